/// The terms: IRIs with prefixes, literals with the short forms, triple terms.
extension TurtleEncoder {
    @inline(__always)
    func appendIRI(_ iri: ByteSlice, to output: inout OutputBuffer) {
        if let match = prefixes.match(iri) {
            prefixes.appendName(match, to: &output)
            output.append(iri.dropFirst(match.length))
        } else {
            output.append(0x3C)
            output.append(iri)
            output.append(0x3E)
        }
    }

    @inline(__always)
    func append(_ term: TermView, to output: inout OutputBuffer) {
        switch term.kind {
        case .none: return
        case .iri: appendIRI(term.value, to: &output)
        case .blank:
            output.append("_:" as StaticString)
            output.append(term.value)
        case .plain, .tagged: appendString(term, to: &output)
        case .typed: appendTyped(term, to: &output)
        case .triple: appendTriple(term, to: &output)
        }
    }

    @inline(__always)
    private func appendString(_ term: TermView, to output: inout OutputBuffer) {
        output.append(0x22)
        output.appendEscaped(term.value, isClean: term.isClean)
        output.append(0x22)
        if term.kind == .tagged {
            output.append(0x40)
            output.append(term.suffix)
        }
    }

    private func appendTyped(_ term: TermView, to output: inout OutputBuffer) {
        if Shorthand.isReadable(term.value, datatype: term.suffix) {
            output.append(term.value)
        } else {
            appendString(term, to: &output)
            output.append("^^" as StaticString)
            appendIRI(term.suffix, to: &output)
        }
    }

    private func appendTriple(_ term: TermView, to output: inout OutputBuffer) {
        guard let parts = term.parts else { return }
        output.append("<<(" as StaticString)
        for index in 0..<3 {
            output.append(0x20)
            append(parts[index], to: &output)
        }
        output.append(" )>>" as StaticString)
    }
}
