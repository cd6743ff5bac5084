internal import Documents
internal import Facts
internal import Language

/// Who held an office before somebody else.
extension TenureTable {
    /// Of two holders of an office of which a country has one, the one told of with a year gone by held it before: "In
    /// 1998, President Falk of Chile lost".
    mutating func closePastTenures() {
        struct Office: Hashable {
            var of: Int?
            var role: String
        }
        let current = tenures.indices.filter { tenures[$0].draft.status == .current && isSingle(tenures[$0]) }
        let byOffice = Dictionary(grouping: current) { Office(of: tenures[$0].of, role: tenures[$0].draft.role) }
        for holdings in byOffice.values where Set(holdings.map { tenures[$0].person }).count > 1 {
            let past = holdings.filter { isPast(tenures[$0]) }
            let holders = Set(Set(holdings).subtracting(past).map { tenures[$0].person })
            for index in past where !holders.isEmpty && !holders.contains(tenures[index].person) {
                tenures[index].draft.status = .former
            }
        }
    }

    /// Whoever the tables know to have left an office before the article's day held it before: "President Falk's war".
    mutating func closeKnownTenures() {
        for index in tenures.indices where tenures[index].draft.status == .current {
            let tenure = tenures[index]
            guard let iso2 = tenure.of.flatMap({ entities.entities[$0].iso2 }), let day = day(of: tenure) else {
                continue
            }
            let names = entities.entities[tenure.person].personNames
            guard
                context.lexicon.knownHolders.hasLeft(names, role: tenure.draft.role, in: iso2, by: day.description)
            else { continue }
            tenures[index].draft.status = .former
        }
    }

    private func isSingle(_ tenure: ResolvedTenure) -> Bool {
        tenure.of != nil && Self.single.contains(tenure.draft.level)
    }

    /// Whether the sentence of a tenure names a year before that of its section.
    private func isPast(_ tenure: ResolvedTenure) -> Bool {
        guard let year = day(of: tenure)?.year else { return false }
        let first = context.tokens[tenure.draft.evidence.lowerBound]
        return context.tree.document.sentences[first.sentence].contains { token in
            context.tokens[token].tag == .CD && (Int(context.words[token]).map { (1800..<year).contains($0) } ?? false)
        }
    }

    /// The day of the section that tells of a tenure.
    private func day(of tenure: ResolvedTenure) -> Day? {
        let start = context.tokens[tenure.draft.evidence.lowerBound].range.lowerBound
        let source = context.tree.document.source
        return source.sections.last { $0.range.lowerBound <= start }?.date ?? source.metadata.date
    }
}
