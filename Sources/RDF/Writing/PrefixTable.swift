/// The prefixes that may shorten IRIs, longest namespace first, laid out for a quick search.
struct PrefixTable {
    /// An IRI's split into a prefix and a local name.
    struct Match {
        /// The prefix's place in the table.
        let entry: Int
        /// The length of the namespace in bytes.
        let length: Int
    }

    private struct Entry {
        let name: [UInt8]
        let namespace: [UInt8]
        /// The namespace's last eight bytes, most IRIs of other namespaces differ there; 0 for a shorter one.
        let tail: UInt64
        var isDeclared = false
        var isUsed = false
    }

    /// How many prefixes are kept: each is tried on each IRI, and a document may declare any number of them.
    private static let limit = 256

    private var entries: [Entry] = []

    /// Whether there is any prefix.
    var isEmpty: Bool { entries.isEmpty }

    /// Adds a prefix, in place of one of the same name if it `replaces` that; the first name of a namespace stays the
    /// one in use.
    mutating func offer(name: ByteSlice, namespace: ByteSlice, replaces: Bool = true) {
        let name = Array(UnsafeBufferPointer(start: name.start, count: name.count))
        let namespace = Array(UnsafeBufferPointer(start: namespace.start, count: namespace.count))
        if let same = entries.firstIndex(where: { $0.name == name }) {
            if entries[same].namespace == namespace || !replaces { return }
            entries.remove(at: same)
        }
        guard entries.count < Self.limit, !namespace.isEmpty, !entries.contains(where: { $0.namespace == namespace })
        else { return }
        let entry = Entry(name: name, namespace: namespace, tail: Self.tail(of: namespace))
        let place = entries.firstIndex { $0.namespace.count < namespace.count } ?? entries.count
        entries.insert(entry, at: place)
    }

    private static func tail(of namespace: [UInt8]) -> UInt64 {
        guard namespace.count >= 8 else { return 0 }
        return namespace.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: namespace.count - 8, as: UInt64.self) }
    }

    /// Finds the prefix with the longest namespace that leaves a plain local name.
    @inline(__always)
    func match(_ iri: ByteSlice) -> Match? {
        entries.isEmpty ? nil : search(iri)
    }

    private func search(_ iri: ByteSlice) -> Match? {
        for index in entries.indices {
            let length = entries[index].namespace.count
            guard iri.count >= length else { continue }
            if length >= 8 {
                let end = UnsafeRawPointer(iri.start + (length - 8)).loadUnaligned(as: UInt64.self)
                guard end == entries[index].tail else { continue }
            }
            let isPrefix = entries[index].namespace.withUnsafeBufferPointer { namespace in
                guard let start = namespace.baseAddress else { return false }
                return iri.hasPrefix(ByteSlice(start, count: length))
            }
            if isPrefix, LocalName.isPlain(iri.dropFirst(length)) { return Match(entry: index, length: length) }
        }
        return nil
    }

    /// Whether a prefix has been declared in the output.
    func isDeclared(_ match: Match) -> Bool { entries[match.entry].isDeclared }

    /// Appends `@prefix name: <namespace> .` and remembers that it is declared.
    mutating func declare(_ match: Match, into output: inout OutputBuffer) {
        entries[match.entry].isDeclared = true
        output.append("@prefix " as StaticString)
        appendName(match, to: &output)
        output.append(" <" as StaticString)
        entries[match.entry].namespace.withUnsafeBufferPointer { namespace in
            if let start = namespace.baseAddress { output.append(start, count: namespace.count) }
        }
        output.append("> .\n" as StaticString)
    }

    /// Appends the prefix's name and the colon.
    @inline(__always)
    func appendName(_ match: Match, to output: inout OutputBuffer) {
        entries[match.entry].name.withUnsafeBufferPointer { name in
            if let start = name.baseAddress { output.append(start, count: name.count) }
        }
        output.append(0x3A)
    }

    /// Remembers that a prefix will be used.
    mutating func markUsed(_ match: Match) { entries[match.entry].isUsed = true }

    /// The prefixes that will be used.
    var used: [Prefix] {
        entries.filter(\.isUsed).map {
            Prefix(String(decoding: $0.name, as: UTF8.self), String(decoding: $0.namespace, as: UTF8.self))
        }
    }

    /// Every prefix that is not declared yet, by name.
    var undeclared: [Match] {
        entries.indices.filter { !entries[$0].isDeclared }
            .sorted { entries[$0].name.lexicographicallyPrecedes(entries[$1].name) }
            .map { Match(entry: $0, length: entries[$0].namespace.count) }
    }
}
