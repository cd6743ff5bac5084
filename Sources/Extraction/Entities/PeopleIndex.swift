/// The people of a document by the words of their names, so that no name is compared with all others.
struct PeopleIndex {
    private var byWord: [String: RecentList<Int>] = [:]
    private var latest = RecentList<Int>(reach: reach)

    /// A name is compared with so many people, the latest, and as many that share a word with it: the cost stays linear
    /// in the document.
    private static let reach = 100

    /// The people introduced last, in order.
    var recent: ArraySlice<Int> { latest.elements }

    /// Notes a name of a person.
    mutating func note(_ name: PersonName, of entity: Int) {
        if entity > recent.last ?? -1 { latest.append(entity) }
        for word in Self.words(of: name) where byWord[word]?.elements.contains(entity) != true {
            byWord[word, default: RecentList(reach: Self.reach)].append(entity)
        }
    }

    /// Those whose names share a word with a name, of each word the latest, in order.
    func bearing(_ name: PersonName) -> [Int] {
        var found: Set<Int> = []
        for word in Self.words(of: name) { found.formUnion(byWord[word]?.elements ?? []) }
        return found.sorted()
    }

    private static func words(of name: PersonName) -> Set<String> {
        Set(name.keys.flatMap { $0.split(separator: "-").map(String.init) + [$0] }).subtracting(["", "-"])
    }
}
