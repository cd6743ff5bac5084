extension TurtleReader {
    mutating func triples<Handler: QuadHandler & ~Copyable>(
        from first: Step, into handler: inout Handler
    ) throws(RDFError) {
        var step = first
        while true {
            switch step {
            case .bracketStart: step = try skipSpace() == 0x5D ? try close() : .predicate
            case .predicate: step = try verb()
            case .object: step = try object(into: &handler)
            case .afterObject: step = try afterObject(into: &handler)
            case .afterSubject: step = try isEndOfStatement(try skipSpace()) ? .end : .predicate
            case .end: return
            }
        }
    }

    @inline(__always)
    private mutating func verb() throws(RDFError) -> Step {
        _ = try skipSpace()
        let term = try token { (terms, next, limit) throws(Fault) in try terms.verb(&next, limit) }
        predicate.set(.iri, term)
        return .object
    }

    @inline(__always)
    private mutating func object<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) -> Step {
        switch try skipSpace() {
        case 0x5B: return try openBracket(into: &handler)
        case 0x28: return try openCollection(into: &handler)
        default:
            let term = try token { (terms, next, limit) throws(Fault) in try terms.object(&next, limit) }
            try emit(term, into: &handler)
            return .afterObject
        }
    }

    @inline(__always)
    private mutating func afterObject<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) -> Step {
        let byte = try skipSpace()
        if let frame = stack.last, frame.isCollection { return try nextItem(byte, into: &handler) }
        switch byte {
        case 0x2C:
            input.cursor += 1
            return .object
        case 0x3B: return try afterSemicolon()
        case 0x5D where !stack.isEmpty: return try close()
        default:
            if try isEndOfStatement(byte) { return .end }
            throw wanted(stack.isEmpty ? "“,”, “;” or “.”" : "“,”, “;” or “]”")
        }
    }

    private mutating func afterSemicolon() throws(RDFError) -> Step {
        var byte: UInt8 = 0x3B
        while byte == 0x3B {
            input.cursor += 1
            byte = try skipSpace()
        }
        if byte == 0x5D, !stack.isEmpty { return try close() }
        return try isEndOfStatement(byte) ? .end : .predicate
    }

    /// Whether the statement is at its end; its full stop is consumed, a brace that closes the graph is not.
    private mutating func isEndOfStatement(_ byte: UInt8) throws(RDFError) -> Bool {
        guard stack.isEmpty else { return false }
        if byte == 0x2E {
            input.cursor += 1
            return true
        }
        return byte == 0x7D && isInGraph
    }

    @inline(__always)
    private mutating func emit<Handler: QuadHandler & ~Copyable>(
        _ object: TermView, into handler: inout Handler
    ) throws(RDFError) {
        try handler.handle(
            QuadView(subject: subject.view, predicate: predicate.view, object: object, graph: graph.view))
    }
}

// MARK: - Brackets and parentheses

extension TurtleReader {
    private mutating func openBracket<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) -> Step {
        input.cursor += 1
        let label = terms.newLabel()
        try emit(TermView(.blank, label), into: &handler)
        try push(isCollection: false, isSubject: false)
        subject.set(.blank, label)
        return .bracketStart
    }

    private mutating func openCollection<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) -> Step {
        input.cursor += 1
        if try skipSpace() == 0x29 {
            input.cursor += 1
            try emit(TermView(.iri, ByteSlice(ListTerms.empty)), into: &handler)
            return .afterObject
        }
        let label = terms.newLabel()
        try emit(TermView(.blank, label), into: &handler)
        try push(isCollection: true, isSubject: false)
        subject.set(.blank, label)
        predicate.set(.iri, ByteSlice(ListTerms.first))
        return .object
    }

    /// Goes on to a list's next cell, or closes it.
    private mutating func nextItem<Handler: QuadHandler & ~Copyable>(
        _ byte: UInt8, into handler: inout Handler
    ) throws(RDFError) -> Step {
        if byte == 0, input.cursor >= input.limit { throw wanted("an item of the list or “)”") }
        predicate.set(.iri, ByteSlice(ListTerms.rest))
        if byte == 0x29 {
            try emit(TermView(.iri, ByteSlice(ListTerms.empty)), into: &handler)
            return try close()
        }
        let label = terms.newLabel()
        try emit(TermView(.blank, label), into: &handler)
        subject.set(.blank, label)
        predicate.set(.iri, ByteSlice(ListTerms.first))
        return .object
    }

    mutating func push(isCollection: Bool, isSubject: Bool) throws(RDFError) {
        guard stack.count < Self.depthLimit else {
            throw input.error(
                Fault(input.cursor, "brackets are nested more than \(Self.depthLimit) deep", code: .unsupported))
        }
        let start = kept.count
        kept.append(subject.view.value)
        let middle = kept.count
        if !isSubject { kept.append(predicate.view.value) }
        stack.append(
            Frame(
                isCollection: isCollection, isSubject: isSubject, subjectKind: subject.kind, subjectStart: start,
                predicateStart: middle))
    }

    private mutating func close() throws(RDFError) -> Step {
        guard let frame = stack.popLast() else { throw wanted("“,”, “;” or “.”") }
        input.cursor += 1
        let bytes = kept.slice
        let value = bytes.prefix(frame.predicateStart).dropFirst(frame.subjectStart)
        subject.set(frame.subjectKind, value)
        defer { kept.truncate(to: frame.subjectStart) }
        if frame.isSubject { return frame.isCollection ? .predicate : .afterSubject }
        predicate.set(.iri, bytes.dropFirst(frame.predicateStart))
        return .afterObject
    }
}
