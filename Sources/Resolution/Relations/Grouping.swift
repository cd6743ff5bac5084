/// Items in groups, in two arrays: what an array of arrays would be, without an allocation for each group.
struct Grouping: RandomAccessCollection {
    private let members: [Int32]
    /// Where each group begins; one more at the end.
    private let starts: [Int32]

    /// Groups items of 0..<count by their roots: in order of the first member of each group, members in their order.
    init(_ order: some Collection<Int>, count: Int, root: (Int) -> Int) {
        var places = [Int32](repeating: -1, count: count)
        var sizes: [Int32] = []
        for item in order {
            let root = root(item)
            if places[root] < 0 {
                places[root] = Int32(sizes.count)
                sizes.append(0)
            }
            sizes[Int(places[root])] += 1
        }
        var starts: [Int32] = [0]
        starts.reserveCapacity(sizes.count + 1)
        for size in sizes { starts.append(starts[starts.count - 1] + size) }
        var next = starts
        var members = [Int32](repeating: 0, count: order.count)
        for item in order {
            let group = Int(places[root(item)])
            members[Int(next[group])] = Int32(item)
            next[group] += 1
        }
        self.members = members
        self.starts = starts
    }

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }

    /// The members of a group.
    subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }
}
