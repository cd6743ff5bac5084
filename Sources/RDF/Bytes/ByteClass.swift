/// Classes of bytes, a bit each, in a table of 256.
enum ByteClass {
    /// A byte that may stand in an IRI between its angle brackets, without an escape.
    static var iri: UInt8 { 1 }
    /// A byte of a prefixed name's plain local part: letters, digits, `_`, `-`, `:`.
    static var name: UInt8 { 2 }

    /// The table. It is made once, never changed and never freed.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let isName = ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D || byte == 0x3A
            let classes = (TermCheck.isForbiddenInIRI(byte) ? 0 : iri) | (isName ? name : 0)
            (table + Int(byte)).initialize(to: classes)
        }
        return UnsafePointer(table)
    }()
}
