extension RandomAccessCollection {
    /// The first index whose element satisfies a condition that, once true, stays true; the end where none does. Takes the
    /// logarithm of the count, as the function of this name in Swift Algorithms does.
    package func partitioningIndex(where condition: (Element) -> Bool) -> Index {
        var (low, length) = (startIndex, count)
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if condition(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
