/// A file of judgements: which mentions, names or nodes are one thing, and which are not, whatever the rules say.
///
/// One judgement a line, fields separated by tabs: `same` or `different`, two references, and a note for people where
/// wanted. Empty lines and lines that begin with `#` are skipped. A reference is one of
///
/// - a mention: `document/ID#char=BEGIN,END` (Unicode scalars, the end exclusive), with the id as IRIs write it;
/// - a node: its IRI relative to the base, `person/jane-smith`;
/// - a name: `Jane Smith`, every entity of that name in any document.
public struct Judgements: Sendable {
    /// One judgement.
    struct Entry: Sendable {
        var line: Int
        var isSame: Bool
        var left: Reference
        var right: Reference
        var note: String?
    }

    /// What a judgement speaks of.
    enum Reference: Hashable, Sendable {
        case mention(document: String, start: Int, end: Int)
        case node(String)
        case name(String)
    }

    let entries: [Entry]

    /// Reads a file of judgements; `file` names it in errors.
    public init(_ text: String, file: String) throws(ResolutionError) {
        var entries: [Entry] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            guard !line.allSatisfy(\.isWhitespace), line.first != "#" else { continue }
            entries.append(try Judgements.entry(line, index + 1, file))
        }
        self.entries = entries
    }

    private static func entry(_ line: Substring, _ number: Int, _ file: String) throws(ResolutionError) -> Entry {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 3 || fields.count == 4 else {
            throw ResolutionError.judgement(
                file, number,
                "found \(fields.count) field(s), wanted 3 or 4 separated by tabs: same|different, A, B, note")
        }
        guard fields[0] == "same" || fields[0] == "different" else {
            throw ResolutionError.judgement(file, number, "found \"\(fields[0])\", wanted \"same\" or \"different\"")
        }
        guard let left = reference(fields[1]), let right = reference(fields[2]) else {
            throw ResolutionError.judgement(
                file, number,
                "a reference is empty or its span is not document/ID#char=BEGIN,END with BEGIN before END")
        }
        return Entry(
            line: number, isSame: fields[0] == "same", left: left, right: right,
            note: fields.count == 4 ? fields[3] : nil)
    }

    /// Reads one reference.
    static func reference(_ text: String) -> Reference? {
        guard !text.isEmpty else { return nil }
        if let mark = text.range(ofASCII: "#char="), text.hasPrefix("document/") {
            let span = text[mark.upperBound...].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
            guard span.count == 2, let start = span[0], let end = span[1], start >= 0, start < end else { return nil }
            return .mention(document: String(text[..<mark.lowerBound]), start: start, end: end)
        }
        let isNode = NodePrefix.allCases.contains { text.hasPrefix($0.rawValue + "/") }
        return isNode ? .node(text) : .name(text)
    }
}

/// The first segment of the IRIs of entities.
enum NodePrefix: String, CaseIterable {
    case person, country, organisation, place, agreement, source
}

extension String {
    /// The first place of a short ASCII text.
    fileprivate func range(ofASCII needle: String) -> Range<String.Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(needle), let end = index(at, offsetBy: needle.count, limitedBy: endIndex) {
                return at..<end
            }
            at = index(after: at)
        }
        return nil
    }
}
