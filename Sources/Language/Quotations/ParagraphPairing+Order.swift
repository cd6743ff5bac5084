internal import Documents

/// Straight marks that stand on the wrong side of the space: `It fell." We go on. "The plan failed.`
extension ParagraphPairing {
    /// Whether pairing by place leaves both a closing mark without its opening and an opening without its closing, in an
    /// even number of straight marks the first of which ends one sentence and begins another.
    var areDetached: Bool {
        let doubles = all.filter { $0.family == .double }
        guard !isContinued, doubles.count.isMultiple(of: 2), let first = doubles.first,
            doubles.allSatisfy({ !$0.opensByForm && !$0.closesByForm && !$0.followsDigit }),
            stack.contains(where: { entries[$0].family == .double })
        else { return false }
        return first.closesByPlace && !first.opensByPlace && first.token + 1 < range.upperBound
            && tokens[first.token + 1].text.first?.isUppercase == true && followsStop(first)
    }

    /// Pairs the double marks in the order in which they stand.
    mutating func pairByOrder() {
        entries = []
        stack = []
        var isOpen = false
        for mark in all where mark.family == .double {
            if isOpen { close(mark) } else { push(mark, isCertain: false) }
            isOpen.toggle()
        }
    }
}
