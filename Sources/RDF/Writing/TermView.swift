/// A term as slices of bytes that live until the call returns: what readers hand to encoders.
struct TermView {
    /// What the term is, and what `suffix` holds.
    enum Kind: UInt8 {
        /// No term: the default graph.
        case none
        /// An IRI in `value`.
        case iri
        /// A blank node's label in `value`.
        case blank
        /// A plain string in `value`.
        case plain
        /// A lexical form in `value`, the datatype's IRI in `suffix`.
        case typed
        /// A string in `value`, its language tag in `suffix`.
        case tagged
        /// A triple term; its three terms stand at `parts`.
        case triple
    }

    let kind: Kind
    /// Whether a literal's value is known to hold nothing that strings must escape.
    let isClean: Bool
    let value: ByteSlice
    let suffix: ByteSlice
    let parts: UnsafePointer<TermView>?

    @inline(__always)
    init(
        _ kind: Kind, _ value: ByteSlice, suffix: ByteSlice = .empty, isClean: Bool = false,
        parts: UnsafePointer<TermView>? = nil
    ) {
        self.kind = kind
        self.value = value
        self.suffix = suffix
        self.isClean = isClean
        self.parts = parts
    }

    /// The default graph.
    @inline(__always)
    static var none: TermView { TermView(.none, .empty) }

    @inline(__always)
    var isLiteral: Bool { kind == .plain || kind == .typed || kind == .tagged }
}

/// A quad as slices of bytes that live until the call returns.
struct QuadView {
    let subject: TermView
    let predicate: TermView
    let object: TermView
    let graph: TermView
}

extension TermView {
    /// The term as a value that may be kept.
    var term: Term {
        switch kind {
        case .none, .iri: .iri(value.text)
        case .blank: .blank(value.text)
        case .plain: .literal(Literal(value.text))
        case .typed: .literal(Literal(value.text, datatype: suffix.text))
        case .tagged: .literal(Literal(value.text, language: suffix.text))
        case .triple: tripleTerm
        }
    }

    private var tripleTerm: Term {
        guard let parts else { return .iri("") }
        return .triple(subject: parts[0].term, predicate: parts[1].term, object: parts[2].term)
    }
}

extension QuadView {
    /// The quad as a value that may be kept.
    var quad: Quad {
        Quad(subject.term, predicate.term, object.term, graph: graph.kind == .none ? nil : graph.term)
    }
}
