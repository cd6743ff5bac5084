internal import Facts
internal import KnowledgeGraph

/// Who acts for which country, so that a meeting of a country's president with another is known as one of that country.
struct Governments: Sendable {
    private var countries: [EntityID: Set<EntityID>] = [:]

    init(_ table: EntityTable) {
        for document in table.corpus.indices {
            for tenure in table.corpus.tenures(of: document) where tenure.status != .former {
                guard let of = tenure.of.map({ table.node(document, $0) }), table[of].kind == .country else { continue }
                countries[table.node(document, tenure.person), default: []].insert(of)
            }
        }
    }

    /// Participants, and the country of those who act for one country only.
    func bodies(_ participants: [EntityID]) -> [EntityID] {
        participants + Set(participants.compactMap(country)).subtracting(participants).sorted()
    }

    /// Whether each side's participants stand in the other, or act for one in it, or are acted for by one in it.
    func agree(_ a: Set<EntityID>, _ b: Set<EntityID>) -> Bool {
        a.count == b.count && covers(a, b) && covers(b, a)
    }

    /// Countries that some report names where others name who acts for them.
    func stoodIn(_ reports: [[EntityID]]) -> Set<EntityID> {
        let all = Set(reports.joined())
        return all.filter { country in
            let actors = all.filter { self.country($0) == country }
            return !actors.isEmpty && !reports.contains { $0.contains(country) && !actors.isDisjoint(with: $0) }
        }
    }

    private func covers(_ a: Set<EntityID>, _ b: Set<EntityID>) -> Bool {
        a.allSatisfy { one in
            b.contains(one) || country(one).map { b.contains($0) } ?? false || b.contains { country($0) == one }
        }
    }

    private func country(_ person: EntityID) -> EntityID? {
        guard let all = countries[person], all.count == 1 else { return nil }
        return all.first
    }
}

/// Two participants of a meeting, or one and the place: under these, reports of one meeting meet.
struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
    /// Of a pair of governments, the week.
    var week: Int?

    /// Pairs of the first eight participants.
    static func all(_ participants: [EntityID], place: EntityID?, week: Int? = nil) -> [Pair] {
        let list = participants.prefix(8).sorted()
        guard list.count > 1 else {
            return list.map { Pair(first: $0.rawValue, second: place?.rawValue ?? .max, week: week) }
        }
        var out: [Pair] = []
        for (index, a) in list.enumerated() {
            for b in list.dropFirst(index + 1) { out.append(Pair(first: a.rawValue, second: b.rawValue, week: week)) }
        }
        return out
    }
}
