internal import Foundation

/// What the rules say about a token.
struct TokenAttributes {
    var tag: String
    var partOfSpeech = ""
    var morphology = ""
    var lemma: String?
    var dependency: String
}

/// What the rules of the attribute ruler look at.
struct RuledToken {
    let tag: UInt64
    let lower: UInt64
    let dependency: UInt64
    let isSpace: Bool
    let lowerText: String
}

/// The rules of the component `attribute_ruler`: patterns of tokens that set attributes; later rules overwrite earlier ones.
struct AttributeRuler: @unchecked Sendable {
    private enum Condition {
        case oneOf(Set<UInt64>)
        case noneOf(Set<UInt64>)
        case matches(NSRegularExpression)
    }

    private struct TokenPattern {
        var tag: [Condition] = []
        var lower: [Condition] = []
        var dependency: [Condition] = []
        var isSpace: Bool?
    }

    private struct Rule {
        let alternatives: [[TokenPattern]]
        /// The token of a match that is changed.
        let index: Int
        let attributes: [(name: String, value: String)]
    }

    private let rules: [Rule]

    /// The number under which the rules know a text.
    static func id(_ text: String) -> UInt64 {
        Array(text.utf8).withUnsafeBytes { StringID.hash($0) }
    }

    /// Reads `attribute_ruler/patterns`.
    init(directory: String) throws(LanguageModelError) {
        let file = try ModelFile("attribute_ruler/patterns", in: directory)
        guard let items = file.items(try file.value()) else { throw file.damaged("no list of rules") }
        var rules: [Rule] = []
        for item in items {
            guard let lists = file.items(file.field("patterns", of: item)),
                case .map(let pairs) = file.field("attrs", of: item),
                let index = file.field("index", of: item)?.integer
            else { throw file.damaged("a rule lacks a part") }
            var alternatives: [[TokenPattern]] = []
            for list in lists {
                var tokens: [TokenPattern] = []
                for token in file.items(list) ?? [] { tokens.append(try Self.pattern(token, file)) }
                guard tokens.indices.contains(index) else { throw file.damaged("a rule changes no token of its match") }
                alternatives.append(tokens)
            }
            let attributes = pairs.compactMap { key, value in
                file.text(key).flatMap { name in file.text(value).map { (name: name, value: $0) } }
            }
            rules.append(Rule(alternatives: alternatives, index: index, attributes: attributes))
        }
        self.rules = rules
    }

    private static func pattern(_ value: MessagePackValue, _ file: ModelFile) throws(LanguageModelError) -> TokenPattern {
        guard case .map(let pairs) = value else { throw file.damaged("a rule's token is not a map") }
        var pattern = TokenPattern()
        for (key, value) in pairs {
            switch file.text(key) {
            case "TAG": pattern.tag = try conditions(value, file)
            case "LOWER": pattern.lower = try conditions(value, file)
            case "DEP": pattern.dependency = try conditions(value, file)
            case "IS_SPACE":
                guard case .boolean(let flag) = value else { throw file.unsupported("a condition on IS_SPACE") }
                pattern.isSpace = flag
            default: throw file.unsupported("a rule about \(file.text(key) ?? "?")")
            }
        }
        return pattern
    }

    private static func conditions(
        _ value: MessagePackValue, _ file: ModelFile
    ) throws(LanguageModelError) -> [Condition] {
        if let text = file.text(value) { return [.oneOf([id(text)])] }
        guard case .map(let pairs) = value else { throw file.unsupported("a rule's condition") }
        var conditions: [Condition] = []
        for (key, value) in pairs {
            let texts = Set((file.items(value) ?? []).compactMap { file.text($0) }.map(id))
            switch file.text(key) {
            case "IN": conditions.append(.oneOf(texts))
            case "NOT_IN": conditions.append(.noneOf(texts))
            case "REGEX":
                guard let pattern = file.text(value), let regex = try? NSRegularExpression(pattern: pattern) else {
                    throw file.unsupported("a rule's pattern")
                }
                conditions.append(.matches(regex))
            default: throw file.unsupported("a rule's condition \(file.text(key) ?? "?")")
            }
        }
        return conditions
    }

    private static func holds(_ conditions: [Condition], _ id: UInt64, _ text: () -> String) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .oneOf(let ids): return ids.contains(id)
            case .noneOf(let ids): return !ids.contains(id)
            case .matches(let regex):
                let text = text()
                return regex.firstMatch(in: text, range: NSRange(0..<text.utf16.count)) != nil
            }
        }
    }

    private static func matches(_ pattern: TokenPattern, _ token: RuledToken) -> Bool {
        (pattern.isSpace ?? token.isSpace) == token.isSpace
            && holds(pattern.tag, token.tag) { "" }
            && holds(pattern.lower, token.lower) { token.lowerText }
            && holds(pattern.dependency, token.dependency) { "" }
    }

    /// Applies all rules to the token at `position`; `token` gives any token of the text as the network left it, nil
    /// beyond its ends. Says also whether the answer depended on neighbours.
    func apply(
        to attributes: inout TokenAttributes, at position: Int, token: (Int) -> RuledToken?
    ) -> Bool {
        guard let own = token(position) else { return false }
        var dependsOnNeighbours = false
        for rule in rules {
            let hit = rule.alternatives.contains { pattern in
                guard Self.matches(pattern[rule.index], own) else { return false }
                if pattern.count == 1 { return true }
                dependsOnNeighbours = true
                return pattern.indices.allSatisfy { place in
                    token(position - rule.index + place).map { Self.matches(pattern[place], $0) } ?? false
                }
            }
            if hit { for (name, value) in rule.attributes { attributes.set(name, value) } }
        }
        return dependsOnNeighbours
    }
}

extension TokenAttributes {
    fileprivate mutating func set(_ name: String, _ value: String) {
        switch name {
        case "TAG": tag = value
        case "POS": partOfSpeech = value
        case "MORPH": morphology = value
        case "LEMMA": lemma = value
        case "DEP": dependency = value
        default: break
        }
    }
}
