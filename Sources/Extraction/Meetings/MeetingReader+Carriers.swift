import Facts
import Language

/// The verb that carries a noun of meeting, and what it makes of it.
extension MeetingReader {
    /// The verb that carries a noun of meeting, directly or through prepositions and nouns.
    func carrier(of noun: Int) -> Int? {
        if let verb = participleBefore(noun) { return verb }
        var steps = 0
        for node in tree.ancestors(of: noun) {
            // "following" is a preposition.
            if [.VERB, .AUX].contains(tree[node].partOfSpeech), tree[node].label != .prep { return node }
            steps += 1
            if steps > 8 { return nil }
        }
        return nil
    }

    /// "a draft presented to him by Bessent, on a visit": the phrase after the agent belongs to its participle, however
    /// high the parser hangs it.
    func participleBefore(_ noun: Int) -> Int? {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun), preposition > 1 else { return nil }
        let before = tree[preposition - 1].tag == .comma ? preposition - 2 : preposition - 1
        for node in [before] + Array(tree.ancestors(of: before).prefix(6)) where tree[node].lower == "by" {
            guard tree.subtree(of: node).upperBound == before + 1 else { return nil }
            return tree.ancestors(of: node).first { tree[$0].tag == .VBN && agents.agent(of: $0) == node }
        }
        return nil
    }

    /// Whether the noun is the object of holding: "held talks", "took part in a summit", "talks were held".
    func isHeld(_ noun: Int, by verb: Int) -> Bool {
        guard words.has(tree[verb].lemma, .holding) else { return false }
        let first = tree.firstConjunct(of: noun)
        if tree.head(of: first) == verb { return [.dobj, .nsubjpass, .attr].contains(tree[first].label) }
        guard let preposition = tree.head(of: first),
            tree.head(of: preposition) == verb || tree.head(of: preposition).flatMap({ tree.head(of: $0) }) == verb
        else { return false }
        if tree[verb].lemma == "preside" { return tree[preposition].lower == "over" }
        return ["engage", "participate", "take", "enter", "go", "be"].contains(tree[verb].lemma)
            && tree[preposition].lower == "in"
    }

    /// "Talks began in Varnholm": what the verb tells of is where the event is.
    func isSubject(_ noun: Int) -> Bool {
        guard [.nsubj, .nsubjpass].contains(tree[noun].label), let verb = tree.head(of: noun) else { return false }
        return words.has(tree[verb].lemma, .occurring)
    }

    /// "flew to Paris for talks": the verb says where.
    func isPurpose(_ noun: Int) -> Bool {
        tree[noun].label == .pobj && tree.head(of: noun).map { tree[$0].lower == "for" } == true
    }
}
