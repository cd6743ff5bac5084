internal import Foundation

/// A stretch of text without white space, ready for matching; offsets count UTF-16 units.
struct Chunk {
    let string: String
    /// The byte at which each UTF-16 unit begins, with one entry more for the end; empty where all is ASCII.
    private let byteOffsets: [Int]
    let units: [UInt16]

    /// The number of UTF-16 units.
    var count: Int { units.count }

    /// Takes the text of some UTF-8 bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        string = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            byteOffsets = []
            units = bytes.map(UInt16.init)
            return
        }
        var offsets: [Int] = []
        var offset = 0
        for scalar in string.unicodeScalars {
            offsets.append(offset)
            if scalar.value > 0xFFFF { offsets.append(offset) }
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        byteOffsets = offsets
        units = Array(string.utf16)
    }

    /// The byte at which a UTF-16 unit begins.
    func byte(_ offset: Int) -> Int { byteOffsets.isEmpty ? offset : byteOffsets[offset] }

    /// The first offset of a range, from one on, at which a scalar begins.
    func scalarStart(atOrAfter offset: Int, in range: Range<Int>) -> Int? {
        guard !byteOffsets.isEmpty else { return offset }
        return range.first { $0 >= offset && ($0 == 0 || byteOffsets[$0] != byteOffsets[$0 - 1]) }
    }

    /// A range of UTF-16 units as a range of bytes.
    func bytes(_ range: Range<Int>) -> Range<Int> { byte(range.lowerBound)..<byte(range.upperBound) }
}

/// The model's patterns of what is split off a word. NSRegularExpression is immutable and safe to share.
struct TokenPatterns: @unchecked Sendable {
    private let prefixPattern: NSRegularExpression
    private let suffixPattern: NSRegularExpression
    private let infixPattern: NSRegularExpression
    private let urlPattern: NSRegularExpression
    /// Whether common chunks need not be matched.
    private let areCommon: Bool

    /// Compiles the patterns of the model's `tokenizer` file; `matchingAll` forbids to answer without matching.
    init(prefix: String, suffix: String, infix: String, url: String, matchingAll: Bool = false) throws {
        let fingerprint = StringID.hash([prefix, suffix, infix, url].joined(separator: "\n"))
        areCommon = !matchingAll && fingerprint == CommonAffixes.fingerprint
        func compiled(_ pattern: String) throws -> NSRegularExpression {
            // Python's flag for Unicode classes is always on in ICU, which does not know its letter.
            try NSRegularExpression(pattern: pattern.hasPrefix("(?u)") ? String(pattern.dropFirst(4)) : pattern)
        }
        prefixPattern = try compiled(prefix)
        suffixPattern = try compiled(suffix)
        infixPattern = try compiled(infix)
        urlPattern = try compiled(url)
    }

    /// The length of what is split off at the beginning of a range, 0 for nothing.
    func prefix(_ chunk: Chunk, _ range: Range<Int>) -> Int {
        if areCommon, let length = CommonAffixes.prefix(chunk.units, range) { return length }
        return prefixMatch(chunk, range)
    }

    private func prefixMatch(_ chunk: Chunk, _ range: Range<Int>) -> Int {
        prefixPattern.firstMatch(in: chunk.string, options: .anchored, range: NSRange(range))?.range.length ?? 0
    }

    /// The length of what is split off at the end of a range, 0 for nothing.
    ///
    /// What is split off is short, so the end of a long range is looked at first: time does not grow with its square.
    func suffix(_ chunk: Chunk, _ range: Range<Int>) -> Int {
        if areCommon, let length = CommonAffixes.suffix(chunk.units, range) { return length }
        let (window, context) = (64, 8)
        if range.count > window, let start = chunk.scalarStart(atOrAfter: range.upperBound - window, in: range) {
            let end = start..<range.upperBound
            // Matches that begin with the window may lack what stands before them, or begin earlier.
            guard let match = suffixPattern.firstMatch(in: chunk.string, range: NSRange(end)) else { return 0 }
            if match.range.location >= start + context { return match.range.length }
        }
        return suffixPattern.firstMatch(in: chunk.string, range: NSRange(range))?.range.length ?? 0
    }

    /// The ranges at which the middle of a word is split.
    func infixes(_ chunk: Chunk, _ range: Range<Int>) -> [Range<Int>] {
        if areCommon, CommonAffixes.hasNoInfix(chunk.units, range) { return [] }
        return infixPattern.matches(in: chunk.string, range: NSRange(range)).compactMap { Range($0.range) }
    }

    /// Whether a range begins with what looks like an address on the web.
    func isURL(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
        if areCommon, CommonAffixes.hasNoURL(chunk.units, range) { return false }
        return urlPattern.firstMatch(in: chunk.string, options: .anchored, range: NSRange(range)) != nil
    }
}
