internal import RDF

/// CSV as RFC 4180 has it, with line feeds: an absent value is an empty field, an empty text is `""` (so that
/// PostgreSQL tells them apart).
struct CSVWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
    private var buffer: TextBuffer<Sink>

    /// Makes a writer and writes the header.
    init(header: [String], to sink: consuming Sink) throws(RDFError) {
        buffer = TextBuffer(to: sink)
        try row(header.map { $0 })
    }

    /// Writes a record.
    mutating func row(_ fields: [String?]) throws(RDFError) {
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let field { Self.append(field, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\n"))
        try buffer.append(bytes)
    }

    /// Hands over what is left and gives the sink back.
    consuming func finish() throws(RDFError) -> Sink { try buffer.finish() }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        let needsQuotes =
            field.isEmpty || field.utf8.contains { $0 <= 0x20 && $0 != 0x20 || "\",;\\".utf8.contains($0) }
            || field.utf8.first == 0x20 || field.utf8.last == 0x20
        guard needsQuotes else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += [byte, byte]
            case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)  // PostgreSQL holds no NUL
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
