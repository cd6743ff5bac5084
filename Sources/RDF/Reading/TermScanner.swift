/// The tokens that all four formats share. Each function begins at its token's first byte and leaves the pointer after
/// its last; it stops at the zero byte after the window, and the reader decides whether more bytes are to come.
enum TermScanner {
    typealias Pointer = UnsafePointer<UInt8>

    /// Reads `<...>` and gives the IRI as it is written, its escapes decoded; it may be relative.
    @inline(__always)
    static func iri(
        _ next: inout Pointer, _ limit: Pointer, scratch: inout OutputBuffer
    ) throws(Fault) -> ByteSlice {
        let start = next + 1
        var seen: UInt8 = 0
        let table = ByteClass.table
        next = start
        while table[Int(next.pointee)] & ByteClass.iri != 0 {
            seen |= next.pointee
            next += 1
        }
        if next.pointee != 0x3E { return try escapedIRI(start, &next, limit, scratch: &scratch) }
        let iri = ByteSlice(start, count: next - start)
        next += 1
        if seen >= 0x80 { try validate(iri) }
        return iri
    }

    @inline(never)
    private static func escapedIRI(
        _ start: Pointer, _ next: inout Pointer, _ limit: Pointer, scratch: inout OutputBuffer
    ) throws(Fault) -> ByteSlice {
        let table = ByteClass.table
        var run = start
        scratch.removeAll()
        while true {
            while table[Int(next.pointee)] & ByteClass.iri != 0 { next += 1 }
            let plain = ByteSlice(run, count: next - run)
            try validate(plain)
            scratch.append(plain)
            if next.pointee == 0x3E { break }
            guard next.pointee == 0x5C else { throw forbidden(next, limit) }
            let place = next
            guard next[1] == 0x75 || next[1] == 0x55 else {
                throw Fault(place, "in an IRI only the escapes \\u and \\U may stand")
            }
            let scalar = try unicodeEscape(&next, limit)
            guard scalar >= 0x80 || !TermCheck.isForbiddenInIRI(UInt8(scalar)) else {
                throw Fault(place, "the escaped character may not stand in an IRI", code: .invalidIRI)
            }
            scratch.append(scalar: scalar)
            run = next
        }
        next += 1
        return scratch.slice
    }

    private static func forbidden(_ place: Pointer, _ limit: Pointer) -> Fault {
        if place >= limit { return Fault(place, "the IRI is not closed: “>” is missing") }
        switch place.pointee {
        case 0x0A, 0x0D: return Fault(place, "the IRI is not closed on its line: “>” is missing")
        case 0x20: return Fault(place, "a space may not stand in an IRI; write it as %20", code: .invalidIRI)
        case 0...0x1F:
            let name = Fault.hex(place.pointee)
            return Fault(place, "the control character U+00\(name) may not stand in an IRI", code: .invalidIRI)
        default:
            let name = Unicode.Scalar(place.pointee)
            return Fault(place, "the character “\(name)” may not stand in an IRI", code: .invalidIRI)
        }
    }

    /// Reads `\uXXXX` or `\UXXXXXXXX`.
    static func unicodeEscape(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> UInt32 {
        let place = next
        let count = next[1] == 0x75 ? 4 : 8
        var scalar: UInt32 = 0
        next += 2
        for _ in 0..<count {
            let digit = ASCII.hexValue(next.pointee)
            guard digit < 16 else {
                throw Fault(next, "\(count) hexadecimal digits must follow \\\(count == 4 ? "u" : "U")")
            }
            scalar = scalar << 4 | UInt32(digit)
            next += 1
        }
        guard scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
            throw Fault(place, "the escape does not stand for a Unicode character")
        }
        return scalar
    }

    /// Throws unless the bytes are UTF-8.
    static func validate(_ bytes: ByteSlice) throws(Fault) {
        if let index = UTF8Bytes.firstInvalid(in: bytes) {
            let byte = Fault.hex(bytes[index])
            throw Fault(
                bytes.start + index, "the byte 0x\(byte) is not UTF-8; convert the document to UTF-8", code: .encoding)
        }
    }

    /// Reads a language tag after `@`.
    @inline(__always)
    static func language(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        while ASCII.isLetter(next.pointee) { next += 1 }
        guard next > start else { throw .wanted("a language tag", at: next, limit: limit) }
        while next.pointee == 0x2D {
            next += 1
            let part = next
            while ASCII.isAlphanumeric(next.pointee) { next += 1 }
            if next == part { throw .wanted("a letter or digit of the language tag", at: next, limit: limit) }
        }
        return ByteSlice(start, count: next - start)
    }

    /// Reads a blank node's label after `_:` (Turtle, rule 141s).
    @inline(__always)
    static func blankLabel(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        try nameCharacter(&next, limit, isFirst: true)
        while try nameCharacter(&next, limit, isFirst: false) {}
        while next[-1] == 0x2E { next -= 1 }
        return ByteSlice(start, count: next - start)
    }

    @inline(__always)
    @discardableResult
    private static func nameCharacter(_ next: inout Pointer, _ limit: Pointer, isFirst: Bool) throws(Fault) -> Bool {
        let byte = next.pointee
        if byte >= 0x80 { return try wideNameCharacter(&next, limit, isFirst: isFirst) }
        if ASCII.isAlphanumeric(byte) || byte == 0x5F || (!isFirst && (byte == 0x2D || byte == 0x2E)) {
            next += 1
            return true
        }
        if isFirst { throw .wanted("a blank node's label", at: next, limit: limit) }
        return false
    }

    private static func wideNameCharacter(
        _ next: inout Pointer, _ limit: Pointer, isFirst: Bool
    ) throws(Fault) -> Bool {
        let (scalar, length) = UTF8Bytes.decode(ByteSlice(next, count: limit - next))
        if length == 0 { try validate(ByteSlice(next, count: max(0, limit - next))) }
        if isFirst ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) {
            next += length
            return true
        }
        if isFirst { throw .wanted("a blank node's label", at: next, limit: limit) }
        return false
    }
}
