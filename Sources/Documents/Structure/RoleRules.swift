/// What a line of running text is for, told by its own words; what follows from its neighbours is `Structure`'s.
enum RoleRules {
    /// The role of a line, or nil where its words do not tell.
    static func role(of line: TextLine) -> Paragraph.Role? {
        if isByline(line) { return .byline }
        if isCaption(line) { return .caption }
        if Furniture.contains(line) { return .boilerplate }
        if line.wordCount == 1, !line.endsSentence, line.text.first?.isUppercase ?? false { return .boilerplate }
        return nil
    }

    /// Whether a line could be a headline: short, and no sentence.
    static func couldBeHeading(_ line: TextLine) -> Bool {
        guard line.lowerBytes.count <= 170, (2...24).contains(line.wordCount), !line.endsSentence else { return false }
        guard let first = line.text.first, let last = line.text.last else { return false }
        return ![":", ",", ";", "—", "–", "-", "_"].contains(last) && !["“", "\"", "•"].contains(first)
            && !first.isLowercase
    }

    /// "By Jane Doe", "(Reporting by …; Editing by …)", "Jane Doe and John Roe contributed reporting."
    static func isByline(_ line: TextLine) -> Bool {
        if bylineBeginnings.begins(line.lowerBytes) { return true }
        if line.wordCount <= 40, line.lowerBytes.last == UInt8(ascii: "."), contributions.stands(in: line.lowerBytes) {
            return true
        }
        guard line.wordCount <= 14, line.lower.hasPrefix("by "), !line.endsSentence else { return false }
        let words = line.text.split(separator: " ").dropFirst()
        let joining = ["and", "in", "for", "of", "de", "van", "von", "al"]
        let lowerCase = words.filter { isLowercase($0) && !joining.contains(String($0)) }
        return words.count >= 1 && lowerCase.count <= 1 && words.first?.first?.isUppercase ?? false
    }

    /// The end of an agency's report, after which another may have been pasted.
    static func endsReport(_ line: TextLine) -> Bool {
        reports.begins(line.lowerBytes)
    }

    /// A line that a picture's credit ends, or that says what a picture is.
    static func isCaption(_ line: TextLine) -> Bool {
        if captionBeginnings.begins(line.lowerBytes) { return true }
        guard line.lowerBytes.count <= 560, !line.text.hasSuffix("_"), !line.text.hasSuffix("--") else { return false }
        var rest = Array(line.text.utf8.suffix(110))[...]
        while let end = credits.firstEnd(in: rest) {
            rest = rest[end...]
            if isCredit(String(decoding: rest, as: UTF8.self)) { return true }
        }
        return false
    }

    /// What follows a credit's mark is names, not a sentence.
    private static func isCredit(_ rest: String) -> Bool {
        let words = rest.split { $0 == " " || $0 == "/" || $0 == "," }
        let lowerCase = words.filter { isLowercase($0) && !["via", "and", "for", "of", "by"].contains($0) }
        return words.count <= 12 && lowerCase.isEmpty && !rest.contains { $0 == "“" || $0 == "\"" }
    }

    private static let reports = PhraseList(["(reporting by", "reporting by "])
    private static let contributions = PhraseList(["contributed reporting.", "contributed to this report."])

    private static let bylineBeginnings = PhraseList([
        "(reporting by", "reporting by ", "additional reporting", "editing by ", "written by ", "edited by ",
        "(additional reporting", "(writing by", "(editing by", "with reporting from", "— reporting by", "story by ",
    ])

    private static let captionBeginnings = PhraseList([
        "photo:", "photo by ", "photo credit", "photograph:", "image:", "image credit", "image source", "picture:",
        "pictured:", "file photo", "file - ", "file – ", "file — ", "caption:", "credit:", "illustration:", "video:",
        "photos:", "image caption", "figure:", "map:",
    ])

    private static let credits = PhraseList([
        "Photo: ", "Photo:", "Photo by ", "Photograph: ", "Photograph by ", "Picture: ", "Image: ", "Credit: ",
        "Images via ", "/AFP", "Getty Images", "via Getty", "via Reuters", "via AP", "AP Photo", "REUTERS/", "(AP)",
        "/Reuters", "/EPA", "/Shutterstock", "/Bloomberg", "Image by ", "Illustration: ", "Handout via ", "via REUTERS",
    ])

    private static func isLowercase(_ word: Substring) -> Bool { word.first?.isLowercase ?? false }
}

extension String {
    /// The first place of a string in this one.
    func range(ofFirst needle: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
