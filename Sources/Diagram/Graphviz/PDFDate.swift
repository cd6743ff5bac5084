/// The time of writing inside a PDF file, which alone differs from run to run.
enum PDFDate {
    /// Overwrites the digits of every `/CreationDate (D:20250221101500Z00)` by zeros; the length stays, and so do the
    /// offsets of the cross-reference table.
    static func removed(from file: [UInt8]) -> [UInt8] {
        let key = Array("/CreationDate (".utf8)
        var file = file
        var index = 0
        while let found = file[index...].firstRange(of: key) {
            index = found.upperBound
            while index < file.count, file[index] != UInt8(ascii: ")") {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(file[index]) { file[index] = UInt8(ascii: "0") }
                index += 1
            }
        }
        return file
    }
}
