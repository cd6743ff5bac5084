extension TurtleReader {
    /// Reads a directive that begins with `@` and ends with a full stop.
    mutating func directive<Handler: QuadHandler & ~Copyable>(into handler: inout Handler) throws(RDFError) {
        let isPrefix = try token { (_, next, limit) throws(Fault) -> Bool in
            for (word, isPrefix) in [("@prefix" as StaticString, true), ("@base", false)] {
                let length = word.utf8CodeUnitCount
                guard limit - next >= length, ByteSlice(next, count: length) == ByteSlice(word) else { continue }
                next += length
                return isPrefix
            }
            // Near the window's end the word may be cut off: the fault's place then says so.
            let place = limit - next < 8 ? limit : next
            throw .wanted("@prefix or @base", at: place, limit: limit)
        }
        if isPrefix { try prefixDeclaration(into: &handler) } else { try baseDeclaration() }
        guard try skipSpace() == 0x2E else { throw wanted("the full stop after the directive") }
        input.cursor += 1
    }

    /// Reads a directive in the manner of SPARQL, or the beginning of a named graph; false where none stands here.
    mutating func keyword<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) -> Bool {
        let word = try token { (terms, next, limit) throws(Fault) in terms.keyword(&next, limit) }
        switch word {
        case .none: return false
        case .graph where !holdsGraphs:
            throw input.error(Fault(input.cursor, "Turtle has no named graphs; read the document as TriG"))
        case .prefix, .base, .graph:
            if isInGraph { throw wanted("a subject or “}”") }
        }
        if word == .prefix { try prefixDeclaration(into: &handler) }
        if word == .base { try baseDeclaration() }
        if word == .graph { try graphName() }
        return true
    }

    private mutating func graphName() throws(RDFError) {
        if try skipSpace() == 0x5B {
            input.cursor += 1
            guard try skipSpace() == 0x5D else { throw wanted("“]” (a graph's name may be [] but not more)") }
            input.cursor += 1
            try openGraph(named: TermView(.blank, terms.newLabel()))
            return
        }
        let term = try token { (terms, next, limit) throws(Fault) in
            try terms.node(&next, limit, wanted: "a graph name (an IRI or a blank node)")
        }
        subject.set(term.kind, term.value)
        try openGraph(named: subject.view)
    }

    private mutating func prefixDeclaration<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) {
        _ = try skipSpace()
        let name = try token { (terms, next, limit) throws(Fault) in try terms.prefixName(&next, limit) }
        predicate.set(.iri, name)
        guard try skipSpace() == 0x3C else { throw wanted("the namespace's IRI in angle brackets") }
        let namespace = try token { (terms, next, limit) throws(Fault) in try terms.iri(&next, limit) }
        terms.prefixes.declare(predicate.view.value, namespace: namespace)
        handler.declare(prefix: predicate.view.value, namespace: namespace)
    }

    private mutating func baseDeclaration() throws(RDFError) {
        guard try skipSpace() == 0x3C else { throw wanted("the base IRI in angle brackets") }
        let iri = try token { (terms, next, limit) throws(Fault) in try terms.iri(&next, limit) }
        terms.base = BaseIRI(iri)
    }
}
