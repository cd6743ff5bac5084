internal import Facts
internal import Language
internal import Reference

/// What the organisations of a document can be known by.
///
/// Two names are one organisation where they share a key: the name itself, the name without its legal form, the acronym
/// that stands behind it in brackets (Schwartz & Hearst, PSB 2003) or that its initials make.
struct OrganisationKeys {
    private let context: ExtractionContext
    /// The acronyms that stand in the document as names by themselves.
    private let acronyms: Set<String>

    /// Notes the acronyms among the names of a document.
    init(_ names: [FoundName], in context: ExtractionContext) {
        self.context = context
        self.acronyms = Set(
            names.filter { $0.kind == .organisation && $0.tokens.count == 1 }.map {
                context.words[$0.tokens.lowerBound]
            }
            .filter(Self.isAcronym))
    }

    private static let companyForms: Set<String> = [
        "inc", "inc.", "ag", "group", "corp", "corp.", "ltd", "ltd.", "gmbh", "plc", "se", "co", "co.", "media",
        "company", "party", "news", "international", "holdings", "motors", "airlines", "industries", "movement",
        "corporation", "trust", "limited", "llc", "nv", "spa", "pharma", "technologies", "systems",
    ]

    /// The keys of a name, folded.
    func keys(of name: FoundName, canonical: String) -> [String] {
        let text = context.tree.text(of: name.tokens)
        var keys = [LatinFolding.fold(canonical), LatinFolding.fold(text)]
        var words = context.words[name.tokens].map { LatinFolding.fold($0) }
        if words.count > 1, words.first == "eu" {
            words[0] = "european"
            keys.append(words.joined(separator: " "))
        }
        if words.count > 1, let last = words.last, Self.companyForms.contains(last) {
            keys.append(words.dropLast().joined(separator: " "))
        }
        if let acronym = introducedAcronym(after: name.tokens) { keys.append(LatinFolding.fold(acronym)) }
        let initials = self.initials(of: name.tokens)
        if initials.count > 1, acronyms.contains(initials),
            initials.count > 2 || context.lexicon.names.values(for: initials).isEmpty
        {
            keys.append(LatinFolding.fold(initials))
        }
        return keys
    }

    private static func isAcronym(_ word: String) -> Bool {
        (2...6).contains(word.count) && word.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    }

    /// The first letters of the capitalised words: "General Motors" gives GM.
    private func initials(of tokens: Range<Int>) -> String {
        guard tokens.count > 1 else { return "" }
        return String(tokens.filter(context.isCapitalised).compactMap { context.words[$0].first })
    }

    /// "Inter-Services Intelligence agency (ISI)": the acronym in brackets behind a name and at most four more words;
    /// its letters are the initials of what stands before it, or it stands right behind the name.
    private func introducedAcronym(after tokens: Range<Int>) -> String? {
        guard tokens.count > 1 else { return nil }
        let limit = min(tokens.upperBound + 5, context.words.count)
        guard let bracket = (tokens.upperBound..<limit).first(where: { context.words[$0] == "(" }),
            bracket + 2 < context.words.count,
            context.words[bracket + 2] == ")", context.areInOneSentence(tokens.lowerBound, bracket)
        else { return nil }
        let word = context.words[bracket + 1]
        let between = tokens.upperBound..<bracket
        let isDescribed = between.allSatisfy {
            context.tokens[$0].partOfSpeech != .VERB && context.tokens[$0].partOfSpeech != .PUNCT
        }
        let letters = word.unicodeScalars.filter { $0.properties.isUppercase }
        if between.isEmpty, letters.count >= 2, letters.count * 2 > word.unicodeScalars.count { return word }
        return isDescribed && letters.count >= 2 && abbreviates(word, tokens.lowerBound..<bracket) ? word : nil
    }

    /// Whether the letters of an acronym begin capitalised words before it, in order, from the first word on.
    private func abbreviates(_ acronym: String, _ tokens: Range<Int>) -> Bool {
        let parts = tokens.filter(context.isCapitalised).flatMap { context.words[$0].split(separator: "-") }
        let initials = parts.compactMap(\.first).map { $0.uppercased() }
        return initials.count >= 2 && initials.joined().hasPrefix(acronym.uppercased())
    }
}
