internal import Facts
internal import Language

/// Who speaks: the subject of a verb wherever the sentence puts it.
extension StatementScene {
    /// Heads of the phrases that speak in a verb of speech; empty where the sentence names nobody.
    func speakers(of verb: Int) -> [Int] {
        let heads = subjects(of: verb, depth: 0)
        let kept = heads.filter { isNominal($0) && !isExpletive($0) }
        if kept.isEmpty, heads.isEmpty, let beside = besideVerb(verb) { return [beside] }
        return kept
    }

    static let deepest = 6
    /// More speakers are not gathered: more than any statement may have, so that who is beyond is noticed.
    static let mostSpeakers = 200

    /// A subject in somebody's words while the verb stands outside them: "“Good luck!” quipped A".
    func isForeign(_ subject: Int, to verb: Int) -> Bool {
        guard let around = quotation(around: subject) else { return false }
        return quotation(around: verb) != around
    }

    /// ", adding that ...": a participle of speech after a comma or a quotation.
    func isParticipleOfSpeech(_ verb: Int) -> Bool {
        guard tree[verb].tag == .VBG, verb > 0, frame(at: verb) != nil else { return false }
        return tree[verb - 1].text == "," || quotation(around: verb - 1) != nil
    }

    /// The noun phrase right before a finite verb that has no subject of its own: "..., two officials with knowledge say".
    func phraseBefore(_ verb: Int) -> [Int] {
        guard isFiniteForm(verb) || isBareForm(verb) else { return [] }
        let lower = paragraph(of: verb).lowerBound
        var last = verb - 1
        while last >= lower, [.ADV, .AUX].contains(tree[last].partOfSpeech) { last -= 1 }
        last = tokenBeforeTime(endingAt: last, of: verb)
        guard last >= lower, isNominal(last) else { return [] }
        var node = last
        var head: Int?
        for _ in 0..<Self.deepest {
            if isNominal(node), canSpeak(node), !isTime(node) || mentions.mention(at: node) != nil,
                tree.subtree(of: node).upperBound <= verb + (verb - last)
            {
                head = node
                break
            }
            guard let above = tree.head(of: node), above < node, above >= lower, !isVerbal(above) else { break }
            node = above
        }
        guard let head else { return [] }
        return coordinated(tree.firstConjunct(of: head))
    }

    /// "A on Saturday told": the token before a time expression that hangs on the verb or on the noun before it.
    private func tokenBeforeTime(endingAt last: Int, of verb: Int) -> Int {
        var first = last
        while first > 0, isTime(first), mentions.mention(at: first) == nil { first -= 1 }
        guard first < last, first > 0 else { return last }
        let hasPreposition = tree[first].tag == .IN && ["at", "in", "on"].contains(tree[first].lower)
        let top = hasPreposition ? first : first + 1
        guard let head = tree.head(of: top), head == verb || head == top - 1 else { return last }
        return top - 1
    }

    /// "responded by saying", "with A calling": from the preposition up to the verb it hangs on.
    func subjectsOverPreposition(_ preposition: Int, depth: Int) -> [Int] {
        guard let above = tree.head(of: preposition) else { return [] }
        if isVerbal(above) {
            if isPassive(above), tree[preposition].lower == "as" {
                return tree.children(of: above, .nsubjpass, .nsubj).flatMap { coordinated($0) }
            }
            if ["cite", "quote"].contains(tree[above].lemma), tree[preposition].lower == "as",
                let quoted = tree.child(of: above, .dobj), canSpeak(quoted)
            {
                return coordinated(quoted)
            }
            return subjects(of: answer(above: above, by: preposition) ?? above, depth: depth + 1)
        }
        return tree[above].label == .dobj || tree[above].label == .pobj ? makers(of: above, depth: depth + 1) : []
    }

    /// "answered claims that firms had failed by insisting": the verb of answering above the noun whose clause the parser
    /// hangs *by* in.
    private func answer(above verb: Int, by preposition: Int) -> Int? {
        guard tree[preposition].lower == "by", tree[verb].label == .acl, let noun = tree.head(of: verb),
            SpeakerNouns.news.contains(tree[noun].lemma.lowercased())
        else { return nil }
        return tree.ancestors(of: noun).prefix(3).first {
            ["answer", "conclude", "counter", "react", "reply", "respond", "retaliate"].contains(tree[$0].lemma)
        }
    }

    /// "went on to say", "began by saying", "is quoted saying": the subject of the verb above.
    func controlled(_ verb: Int, by head: Int, depth: Int) -> [Int] {
        guard let head = isVerbal(head) ? head : verbAbove(head) else { return [] }
        if isPassive(head) { return tree.children(of: head, .nsubjpass, .nsubj).flatMap { coordinated($0) } }
        return subjects(of: head, depth: depth + 1)
    }

    func isNominal(_ token: Int) -> Bool {
        let word = tree[token]
        if isNameLike(token) || isNominalAdjective(token) { return true }
        switch word.partOfSpeech {
        case .NOUN, .PROPN, .PRON, .NUM: return true
        case .DET, .ADJ: return mentions.mention(at: token) != nil || word.tag == .DT || word.tag == .NNP
        default: return mentions.mention(at: token) != nil
        }
    }
}
