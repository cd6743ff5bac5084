internal import Documents

extension JSONScanner {
    /// Reads a list.
    mutating func list<Item>(
        _ read: (inout JSONScanner) throws(JSONError) -> Item
    ) throws(JSONError) -> [Item] {
        var items: [Item] = []
        try array { scanner throws(JSONError) in items.append(try read(&scanner)) }
        return items
    }

    /// Reads a list whose items bear their own index as their id.
    mutating func numberedList<Item>(
        _ read: (inout JSONScanner, Int) throws(JSONError) -> Item
    ) throws(JSONError) -> [Item] {
        var items: [Item] = []
        try array { scanner throws(JSONError) in items.append(try read(&scanner, items.count)) }
        return items
    }

    /// Reads a word of a closed vocabulary.
    mutating func value<Word: RawRepresentable<String> & CaseIterable>() throws(JSONError) -> Word {
        _ = peek()
        let start = position
        let text = try string()
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault("“\(text)” is none of \(known)", at: start)
        }
        return word
    }

    /// Reads the id of an item: its list's letter and its index.
    mutating func id<Item>(_ letter: Unicode.Scalar) throws(JSONError) -> LocalID<Item> {
        _ = peek()
        let start = position
        let text = try string()
        guard let id = LocalID<Item>(text, letter: letter) else {
            throw fault("“\(text)” is no id: “\(letter)” and a number are expected", at: start)
        }
        return id
    }

    mutating func optionalID<Item>(_ letter: Unicode.Scalar) throws(JSONError) -> LocalID<Item>? {
        try isNull() ? nil : id(letter)
    }

    /// Goes past an item's own id, which must be its index in the list.
    mutating func ownID(_ letter: Unicode.Scalar, index: Int) throws(JSONError) {
        _ = peek()
        let start = position
        let text = try string()
        guard LocalID<Void>(text, letter: letter)?.index == index else {
            throw fault("the id is “\(text)” where “\(letter)\(index)” was expected", at: start)
        }
    }

    /// The fault of an item that lacks a member.
    func missing(_ item: String, _ members: [(name: String, isMissing: Bool)], at start: Int) -> JSONError {
        let names = members.filter(\.isMissing).map { "“\($0.name)”" }.joined(separator: ", ")
        return fault("the \(item) has no \(names)", at: start)
    }
}

extension LocalID {
    init?(_ text: String, letter: Unicode.Scalar) {
        guard text.unicodeScalars.first == letter, let index = Int(text.dropFirst()), index >= 0 else { return nil }
        self.init(index)
    }
}

extension LocalID<Entity> {
    /// As records write it: `e12`.
    public var written: String { "e\(index)" }
}

extension LocalID<Mention> {
    /// As records write it: `m12`.
    public var written: String { "m\(index)" }
}

extension LocalID<Tenure> {
    /// As records write it: `t12`.
    public var written: String { "t\(index)" }
}

extension LocalID<Meeting> {
    /// As records write it: `g12`.
    public var written: String { "g\(index)" }
}

extension LocalID<Statement> {
    /// As records write it: `s12`.
    public var written: String { "s\(index)" }
}
