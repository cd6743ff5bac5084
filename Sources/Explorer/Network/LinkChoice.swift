/// Which lines are drawn where there are too many.
struct LinkChoice: Sendable {
    /// What is drawn or left out as a whole: a line between two entities, or all the lines of a gathering.
    private struct Unit {
        var links: [NetworkLink]
        /// The number of meetings, statements and tenures that it stands for.
        let strength: Int
        /// Of two of one strength the one that says more: contacts before offices, these before words.
        var order: Int {
            switch links[0].key.sort {
            case .met: 0
            case .tenure: 1
            case .party: 2
            case .supports, .criticises: 3
            case .speaks: 4
            case .part: 5
            }
        }

        /// Of entities: a gathering stands for those who met in it.
        var ends: [NetworkLink.End] {
            links.flatMap { [$0.key.from, $0.key.to] }.filter { if case .entity = $0 { true } else { false } }
        }
    }

    private let links: [NetworkLink]

    /// Takes all lines, sorted.
    init(_ links: [NetworkLink]) { self.links = links }

    /// About as many lines as are wanted, sorted: first the strongest of each node, then the strongest of the rest.
    func strongest(_ count: Int) -> [NetworkLink] {
        guard links.count > count else { return links }
        var covered: Set<NetworkLink.End> = []
        var (first, rest): ([Unit], [Unit]) = ([], [])
        for unit in units {
            if unit.ends.allSatisfy(covered.contains) {
                rest.append(unit)
            } else {
                first.append(unit)
                covered.formUnion(unit.ends)
            }
        }
        var chosen: [NetworkLink] = []
        for unit in first + rest where chosen.count + unit.links.count <= count { chosen += unit.links }
        return chosen.sorted { $0.key < $1.key }
    }

    /// The strongest first, then in the order of the lines.
    private var units: [Unit] {
        var gatherings: [NetworkLink.End: Int] = [:]
        var units: [Unit] = []
        for link in links {
            guard case .meeting = link.key.to else {
                units.append(Unit(links: [link], strength: link.items.count))
                continue
            }
            if let position = gatherings[link.key.to] {
                units[position].links.append(link)
            } else {
                gatherings[link.key.to] = units.count
                units.append(Unit(links: [link], strength: link.items.count))
            }
        }
        func rank(_ unit: (offset: Int, element: Unit)) -> (Int, Int, Int) {
            (-unit.element.strength, unit.element.order, unit.offset)
        }
        return units.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
    }
}
