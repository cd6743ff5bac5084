internal import Documents
internal import Facts
internal import Language
internal import Reference

/// Where reports were written: "OSTRAVA, Norland (Agency) —".
extension NameFinder {
    /// What stands before the first comma, bracket or dash of each dateline is a place, whatever the model makes of its
    /// capitals; what stands in brackets is an agency.
    mutating func addDatelines() {
        for dateline in context.tree.document.datelines {
            let marks = dateline.filter { !isLetterWord($0) && context.tokens[$0].tag != .HYPH }
            guard let end = marks.first, end > dateline.lowerBound else { continue }
            let isCertain = dateline.contains { context.words[$0] == "(" || context.tokens[$0].tag == .CD }
            if let place = place(dateline.lowerBound..<end, isCertain: isCertain) { add(place) }
            guard let open = marks.first(where: { context.words[$0] == "(" }),
                let close = marks.first(where: { $0 > open + 1 && context.words[$0] == ")" })
            else { continue }
            addAgency(open + 1..<close)
        }
    }

    private mutating func addAgency(_ tokens: Range<Int>) {
        let text = context.tree.text(of: tokens)
        guard context.lexicon.names.values(for: text).isEmpty else { return }
        addBody(tokens)
    }

    /// The tables know towns as they are written elsewhere: "OSTRAVA" is Ostrava. Capitals without a day or an agency need
    /// be no place.
    private func place(_ tokens: Range<Int>, isCertain: Bool) -> FoundName? {
        let written = context.tree.text(of: tokens)
        let name = written.contains(where: \.isLowercase) ? written : Self.titleCase(written)
        let readings = context.lexicon.names.values(for: name)
        for reading in readings {
            switch reading {
            case .country(let iso2): return FoundName(tokens: tokens, form: .name, identity: .country(iso2: iso2))
            case .place(let name, let iso2, _):
                return FoundName(tokens: tokens, form: .name, identity: .place(name: name, iso2: iso2))
            case .organisation(let name, let iso2, let wikidata):
                return FoundName(
                    tokens: tokens, form: .name, identity: .organisation(name: name, iso2: iso2, wikidata: wikidata))
            default: continue
            }
        }
        return isCertain ? FoundName(tokens: tokens, form: .name, identity: .place(name: name, iso2: nil)) : nil
    }

    private static let joining: Set<String> = ["de", "del", "of", "the", "al", "la", "el", "do", "da", "dos"]

    /// "RIO DE JANEIRO" as "Rio de Janeiro".
    private static func titleCase(_ text: String) -> String {
        let words = text.lowercased().split(separator: " ")
        return words.enumerated().map { index, word in
            index > 0 && joining.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}
