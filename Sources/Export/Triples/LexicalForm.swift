internal import Documents
internal import Ontology
internal import RDF

/// Canonical lexical forms (XML Schema 1.1 part 2), so that no store rewrites what it loads.
enum LexicalForm {
    /// A number from 0 to 1 with at most four digits after the point: `0.98`, `1`.
    static func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let scaled = Int((min(max(value, 0), 1) * 10_000).rounded())
        if scaled % 10_000 == 0 { return String(scaled / 10_000) }
        var digits = String(scaled)
        digits = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "0." + digits
    }

    /// The datatype of a date's text by its precision, or nil where it is no day, month or year.
    static func dateType(of text: String) -> OntologyTerm? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { part in part.allSatisfy { (0x30...0x39).contains($0) } }
        guard isDigits, let year = parts.first, year.count == 4 else { return nil }
        switch parts.map(\.count) {
        case [4]: return gYear
        case [4, 2]:
            guard let month = Int(String(decoding: parts[1], as: UTF8.self)), (1...12).contains(month) else {
                return nil
            }
            return gYearMonth
        case [4, 2, 2]: return Day(iso: text) == nil ? nil : date
        default: return nil
        }
    }

    /// A language tag in the case in which stores keep it, or nil where the text is none (BCP 47's outer shape).
    static func languageTag(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            guard (1...8).contains(part.utf8.count) else { return nil }
            for byte in part.utf8 {
                let isLetter = (0x61...0x7A).contains(byte | 0x20)
                guard isLetter || (index > 0 && (0x30...0x39).contains(byte)) else { return nil }
            }
        }
        guard let first = parts.first, first.utf8.count > 1, first != "und" else { return nil }
        return text.lowercased()
    }

    /// Whether a text is an item of Wikidata: `Q212`.
    static func isWikidataItem(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        return text.utf8.first == UInt8(ascii: "Q") && !digits.isEmpty
            && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let date = OntologyTerm(.xsd, "date")
    private static let gYearMonth = OntologyTerm(.xsd, "gYearMonth")
    private static let gYear = OntologyTerm(.xsd, "gYear")
}
