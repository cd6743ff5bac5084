internal import Facts
internal import Language
internal import Reference

/// "the paper", "the company", "the officer": a speaker of whom the text has told by another name.
extension Referents {
    /// What a definite noun takes up again, where its class fits what was told of in this paragraph or the one before.
    func antecedent(ofDefinite phrase: Phrase) -> Int? {
        let tree = context.tree
        let head = phrase.head
        guard tree[head].tag == .NN, phrase.tokens.upperBound == head + 1,
            let article = tree.child(of: head, .det), ["the", "this"].contains(tree[article].lower),
            phrase.tokens.allSatisfy({ entities.mentions.mention(at: $0) == nil }),
            tree.children(of: head).allSatisfy({ $0 < head || [.punct, .cc, .conj].contains(tree[$0].label) })
        else { return nil }
        let noun = tree[head].lemma.lowercased()
        if isOutletNoun(head), let outlet = outlet(before: head) { return outlet }
        guard phrase.tokens.count == 2 else { return speakingBody(called: noun, phrase) }
        if SpeakerNouns.people.contains(noun) { return someone(called: noun, before: head) }
        return SpeakerNouns.bodies.contains(noun) ? body(called: noun, before: head) : nil
    }

    private static let farthest = 500

    /// The tokens before one, nearest first, from its own paragraph and some before it.
    private func tokens(before head: Int, paragraphs: Int) -> some Sequence<Int> {
        let tree = context.tree
        return stride(from: head - 1, through: max(0, head - Self.farthest), by: -1).lazy
            .prefix { tree[$0].paragraph + paragraphs >= tree[head].paragraph }
    }

    private func named(_ kind: Entity.Kind, at token: Int) -> Int? {
        guard let mention = entities.mentions.mention(at: token), entities.mentions[mention].head == token,
            entities.mentions[mention].kind == kind,
            [.name, .metonym].contains(entities.mentions[mention].form)
                || kind == .organisation && entities.mentions[mention].form == .nominal
        else { return nil }
        return entities.mentions[mention].entity
    }

    // MARK: Outlets

    private func outlet(before head: Int) -> Int? {
        tokens(before: head, paragraphs: 1).lazy.compactMap { token -> Int? in
            guard let entity = named(.organisation, at: token), isOutlet(entity) || isCalledOutlet(token) else {
                return nil
            }
            return entity
        }.first
    }

    private func isOutlet(_ entity: Int) -> Bool {
        let name = entities.entities[entity].name
        return !context.lexicon.reference.media.rows(for: name).isEmpty
            || name.split(separator: " ").contains { SpeakerNouns.mastheads.contains($0.lowercased()) }
    }

    /// "the Italian daily A", "A newspaper".
    private func isCalledOutlet(_ token: Int) -> Bool {
        let tree = context.tree
        let above = [.compound, .appos, .nmod, .poss].contains(tree[token].label) ? [tree[token].head] : []
        let beside = tree.children(of: token, .compound, .appos, .nmod) + above
        return beside.contains(where: isOutletNoun)
    }

    /// "newspaper", "news agency", not "refugee agency".
    func isOutletNoun(_ noun: Int) -> Bool {
        let tree = context.tree
        guard SpeakerNouns.outlets.contains(tree[noun].lemma.lowercased()) else { return false }
        return tree[noun].lemma != "agency"
            || tree.children(of: noun, .compound, .amod).allSatisfy { ["news", "press"].contains(tree[$0].lower) }
    }

    // MARK: Bodies and people

    /// "the law enforcement agency": with words of its own before it only what has just spoken.
    private func speakingBody(called noun: String, _ phrase: Phrase) -> Int? {
        let tree = context.tree
        let modifiers = tree.children(of: phrase.head, .amod, .compound)
        guard SpeakerNouns.unlabelledBodies.contains(noun), !modifiers.isEmpty,
            phrase.tokens.allSatisfy({ tree[$0].lower == tree[$0].text || $0 == phrase.tokens.lowerBound }),
            tree.children(of: phrase.head).allSatisfy({
                [.det, .amod, .compound].contains(tree[$0].label) || $0 > phrase.head
            })
        else { return nil }
        let near = tokens(before: phrase.head, paragraphs: 1).prefix {
            tree[$0].lemma.lowercased() != noun || entities.mentions.mention(at: $0) != nil
        }
        return near.first {
            tree[$0].label == .nsubj && named(.organisation, at: $0) != nil
                && tree.head(of: $0).map { SpeechFrames.table[tree[$0].lemma] != nil } ?? false
        }.flatMap { named(.organisation, at: $0) }.flatMap {
            isOutlet($0) || entities.entities[$0].name.hasPrefix("Government of") ? nil : $0
        }
    }

    /// "the ministry": the body whose name has the word; "the company": the organisation that was last a subject.
    private func body(called noun: String, before head: Int) -> Int? {
        let tree = context.tree
        let near = tokens(before: head, paragraphs: 1).prefix { !isOther(noun, at: $0) }
        let named = near.lazy.compactMap { token in self.named(.organisation, at: token).map { (token, $0) } }
        if let same = named.first(where: { names($0.1, noun) }) { return same.1 }
        guard SpeakerNouns.unlabelledBodies.contains(noun) else { return nil }
        return named.first { token, entity in
            [.nsubj, .nsubjpass, .agent].contains(tree[tree.firstConjunct(of: token)].label) && !isQuoted[token]
                && !isOutlet(entity) && !entities.entities[entity].name.hasPrefix("Government of")
        }?.1
    }

    /// "the trade group for hospitals": a body of the same class that goes by no name.
    private func isOther(_ noun: String, at token: Int) -> Bool {
        let tree = context.tree
        return tree[token].partOfSpeech == .NOUN && tree[token].lemma.lowercased() == noun
            && entities.mentions.mention(at: token) == nil && tree.subtree(of: token).count > 2
            && tree.children(of: token, .appos, .compound).allSatisfy { named(.organisation, at: $0) == nil }
    }

    private func names(_ entity: Int, _ noun: String) -> Bool {
        entities.entities[entity].name.lowercased().split(separator: " ").contains { $0 == noun }
    }

    /// "a police officer … the officer"; "the spokesman A … the spokesman".
    private func someone(called noun: String, before head: Int) -> Int? {
        let tree = context.tree
        return tokens(before: head, paragraphs: 3).lazy.compactMap { token -> Int? in
            if let source = sourceOfHead[token] {
                return tree[token].tag == .NN && tree[token].lemma.lowercased() == noun ? source : nil
            }
            guard let person = named(.person, at: token) else { return nil }
            let beside =
                tree.children(of: token, .compound, .appos)
                + (tree[token].label == .appos ? [tree[token].head] : [])
            return beside.contains { tree[$0].tag == .NN && tree[$0].lemma.lowercased() == noun } ? person : nil
        }.first
    }
}
