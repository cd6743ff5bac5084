internal import Facts
internal import Language

/// Whether an office is held still, by the verb and the words around its title.
extension TenureExtractor {
    /// The status that a rule and the words around a title give its tenure; `depth` counts the titles it is joined to.
    func status(of phrase: OfficePhrase, by rule: TenureRule, depth: Int = 0) -> Tenure.Status {
        let head = context.tree.head(of: phrase.head)
        switch rule.name {
        case "copula", "relative-clause":
            guard let verb = head else { break }
            if rule.name == "copula", scene.becomes(verb) { return .elect }
            let isOver = context.tokens[verb].tag == .VBD || OfficeScene.isPluperfect(verb, in: context)
            if phrase.status == .current, isOver, context.tokens[verb].lemma != "become" { return .former }
        case "served-as":
            if let verb = head.flatMap(context.tree.head), OfficeScene.isOver(verb, in: context) { return .former }
        case "coordinated-title":
            // "had been minister and mayor": both, unless the second says otherwise.
            guard !phrase.isStatusStated, context.tree.child(of: phrase.head, .det) == nil, depth < 4,
                let first = head.flatMap({ scene.phrase(at: $0) }), let (other, _) = firstMatch(for: first)
            else { break }
            return status(of: first, by: other, depth: depth + 1)
        default: break
        }
        return phrase.status == .current && isPast(phrase) ? .former : phrase.status
    }

    /// "the premier ousted in May", "president until 2010", "minister at the time": what follows says that it is over.
    private func isPast(_ phrase: OfficePhrase) -> Bool {
        let participles = context.tree.children(of: phrase.head, .acl).map { context.tokens[$0].lemma }
        if participles.contains(where: ["oust", "depose", "topple", "assassinate"].contains) { return true }
        let end = phrase.outer.upperBound
        let rest = context.tokens[end..<min(end + 4, context.tokens.count)].map(\.lower)
        guard let first = rest.first, context.areInOneSentence(phrase.head, end) else { return false }
        switch first {
        case "until", "till": return rest.dropFirst().first.map(isYear) ?? false
        case "from": return rest.count == 4 && isYear(rest[1]) && isYear(rest[3])
        case "at": return rest.prefix(3) == ["at", "the", "time"]
        default: return false
        }
    }

    private func isYear(_ word: String) -> Bool {
        word.count == 4 && Int(word).map { (1000..<2100).contains($0) } ?? false
    }
}
