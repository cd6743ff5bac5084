import Documents

/// One quotation mark in the text, with what its form and its neighbours allow it to be.
struct QuotationMark: Sendable {
    /// Which marks can close one another.
    enum Family: Sendable { case double, single }

    let token: Int
    /// Bytes of the document's text.
    let bytes: Range<Int>
    let family: Family
    /// What the character itself says: “ opens, ” closes, a straight mark says nothing.
    let opensByForm: Bool
    let closesByForm: Bool
    /// What its neighbours say: white space or a bracket before, a word after.
    let opensByPlace: Bool
    /// A word or punctuation before.
    let closesByPlace: Bool
    /// Between two letters or digits: an apostrophe, never a mark.
    let isInsideWord: Bool
    /// A foot or an inch: a digit stands before it.
    let followsDigit: Bool
}

extension QuotationMark {
    /// All marks of a run of tokens, in order; linear in the bytes of the paragraph.
    static func marks(of tokens: [Token], in range: Range<Int>, source: SourceText) -> [QuotationMark] {
        var marks: [QuotationMark] = []
        guard let first = range.first, let last = range.last else { return marks }
        let paragraph = tokens[first].range.lowerBound..<tokens[last].range.upperBound
        var offset = paragraph.lowerBound
        for index in range {
            offset = max(offset, tokens[index].range.lowerBound)
            let end = tokens[index].range.upperBound
            while offset < end {
                // The tokeniser parts the two graves of "``We won''": they are one mark, at the first.
                let limit = source.utf8[offset] == UInt8(ascii: "`") ? paragraph.upperBound : end
                guard let form = Form(source.utf8, at: offset, before: limit) else {
                    offset += 1
                    continue
                }
                let bytes = offset..<offset + form.length
                let afterOpener = marks.last.map { $0.bytes.upperBound == offset && $0.opensByPlace } ?? false
                marks.append(
                    QuotationMark(
                        token: index, bytes: bytes, form: form, afterOpener: afterOpener, paragraph: paragraph,
                        text: source.utf8))
                offset = bytes.upperBound
            }
        }
        return marks
    }

    private init(
        token: Int, bytes: Range<Int>, form: Form, afterOpener: Bool, paragraph: Range<Int>, text: [UInt8]
    ) {
        let before = Neighbour(before: bytes.lowerBound, in: text, from: paragraph.lowerBound)
        let after = Neighbour(after: bytes.upperBound, in: text, to: paragraph.upperBound)
        let spaceBefore = before == .space || before == .bracket || afterOpener
        self.token = token
        self.bytes = bytes
        self.family = form.family
        self.opensByForm = form.opens
        self.closesByForm = form.closes
        self.opensByPlace = (spaceBefore || before == .dash) && after != .space && after != .stop
        self.closesByPlace = !spaceBefore && (before != .dash || after == .space)
        self.isInsideWord = (before == .letter || before == .digit) && (after == .letter || after == .digit)
        self.followsDigit = before == .digit
    }
}

/// What a mark's own bytes say.
private struct Form {
    var length: Int
    var family: QuotationMark.Family
    var opens = false
    var closes = false

    /// The mark that begins at an offset, if one does.
    init?(_ text: [UInt8], at offset: Int, before end: Int) {
        switch text[offset] {
        case 0x22: self.init(length: 1, family: .double)
        case 0x27:
            let doubled = offset + 1 < end && text[offset + 1] == 0x27
            self.init(length: doubled ? 2 : 1, family: doubled ? .double : .single, closes: doubled)
        case 0x60:
            let doubled = offset + 1 < end && text[offset + 1] == 0x60
            self.init(length: doubled ? 2 : 1, family: doubled ? .double : .single, opens: true)
        case 0xC2 where offset + 1 < end:
            guard text[offset + 1] == 0xAB || text[offset + 1] == 0xBB else { return nil }
            self.init(length: 2, family: .double, opens: text[offset + 1] == 0xAB, closes: text[offset + 1] == 0xBB)
        case 0xE2 where offset + 2 < end && text[offset + 1] == 0x80:
            switch text[offset + 2] {
            case 0x98, 0x9A, 0x9B: self.init(length: 3, family: .single, opens: true)
            case 0x99: self.init(length: 3, family: .single, closes: true)
            case 0x9C, 0x9E, 0x9F: self.init(length: 3, family: .double, opens: true)
            case 0x9D: self.init(length: 3, family: .double, closes: true)
            case 0xB9, 0xBA:
                self.init(length: 3, family: .single, opens: text[offset + 2] == 0xB9, closes: text[offset + 2] == 0xBA)
            default: return nil
            }
        default: return nil
        }
    }

    private init(length: Int, family: QuotationMark.Family, opens: Bool = false, closes: Bool = false) {
        self.length = length
        self.family = family
        self.opens = opens
        self.closes = closes
    }
}

/// The class of the character beside a mark.
private enum Neighbour {
    case space, bracket, dash, letter, digit, stop

    init(before offset: Int, in text: [UInt8], from start: Int) {
        guard offset > start else {
            self = .space
            return
        }
        var first = offset - 1
        while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
        self.init(text, first: first, end: offset)
    }

    /// Marks that stand side by side are looked through, three at most, so that the work stays linear.
    init(after offset: Int, in text: [UInt8], to end: Int) {
        var next = offset
        for _ in 0..<3 {
            guard next < end, let form = Form(text, at: next, before: end) else { break }
            next += form.length
        }
        guard next < end else {
            self = .space
            return
        }
        var last = next + 1
        while last < end, text[last] & 0xC0 == 0x80 { last += 1 }
        self.init(text, first: next, end: last)
    }

    private init(_ text: [UInt8], first: Int, end: Int) {
        switch text[first] {
        case 0x09...0x0D, 0x20: self = .space
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"): self = .bracket
        case UInt8(ascii: "-"): self = .dash
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "$"):
            self = .letter
        case 0..<0x80: self = .stop
        default:
            let scalar = String(decoding: text[first..<end], as: UTF8.self).unicodeScalars.first ?? " "
            switch scalar.value {
            case 0x2010...0x2015: self = .dash
            case 0x2026, 0x2018...0x201F, 0xAB, 0xBB: self = .stop
            default: self = scalar.properties.isWhitespace ? .space : .letter
            }
        }
    }
}
