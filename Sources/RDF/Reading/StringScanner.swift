/// The strings of all four formats.
enum StringScanner {
    typealias Pointer = UnsafePointer<UInt8>

    /// A string's value, and whether it is known to hold nothing that must be escaped.
    struct Result {
        let value: ByteSlice
        let isClean: Bool
    }

    /// Reads a string of one line, from its opening quotation mark (`"` or `'`).
    @inline(__always)
    static func short(
        _ next: inout Pointer, _ limit: Pointer, quote: UInt8, scratch: inout OutputBuffer
    ) throws(Fault) -> Result {
        let start = next + 1
        var seen: UInt64 = 0
        if quote == 0x22 {
            let end = ByteScan.endOfPlainString(start, seen: &seen)
            if end.pointee == 0x22 {
                let value = ByteSlice(start, count: end - start)
                next = end + 1
                if seen & 0x8080_8080_8080_8080 != 0 { try TermScanner.validate(value) }
                return Result(value: value, isClean: true)
            }
        }
        return try slow(&next, limit, quote: quote, isLong: false, scratch: &scratch)
    }

    /// Reads a string within three quotation marks, from the first of them.
    static func long(
        _ next: inout Pointer, _ limit: Pointer, quote: UInt8, scratch: inout OutputBuffer
    ) throws(Fault) -> Result {
        next += 2
        return try slow(&next, limit, quote: quote, isLong: true, scratch: &scratch)
    }

    @inline(never)
    private static func slow(
        _ next: inout Pointer, _ limit: Pointer, quote: UInt8, isLong: Bool, scratch: inout OutputBuffer
    ) throws(Fault) -> Result {
        let opening = next
        next += 1
        var run = next
        scratch.removeAll()
        while true {
            next = ByteScan.nextStop(next, quote: quote, isLong: isLong)
            let byte = next.pointee
            if byte == quote, !isLong || (next[1] == quote && next[2] == quote) { break }
            if next >= limit {
                throw Fault(
                    next,
                    "the string is not closed: \(isLong ? "three quotation marks are" : "a quotation mark is") missing")
            }
            if byte == 0x5C {
                scratch.append(ByteSlice(run, count: next - run))
                try escape(&next, limit, into: &scratch)
                run = next
            } else if !isLong, byte == 0x0A || byte == 0x0D {
                throw Fault(opening, "the string is not closed on its line; write \\n for a line end in it")
            } else {
                next += 1
            }
        }
        scratch.append(ByteSlice(run, count: next - run))
        try validate(ByteSlice(opening, count: next - opening))
        next += isLong ? 3 : 1
        return Result(value: scratch.slice, isClean: false)
    }

    private static func validate(_ written: ByteSlice) throws(Fault) { try TermScanner.validate(written) }

    private static func escape(
        _ next: inout Pointer, _ limit: Pointer, into scratch: inout OutputBuffer
    ) throws(Fault) {
        let byte: UInt8
        switch next[1] {
        case 0x74: byte = 0x09
        case 0x62: byte = 0x08
        case 0x6E: byte = 0x0A
        case 0x72: byte = 0x0D
        case 0x66: byte = 0x0C
        case 0x22, 0x27, 0x5C: byte = next[1]
        case 0x75, 0x55:
            scratch.append(scalar: try TermScanner.unicodeEscape(&next, limit))
            return
        default: throw Fault(next, #"the escape is unknown; a string may hold \t \b \n \r \f \" \' \\ \u and \U"#)
        }
        scratch.append(byte)
        next += 2
    }
}

extension ByteScan {
    /// Finds the first byte that must be escaped in a string; gathers in `seen` the bits of all bytes that it passed.
    @inline(__always)
    static func endOfPlainString(_ start: UnsafePointer<UInt8>, seen: inout UInt64) -> UnsafePointer<UInt8> {
        var next = start
        while true {
            let word = word(at: next)
            let found =
                bytes(word, below: 0x20) | bytes(word, equal: 0x22) | bytes(word, equal: 0x5C)
                | bytes(word, equal: 0x7F)
            seen |= word
            if found != 0 { return next + found.trailingZeroBitCount / 8 }
            next += 8
        }
    }

    /// Finds the next quotation mark, backslash or zero byte, and in a short string the next line end.
    @inline(__always)
    static func nextStop(_ start: UnsafePointer<UInt8>, quote: UInt8, isLong: Bool) -> UnsafePointer<UInt8> {
        var next = start
        while true {
            let word = word(at: next)
            var found = bytes(word, equal: quote) | bytes(word, equal: 0x5C) | zeros(word)
            if !isLong { found |= bytes(word, equal: 0x0A) | bytes(word, equal: 0x0D) }
            if found != 0 { return next + found.trailingZeroBitCount / 8 }
            next += 8
        }
    }
}
