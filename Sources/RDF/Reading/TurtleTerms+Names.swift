/// Prefixed names: a prefix, a colon and a local name (Turtle, section 6.5).
extension TurtleTerms {
    @inline(__always)
    static func canBeginName(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte == 0x3A || byte >= 0x80 }

    /// Whether a byte is a letter, a digit, `_`, `-` or `:`.
    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool { ByteClass.table[Int(byte)] & ByteClass.name != 0 }

    /// Reads a prefix and its colon, and gives the name without it.
    @inline(__always)
    mutating func prefixName(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        furthest = next
        while next.pointee != 0x3A {
            let byte = next.pointee
            if ASCII.isLetter(byte) {
                next += 1
            } else if byte >= 0x80 {
                try wideCharacter(&next, limit, isFirst: next == start)
            } else if next > start, Self.isNameByte(byte) || byte == 0x2E {
                next += 1
            } else {
                throw .wanted("a prefix and a colon", at: next, limit: limit)
            }
        }
        if next > start, next[-1] == 0x2E { throw Fault(next - 1, "a prefix may not end with a dot") }
        let name = ByteSlice(start, count: next - start)
        next += 1
        return name
    }

    private func wideCharacter(_ next: inout Pointer, _ limit: Pointer, isFirst: Bool) throws(Fault) {
        let (scalar, length) = UTF8Bytes.decode(ByteSlice(next, count: max(0, limit - next)))
        if length == 0 { try TermScanner.validate(ByteSlice(next, count: max(0, limit - next))) }
        guard isFirst ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) else {
            throw .wanted("a name", at: next, limit: limit)
        }
        next += length
    }

    /// Reads `prefix:local` and gives the IRI.
    @inline(__always)
    mutating func prefixedName(_ next: inout Pointer, _ limit: Pointer) throws(Fault) -> ByteSlice {
        let start = next
        let name = try prefixName(&next, limit)
        raw.removeAll()
        guard prefixes.append(name, to: &raw) else {
            if next >= limit { throw .wanted("a local name", at: next, limit: limit) }
            throw Fault(start, "the prefix “\(name.text):” is not declared")
        }
        let local = next
        if Self.isNameByte(next.pointee), next.pointee != 0x2D {
            while Self.isNameByte(next.pointee) { next += 1 }
        }
        let stop = next.pointee
        if stop == 0x2E || stop == 0x25 || stop == 0x5C || stop >= 0x80 {
            try localName(&next, limit, from: local)
        } else {
            raw.append(ByteSlice(local, count: next - local))
        }
        return raw.slice
    }

    /// Reads a local name with dots, escapes or characters beyond ASCII (Turtle, rule 168s).
    @inline(never)
    private mutating func localName(_ next: inout Pointer, _ limit: Pointer, from start: Pointer) throws(Fault) {
        next = start
        let offset = raw.count
        var dots = 0
        while true {
            let byte = next.pointee
            if byte == 0x2E {
                if raw.count == offset { break }
                dots += 1
                next += 1
                continue
            }
            let isFirst = raw.count == offset
            var place = next
            let length = try localCharacter(&place, limit, isFirst: isFirst, dots: dots)
            if length == 0 { break }
            dots = 0
            next = place
        }
        furthest = next
        next -= dots
    }

    /// Reads a character of a local name after some dots, and appends both; 0 where the name is at its end.
    private mutating func localCharacter(
        _ next: inout Pointer, _ limit: Pointer, isFirst: Bool, dots: Int
    ) throws(Fault) -> Int {
        let start = next
        let byte = next.pointee
        var escaped: UInt8?
        if byte == 0x25 {
            guard ASCII.hexValue(next[1]) < 16, ASCII.hexValue(next[2]) < 16 else {
                throw Fault(next, "two hexadecimal digits must follow “%”")
            }
            next += 3
        } else if byte == 0x5C {
            guard Self.escapable(next[1]) else { throw Fault(next, "this escape may not stand in a name") }
            escaped = next[1]
            next += 2
        } else if byte >= 0x80 {
            let (scalar, length) = UTF8Bytes.decode(ByteSlice(next, count: max(0, limit - next)))
            if length == 0 { try TermScanner.validate(ByteSlice(next, count: max(0, limit - next))) }
            guard isFirst ? NameCharacters.isStart(scalar) : NameCharacters.isName(scalar) else { return 0 }
            next += length
        } else {
            guard Self.isNameByte(byte), !isFirst || byte != 0x2D else { return 0 }
            next += 1
        }
        for _ in 0..<dots { raw.append(0x2E) }
        if let escaped { raw.append(escaped) } else { raw.append(ByteSlice(start, count: next - start)) }
        return next - start
    }

    /// Whether a byte may follow a backslash in a local name: `_~.-!$&'()*+,;=/?#@%`.
    private static func escapable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5F, 0x7E, 0x2E, 0x2D, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x2F, 0x3F, 0x23, 0x40, 0x25: true
        default: false
        }
    }
}
