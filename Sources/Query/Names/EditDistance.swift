/// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours, each byte once.
///
/// Source: L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011), section 2.1.
enum EditDistance {
    /// The distance, or nil where it is above the limit.
    static func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [Int](repeating: i + 1, count: b.count + 1)
            for j in 0..<b.count {
                let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
                row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            if let least = row.min(), least > limit { return nil }
            (before, last) = (last, row)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }

    /// The number of slips forgiven in a word of some length in bytes: none in short ones, which would become others.
    static func forgiven(inLength length: Int) -> Int {
        switch length {
        case ..<4: 0
        case ..<7: 1
        case ..<13: 2
        default: 3
        }
    }
}
