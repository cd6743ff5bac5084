internal import Facts
internal import KnowledgeGraph

/// The tenures that an offices view draws, and the posts that they lead to.
struct TenureSelection: Sendable {
    /// An office, or that part of it with a remit of its own: "envoy to Costara" beside "envoy to Belmora".
    struct Post: Hashable, Sendable {
        var office: OfficeID
        /// Nil for the office as such.
        var remit: String?
        /// As written most often.
        var title: String
        /// At least one, sorted by IRI.
        var tenures: [TenureNode]
    }

    private(set) var posts: [Post] = []
    private(set) var counts: [DiagramReport.Count] = []
    /// All that are drawn, sorted by IRI.
    var tenures: [TenureNode] { posts.flatMap(\.tenures).sorted { $0.iri < $1.iri } }

    /// Chooses up to a number of tenures: those held now, that many articles tell of, of people spoken of most.
    init(_ scope: DiagramScope, limit: Int) {
        let graph = scope.graph
        let all = Self.fullest(
            scope.tenures.map { graph[$0] }.filter { tenure in
                scope.shows(tenure.holder) && graph[tenure.office].of.map { scope.shows($0) } ?? false
            }, graph)
        let ranked = all.sorted { a, b in
            let (x, y) = (Self.weight(a, graph), Self.weight(b, graph))
            return x != y ? x > y : a.iri < b.iri
        }
        let chosen = ranked.prefix(limit).sorted { $0.iri < $1.iri }
        posts = Dictionary(grouping: chosen, by: \.office).sorted { $0.key < $1.key }.flatMap(Self.posts)
        counts = [.init(type: "tenures", drawn: chosen.count, total: all.count)]
    }

    private static func weight(_ tenure: TenureNode, _ graph: DossierGraph) -> Int {
        (tenure.status == .former ? 0 : 20) + 3 * tenure.support.documents.count
            + min(graph[tenure.holder].mentions.count, 30)
    }

    /// One post for each remit where there are several; those that name none go with the remit told of most.
    private static func posts(_ office: OfficeID, _ tenures: [TenureNode]) -> [Post] {
        let byRemit = Dictionary(grouping: tenures) { OfficeTitle($0.title).remit }
        let named = byRemit.compactMap { remit, tenures in remit.map { ($0, tenures) } }.sorted { a, b in
            let (x, y) = (evidence(a.1), evidence(b.1))
            return x != y ? x > y : a.0 < b.0
        }
        guard named.count > 1 else { return [post(office, nil, tenures)] }
        return named.enumerated().map { index, item in
            post(office, item.0, item.1 + (index == 0 ? byRemit[nil] ?? [] : []))
        }
    }

    private static func post(_ office: OfficeID, _ remit: String?, _ tenures: [TenureNode]) -> Post {
        let titled = tenures.filter { remit == nil || OfficeTitle($0.title).remit == remit }
        let best = titled.max { ($0.support.evidence.count, $1.iri) < ($1.support.evidence.count, $0.iri) }
        return Post(office: office, remit: remit, title: best?.title ?? "", tenures: tenures.sorted { $0.iri < $1.iri })
    }

    private static func evidence(_ tenures: [TenureNode]) -> Int {
        tenures.reduce(0) { $0 + $1.support.evidence.count }
    }

    /// Without what says less of a person's office than another of their tenures: "envoy" beside "envoy to Costara".
    private static func fullest(_ tenures: [TenureNode], _ graph: DossierGraph) -> [TenureNode] {
        struct Key: Hashable {
            var holder: EntityID
            var body: EntityID?
            var isFormer: Bool
        }
        let groups = Dictionary(grouping: tenures) {
            Key(holder: $0.holder, body: graph[$0.office].of, isFormer: $0.status == .former)
        }
        return groups.values.flatMap { held in
            held.filter { tenure in
                let title = OfficeTitle(tenure.title)
                return !held.contains { $0 != tenure && OfficeTitle($0.title).saysMore(than: title) }
            }
        }
    }
}

/// The parts of a title: "special envoy" and "Costara" of "special envoy to Costara".
struct OfficeTitle: Hashable, Sendable {
    /// In small letters.
    let role: [Substring]
    /// For what or whom, in small letters; nil where the title does not say.
    let remit: String?

    private static let links: Set<Substring> = ["for", "to", "on", "against"]
    /// Words that make another office of one.
    private static let deputies: Set<Substring> = [
        "vice", "deputy", "assistant", "associate", "under", "junior", "former", "ex", "acting", "shadow",
    ]

    init(_ title: String) {
        let words = title.lowercased().split { $0 == " " || $0 == "-" }
        let link = words.dropFirst().firstIndex { Self.links.contains($0) } ?? words.endIndex
        role = Array(words[..<link])
        let rest = words[link...].dropFirst()
        remit = rest.isEmpty ? nil : rest.joined(separator: " ")
    }

    /// Whether both can be titles of one office, and this is the fuller.
    func saysMore(than other: OfficeTitle) -> Bool {
        guard self != other else { return false }
        let (long, short) = role.count >= other.role.count ? (role, other.role) : (other.role, role)
        let extra = long.dropLast(short.count)
        guard !short.isEmpty, long.suffix(short.count).elementsEqual(short),
            !extra.contains(where: { Self.deputies.contains($0) })
        else { return false }
        if remit != nil, other.remit != nil { return false }
        if (remit == nil) != (other.remit == nil) { return remit != nil }
        return role.count > other.role.count
    }
}
