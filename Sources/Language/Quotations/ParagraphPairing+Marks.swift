internal import Documents

/// What a mark does: it opens, closes or is none of a quotation.
extension ParagraphPairing {
    mutating func takeDouble(_ mark: QuotationMark) {
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

    mutating func takeSingle(_ mark: QuotationMark, _ index: Int) {
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
    func followsStop(_ mark: QuotationMark) -> Bool {
        guard mark.bytes.lowerBound > bytes.lowerBound else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")]
            .contains(text.utf8[mark.bytes.lowerBound - 1])
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
}
