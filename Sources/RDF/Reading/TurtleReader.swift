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
    var subject = TermSlot()
    var predicate = TermSlot()
    var graph = TermSlot()
    var isInGraph = false
    var stack: [Frame] = []
    var kept = OutputBuffer(capacity: 1 << 10)

    /// How deep brackets and parentheses may stand in each other.
    static var depthLimit: Int { 100_000 }

    /// An open bracket or parenthesis, with what is to be gone on with after it; the terms' bytes are in `kept`.
    struct Frame {
        let isCollection: Bool
        /// Whether it stands as a statement's subject rather than as an object.
        let isSubject: Bool
        let subjectKind: TermView.Kind
        let subjectStart: Int
        let predicateStart: Int
    }

    /// What comes next within a statement.
    enum Step { case bracketStart, predicate, object, afterObject, afterSubject, end }

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

    mutating func openGraph(named name: TermView) throws(RDFError) {
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
