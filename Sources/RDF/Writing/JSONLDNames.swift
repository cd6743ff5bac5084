/// A context made ready for lookups by IRI.
struct JSONLDNames {
    /// A term with what its values mean.
    struct Entry {
        let name: [UInt8]
        let iri: [UInt8]
        let coercion: Coercion
        let argument: [UInt8]
    }

    /// What a plain string means as the value of a term; the datatype or tag is the entry's argument.
    enum Coercion { case none, id, typed, tagged }

    private var entries: [Entry] = []
    private var buckets: [UInt16]
    private var names: Set<String>
    private var prefixes: [(name: [UInt8], namespace: [UInt8])]
    /// Whether no name is defined, so that every IRI is written whole.
    let isEmpty: Bool

    init(_ context: JSONLDContext?) {
        let terms = context?.terms ?? []
        prefixes = (context?.prefixes ?? []).map { (Array($0.name.utf8), Array($0.namespace.utf8)) }
        prefixes.sort { $0.namespace.count > $1.namespace.count }
        names = Set(terms.map(\.name) + (context?.prefixes ?? []).map(\.name))
        isEmpty = context == nil
        var size = 16
        while size < terms.count * 4 { size *= 2 }
        buckets = Array(repeating: 0, count: size)
        for term in terms.prefix(Int(UInt16.max) - 1) { insert(term) }
    }

    private mutating func insert(_ term: JSONLDContext.Term) {
        let (coercion, argument): (Coercion, String) =
            switch term.coercion {
            case .none: (.none, "")
            case .id: (.id, "")
            case .typed(let datatype): (.typed, datatype)
            case .language(let tag): (.tagged, tag)
            }
        let iri = Array(term.iri.utf8)
        entries.append(
            Entry(name: Array(term.name.utf8), iri: iri, coercion: coercion, argument: Array(argument.utf8)))
        var bucket = iri.withUnsafeBufferPointer { Self.hash(ByteSlice(buffer: $0)) } & (buckets.count - 1)
        while buckets[bucket] != 0 { bucket = (bucket + 1) & (buckets.count - 1) }
        buckets[bucket] = UInt16(entries.count)
    }

    private static func hash(_ iri: ByteSlice) -> Int {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for index in max(0, iri.count - 12)..<iri.count { hash = (hash ^ UInt64(iri[index])) &* 1_099_511_628_211 }
        return Int(truncatingIfNeeded: (hash ^ UInt64(iri.count)) >> 20)
    }

    /// Finds the term for an IRI.
    func entry(for iri: ByteSlice) -> Entry? {
        guard !entries.isEmpty else { return nil }
        var bucket = Self.hash(iri) & (buckets.count - 1)
        while buckets[bucket] != 0 {
            let entry = entries[Int(buckets[bucket]) - 1]
            if entry.iri.withUnsafeBufferPointer({ ByteSlice(buffer: $0) == iri }) { return entry }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        return nil
    }

    /// Appends an IRI, shortened by a prefix where one fits; `//` after a prefix would not be read as one.
    func appendIRI(_ iri: ByteSlice, to output: inout OutputBuffer) throws(RDFError) {
        for prefix in prefixes {
            guard prefix.namespace.withUnsafeBufferPointer({ iri.hasPrefix(ByteSlice(buffer: $0)) }) else { continue }
            let rest = iri.dropFirst(prefix.namespace.count)
            if rest.count > 1, rest[0] == 0x2F, rest[1] == 0x2F { continue }
            prefix.name.withUnsafeBufferPointer { output.append(ByteSlice(buffer: $0)) }
            output.append(0x3A)
            output.append(rest)
            return
        }
        if !names.isEmpty { try checkScheme(iri) }
        output.append(iri)
    }

    /// A whole IRI whose scheme is also a name of the context would be read as a short form of another.
    private func checkScheme(_ iri: ByteSlice) throws(RDFError) {
        let length = TermCheck.schemeLength(iri)
        let rest = iri.dropFirst(min(length + 1, iri.count))
        if rest.count > 1, rest[0] == 0x2F, rest[1] == 0x2F { return }
        let scheme = iri.prefix(length).text
        guard names.contains(scheme) else { return }
        throw RDFError(
            .invalidIRI,
            "the IRI <\(iri.text)> cannot be written: the context gives “\(scheme)” another meaning; rename it")
    }
}
