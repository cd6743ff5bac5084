/// A rule of the attribute ruler: patterns of tokens, and what is set on one token of a match.
struct AttributeRule: Sendable {
    let alternatives: [[TokenPattern]]
    /// The token of a match that is changed.
    let index: Int
    let attributes: [(name: String, value: String)]
}

/// Reads `attribute_ruler/patterns`.
struct RuleFile {
    private let file: ModelFile

    init(directory: String) throws(LanguageModelError) {
        file = try ModelFile("attribute_ruler/patterns", in: directory)
    }

    /// The rules in the order in which they apply.
    func rules() throws(LanguageModelError) -> [AttributeRule] {
        guard let items = file.items(try file.value()) else { throw file.damaged("no list of rules") }
        var rules: [AttributeRule] = []
        for item in items { rules.append(try rule(item)) }
        return rules
    }

    private func rule(_ value: MessagePackValue) throws(LanguageModelError) -> AttributeRule {
        guard let lists = file.items(file.field("patterns", of: value)),
            case .map(let pairs) = file.field("attrs", of: value),
            let index = file.field("index", of: value)?.integer
        else { throw file.damaged("a rule lacks a part") }
        var alternatives: [[TokenPattern]] = []
        for list in lists {
            var tokens: [TokenPattern] = []
            for token in file.items(list) ?? [] { tokens.append(try pattern(token)) }
            guard tokens.indices.contains(index) else { throw file.damaged("a rule changes no token of its match") }
            alternatives.append(tokens)
        }
        let attributes = pairs.compactMap { key, value in
            file.text(key).flatMap { name in file.text(value).map { (name: name, value: $0) } }
        }
        return AttributeRule(alternatives: alternatives, index: index, attributes: attributes)
    }

    private func pattern(_ value: MessagePackValue) throws(LanguageModelError) -> TokenPattern {
        guard case .map(let pairs) = value else { throw file.damaged("a rule's token is not a map") }
        var pattern = TokenPattern()
        for (key, value) in pairs {
            switch file.text(key) {
            case "TAG": pattern.tag = try conditions(value)
            case "LOWER": pattern.lower = try conditions(value)
            case "DEP": pattern.dependency = try conditions(value)
            case "IS_SPACE":
                guard case .boolean(let flag) = value else { throw file.unsupported("a condition on IS_SPACE") }
                pattern.isSpace = flag
            default: throw file.unsupported("a rule about \(file.text(key) ?? "?")")
            }
        }
        return pattern
    }

    private func conditions(_ value: MessagePackValue) throws(LanguageModelError) -> [RuleCondition] {
        if let text = file.text(value) { return [.oneOf([StringID.hash(text)])] }
        guard case .map(let pairs) = value else { throw file.unsupported("a rule's condition") }
        var conditions: [RuleCondition] = []
        for (key, value) in pairs {
            let hashes = Set((file.items(value) ?? []).compactMap { file.text($0) }.map { StringID.hash($0) })
            switch file.text(key) {
            case "IN": conditions.append(.oneOf(hashes))
            case "NOT_IN": conditions.append(.noneOf(hashes))
            case "REGEX":
                guard let pattern = file.text(value).flatMap(RulePattern.init) else {
                    throw file.unsupported("a rule's pattern")
                }
                conditions.append(.matches(pattern))
            default: throw file.unsupported("a rule's condition \(file.text(key) ?? "?")")
            }
        }
        return conditions
    }
}
