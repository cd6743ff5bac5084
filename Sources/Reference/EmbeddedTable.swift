internal import CReference

/// One of the tables of seeds/reference, as it is embedded in the program: tab-separated UTF-8 under a header line.
struct EmbeddedTable {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Finds a table; nothing is parsed yet.
    init(_ name: ReferenceTableName) {
        let table = reference_bytes(name)
        bytes = UnsafeBufferPointer(start: table.start, count: table.count)
    }

    /// Calls `body` with the cells of every row but the header, in the table's order.
    func forEachRow(_ body: (borrowing Row) -> Void) {
        var start = end(ofLineAt: 0) + 1
        while start < bytes.count {
            let end = end(ofLineAt: start)
            if end > start { body(Row(bytes: bytes, start: start, end: end)) }
            start = end + 1
        }
    }

    /// What `make` makes of every row but the header, in the table's order.
    func map<Value>(_ make: (borrowing Row) -> Value) -> [Value] {
        var values: [Value] = []
        forEachRow { values.append(make($0)) }
        return values
    }

    /// The offset of the line feed that ends a line, or of the table's end.
    func end(ofLineAt start: Int) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
}

extension EmbeddedTable {
    /// One line of a table, cut into cells.
    struct Row: ~Copyable {
        private let bytes: UnsafeBufferPointer<UInt8>
        /// The offset of each cell, and one past the line feed.
        private let starts: [Int]

        init(bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
            self.bytes = bytes
            var starts = [start]
            starts.reserveCapacity(14)
            for index in start..<end where bytes[index] == UInt8(ascii: "\t") { starts.append(index + 1) }
            starts.append(end + 1)
            self.starts = starts
        }

        /// The number of cells.
        var count: Int { starts.count - 1 }

        /// A cell's text; empty where the line has no such cell.
        subscript(column: Int) -> String {
            guard column < count else { return "" }
            return String(decoding: bytes[starts[column]..<starts[column + 1] - 1], as: UTF8.self)
        }

        /// A cell's text, or nil where it is empty.
        func optional(_ column: Int) -> String? {
            let cell = self[column]
            return cell.isEmpty ? nil : cell
        }

        /// The items of a cell that holds a list.
        func list(_ column: Int) -> [String] {
            guard column < count else { return [] }
            return bytes[starts[column]..<starts[column + 1] - 1].split(separator: UInt8(ascii: "|"))
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
