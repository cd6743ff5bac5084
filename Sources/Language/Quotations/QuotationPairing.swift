public import Documents

/// Pairs quotation marks tolerantly: mixed forms, inner marks, marks that were lost, quotations that run over a paragraph
/// break. Work and result are linear in the text, whatever the marks.
public enum QuotationPairing {
    /// The quotations of a document, in order of their beginning. `paragraphs` are ranges of tokens, one for each
    /// paragraph of the source. A quotation never leaves its paragraph; one that goes on in the next paragraph of the
    /// same section is linked by `continues`.
    public static func pair(tokens: [Token], paragraphs: [Range<Int>], source: SourceDocument) -> [Quotation] {
        var found: [Quotation] = []
        var open: Int?
        var section = 0
        for (index, range) in paragraphs.enumerated() where !range.isEmpty {
            let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
            while section + 1 < source.sections.count, bytes.lowerBound >= source.sections[section].range.upperBound {
                section += 1
                open = nil
            }
            if index < source.paragraphs.count, source.paragraphs[index].role != .body, open != nil { continue }
            var pairing = ParagraphPairing(tokens: tokens, range: range, bytes: bytes, text: source.text)
            pairing.isContinued = open != nil
            for mark in QuotationMark.marks(of: tokens, in: range, source: source.text) { pairing.all.append(mark) }
            pairing.run()
            let offset = found.count
            for (position, quotation) in pairing.result().enumerated() {
                var quotation = quotation
                quotation.parent = quotation.parent.map { $0 + offset }
                if position == pairing.continuing { quotation.continues = open }
                found.append(quotation)
            }
            open = pairing.leftOpen.map { $0 + offset }
        }
        return found
    }
}
