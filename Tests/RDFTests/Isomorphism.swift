import RDF

/// Whether two datasets say the same, their blank nodes' labels aside.
enum Isomorphism {
    /// Compares by refining what is known of each blank node, and then by trying the assignments that are left.
    static func holds(_ left: [Quad], _ right: [Quad]) -> Bool {
        let (left, right) = (Set(left), Set(right))
        guard left.count == right.count else { return false }
        return match(left, right, colours(of: left), colours(of: right))
    }

    private typealias Colours = [String: String]

    private static func match(
        _ left: Set<Quad>, _ right: Set<Quad>, _ leftColours: Colours, _ rightColours: Colours
    ) -> Bool {
        let first = refine(leftColours, left)
        let second = refine(rightColours, right)
        guard first.values.sorted() == second.values.sorted() else { return false }
        let groups = Dictionary(grouping: second.keys) { second[$0] ?? "" }
        let open = first.filter { (groups[$0.value]?.count ?? 0) > 1 }.keys.sorted()
        guard let node = open.first, let colour = first[node] else {
            let names = Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.value[0]) })
            return Set(left.map { rename($0) { names[first[$0] ?? ""] ?? "" } }) == right
        }
        for candidate in (groups[colour] ?? []).sorted() {
            var (one, two) = (first, second)
            one[node] = colour + "!"
            two[candidate] = colour + "!"
            if match(left, right, one, two) { return true }
        }
        return false
    }

    private static func colours(of quads: Set<Quad>) -> Colours {
        var colours: Colours = [:]
        for quad in quads {
            for case .blank(let label) in [quad.subject, quad.object, quad.graph ?? .iri("")] { colours[label] = "0" }
        }
        return colours
    }

    /// Gives every node the statements about it, in its neighbours' colours, as its colour, until nothing changes.
    private static func refine(_ start: Colours, _ quads: Set<Quad>) -> Colours {
        var colours = start
        var count = Set(colours.values).count
        while true {
            var signatures = colours.mapValues { [$0] }
            for quad in quads {
                for case .blank(let label) in Set([quad.subject, quad.object, quad.graph ?? .iri("")]) {
                    let seen = rename(quad) { $0 == label ? "self" : "n" + (colours[$0] ?? "") }
                    signatures[label]?.append("\(seen)")
                }
            }
            let texts = signatures.mapValues { $0.sorted().joined(separator: "\n") }
            colours = texts.mapValues { fingerprint($0) }
            let refined = Set(colours.values).count
            if refined == count { return colours }
            count = refined
        }
    }

    private static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return String(hash, radix: 36)
    }

    private static func rename(_ quad: Quad, _ name: (String) -> String) -> Quad {
        func renamed(_ term: Term) -> Term {
            if case .blank(let label) = term { return .blank(name(label)) }
            return term
        }
        return Quad(
            renamed(quad.subject), quad.predicate, renamed(quad.object), graph: quad.graph.map { renamed($0) })
    }
}
