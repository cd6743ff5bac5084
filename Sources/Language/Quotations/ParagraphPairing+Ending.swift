internal import Documents

/// The end of the paragraph: where quotations that were never closed end, and which are kept.
extension ParagraphPairing {
    mutating func finish() {
        let openDoubles = stack.filter { entries[$0].family == .double }
        for index in stack where entries[index].family == .single {
            let holder = openDoubles.last { $0 < index }
            let isOutermost = index == stack.first
            if holder == nil, !(isOutermost && entries[index].start == openingAtStart) { entries[index].end = -1 }
        }
        for (position, index) in openDoubles.enumerated() {
            let next = laterDouble(than: index, inner: openDoubles.dropFirst(position + 1).first)
            guard let next else { continue }
            entries[index].end = lossEnd(of: index, before: next)
        }
        keep()
    }

    /// Where the content of a mark that opens the paragraph begins.
    private var openingAtStart: Int? {
        all.first.flatMap { $0.bytes.lowerBound == bytes.lowerBound ? $0.bytes.upperBound : nil }
    }

    /// The beginning of a double quotation after one that was never closed.
    private func laterDouble(than index: Int, inner: Int?) -> Int? {
        if let inner { return entries[inner].opening?.bytes.lowerBound }
        for later in entries.dropFirst(index + 1) where later.family == .double {
            return later.opening?.bytes.lowerBound
        }
        return nil
    }

    /// The end of the sentence in which an unclosed quotation begins, or the beginning of the next quotation.
    private func lossEnd(of index: Int, before next: Int) -> Int {
        guard let opening = entries[index].opening else { return next }
        var last = opening.token
        while last + 1 < range.upperBound, tokens[last + 1].range.upperBound <= next,
            last - opening.token < 2 || tokens[last + 1].sentence == tokens[opening.token + 1].sentence
        {
            last += 1
        }
        return min(next, tokens[last].range.upperBound)
    }

    /// Turns entries into quotations, drops the empty ones, and renumbers parents.
    private mutating func keep() {
        var position = [Int?](repeating: nil, count: entries.count)
        let order = entries.indices.sorted { (entries[$0].start, $0) < (entries[$1].start, $1) }
        for index in order {
            let entry = entries[index]
            let content = trimmed(entry.start..<max(entry.start, entry.end ?? bytes.upperBound))
            guard !content.isEmpty, entry.end != -1 else { continue }
            let first = firstToken(from: entry.opening?.bytes.upperBound ?? content.lowerBound)
            let last = entry.closing?.token ?? tokenEnd(at: content.upperBound, from: first)
            var parent = entry.parent
            while let above = parent, position[above] == nil || (entries[above].end ?? .max) < content.upperBound {
                parent = entries[above].parent
            }
            if entry.start == openingAtStart || entry.opening == nil, isContinued, kept.isEmpty { continuing = 0 }
            if entry.family == .double || entry.start == openingAtStart, entry.end == nil, entry.closing == nil {
                leftOpen = leftOpen ?? kept.count
            }
            position[index] = kept.count
            kept.append(
                Quotation(
                    content: content, tokens: first..<max(first, last), opening: entry.opening?.token,
                    closing: entry.closing?.token, parent: parent.flatMap { position[$0] }))
        }
    }

    private func trimmed(_ content: Range<Int>) -> Range<Int> {
        var (lower, upper) = (content.lowerBound, content.upperBound)
        while lower < upper, isBlank(text.utf8[lower]) { lower += 1 }
        while upper > lower, isBlank(text.utf8[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The first token that begins at an offset or after it.
    private func firstToken(from offset: Int) -> Int {
        range.partitioningIndex { tokens[$0].range.lowerBound >= offset }
    }

    /// The end of the tokens that end at an offset or before it.
    private func tokenEnd(at offset: Int, from first: Int) -> Int {
        (first..<max(first, range.upperBound)).partitioningIndex { tokens[$0].range.upperBound > offset }
    }
}
