/// The static word vectors of the model: `vocab/vectors` (NumPy format 1.0) and `vocab/key2row`.
struct WordVectors: Sendable {
    private let matrix: MappedFile
    private let dataStart: Int
    private let rowCount: Int
    /// The length of a vector.
    let width: Int
    private let rows: IdentifierTable

    /// Maps the vectors, or nil where the model has none.
    init?(directory: String) throws(LanguageModelError) {
        let file = try ModelFile("vocab/vectors", in: directory)
        let (start, shape) = try Self.header(file)
        guard shape[0] > 0, shape[1] > 0 else { return nil }
        let product = shape[0].multipliedReportingOverflow(by: shape[1] * 4)
        guard !product.overflow, file.bytes.count - start == product.partialValue else {
            throw file.damaged("cut short: \(shape[0]) vectors of \(shape[1]) were announced")
        }
        matrix = file.file
        dataStart = start
        (rowCount, width) = (shape[0], shape[1])
        let keys = try ModelFile("vocab/key2row", in: directory)
        let limit = UInt64(shape[0])
        rows = try keys.reading { (reader) throws(MessagePackError) in
            let count = try reader.mapCount()
            var table = IdentifierTable(capacity: count)
            for _ in 0..<count {
                let key = try reader.unsigned()
                let row = try reader.unsigned()
                guard row < limit else { throw reader.fault("there is no vector \(row)") }
                table.insert(key, Int32(row))
            }
            return table
        }
    }

    /// The bytes of the vector of a word's identifier, not aligned, or nil where it has none.
    func vector(ofID id: UInt64) -> UnsafeRawPointer? {
        rows[id].map { matrix.start + dataStart + Int($0) * width * 4 }
    }

    /// The place of the numbers and the shape, from a `.npy` header.
    private static func header(_ file: ModelFile) throws(LanguageModelError) -> (start: Int, shape: [Int]) {
        let bytes = file.bytes
        guard bytes.count > 10, bytes.starts(with: [0x93] + Array("NUMPY".utf8)), bytes[6] == 1 else {
            throw file.damaged("no NumPy header")
        }
        let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
        guard start <= bytes.count else { throw file.damaged("cut short") }
        let header = file.text(10..<start)
        guard header.contains("'descr': '<f4'"), header.contains("'fortran_order': False") else {
            throw file.unsupported("not rows of 32-bit floats")
        }
        guard let open = header.lastIndex(of: "("), let close = header.lastIndex(of: ")"), open < close else {
            throw file.damaged("no shape in its header")
        }
        let shape = header[header.index(after: open)..<close].split(separator: ",").compactMap { part in
            Int(part.filter { $0 != " " })
        }
        guard shape.count == 2, shape.allSatisfy({ (0...1 << 24).contains($0) }) else {
            throw file.damaged("no matrix")
        }
        return (start, shape)
    }
}
