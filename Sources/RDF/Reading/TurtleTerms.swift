/// The terms of Turtle, and what they are relative to: the base IRI, the prefixes, the labels of nodes without a name.
struct TurtleTerms: ~Copyable {
    typealias Pointer = UnsafePointer<UInt8>

    /// The base IRI, or nil where relative IRIs are errors.
    var base: BaseIRI?
    /// The prefixes declared so far.
    var prefixes = PrefixMap()
    /// How far the last token looked ahead.
    var furthest: Pointer
    private let labelPrefix: [UInt8]
    private var labels = 0
    private var label = OutputBuffer(capacity: 64)
    var raw = OutputBuffer(capacity: 1 << 8)
    private var resolved = OutputBuffer(capacity: 1 << 8)
    var string = OutputBuffer(capacity: 1 << 12)

    init(base: BaseIRI?, labelPrefix: String) {
        self.base = base
        self.labelPrefix = Array(labelPrefix.utf8)
        self.furthest = ByteSlice.empty.start
    }

    /// A label for a node that has none in the document: `anon1`, `anon2` and so on; valid until the next.
    mutating func newLabel() -> ByteSlice {
        labels += 1
        label.removeAll()
        label.append(labelPrefix)
        label.append("anon" as StaticString)
        label.append(String(labels))
        return label.slice
    }

    /// Skips white space and comments that end within the window; a comment that does not is left where it is.
    @inline(__always)
    static func skipSpace(_ next: inout Pointer, _ limit: Pointer) {
        while true {
            let byte = next.pointee
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                next += 1
            } else if byte == 0x23 {
                var end = next + 1
                while end < limit, end.pointee != 0x0A, end.pointee != 0x0D { end += 1 }
                if end >= limit { return }
                next = end
            } else {
                return
            }
        }
    }
}

/// Nodes and predicates: IRIs, prefixed names and the labels of blank nodes.
extension TurtleTerms {
    /// Reads an IRI, a prefixed name or a blank node's label.
    @inline(__always)
    mutating func node(_ next: inout Pointer, _ limit: Pointer, wanted: StaticString) throws(Fault) -> TermView {
        furthest = next
        switch next.pointee {
        case 0x3C: return TermView(.iri, try iri(&next, limit))
        case 0x5F: return TermView(.blank, try blank(&next, limit))
        default:
            guard Self.canBeginName(next.pointee) else { throw .wanted(wanted, at: next, limit: limit) }
            return TermView(.iri, try prefixedName(&next, limit))
        }
    }

    /// Reads a predicate: an IRI, a prefixed name or `a`.
    @inline(__always)
    mutating func verb(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        furthest = next
        if next.pointee == 0x3C { return try iri(&next, limit) }
        if next.pointee == 0x61, !Self.isNameByte(next[1]), next[1] != 0x2E, next[1] < 0x80 {
            next += 1
            return ByteSlice("http://www.w3.org/1999/02/22-rdf-syntax-ns#type" as StaticString)
        }
        guard Self.canBeginName(next.pointee) else {
            throw .wanted("a predicate (an IRI or “a”)", at: next, limit: limit)
        }
        return try prefixedName(&next, limit)
    }

    /// Reads `<...>` and resolves it.
    @inline(__always)
    mutating func iri(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        if next[1] == 0x3C {
            throw Fault(start, "triple terms (RDF 1.2) are not read, only written", code: .unsupported)
        }
        let iri = try TermScanner.iri(&next, limit, scratch: &raw)
        if TermCheck.schemeLength(iri) > 0 { return iri }
        return try resolve(iri, at: start)
    }

    @inline(never)
    private mutating func resolve(_ iri: ByteSlice, at place: Pointer) throws(Fault) -> ByteSlice {
        guard let base else {
            throw Fault(place, "the IRI is relative and there is no base; give one with --base", code: .invalidIRI)
        }
        resolved.removeAll()
        base.resolve(iri, into: &resolved)
        return resolved.slice
    }

    @inline(__always)
    mutating func blank(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        guard next[1] == 0x3A else { throw .wanted("a colon after “_”", at: next + 1, limit: limit) }
        next += 2
        let label = try TermScanner.blankLabel(&next, limit)
        return BlankLabels.renamed(label, prefix: labelPrefix, scratch: &raw)
    }
}

/// The words that begin directives.
extension TurtleTerms {
    /// A word that begins a directive or a graph, in any case of letters.
    enum Keyword { case none, prefix, base, graph }

    /// Reads a keyword; where there is none, nothing is consumed.
    mutating func keyword(_ next: inout Pointer, _ limit: Pointer) -> Keyword {
        furthest = next
        let start = next
        var end = next
        while ASCII.isLetter(end.pointee), end - start < 8 { end += 1 }
        furthest = end
        let isWhole = !Self.isNameByte(end.pointee) && end.pointee < 0x80 && end.pointee != 0x2E
        guard isWhole else { return .none }
        let word = ByteSlice(start, count: end - start)
        let candidates: [(Keyword, StaticString)] = [(.prefix, "prefix"), (.base, "base"), (.graph, "graph")]
        for (keyword, name) in candidates where Self.isSame(word, ignoringCase: name) {
            next = end
            return keyword
        }
        return .none
    }

    private static func isSame(_ word: ByteSlice, ignoringCase name: StaticString) -> Bool {
        guard word.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<word.count where word[index] | 0x20 != name.utf8Start[index] { return false }
        return true
    }
}
