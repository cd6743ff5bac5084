/// The values: types, references and literals.
extension JSONLDEncoder {
    func appendType(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        output.append(0x22)
        if term.kind == .iri, let entry = names.entry(for: term.value) {
            output.append(entry.name)
        } else {
            try appendNode(term, to: &output)
        }
        output.append(0x22)
    }

    /// Appends a value as it stands without a context.
    static func appendBare(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        try JSONLDEncoder(context: nil).appendValue(term, to: &output)
    }

    func appendValue(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        switch term.kind {
        case .none, .triple: return
        case .iri, .blank: try appendReference(term, to: &output)
        case .plain, .typed, .tagged: try appendLiteral(term, to: &output)
        }
    }

    private func appendReference(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if let coercion, coercion.coercion == .id {
            output.append(0x22)
            try appendNode(term, to: &output)
            output.append(0x22)
        } else {
            try appendID(term, to: &output)
            output.append(0x7D)
        }
    }

    private func appendLiteral(_ term: TermView, to output: inout OutputBuffer) throws(RDFError) {
        if isImplied(term) {
            output.appendJSONString(term.value, isClean: term.isClean)
            return
        }
        output.append("{\"@value\":" as StaticString)
        output.appendJSONString(term.value, isClean: term.isClean)
        if term.kind == .tagged {
            output.append(",\"@language\":\"" as StaticString)
            output.append(term.suffix)
            output.append(0x22)
        } else if term.kind == .typed {
            output.append(names.isEmpty ? ",\"@type\":" : ",\"type\":")
            try appendType(TermView(.iri, term.suffix), to: &output)
        }
        output.append(0x7D)
    }

    /// Whether a plain string under the current property means this very literal.
    private func isImplied(_ term: TermView) -> Bool {
        guard let entry = coercion else { return term.kind == .plain }
        switch (entry.coercion, term.kind) {
        case (.none, .plain): return true
        case (.typed, .typed), (.tagged, .tagged):
            return entry.argument.withUnsafeBufferPointer { ByteSlice(buffer: $0) == term.suffix }
        default: return false
        }
    }
}
