extension TurtleTerms {
    /// Reads an IRI, a blank node's label or a literal.
    @inline(__always)
    mutating func object(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> TermView {
        furthest = next
        switch next.pointee {
        case 0x3C: return TermView(.iri, try iri(&next, limit))
        case 0x22, 0x27: return try literal(&next, limit)
        case 0x2B, 0x2D, 0x2E, 0x30...0x39: return try number(&next, limit)
        case 0x5F: return TermView(.blank, try blank(&next, limit))
        case 0x74, 0x66: if let truth = truth(&next) { return truth }
        default: break
        }
        guard Self.canBeginName(next.pointee) else {
            throw .wanted("an object (an IRI, a blank node, a literal, “[” or “(”)", at: next, limit: limit)
        }
        return TermView(.iri, try prefixedName(&next, limit))
    }

    @inline(__always)
    private mutating func literal(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> TermView {
        let quote = next.pointee
        let isLong = next[1] == quote && next[2] == quote
        let value =
            isLong
            ? try StringScanner.long(&next, limit, quote: quote, scratch: &string)
            : try StringScanner.short(&next, limit, quote: quote, scratch: &string)
        var ahead = next
        Self.skipSpace(&ahead, limit)
        furthest = ahead
        if ahead.pointee == 0x40 {
            next = ahead + 1
            return TermView(
                .tagged, value.value, suffix: try TermScanner.language(&next, limit), isClean: value.isClean)
        }
        if ahead.pointee == 0x23, ahead < limit { furthest = limit }
        guard ahead.pointee == 0x5E, ahead[1] == 0x5E else {
            return TermView(.plain, value.value, isClean: value.isClean)
        }
        next = ahead + 2
        Self.skipSpace(&next, limit)
        let datatype = try node(&next, limit, wanted: "the datatype's IRI")
        guard datatype.kind == .iri else { throw Fault(ahead, "a datatype must be an IRI") }
        return TermView(typed: value, datatype: datatype.value)
    }

    private mutating func truth(_ next: inout Pointer) -> TermView? {
        let word: StaticString = next.pointee == 0x74 ? "true" : "false"
        let length = word.utf8CodeUnitCount
        guard ByteSlice(next, count: length) == ByteSlice(word) else { return nil }
        let after = next[length]
        guard !Self.isNameByte(after), after < 0x80 else { return nil }
        if after == 0x2E, Self.isNameByte(next[length + 1]) { return nil }
        let value = ByteSlice(next, count: length)
        next += length
        return TermView(
            .typed, value, suffix: ByteSlice("http://www.w3.org/2001/XMLSchema#boolean" as StaticString), isClean: true)
    }

    /// Reads a number; the lexical form stays as it is written (Turtle, rules 19 to 21).
    private mutating func number(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> TermView {
        let start = next
        if next.pointee == 0x2B || next.pointee == 0x2D { next += 1 }
        let whole = Self.skipDigits(&next)
        var datatype: StaticString = "http://www.w3.org/2001/XMLSchema#integer"
        var hasDigits = whole > 0
        if next.pointee == 0x2E, ASCII.isDigit(next[1]) {
            next += 1
            _ = Self.skipDigits(&next)
            hasDigits = true
            datatype = "http://www.w3.org/2001/XMLSchema#decimal"
        }
        guard hasDigits else { throw .wanted("a digit", at: next, limit: limit) }
        var exponent = next
        if exponent.pointee == 0x2E, whole > 0, datatype.utf8CodeUnitCount == 40 { exponent += 1 }
        if exponent.pointee | 0x20 == 0x65 {
            exponent += 1
            if exponent.pointee == 0x2B || exponent.pointee == 0x2D { exponent += 1 }
            if Self.skipDigits(&exponent) > 0 {
                next = exponent
                datatype = "http://www.w3.org/2001/XMLSchema#double"
            }
        }
        furthest = max(next, exponent)
        return TermView(.typed, ByteSlice(start, count: next - start), suffix: ByteSlice(datatype), isClean: true)
    }

    private static func skipDigits(_ next: inout Pointer) -> Int {
        let start = next
        while ASCII.isDigit(next.pointee) { next += 1 }
        return next - start
    }
}
