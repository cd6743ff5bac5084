/// The checks on terms that come from a caller; terms from a reader have passed the grammar already.
enum TermCheck {
    /// Throws unless the terms may stand where they do.
    static func check(_ quad: QuadView) throws(RDFError) {
        try checkNode(quad.subject, as: "subject")
        guard quad.predicate.kind == .iri else {
            throw RDFError(.invalidTerm, "a predicate must be an IRI, found \(describe(quad.predicate))")
        }
        try checkTerm(quad.predicate)
        try checkTerm(quad.object)
        if quad.graph.kind != .none { try checkNode(quad.graph, as: "graph name") }
    }

    private static func checkNode(_ term: TermView, as role: String) throws(RDFError) {
        guard term.kind == .iri || term.kind == .blank else {
            throw RDFError(.invalidTerm, "a \(role) must be an IRI or a blank node, found \(describe(term))")
        }
        try checkTerm(term)
    }

    private static func checkTerm(_ term: TermView) throws(RDFError) {
        switch term.kind {
        case .iri: try checkIRI(term.value)
        case .typed: try checkIRI(term.suffix)
        case .blank:
            guard isBlankLabel(term.value) else {
                throw RDFError(.invalidTerm, "a blank node's label must be a name, found “\(term.value.text)”")
            }
        case .tagged:
            guard isLanguageTag(term.suffix) else {
                throw RDFError(.invalidTerm, "a language tag must look like en or en-GB, found “\(term.suffix.text)”")
            }
        case .triple: try checkTriple(term)
        case .none, .plain: return
        }
    }

    private static func checkTriple(_ term: TermView) throws(RDFError) {
        guard let parts = term.parts else { return }
        try check(QuadView(subject: parts[0], predicate: parts[1], object: parts[2], graph: .none))
    }

    /// Throws unless an IRI has a scheme and none of the characters that IRIREF excludes (Turtle, rule 18).
    private static func checkIRI(_ iri: ByteSlice) throws(RDFError) {
        guard schemeLength(iri) > 0 else {
            throw RDFError(.invalidIRI, "an IRI must begin with a scheme, found “\(iri.text)”")
        }
        let table = ByteClass.table
        for index in 0..<iri.count where table[Int(iri[index])] & ByteClass.iri == 0 {
            let byte = String(iri[index], radix: 16, uppercase: true)
            throw RDFError(
                .invalidIRI,
                "the character U+00\(byte.count < 2 ? "0" : "")\(byte) may not stand in an IRI: “\(iri.text)”")
        }
    }

    /// Whether a byte may not stand in an IRI: control characters, space and `<>"{}|^` with backquote and backslash.
    @inline(__always)
    static func isForbiddenInIRI(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true
        default: false
        }
    }

    /// The length of an IRI's scheme without the colon, or 0 where it has none (RFC 3986, section 3.1).
    static func schemeLength(_ iri: ByteSlice) -> Int {
        guard iri.count > 0, ASCII.isLetter(iri[0]) else { return 0 }
        for index in 1..<iri.count {
            let byte = iri[index]
            if byte == 0x3A { return index }
            guard ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return 0 }
        }
        return 0
    }

    /// Whether bytes are a language tag (Turtle, rule 144s).
    static func isLanguageTag(_ tag: ByteSlice) -> Bool {
        var (length, isFirst) = (0, true)
        for index in 0..<tag.count {
            let byte = tag[index]
            if byte == 0x2D {
                if length == 0 { return false }
                (length, isFirst) = (0, false)
            } else {
                guard isFirst ? ASCII.isLetter(byte) : ASCII.isAlphanumeric(byte) else { return false }
                length += 1
            }
        }
        return length > 0
    }

    /// Whether bytes are a blank node's label (Turtle, rule 141s).
    static func isBlankLabel(_ label: ByteSlice) -> Bool {
        guard label.count > 0, label[label.count - 1] != 0x2E else { return false }
        let first = label[0]
        guard first >= 0x80 || ASCII.isAlphanumeric(first) || first == 0x5F else { return false }
        for index in 1..<label.count {
            let byte = label[index]
            let isName = byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
            guard isName else { return false }
        }
        return true
    }

    private static func describe(_ term: TermView) -> String {
        switch term.kind {
        case .none: "nothing"
        case .iri: "the IRI <\(term.value.text)>"
        case .blank: "the blank node _:\(term.value.text)"
        case .plain, .typed, .tagged: "the literal “\(term.value.text)”"
        case .triple: "a triple term"
        }
    }
}
