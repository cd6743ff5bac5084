internal import Facts

/// The IRIs that an entity may have, the plainest first.
struct NodeName {
    let candidates: [String]

    init(
        kind: Entity.Kind, name: String, slug: String?, iso2: String?, first: Anchor, facts: GroupFacts, units: [Int]
    ) {
        let document = facts.corpus.ids[first.document]
        let prefix = kind.rawValue + "/"
        if kind == .source {
            candidates = ["source/\(Slug.segment(document))/\(first.start)-\(first.end)"]
            return
        }
        if kind == .country, let iso2 {
            candidates = [prefix + Slug.make(iso2)]
            return
        }
        let base = prefix + (slug ?? Slug.make(NodeName.withoutArticle(name)))
        var qualifiers: [String] = []
        if kind == .person {
            let offices = units.flatMap { facts.offices[$0] ?? [] }
            if let country = offices.lazy.compactMap(\.country).first { qualifiers.append(Slug.make(country)) }
            if let office = offices.first { qualifiers.append(Slug.make(office.role)) }
        } else if let iso2 {
            qualifiers.append(Slug.make(iso2))
        }
        candidates = [base] + qualifiers.map { "\(base)-\($0)" }
    }

    private static func withoutArticle(_ name: String) -> String {
        for article in ["the ", "The ", "a ", "an "] where name.hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }
}
