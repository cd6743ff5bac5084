import Documents

/// The pairing of the marks of one paragraph.
struct ParagraphPairing {
    /// A quotation that has been opened, and closed or not.
    struct Entry {
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
    var entries: [Entry] = []
    var stack: [Int] = []
    /// Single marks that could close, from each mark on.
    var singleClosersAfter: [Int] = []
    /// Double marks from each mark on.
    var doubleMarksAfter: [Int] = []
    var kept: [Quotation] = []
    /// The quotation in the result that goes on with the one left open before.
    var continuing: Int?
    /// The quotation in the result that is still open at the end.
    var leftOpen: Int?

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
        if areDetached { pairByOrder() }
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

/// The quotations that are open.
extension ParagraphPairing {
    mutating func push(_ mark: QuotationMark, isCertain: Bool) {
        guard stack.count < Self.deepest else { return }
        entries.append(
            Entry(
                family: mark.family, opening: mark, start: mark.bytes.upperBound, parent: stack.last,
                isCertain: isCertain))
        stack.append(entries.count - 1)
    }

    /// Closes the innermost quotation of the mark's family, and whatever was left open inside it.
    mutating func close(_ mark: QuotationMark) {
        while let top = stack.popLast() {
            entries[top].end = mark.bytes.lowerBound
            if entries[top].family == mark.family {
                entries[top].closing = mark
                return
            }
        }
    }

    /// A closing mark alone: its opening was lost at the paragraph's beginning, or at the sentence's.
    mutating func closeWithoutOpening(_ mark: QuotationMark) {
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

    /// "“We won.’": a single mark closes the last double one where no double mark is left that could.
    mutating func closeAnyhow(_ mark: QuotationMark) {
        guard let top = stack.popLast() else { return }
        entries[top].end = mark.bytes.lowerBound
        entries[top].closing = mark
    }
}
