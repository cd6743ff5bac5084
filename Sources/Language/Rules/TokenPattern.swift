internal import Foundation

/// A condition on an attribute of a token.
enum RuleCondition: @unchecked Sendable {
    /// The hash of the value is one of these.
    case oneOf(Set<UInt64>)
    case noneOf(Set<UInt64>)
    case matches(RulePattern)
}

/// A regular expression of the rules, with a cheap test that most words fail.
struct RulePattern: @unchecked Sendable {
    private let expression: NSRegularExpression
    /// The most UTF-8 bytes that a match can have, nil for any number.
    private let longest: Int?
    /// The character with which every match begins, nil for any.
    private let first: UInt8?

    /// Compiles a pattern, or nil where it is wrong.
    init?(_ pattern: String) {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return nil }
        self.expression = expression
        let bytes = Array(pattern.utf8)
        let isWhole = bytes.first == UInt8(ascii: "^") && bytes.last == UInt8(ascii: "$")
        let isPlain = bytes.dropFirst().dropLast().allSatisfy { byte in
            (0x61...0x7A).contains(byte) || [0x27, 0x3F, 0x5B, 0x5D].contains(byte)
        }
        guard isWhole, isPlain, bytes.count > 3 else {
            (longest, first) = (nil, nil)
            return
        }
        longest = bytes.count
        first = (0x61...0x7A).contains(bytes[1]) && bytes[2] != UInt8(ascii: "?") ? bytes[1] : nil
    }

    /// Whether a text matches.
    func matches(_ text: String) -> Bool {
        if let longest, text.utf8.count > longest { return false }
        if let first, text.utf8.first != first { return false }
        return expression.firstMatch(in: text, range: NSRange(0..<text.utf16.count)) != nil
    }
}

/// What a rule wants of one token.
struct TokenPattern: Sendable {
    var tag: [RuleCondition] = []
    var lower: [RuleCondition] = []
    var dependency: [RuleCondition] = []
    var isSpace: Bool?

    /// Whether the conditions on everything but the word hold.
    func holds(tag tagHash: UInt64, dependency label: UInt64, isSpace space: Bool) -> Bool {
        (isSpace ?? space) == space && tag.allSatisfy { $0.holds(tagHash, nil) }
            && dependency.allSatisfy { $0.holds(label, nil) }
    }

    /// Whether the conditions on the word hold; nil stands for a word that the rules do not mention.
    func holds(lower word: (hash: UInt64, text: String)?) -> Bool {
        lower.allSatisfy { $0.holds(word?.hash ?? 0, word?.text) }
    }
}

extension RuleCondition {
    /// Whether a value fulfils the condition; without text no expression matches.
    func holds(_ hash: UInt64, _ text: String?) -> Bool {
        switch self {
        case .oneOf(let hashes): hashes.contains(hash)
        case .noneOf(let hashes): !hashes.contains(hash)
        case .matches(let pattern): text.map(pattern.matches) ?? false
        }
    }
}
