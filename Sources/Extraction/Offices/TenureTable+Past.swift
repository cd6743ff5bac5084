internal import Documents
internal import Facts
internal import Language

/// Who held an office before somebody else.
extension TenureTable {
    /// Of two holders of an office of which a country has one, the one told of with a year gone by held it before: "In
    /// 1998, President Falk of Chile lost".
    mutating func closePastTenures() {
        for index in tenures.indices where tenures[index].draft.status == .current && isSingle(tenures[index]) {
            let tenure = tenures[index]
            let hasSuccessor = tenures.contains {
                $0.person != tenure.person && $0.of == tenure.of && $0.draft.role == tenure.draft.role
                    && $0.draft.status == .current && !isPast($0)
            }
            if hasSuccessor, isPast(tenure) { tenures[index].draft.status = .former }
        }
    }

    private func isSingle(_ tenure: ResolvedTenure) -> Bool {
        tenure.of != nil && Self.single.contains(tenure.draft.level)
    }

    /// Whether the sentence of a tenure names a year before that of its section.
    private func isPast(_ tenure: ResolvedTenure) -> Bool {
        let first = context.tokens[tenure.draft.evidence.lowerBound]
        let source = context.tree.document.source
        let date = source.sections.last { $0.range.lowerBound <= first.range.lowerBound }?.date ?? source.metadata.date
        guard let year = date?.year else { return false }
        return context.tree.document.sentences[first.sentence].contains { token in
            context.tokens[token].tag == .CD && (Int(context.words[token]).map { (1800..<year).contains($0) } ?? false)
        }
    }
}
