/// The bytes of one quad's terms, laid out for an encoder; the room is used again for the next quad.
struct TermArena: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 12
    private var used = 0
    private var views: UnsafeMutablePointer<TermView>
    private var viewCapacity = 12
    private var usedViews = 0

    init() {
        base = .allocate(capacity: capacity)
        views = .allocate(capacity: viewCapacity)
    }

    deinit {
        base.deallocate()
        views.deallocate()
    }

    /// Forgets the last quad and makes room for the next, so that no slice moves while the quad is laid out.
    mutating func begin(_ subject: Term, _ predicate: Term, _ object: Term, _ graph: Term?) {
        used = 0
        usedViews = 0
        var (bytes, parts) = (8, 0)
        Self.measure(subject, &bytes, &parts)
        Self.measure(predicate, &bytes, &parts)
        Self.measure(object, &bytes, &parts)
        if let graph { Self.measure(graph, &bytes, &parts) }
        if bytes > capacity {
            base.deallocate()
            capacity = bytes * 2
            base = .allocate(capacity: capacity)
        }
        if parts > viewCapacity {
            views.deallocate()
            viewCapacity = parts * 2
            views = .allocate(capacity: viewCapacity)
        }
    }

    private static func measure(_ term: Term, _ bytes: inout Int, _ parts: inout Int) {
        switch term {
        case .iri(let iri): bytes += iri.utf8.count
        case .blank(let label): bytes += label.utf8.count
        case .literal(let literal):
            bytes += literal.lexical.utf8.count + max(literal.datatype.utf8.count, literal.language?.utf8.count ?? 0)
        case .triple(let subject, let predicate, let object):
            parts += 3
            measure(subject, &bytes, &parts)
            measure(predicate, &bytes, &parts)
            measure(object, &bytes, &parts)
        }
    }

    /// Lays a term out, after `begin` has made room for it.
    mutating func view(_ term: Term) -> TermView {
        switch term {
        case .iri(let iri): return TermView(.iri, copy(iri))
        case .blank(let label): return TermView(.blank, copy(label))
        case .literal(let literal):
            if let language = literal.language {
                return TermView(.tagged, copy(literal.lexical), suffix: copy(language))
            }
            if literal.datatype == XSD.string { return TermView(.plain, copy(literal.lexical)) }
            return TermView(.typed, copy(literal.lexical), suffix: copy(literal.datatype))
        case .triple(let subject, let predicate, let object):
            let place = views + usedViews
            usedViews += 3
            place.initialize(to: view(subject))
            (place + 1).initialize(to: view(predicate))
            (place + 2).initialize(to: view(object))
            return TermView(.triple, ByteSlice(base, count: 0), parts: UnsafePointer(place))
        }
    }

    private mutating func copy(_ text: String) -> ByteSlice {
        let start = base + used
        let copied: Int? = text.utf8.withContiguousStorageIfAvailable { bytes in
            if let from = bytes.baseAddress { start.update(from: from, count: bytes.count) }
            return bytes.count
        }
        if let copied {
            used += copied
        } else {
            for byte in text.utf8 {
                base[used] = byte
                used += 1
            }
        }
        return ByteSlice(start, count: base + used - start)
    }
}
