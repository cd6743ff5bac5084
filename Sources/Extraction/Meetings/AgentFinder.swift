import Facts
import Language

/// Reads from a noun phrase who acts: people, and the countries and organisations behind unnamed officials.
struct AgentFinder {
    let tree: SyntaxTree
    let mentions: MentionTable
    let words: MeetingLexicon
    let countries: CountryFinder

    /// More agents of one phrase are not gathered: more than any claim may have, so that who is beyond is noticed.
    private static let most = 200

    /// The agents of a phrase and of all that is coordinated with it, in order.
    func agents(of head: Int, before limit: Int = .max) -> [Phrase] {
        var found: [Phrase] = []
        for member in members(of: head) where member < limit && found.count < Self.most {
            for phrase in agents(ofOne: member) where !found.contains(where: { $0.tokens.overlaps(phrase.tokens) }) {
                found.append(phrase)
            }
        }
        return found.filter { $0.head < limit }
    }

    /// A head and all that is coordinated with it. Nobody stands in apposition to somebody else: there the parser took a list,
    /// "Premier X, Chancellor Y and Z" or "Premier X, the army chief, General Y, and the speaker, Z", for an apposition.
    private func members(of head: Int) -> [Int] {
        let members = tree.conjuncts(of: head)
        let listed = members.filter { isNamedPerson($0) }.flatMap { person in
            tree.children(of: person, .appos).flatMap { appositive in
                let isListed =
                    isNamedPerson(appositive) || tree.children(of: appositive, .appos).contains(where: isNamedPerson)
                return tree.conjuncts(of: appositive).dropFirst(isListed ? 0 : 1).filter { isOther($0, than: person) }
            }
        }
        return listed.isEmpty ? members : (members + listed).sorted()
    }

    private func isNamedPerson(_ token: Int) -> Bool {
        mentions.mention(at: token).map { mentions[$0].kind == .person && mentions[$0].form == .name } ?? false
    }

    /// Whether a token names, or has beside it the name of, another person than a mention before it.
    private func isOther(_ token: Int, than person: Int) -> Bool {
        let name =
            isNamedPerson(token)
            ? mentions.mention(at: token) : nameBeside(token).flatMap { mentions.mention(at: $0.head) }
        guard let other = name.flatMap({ mentions[$0].entity }), token > person else { return false }
        return mentions.entity(at: person) != other
    }

    /// The agents that one member of a coordination stands for.
    private func agents(ofOne head: Int) -> [Phrase] {
        if isPronoun(head) {
            let several = severalBehind(head)
            return several.isEmpty ? [Phrase(tokens: head..<head + 1, head: head)] : several
        }
        if let body = bodyBehind(head) { return [body] }
        let counted = counted(by: head)
        if !counted.isEmpty { return counted }
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
        if let names = namesBeside(head) { return names }
        if let name = nameBeside(head) { return [name] }
        let included = included(in: head)
        if !included.isEmpty { return included }
        let leaders = self.leaders(of: head)
        // "a delegation from Norland led by Arnov": Norland and Arnov.
        if !leaders.isEmpty { return principals(of: head).filter { !leaders.contains($0) } + leaders }
        let behind = principals(of: head)
        if !behind.isEmpty { return behind }
        return words.has(tree[head].lemma.lowercased(), .group)
            || words.has(tree[head].lemma.lowercased(), .people)
            ? [tree.phrase(at: head)] : []
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
        guard words.nouns[tree[head].lemma] == nil else { return [] }
        return tree.children(of: head, .acl).filter { ["lead", "head", "chair"].contains(tree[$0].lemma) }
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
        return [mentions[index].phrase]
    }

    /// The mention at a head, where it is someone who can act.
    private func named(_ head: Int) -> Phrase? {
        guard let index = mentions.mention(at: head) else { return nil }
        let mention = mentions[index]
        switch mention.kind {
        case .person, .country, .organisation, .source:
            // "between Norlander and the Veldians", but no "met a Norlander".
            let isSide = tree[head].label == .pobj && tree.child(of: head, .det) == nil
            guard mention.form != .adjective || isSide || [.NNPS, .NNS].contains(tree[head].tag) else { return nil }
            return mention.phrase
        case .place, .agreement: return nil
        }
    }

    /// "the two leaders, Tomas Arnov and Lena Brask": both.
    private func namesBeside(_ head: Int) -> [Phrase]? {
        guard tree[head].tag == .NNS, let first = tree.child(of: head, .appos), mentions.kind(at: first) == .person
        else { return nil }
        let found = agents(of: first)
        return found.count > 1 && found.allSatisfy { mentions.kind(at: $0.head) == .person } ? found : nil
    }

    /// The person named beside a title: "the president of Poland, Andrzej Duda". The parser often hangs the name on
    /// the country, so the words decide: a person after a comma or dash, with no verb between.
    private func nameBeside(_ head: Int) -> Phrase? {
        let end = min(tree.subtree(of: head).upperBound, head + 14)
        // "his Japanese counterpart Taro Aso"
        if head + 1 < end, let index = mentions.mention(at: head + 1), mentions[index].kind == .person {
            return mentions[index].phrase
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
                    return mentions[index].phrase
                }
            }
            token += 1
        }
        return nil
    }
}
