internal import Facts

/// The names by which each unit is called, without titles, nominals and pronouns; strings are interned.
struct UnitNames: Sendable {
    private(set) var strings: [String] = []
    /// Where each unit's names begin in `handles`; one more at the end.
    private var offsets: [Int] = [0]
    private var handles: [UInt32] = []
    /// Whether the text gives the unit a name, and not a description only.
    private(set) var isNamed: [Bool] = []

    init(_ corpus: Corpus) {
        var known: [TextID: UInt32] = [:]
        offsets.reserveCapacity(corpus.unitCount + 1)
        isNamed.reserveCapacity(corpus.unitCount)
        for document in corpus.indices {
            let entities = corpus.entities(of: document)
            var seen = entities.map { [intern($0.row.name, corpus, &known)] }
            var named = [Bool?](repeating: nil, count: entities.count)
            for mention in corpus.mentions(of: document) {
                let index = mention.entity.index
                let isName = mention.form == .name
                named[index] =
                    (named[index] ?? false) || isName || mention.form == .metonym || mention.form == .adjective
                guard isName else { continue }
                let handle = intern(mention.row.text, corpus, &known)
                if !seen[index].contains(handle) { seen[index].append(handle) }
            }
            for (index, entity) in entities.enumerated() {
                handles.append(contentsOf: seen[index])
                offsets.append(handles.count)
                isNamed.append(named[index] ?? !entity.name.isDescription)
            }
        }
    }

    /// Handles of a unit's names, the fullest first.
    subscript(unit: Int) -> ArraySlice<UInt32> { handles[offsets[unit]..<offsets[unit + 1]] }

    /// Names are numbered anew, in the order of the documents: the numbers of the corpus are in the order of reading.
    private mutating func intern(_ name: TextID, _ corpus: Corpus, _ known: inout [TextID: UInt32]) -> UInt32 {
        if let handle = known[name] { return handle }
        let handle = UInt32(strings.count)
        strings.append(corpus.text(name) ?? "")
        known[name] = handle
        return handle
    }
}

extension String {
    /// Whether it describes rather than names: `the Ukrainian president`, `her adviser`.
    var isDescription: Bool {
        let first = prefix { $0 != " " }
        return first.allSatisfy { !$0.isUppercase && !$0.isNumber } || (first == "The" && contains(" "))
    }
}
