internal import Documents

/// Office phrases whose holders are known, by role, by the noun of the role, and in order of the holders' places in the text.
struct AttachedOffices {
    /// A phrase with a token of its holder.
    typealias Entry = (phrase: OfficePhrase, holder: Int)

    private var entries: [Entry] = []
    private var byRole: [String: [Int]] = [:]
    private var byNoun: [Substring: [Int]] = [:]
    private var leaders: [Int] = []

    /// So many holders before a phrase and after it are looked at: the cost stays linear in the document.
    private static let reach = 100
    /// Levels of those whom "the leader" can mean.
    static let leaderLevels: Set<String> = [
        "head-of-state", "head-of-government", "monarch", "party-leader", "organisation-head", "generic-leader",
        "regional-head", "city-head",
    ]

    /// Takes the phrases with a holder beside them.
    init(_ attached: [Entry]) {
        for entry in attached { insert(entry) }
    }

    /// Adds a phrase whose holder has been found.
    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        let isLeader = Self.leaderLevels.contains(entry.phrase.level)
        insert(entries.count - 1, into: &byRole[entry.phrase.role, default: []])
        insert(entries.count - 1, into: &byNoun[Self.noun(of: entry.phrase), default: []])
        if isLeader { insert(entries.count - 1, into: &leaders) }
    }

    /// "minister" of "foreign minister"; a premier is a prime minister too.
    private static func noun(of phrase: OfficePhrase) -> Substring {
        phrase.role == "premier" ? "minister" : phrase.role.split(separator: " ").last ?? ""
    }

    private func insert(_ index: Int, into list: inout [Int]) {
        list.insert(index, at: position(after: entries[index].holder, in: list))
    }

    /// The phrases of a phrase's role, those whose role has its noun, and those of leaders where it says no more than that,
    /// whose holders are nearest.
    func near(_ phrase: OfficePhrase) -> [Entry] {
        let lists =
            phrase.level == "generic-leader"
            ? [byRole[phrase.role] ?? [], leaders]
            : [byRole[phrase.role] ?? [], byNoun[Self.noun(of: phrase)] ?? []]
        let near = lists.flatMap { list in
            let middle = position(after: phrase.outer.lowerBound - 1, in: list)
            return list[max(0, middle - Self.reach)..<min(list.count, middle + Self.reach)]
        }
        return Set(near).sorted { (entries[$0].holder, $0) < (entries[$1].holder, $1) }.map { entries[$0] }
    }

    /// The place behind all holders at or before a token.
    private func position(after token: Int, in list: [Int]) -> Int {
        list.partitioningIndex { entries[$0].holder > token }
    }
}
