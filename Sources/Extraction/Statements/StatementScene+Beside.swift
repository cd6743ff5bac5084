internal import Facts
internal import Language

/// Speakers by their place beside the verb, and the phrases of speakers.
extension StatementScene {
    /// The noun phrase right after or right before a verb that the parser left without a subject: "said Name", "Name said".
    func besideVerb(_ verb: Int) -> Int? {
        let paragraph = paragraph(of: verb)
        guard [.VBD, .VBZ, .VBP].contains(tree[verb].tag) else { return nil }
        let after = frame(at: verb).map { $0.lemma.contains(" ") ? verb + 2 : verb + 1 } ?? verb + 1
        if after < paragraph.upperBound, let head = nounPhrase(startingAt: after), canSpeak(head), !isSubject(head),
            !isAddressee(head, of: verb)
        {
            return head
        }
        if verb - 2 > paragraph.lowerBound, tree[verb - 1].text == ",", let head = phraseEnding(at: verb - 2) {
            return head
        }
        var before = verb - 1
        while before >= paragraph.lowerBound, [.ADV, .AUX].contains(tree[before].partOfSpeech) { before -= 1 }
        guard before >= paragraph.lowerBound, isNominal(before), canSpeak(before) else { return nil }
        return before
    }

    /// "told the paper that": whom the clause after it tells that it is no speaker.
    private func isAddressee(_ head: Int, of verb: Int) -> Bool {
        guard frame(at: verb)?.frames.contains(.addressee) == true, head + 1 < tree.count else { return false }
        return tree[verb].lemma == "tell" || tree[head + 1].lower == "that"
    }

    private func isSubject(_ token: Int) -> Bool { [.nsubj, .nsubjpass].contains(tree[token].label) }

    /// "A, head of B, said", where the parser leaves A without its verb: the highest noun above the last word.
    private func phraseEnding(at last: Int) -> Int? {
        var found: Int?
        var node = last
        for _ in 0..<Self.deepest {
            if isNominal(node), canSpeak(node) { found = node }
            guard var above = tree.head(of: node) else { break }
            if isVerbal(above), let noun = nounBefore(clause: above) { above = noun }
            guard above < last, !isVerbal(above) else { break }
            node = above
        }
        return found
    }

    /// The head of the noun phrase that begins at a token: determiners, adjectives, nouns in a row.
    func nounPhrase(startingAt start: Int) -> Int? {
        guard start < tree.count else { return nil }
        var last: Int?
        var index = start
        let end = paragraph(of: start).upperBound
        while index < end, index - start < 8 {
            switch tree[index].partOfSpeech {
            case .NOUN, .PROPN, .PRON: last = index
            case .DET, .ADJ, .NUM: break
            default: return last
            }
            index += 1
        }
        return last
    }

    /// The phrase of a speaker: with what tells unnamed speakers apart ("a person familiar with the talks").
    func speakerPhrase(at head: Int) -> Phrase {
        let tight = tree.phrase(at: head)
        guard mentions.mention(at: head) == nil, tree[head].partOfSpeech == .NOUN else { return tight }
        var range = tight.tokens
        for child in tree.children(of: head) where child > head {
            guard [.prep, .acl, .amod].contains(tree[child].label), frame(at: child) == nil || tree[child].tag != .VBG
            else { continue }
            let sub = tree.subtree(of: child)
            if sub.lowerBound == range.upperBound { range = range.lowerBound..<sub.upperBound }
        }
        return Phrase(tokens: range, head: head)
    }
}
