import Documents

/// The pairing of the marks of one paragraph.
struct ParagraphPairing {
    /// A quotation that has been opened, and closed or not.
    private struct Entry {
        var family: QuotationMark.Family
        var opening: QuotationMark?
        var start: Int
        var closing: QuotationMark?
        var end: Int?
        var parent: Int?
        /// Whether the mark itself is certain to open: curly, or at the paragraph's beginning.
        var isCertain: Bool
    }

    /// No writer nests deeper; marks below are left alone.
    private static let deepest = 16

    let tokens: [Token]
    let range: Range<Int>
    let bytes: Range<Int>
    let text: SourceText
    /// All marks of the paragraph.
    var all: [QuotationMark] = []
    /// Whether a quotation of the paragraph before was left open.
    var isContinued = false
    private var entries: [Entry] = []
    private var stack: [Int] = []
    /// Single marks that could close, from each mark on.
    private var singleClosersAfter: [Int] = []
    /// Double marks from each mark on.
    private var doubleMarksAfter: [Int] = []
    private var kept: [Quotation] = []
    /// The quotation in the result that goes on with the one left open before.
    private(set) var continuing: Int?
    /// The quotation in the result that is still open at the end.
    private(set) var leftOpen: Int?

    init(tokens: [Token], range: Range<Int>, bytes: Range<Int>, text: SourceText) {
        self.tokens = tokens
        self.range = range
        self.bytes = bytes
        self.text = text
    }

    /// The quotations, in order of their beginning, with parents as indexes into the result.
    func result() -> [Quotation] { kept }

    mutating func run() {
        countSingleClosers()
        for (index, mark) in all.enumerated() {
            switch mark.family {
            case .double: takeDouble(mark)
            case .single: takeSingle(mark, index)
            }
        }
        finish()
    }

    private mutating func countSingleClosers() {
        singleClosersAfter = Array(repeating: 0, count: all.count + 1)
        doubleMarksAfter = singleClosersAfter
        for index in all.indices.reversed() {
            let mark = all[index]
            let closes = mark.family == .single && mark.closesByPlace && !mark.isInsideWord && !mark.opensByForm
            singleClosersAfter[index] = singleClosersAfter[index + 1] + (closes ? 1 : 0)
            doubleMarksAfter[index] = doubleMarksAfter[index + 1] + (mark.family == .double ? 1 : 0)
        }
    }
}

// MARK: - Marks
extension ParagraphPairing {
    private mutating func takeDouble(_ mark: QuotationMark) {
        let isOpen = stack.contains { entries[$0].family == .double }
        if opens(mark, whileOpen: isOpen) {
            push(mark, isCertain: mark.opensByForm || mark.bytes.lowerBound == bytes.lowerBound)
        } else if isOpen {
            close(mark)
        } else if !mark.followsDigit || mark.closesByForm {
            closeWithoutOpening(mark)
        }
    }

    /// The place decides over the form where it leaves one reading only (a closing form before a word, after a space).
    private func opens(_ mark: QuotationMark, whileOpen isOpen: Bool) -> Bool {
        if mark.opensByPlace != mark.closesByPlace {
            if mark.opensByForm { return mark.opensByPlace || !isOpen }
            if mark.closesByForm { return mark.opensByPlace && !isOpen }
            return mark.opensByPlace
        }
        if mark.opensByForm { return true }
        if mark.closesByForm { return false }
        return !isOpen
    }

    private mutating func takeSingle(_ mark: QuotationMark, _ index: Int) {
        guard !mark.isInsideWord else { return }
        let mayOpen = mark.opensByPlace && !mark.closesByForm || mark.opensByForm
        if mayOpen, !isElision(mark) {
            if mark.opensByForm || singleClosersAfter[index + 1] > 0 { push(mark, isCertain: false) }
            return
        }
        guard let top = stack.last, mark.closesByPlace || mark.closesByForm else { return }
        guard entries[top].family == .single else {
            if followsStop(mark), doubleMarksAfter[index + 1] == 0, !isElision(mark) { closeAnyhow(mark) }
            return
        }
        if isPossessive(mark), singleClosersAfter[index + 1] > 0 { return }
        close(mark)
    }

    /// A stop or comma stands before a mark: a sentence was closed, not a word cut short.
    private func followsStop(_ mark: QuotationMark) -> Bool {
        guard mark.bytes.lowerBound > bytes.lowerBound else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")]
            .contains(text.utf8[mark.bytes.lowerBound - 1])
    }

    /// "“We won.’": a single mark closes the last double one where no double mark is left that could.
    private mutating func closeAnyhow(_ mark: QuotationMark) {
        guard let top = stack.popLast() else { return }
        entries[top].end = mark.bytes.lowerBound
        entries[top].closing = mark
    }

    /// "'em", "'til", "'90s".
    private func isElision(_ mark: QuotationMark) -> Bool {
        let words: Set<String> = ["em", "til", "cause", "n", "tis", "twas", "bout", "round"]
        var end = mark.bytes.upperBound
        while end < bytes.upperBound, end - mark.bytes.upperBound < 8, isWordByte(text.utf8[end]) { end += 1 }
        let word = text[mark.bytes.upperBound..<end].lowercased()
        if word.first?.isNumber == true { return word.hasSuffix("s") && word.count == 3 }
        return words.contains(word)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// "the workers’ rights": after a plural's s, before a word.
    private func isPossessive(_ mark: QuotationMark) -> Bool {
        guard mark.bytes.lowerBound > bytes.lowerBound else { return false }
        return text.utf8[mark.bytes.lowerBound - 1] == UInt8(ascii: "s") && tokens[mark.token].isFollowedBySpace
            && mark.token + 1 < range.upperBound && tokens[mark.token + 1].tag != .CC
            && tokens[mark.token].tag == .POS
    }

    private mutating func push(_ mark: QuotationMark, isCertain: Bool) {
        guard stack.count < Self.deepest else { return }
        entries.append(
            Entry(
                family: mark.family, opening: mark, start: mark.bytes.upperBound, parent: stack.last,
                isCertain: isCertain))
        stack.append(entries.count - 1)
    }

    /// Closes the innermost quotation of the mark's family, and whatever was left open inside it.
    private mutating func close(_ mark: QuotationMark) {
        while let top = stack.popLast() {
            entries[top].end = mark.bytes.lowerBound
            if entries[top].family == mark.family {
                entries[top].closing = mark
                return
            }
        }
    }

    /// A closing mark alone: its opening was lost at the paragraph's beginning, or at the sentence's.
    private mutating func closeWithoutOpening(_ mark: QuotationMark) {
        guard mark.closesByPlace else { return }
        let previous = entries.last?.closing?.token
        var start = isContinued && previous == nil ? range.lowerBound : mark.token
        while start > range.lowerBound, start - 1 != previous, tokens[start - 1].sentence == tokens[mark.token].sentence
        {
            start -= 1
        }
        guard start < mark.token else { return }
        entries.append(
            Entry(
                family: .double, start: tokens[start].range.lowerBound, closing: mark, end: mark.bytes.lowerBound,
                isCertain: true))
    }
}

// MARK: - The end of the paragraph
extension ParagraphPairing {
    private mutating func finish() {
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
            let first = entry.opening.map { $0.token + 1 } ?? firstToken(from: content.lowerBound)
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
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The end of the tokens that end at an offset or before it.
    private func tokenEnd(at offset: Int, from first: Int) -> Int {
        var (low, high) = (first, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
