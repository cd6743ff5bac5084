internal import Documents

extension [Int] {
    /// Puts a number in its place in a list that is sorted and holds each number once; quick at the end.
    mutating func insertSorted(_ number: Int) {
        guard let last, number <= last else { return append(number) }
        let place = partitioningIndex { $0 >= number }
        if self[place] != number { insert(number, at: place) }
    }
}
