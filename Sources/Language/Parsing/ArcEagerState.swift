/// A state of the arc-eager system (Nivre 2008) with sentence breaks and a non-monotonic reduce (Honnibal and Johnson 2014).
struct ArcEagerState {
    let count: Int
    /// The head of each token, -1 for none yet.
    private(set) var heads: [Int32]
    /// The index of the move that made each token's arc, -1 for none.
    private(set) var arcs: [Int32]
    private var stack: [Int32] = []
    /// Tokens put back from the stack, read before the buffer.
    private var returned: [Int32] = []
    private var next: Int32 = 0
    /// The child attached last on either side of each token, and the one attached before a child.
    private var lastLeft: [Int32]
    private var lastRight: [Int32]
    private var earlier: [Int32]
    private var unshiftable: [Bool]
    private var starts: [Bool]

    /// The actions in the order of their numbers in the file.
    enum Action: Int {
        case shift, reduce, leftArc, rightArc, sentenceBreak
    }

    /// Which actions may follow.
    struct Validity {
        var shift = false
        var reduce = false
        var arcs = false
        var sentenceBreak = false
    }

    /// Begins with all tokens in the buffer.
    init(count: Int) {
        self.count = count
        let none = [Int32](repeating: -1, count: count)
        (heads, arcs, lastLeft, lastRight, earlier) = (none, none, none, none, none)
        unshiftable = [Bool](repeating: false, count: count)
        starts = unshiftable
    }

    /// Whether all tokens were read and the stack is empty.
    var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

    private var bufferCount: Int { count - Int(next) + returned.count }

    private func stacked(_ index: Int) -> Int32 { index < stack.count ? stack[stack.count - 1 - index] : -1 }

    private func buffered(_ index: Int) -> Int32 {
        if index < returned.count { return returned[returned.count - 1 - index] }
        let token = Int(next) + index - returned.count
        return token < count ? Int32(token) : -1
    }

    /// The tokens that the network looks at: two of the buffer, three of the stack, and the latest children of the first ones.
    func features(_ out: UnsafeMutablePointer<Int32>) {
        let (buffer, top) = (buffered(0), stacked(0))
        out[0] = buffer
        out[1] = buffered(1)
        out[2] = top
        out[3] = stacked(1)
        out[4] = stacked(2)
        out[5] = buffer >= 0 ? lastLeft[Int(buffer)] : -1
        out[6] = top >= 0 ? lastLeft[Int(top)] : -1
        out[7] = top >= 0 ? lastRight[Int(top)] : -1
    }

    /// Which actions may follow.
    func validity() -> Validity {
        let (left, first, second) = (bufferCount, buffered(0), buffered(1))
        let isStart = first >= 0 && starts[Int(first)]
        var validity = Validity()
        validity.shift = stack.isEmpty || (left >= 2 && !isStart && !unshiftable[Int(first)])
        validity.reduce = !stack.isEmpty
        validity.arcs = !stack.isEmpty && left > 0 && !isStart
        validity.sentenceBreak = left >= 2 && second == first + 1 && !starts[Int(second)]
        return validity
    }

    /// Takes an action, which must be valid; `arc` is the index of the move.
    mutating func apply(_ action: Action, arc: Int32) {
        switch action {
        case .shift: push()
        case .reduce: reduce()
        case .leftArc:
            let (head, child) = (buffered(0), stacked(0))
            attach(child, to: head, arc: arc)
            unshiftable[Int(head)] = false
            stack.removeLast()
        case .rightArc:
            attach(buffered(0), to: stacked(0), arc: arc)
            push()
        case .sentenceBreak: starts[Int(buffered(1))] = true
        }
    }

    private mutating func push() {
        if let token = returned.popLast() {
            stack.append(token)
        } else {
            stack.append(next)
            next += 1
        }
    }

    private mutating func reduce() {
        let top = stack.removeLast()
        guard heads[Int(top)] < 0, !stack.isEmpty else { return }
        unshiftable[Int(top)] = true
        returned.append(top)
    }

    private mutating func attach(_ child: Int32, to head: Int32, arc: Int32) {
        let old = heads[Int(child)]
        if old >= 0 { detach(child, from: old) }
        if head > child {
            earlier[Int(child)] = lastLeft[Int(head)]
            lastLeft[Int(head)] = child
        } else {
            earlier[Int(child)] = lastRight[Int(head)]
            lastRight[Int(head)] = child
        }
        heads[Int(child)] = head
        arcs[Int(child)] = arc
    }

    private mutating func detach(_ child: Int32, from head: Int32) {
        let isLeft = head > child
        var later: Int32 = -1
        var current = isLeft ? lastLeft[Int(head)] : lastRight[Int(head)]
        while current >= 0, current != child {
            later = current
            current = earlier[Int(current)]
        }
        guard current == child else { return }
        if later >= 0 {
            earlier[Int(later)] = earlier[Int(child)]
        } else if isLeft {
            lastLeft[Int(head)] = earlier[Int(child)]
        } else {
            lastRight[Int(head)] = earlier[Int(child)]
        }
    }
}
