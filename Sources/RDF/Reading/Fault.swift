/// A break of the grammar at a place in the input's window; the reader turns it into an error with line and column.
struct Fault: Error {
    private let address: UInt
    let message: String
    let code: RDFError.Code

    init(_ place: UnsafePointer<UInt8>, _ message: String, code: RDFError.Code = .syntax) {
        self.address = UInt(bitPattern: place)
        self.message = message
        self.code = code
    }

    /// The place; valid until the window is refilled.
    var place: UnsafePointer<UInt8> {
        // A fault is only made from a pointer, which is never null; the fallback is not reached.
        UnsafePointer(bitPattern: address) ?? ByteSlice.empty.start
    }

    /// A fault that says what was wanted and names the character that stands there.
    static func wanted(_ what: StaticString, at place: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>) -> Fault {
        Fault(place, "\(what) was expected, found \(describe(place, limit))")
    }

    private static func describe(_ place: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) -> String {
        guard place < limit else { return "the end of the document" }
        let byte = place.pointee
        if byte == 0x0A || byte == 0x0D { return "the end of the line" }
        if byte < 0x20 || byte == 0x7F { return "the control character U+00" + hex(byte) }
        if byte < 0x80 { return "“\(Unicode.Scalar(byte))”" }
        let (scalar, length) = UTF8Bytes.decode(ByteSlice(place, count: limit - place))
        guard length > 0, let scalar = Unicode.Scalar(scalar) else { return "the byte 0x" + hex(byte) }
        return "“\(scalar)”"
    }

    static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
