/// A reader of Turtle and TriG (RDF 1.1), an automaton with a stack of its own, so that no nesting overflows the stack.
///
/// Terms are read from the window's bytes in one piece; where the window ends within a term, or so close to its end
/// that it might go on, the window is refilled and the term read again. Subject, predicate and graph are kept aside,
/// the object is a slice of the window or of a scratch buffer.
struct TurtleReader: ~Copyable {
    typealias Pointer = UnsafePointer<UInt8>

    var input: InputBuffer
    let holdsGraphs: Bool
    var terms: TurtleTerms
    private var subject = TermSlot()
    private var predicate = TermSlot()
    private var graph = TermSlot()
    private var isInGraph = false
    private var stack: [Frame] = []
    private var kept = OutputBuffer(capacity: 1 << 10)

    /// How deep brackets and parentheses may stand in each other.
    private static var depthLimit: Int { 100_000 }

    /// An open bracket or parenthesis, with what is to be gone on with after it; the terms' bytes are in `kept`.
    private struct Frame {
        let isCollection: Bool
        /// Whether it stands as a statement's subject rather than as an object.
        let isSubject: Bool
        let subjectKind: TermView.Kind
        let subjectStart: Int
        let predicateStart: Int
    }

    /// What comes next within a statement.
    private enum Step { case bracketStart, predicate, object, afterObject, afterSubject, end }

    init(_ input: consuming InputBuffer, holdsGraphs: Bool, base: BaseIRI?, labelPrefix: String = "") {
        self.input = input
        self.holdsGraphs = holdsGraphs
        self.terms = TurtleTerms(base: base, labelPrefix: labelPrefix)
    }

    /// Reads the document to its end.
    mutating func read<Handler: QuadHandler & ~Copyable>(into handler: inout Handler) throws(RDFError) {
        try input.skipByteOrderMark()
        while true {
            let byte = try skipSpace()
            if byte == 0, input.cursor >= input.limit {
                if isInGraph { throw wanted("“}” at the end of the graph") }
                return
            }
            try statement(byte, into: &handler)
        }
    }

    /// Skips white space and comments, and gives the byte after them, or 0 at the end.
    @inline(__always)
    mutating func skipSpace() throws(RDFError) -> UInt8 {
        while true {
            var next = input.cursor
            TurtleTerms.skipSpace(&next, input.limit)
            if next < input.limit, next.pointee != 0x23 {
                input.cursor = next
                return next.pointee
            }
            if next >= input.limit { input.cursor = next }
            if input.isAtEnd {
                input.cursor = input.limit
                return 0
            }
            try input.refill()
        }
    }

    /// The error that something else was expected at the cursor.
    func wanted(_ what: StaticString) -> RDFError {
        input.error(.wanted(what, at: input.cursor, limit: input.limit))
    }

    /// Reads a token in one piece; `body` is called again with more bytes where the window ended too early.
    @inline(__always)
    mutating func token<Value>(
        _ body: (inout TurtleTerms, inout Pointer, Pointer) throws(Fault) -> Value
    ) throws(RDFError) -> Value {
        while true {
            var next = input.cursor
            terms.furthest = next
            do throws(Fault) {
                let value = try body(&terms, &next, input.limit)
                if !input.isUncertain(at: max(next, terms.furthest)) {
                    input.cursor = next
                    return value
                }
            } catch {
                guard input.isUncertain(at: error.place) else { throw input.error(error) }
            }
            try input.refill()
        }
    }
}

// MARK: - Statements

extension TurtleReader {
    @inline(__always)
    private mutating func statement<Handler: QuadHandler & ~Copyable>(
        _ byte: UInt8, into handler: inout Handler
    ) throws(RDFError) {
        switch byte {
        case 0x40:
            if isInGraph { throw wanted("a subject or “}”") }
            try directive(into: &handler)
        case 0x5B: try bracketAsSubject(into: &handler)
        case 0x28: try collectionAsSubject(into: &handler)
        case 0x7B where holdsGraphs && !isInGraph: try openGraph(named: .none)
        case 0x7D where isInGraph:
            input.cursor += 1
            isInGraph = false
            graph.clear()
        default:
            if ASCII.isLetter(byte), try keyword(into: &handler) { return }
            try plainSubject(into: &handler)
        }
    }

    @inline(__always)
    private mutating func plainSubject<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) {
        let term = try token { (terms, next, limit) throws(Fault) in
            try terms.node(&next, limit, wanted: "a subject (an IRI, a blank node, “[” or “(”)")
        }
        subject.set(term.kind, term.value)
        try afterSubject(into: &handler)
    }

    /// Goes on after a subject, which TriG may turn out to be a graph's name.
    private mutating func afterSubject<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) {
        if holdsGraphs, !isInGraph, try skipSpace() == 0x7B {
            try openGraph(named: subject.view)
        } else {
            try triples(from: .predicate, into: &handler)
        }
    }

    private mutating func openGraph(named name: TermView) throws(RDFError) {
        guard try skipSpace() == 0x7B else { throw wanted("“{”") }
        input.cursor += 1
        isInGraph = true
        if name.kind == .none { graph.clear() } else { graph.set(name.kind, name.value) }
    }

    private mutating func bracketAsSubject<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) {
        input.cursor += 1
        subject.set(.blank, terms.newLabel())
        if try skipSpace() == 0x5D {
            input.cursor += 1
            try afterSubject(into: &handler)
        } else {
            try push(isCollection: false, isSubject: true)
            try triples(from: .predicate, into: &handler)
        }
    }

    private mutating func collectionAsSubject<Handler: QuadHandler & ~Copyable>(
        into handler: inout Handler
    ) throws(RDFError) {
        input.cursor += 1
        if try skipSpace() == 0x29 {
            input.cursor += 1
            subject.set(.iri, ByteSlice(ListTerms.empty))
            try triples(from: .predicate, into: &handler)
        } else {
            subject.set(.blank, terms.newLabel())
            try push(isCollection: true, isSubject: true)
            predicate.set(.iri, ByteSlice(ListTerms.first))
            try triples(from: .object, into: &handler)
        }
    }
}

/// The IRIs of lists.
enum ListTerms {
    static var first: StaticString { "http://www.w3.org/1999/02/22-rdf-syntax-ns#first" }
    static var rest: StaticString { "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest" }
    static var empty: StaticString { "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil" }
}

// MARK: - Triples

extension TurtleReader {
    private mutating func triples<Handler: QuadHandler & ~Copyable>(
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

    private mutating func push(isCollection: Bool, isSubject: Bool) throws(RDFError) {
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

// MARK: - Directives

extension TurtleReader {
    /// Reads a directive that begins with `@` and ends with a full stop.
    private mutating func directive<Handler: QuadHandler & ~Copyable>(into handler: inout Handler) throws(RDFError) {
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
    private mutating func keyword<Handler: QuadHandler & ~Copyable>(
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
