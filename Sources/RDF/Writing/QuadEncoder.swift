/// A format's way of turning quads into bytes; it holds the last subject and graph, never the document.
protocol QuadEncoder {
    /// Appends a quad whose terms are valid.
    mutating func encode(_ quad: QuadView, into output: inout OutputBuffer) throws(RDFError)
    /// Takes note of a prefix that may be used from now on.
    mutating func offer(prefix: ByteSlice, namespace: ByteSlice)
    /// Appends what closes the document.
    mutating func finish(into output: inout OutputBuffer)
}

extension QuadEncoder {
    mutating func offer(prefix: ByteSlice, namespace: ByteSlice) {}

    /// Throws the error for a named graph in a format that has none.
    func refuseNamedGraph(_ graph: TermView, in format: RDFFormat) -> RDFError {
        let name = graph.kind == .blank ? "_:\(graph.value.text)" : "<\(graph.value.text)>"
        return RDFError(
            .namedGraph,
            "\(format.title) holds no named graphs, and the input has the graph \(name); "
                + "write TriG, N-Quads or JSON-LD, or merge the graphs into one (--merge-graphs)")
    }
}

extension OutputBuffer {
    /// Appends a string's bytes with the escapes of canonical N-Triples, which Turtle and JSON share.
    @inline(__always)
    mutating func appendEscaped(_ value: ByteSlice, isClean: Bool) {
        if isClean {
            append(value)
        } else {
            appendEscapedSlowly(value)
        }
    }

    private mutating func appendEscapedSlowly(_ value: ByteSlice) {
        var start = 0
        while true {
            let next = ByteScan.firstSpecialInString(value, from: start)
            append(value.start + start, count: next - start)
            guard next < value.count else { return }
            appendEscape(value[next])
            start = next + 1
        }
    }

    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case 0x08: append("\\b" as StaticString)
        case 0x09: append("\\t" as StaticString)
        case 0x0A: append("\\n" as StaticString)
        case 0x0C: append("\\f" as StaticString)
        case 0x0D: append("\\r" as StaticString)
        case 0x22: append("\\\"" as StaticString)
        case 0x5C: append("\\\\" as StaticString)
        default:
            append("\\u00" as StaticString)
            appendHex(byte)
        }
    }

    mutating func appendHex(_ byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }
}
