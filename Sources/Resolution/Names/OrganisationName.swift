/// An organisation's name, folded, without article and legal form.
struct OrganisationName: Hashable, Sendable {
    let words: [String]
    /// Whether it was written as an acronym: capitals, dots and digits only, two to eight letters.
    let isAcronym: Bool

    init(_ text: String) {
        var words = ASCIIFolding.words(of: text)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        while words.count > 1, let last = words.last, OrganisationWords.legalForms.contains(last) { words.removeLast() }
        self.words = words
        let letters = text.unicodeScalars.filter { $0 != "." && $0 != "-" }
        isAcronym =
            (2...8).contains(letters.count) && letters.count(where: \.properties.isLowercase) <= letters.count / 4
            && letters.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            && letters.first?.properties.isUppercase == true
    }

    var key: String { words.joined(separator: " ") }

    /// The letters that an acronym of the name may consist of: with and without small words.
    var initials: Set<String> {
        guard words.count >= 2 else { return [] }
        let all = String(words.compactMap(\.first))
        let content = String(words.filter { !OrganisationWords.small.contains($0) }.compactMap(\.first))
        return [all, content]
    }

    /// Whether the name says a kind of body that every country has: `Foreign Ministry`, `Supreme Court`.
    var isGeneric: Bool { words.allSatisfy { OrganisationWords.generic.contains($0) } }
}

/// Words of organisations' names, as data.
enum OrganisationWords {
    static let legalForms: Set<String> = [
        "inc", "ltd", "llc", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "sa", "spa", "nv", "bv", "ab",
        "oy", "pjsc",
        "jsc", "ooo", "oao", "limited", "incorporated", "group", "se", "kg", "kgaa", "as", "asa", "srl", "sarl", "pty",
    ]
    static let small: Set<String> = [
        "of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by", "with", "de", "la", "der", "die", "das",
        "und",
        "fur", "du", "des", "et", "del", "y", "e", "von",
    ]
    static let generic: Set<String> = [
        "foreign", "defence", "defense", "interior", "finance", "economy", "economic", "justice", "health", "education",
        "labour",
        "labor", "agriculture", "environment", "transport", "energy", "trade", "culture", "ministry", "department",
        "office", "of",
        "for", "and", "the", "affairs", "parliament", "senate", "congress", "house", "representatives", "assembly",
        "national",
        "supreme", "constitutional", "federal", "central", "high", "court", "bank", "government", "cabinet", "police",
        "army",
        "navy", "air", "force", "military", "armed", "forces", "security", "council", "commission", "committee",
        "state",
        "intelligence", "service", "agency", "opposition", "treasury", "administration", "general", "prosecutor",
        "prosecutors",
        "prosecutions", "attorney", "public", "election", "electoral", "statistics", "presidency", "embassy", "guard",
        "coast",
        "border", "party", "labour", "conservative", "university", "stock", "exchange", "chamber", "commerce", "union",
        "league", "board",
        "immigration", "customs", "tax", "authority", "civil", "aviation", "red", "cross", "people", "democratic",
        "liberal", "socialist",
        "communist", "green", "social", "republican", "upper", "lower", "news", "times", "post", "press", "radio",
        "television",
    ]
}
