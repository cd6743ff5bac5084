/// The people of a document by the words of their names, so that no name is compared with all others.
struct PeopleIndex {
    private var byWord: [String: [Int]] = [:]
    private var latest: [Int] = []

    /// A name is compared with so many people, the latest, and as many that share a word with it: the cost stays linear
    /// in the document.
    private static let reach = 100

    /// The people introduced last, in order.
    var recent: ArraySlice<Int> { Self.last(of: latest) }

    /// Notes a name of a person.
    mutating func note(_ name: PersonName, of entity: Int) {
        if entity > latest.last ?? -1 { Self.append(entity, to: &latest) }
        for word in Self.words(of: name) where !Self.last(of: byWord[word] ?? []).contains(entity) {
            Self.append(entity, to: &byWord[word, default: []])
        }
    }

    /// Those whose names share a word with a name, of each word the latest, in order.
    func bearing(_ name: PersonName) -> [Int] {
        let words = Self.words(of: name)
        if words.count == 1, let only = words.first { return Self.last(of: byWord[only] ?? []).sorted() }
        return Set(words.flatMap { Self.last(of: byWord[$0] ?? []) }).sorted()
    }

    private static func words(of name: PersonName) -> Set<String> {
        Set(name.keys.flatMap { $0.split(separator: "-").map(String.init) + [$0] }).subtracting(["", "-"])
    }

    /// The type is said because a suffix that is an array walks through the whole list.
    private static func last(of list: [Int]) -> ArraySlice<Int> { list.suffix(reach) }

    /// Adds to a list, of which no more than twice what is asked for is kept.
    private static func append(_ entity: Int, to list: inout [Int]) {
        if list.count == 2 * reach { list.removeFirst(reach) }
        list.append(entity)
    }
}
