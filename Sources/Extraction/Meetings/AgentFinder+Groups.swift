import Facts
import Language
import Reference

/// The countries and organisations behind people without names.
extension AgentFinder {
    /// "US and Russian officials", "leaders of France", "representatives of the governments of A and B".
    func principals(of head: Int, depth: Int = 0) -> [Phrase] {
        guard words.has(noun(head), .group), depth < 4 else { return [] }
        var found: [Phrase] = []
        let isPrivate = tree.children(of: head, .amod, .compound, .nmod).flatMap { tree.conjuncts(of: $0) }
            .contains { words.has(tree[$0].lower, .private) }
        let isOwnedByPart = tree.children(of: head, .compound, .nmod).contains { isPrincipal($0) }
        for child in tree.children(of: head) {
            switch tree[child].label {
            // "Norland's High Council delegation": the council, not Norland.
            case .poss where isOwnedByPart: continue
            case .amod, .compound, .nmod, .poss:
                let members = tree.conjuncts(of: child)
                for member in members where !(isPrivate && isAdjective(member)) { append(member, to: &found) }
                // "Norland's government and Harbour rebels": the parser hangs the first group on the second.
                if members.count > 1, mentions.mention(at: child) == nil {
                    for phrase in principals(of: child, depth: depth + 1) where !found.contains(phrase) {
                        found.append(phrase)
                    }
                }
            case .prep where ["of", "from"].contains(tree[child].lower):
                for object in tree.children(of: child, .pobj).flatMap({ tree.conjuncts(of: $0) }) {
                    append(object, to: &found)
                    for phrase in enumerated(at: object) where !found.contains(phrase) { found.append(phrase) }
                    if mentions.mention(at: object) == nil {
                        for phrase in principals(of: object, depth: depth + 1) where !found.contains(phrase) {
                            found.append(phrase)
                        }
                    }
                }
            default: continue
            }
        }
        if found.isEmpty { found = principalsOfPlace(head) }
        if found.isEmpty, let country = principalOfAdvised(head) { found.append(country) }
        return found
    }

    /// "the former two", "the latter": the first or last members of the list named before.
    func enumerated(at head: Int) -> [Phrase] {
        let words = [tree[head].lower] + tree.children(of: head).map { tree[$0].lower }
        guard mentions.mention(at: head) == nil, words.contains("former") || words.contains("latter"),
            words.contains("the")
        else { return [] }
        let count = words.contains("two") ? 2 : words.contains("three") ? 3 : 1
        var token = head - 1
        while token > max(0, head - 100), tree[token].sentence + 1 >= tree[head].sentence {
            let list = self.list(around: token)
            if list.count > count {
                return Array(words.contains("former") ? list.prefix(count) : list.suffix(count))
            }
            token -= 1
        }
        return []
    }

    /// The names around an "and": "Norland, Veldia and Ostrava", wherever the parser hangs them.
    private func list(around conjunction: Int) -> [Phrase] {
        guard tree[conjunction].tag == .CC, let last = name(startingAfter: conjunction) else { return [] }
        var found = [last]
        var token = conjunction - 1
        while token >= 0, found.count < 12 {
            if tree[token].tag == .comma { token -= 1 }
            guard token >= 0, let index = mentions.mention(at: token), mentions[index].tokens.upperBound == token + 1,
                mentions[index].form == .name
            else { break }
            found.insert(mentions[index].phrase, at: 0)
            token = mentions[index].tokens.lowerBound - 1
            if token >= 0, tree[token].tag == .DT { token -= 1 }
            guard token >= 0, tree[token].tag == .comma else { break }
        }
        return found.count > 1 ? found : []
    }

    private func name(startingAfter conjunction: Int) -> Phrase? {
        for token in conjunction + 1..<min(conjunction + 3, tree.count) {
            if let index = mentions.mention(at: token) {
                return mentions[index].phrase
            }
        }
        return nil
    }

    /// "a number of officials", "dozens of lawmakers": whoever is counted.
    func counted(by head: Int) -> [Phrase] {
        guard words.has(tree[head].lower, .quantifier),
            let preposition = tree.children(of: head, .prep).first(where: { tree[$0].lower == "of" })
        else { return [] }
        return tree.children(of: preposition, .pobj).filter { !words.has(tree[$0].lower, .quantifier) }
            .flatMap { agents(of: $0) }
    }

    /// The singular of a noun in lower case; a capital at the beginning of a sentence hides it from the lemmatiser.
    func noun(_ head: Int) -> String {
        let lemma = tree[head].lemma.lowercased()
        guard lemma == tree[head].lower, lemma.hasSuffix("s"), !words.has(lemma, .group) else { return lemma }
        return String(lemma.dropLast())
    }

    /// "his counterparts in France", "officials in Berlin": the country that they serve.
    private func principalsOfPlace(_ head: Int) -> [Phrase] {
        guard words.has(noun(head), .serving), head + 1 < tree.count, tree[head + 1].lower == "in" else { return [] }
        var found: [Phrase] = []
        for object in tree.children(of: head + 1, .pobj).flatMap({ tree.conjuncts(of: $0) }) {
            append(object, to: &found)
            guard let index = mentions.mention(at: object), mentions[index].kind == .place,
                let code = countries.code(of: tree.text(of: mentions[index].tokens), forms: [.capital]),
                let country = countries.mention(of: code, near: object), !found.contains(country)
            else { continue }
            found.append(country)
        }
        return found
    }

    /// "senior advisers to Russia's Vladimir Putin": not Putin, but Russia.
    private func principalOfAdvised(_ head: Int) -> Phrase? {
        guard head + 1 < tree.count, tree[head + 1].lower == "to", let object = tree.child(of: head + 1, .pobj) else {
            return nil
        }
        for token in tree.subtree(of: object) where token <= object {
            if let index = mentions.mention(at: token), mentions[index].kind == .country, token != object {
                return mentions[index].phrase
            }
        }
        return nil
    }

    private func isAdjective(_ token: Int) -> Bool {
        mentions.mention(at: token).map { mentions[$0].kind == .country && mentions[$0].form == .adjective } ?? false
    }

    private func isPrincipal(_ token: Int) -> Bool {
        mentions.mention(at: token).map { [.country, .organisation].contains(mentions[$0].kind) } ?? false
    }

    private func append(_ token: Int, to found: inout [Phrase]) {
        guard isPrincipal(token), let index = mentions.mention(at: token) else { return }
        let phrase = mentions[index].phrase
        if !found.contains(phrase) { found.append(phrase) }
    }
}
