/// A fault in JSON text.
package struct JSONError: Error, Hashable, Sendable {
    /// In bytes, from 0.
    package var offset: Int
    package var message: String

    package init(offset: Int, message: String) {
        self.offset = offset
        self.message = message
    }
}

/// A reader of JSON text (RFC 8259) that hands out one value after the other and keeps none.
package struct JSONScanner {
    package let bytes: [UInt8]
    /// The offset of the next byte.
    package private(set) var position: Int
    private var depth = 0

    /// Objects and arrays may stand in one another this deep.
    package static let depthLimit = 100

    /// Begins at a byte of the text.
    package init(_ bytes: [UInt8], position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// A fault at the next byte.
    package func fault(_ message: String, at offset: Int? = nil) -> JSONError {
        JSONError(offset: offset ?? position, message: message)
    }

    /// The next byte that is no white space, or nil at the end.
    package mutating func peek() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return bytes[position]
            }
        }
        return nil
    }

    /// Goes past a byte that must come next.
    package mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard peek() == byte else {
            throw fault("\(found()) stands where “\(Character(UnicodeScalar(byte)))” was expected")
        }
        position += 1
    }

    /// Throws unless nothing but white space is left.
    package mutating func expectEnd() throws(JSONError) {
        guard peek() == nil else { throw fault("\(found()) stands after the end of the value") }
    }

    /// Calls `body` for each member; it must read the member's value.
    package mutating func object(
        _ body: (String, inout JSONScanner) throws(JSONError) -> Void
    ) throws(JSONError) {
        try items(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { scanner throws(JSONError) in
            let key = try scanner.string()
            try scanner.expect(UInt8(ascii: ":"))
            try body(key, &scanner)
        }
    }

    /// Calls `body` for each item; it must read the item.
    package mutating func array(_ body: (inout JSONScanner) throws(JSONError) -> Void) throws(JSONError) {
        try items(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), body)
    }

    private mutating func items(
        from open: UInt8, to close: UInt8, _ body: (inout JSONScanner) throws(JSONError) -> Void
    ) throws(JSONError) {
        try expect(open)
        depth += 1
        guard depth <= Self.depthLimit else {
            throw fault("objects and arrays stand in one another more than \(Self.depthLimit) deep")
        }
        if peek() == close {
            position += 1
            depth -= 1
            return
        }
        while true {
            try body(&self)
            guard peek() == UInt8(ascii: ",") else {
                try expect(close)
                depth -= 1
                return
            }
            position += 1
        }
    }

    /// What stands at the position, for messages.
    package func found() -> String {
        guard position < bytes.count else { return "the end of the text" }
        let byte = bytes[position]
        guard byte >= 0x20, byte < 0x7F else {
            let digits = String(byte, radix: 16, uppercase: true)
            return "the byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits)"
        }
        return "“\(Character(UnicodeScalar(byte)))”"
    }

    /// Moves to a later byte.
    mutating func advance(to position: Int) { self.position = position }
}
