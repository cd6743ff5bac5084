extension [Int] {
    /// Puts a number in its place in a list that is sorted and holds each number once; quick at the end.
    mutating func insertSorted(_ number: Int) {
        guard let last, number <= last else { return append(number) }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        if self[low] != number { insert(number, at: low) }
    }
}
