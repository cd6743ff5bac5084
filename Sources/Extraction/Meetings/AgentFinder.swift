import Facts
import Language

/// Reads from a noun phrase who acts: people, and the countries and organisations behind unnamed officials.
struct AgentFinder {
    let tree: SyntaxTree
    let mentions: MentionTable
    let words: MeetingLexicon

    /// The agents of a phrase and of all that is coordinated with it, in order.
    func agents(of head: Int, before limit: Int = .max) -> [Phrase] {
        var found: [Phrase] = []
        for member in tree.conjuncts(of: head) where member < limit {
            for phrase in agents(ofOne: member) where !found.contains(where: { $0.tokens.overlaps(phrase.tokens) }) {
                found.append(phrase)
            }
        }
        return found.filter { $0.head < limit }
    }

    /// The agents that one member of a coordination stands for.
    private func agents(ofOne head: Int) -> [Phrase] {
        if isPronoun(head) { return [Phrase(tokens: head..<head + 1, head: head)] }
        if let antecedent = antecedent(of: head) { return agents(ofOne: antecedent) }
        if let phrase = named(head) {
            // "the prime minister, Keir Starmer": the name says it better.
            if mentions.mention(at: head).map({ [.title, .nominal].contains(mentions[$0].form) }) == true,
                let name = nameBeside(head)
            {
                return [name]
            }
            return namesJoined(before: phrase) + [phrase]
        }
        guard tree[head].partOfSpeech == .NOUN || tree[head].partOfSpeech == .PROPN else { return [] }
        if let name = nameBeside(head) { return [name] }
        let included = included(in: head)
        if !included.isEmpty { return included }
        let leaders = self.leaders(of: head)
        if !leaders.isEmpty { return leaders }
        let behind = principals(of: head)
        if !behind.isEmpty { return behind }
        return words.has(tree[head].lemma.lowercased(), .group)
            || words.has(tree[head].lemma.lowercased(), .people)
            ? [tree.phrase(at: head)] : []
    }

    /// The singular of a noun in lower case; a capital at the beginning of a sentence hides it from the lemmatiser.
    private func noun(_ head: Int) -> String {
        let lemma = tree[head].lemma.lowercased()
        guard lemma == tree[head].lower, lemma.hasSuffix("s"), !words.has(lemma, .group) else { return lemma }
        return String(lemma.dropLast())
    }

    /// "Members of the delegation, including John Bolton": Bolton.
    private func included(in head: Int) -> [Phrase] {
        guard [.NNS, .NNPS].contains(tree[head].tag) else { return [] }
        let inner = tree.children(of: head, .prep).flatMap { tree.children(of: $0, .pobj) }
        return ([head] + inner).flatMap { tree.children(of: $0, .prep) }.filter { tree[$0].lower == "including" }
            .flatMap { tree.children(of: $0, .pobj) }.flatMap { agents(of: $0) }
    }

    /// "A delegation led by Antony Blinken": Blinken.
    private func leaders(of head: Int) -> [Phrase] {
        tree.children(of: head, .acl).filter { ["lead", "head", "chair"].contains(tree[$0].lemma) }
            .flatMap { tree.children(of: $0, .agent) }.flatMap { tree.children(of: $0, .pobj) }
            .flatMap { agents(of: $0) }
    }

    /// People coordinated with a titled name that the parser takes for part of the title: "Vice President Vance and
    /// Treasury Secretary Scott Bessent".
    private func namesJoined(before phrase: Phrase) -> [Phrase] {
        guard mentions.kind(at: phrase.head) == .person else { return [] }
        let start = tree.subtree(of: phrase.head).lowerBound
        var token = phrase.tokens.lowerBound - 1
        while token > start, [.NNP, .NN, .JJ, .POS, .NNPS].contains(tree[token].tag),
            mentions.kind(at: token) != .person
        { token -= 1 }
        guard token > start, tree[token].tag == .CC, tree[token].lower == "and",
            let index = mentions.mention(at: token - 1),
            mentions[index].kind == .person,
            tree[mentions[index].head].label == .nmod || tree[mentions[index].head].label == .compound
        else { return [] }
        return [Phrase(tokens: mentions[index].tokens, head: mentions[index].head)]
    }

    /// The mention at a head, where it is someone who can act.
    private func named(_ head: Int) -> Phrase? {
        guard let index = mentions.mention(at: head) else { return nil }
        let mention = mentions[index]
        switch mention.kind {
        case .person, .country, .organisation, .source:
            guard mention.form != .adjective || tree[head].tag == .NNPS || tree[head].tag == .NNS else { return nil }
            return Phrase(tokens: mention.tokens, head: mention.head)
        case .place, .agreement: return nil
        }
    }

    /// Whether a token is a personal pronoun that can stand for a participant.
    func isPronoun(_ token: Int) -> Bool {
        tree[token].tag == .PRP
            && !["it", "you", "itself", "himself", "herself", "themselves"].contains(tree[token].lower)
    }

    /// The noun that "who" or "which" stands for.
    private func antecedent(of token: Int) -> Int? {
        guard [.WP, .WDT].contains(tree[token].tag) else { return nil }
        for node in tree.ancestors(of: token) where tree[node].label == .relcl { return tree.head(of: node) }
        return nil
    }

    /// The person named beside a title: "the president of Poland, Andrzej Duda". The parser often hangs the name on
    /// the country, so the words decide: a person after a comma or dash, with no verb between.
    private func nameBeside(_ head: Int) -> Phrase? {
        let end = min(tree.subtree(of: head).upperBound, head + 14)
        // "his Japanese counterpart Taro Aso"
        if head + 1 < end, let index = mentions.mention(at: head + 1), mentions[index].kind == .person {
            return Phrase(tokens: mentions[index].tokens, head: mentions[index].head)
        }
        var token = head + 1
        var isOpen = false
        while token < end {
            switch tree[token].tag {
            case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ, .MD, .WP, .WDT: return nil
            case .comma, .colon: isOpen = true
            case .CC where isOpen: return nil
            default:
                if isOpen, let index = mentions.mention(at: token), mentions[index].kind == .person {
                    return Phrase(tokens: mentions[index].tokens, head: mentions[index].head)
                }
            }
            token += 1
        }
        return nil
    }

    /// The countries and organisations behind people without names: "US and Russian officials", "leaders of France".
    private func principals(of head: Int) -> [Phrase] {
        guard words.has(noun(head), .group) else { return [] }
        var found: [Phrase] = []
        for child in tree.children(of: head) {
            switch tree[child].label {
            case .amod, .compound, .nmod, .poss:
                for member in tree.conjuncts(of: child) { append(member, to: &found) }
            case .prep
            where ["of", "from"].contains(tree[child].lower)
                || (tree[child].lower == "in" && words.has(tree[head].lemma, .serving)):
                for object in tree.children(of: child, .pobj).flatMap({ tree.conjuncts(of: $0) }) {
                    append(object, to: &found)
                }
            default: continue
            }
        }
        if found.isEmpty, let country = principalOfAdvised(head) { found.append(country) }
        return found
    }

    /// "senior advisers to Russia's Vladimir Putin": not Putin, but Russia.
    private func principalOfAdvised(_ head: Int) -> Phrase? {
        guard head + 1 < tree.count, tree[head + 1].lower == "to", let object = tree.child(of: head + 1, .pobj) else {
            return nil
        }
        for token in tree.subtree(of: object) where token <= object {
            if let index = mentions.mention(at: token), mentions[index].kind == .country, token != object {
                return Phrase(tokens: mentions[index].tokens, head: mentions[index].head)
            }
        }
        return nil
    }

    private func append(_ token: Int, to found: inout [Phrase]) {
        guard let index = mentions.mention(at: token), [.country, .organisation].contains(mentions[index].kind) else {
            return
        }
        let phrase = Phrase(tokens: mentions[index].tokens, head: mentions[index].head)
        if !found.contains(phrase) { found.append(phrase) }
    }
}
