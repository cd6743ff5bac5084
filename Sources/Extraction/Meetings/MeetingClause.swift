import Facts
import Language

/// Tells from tense, modality, negation and the words above it whether an event took place.
struct MeetingClause {
    let tree: SyntaxTree
    let words: MeetingLexicon

    /// The status of an event told by a verb.
    func status(ofVerb verb: Int) -> Meeting.Status {
        // "advised not to visit": no finite verb of its own, but a refusal.
        if tree.isNegated(verb), isInfinitive(verb) { return .refused }
        if let above = statusAbove(verb) { return above }
        return ownStatus(verb) ?? .held
    }

    /// What a verb's own group says, nil where it says nothing (a bare infinitive, a participle).
    func ownStatus(_ verb: Int) -> Meeting.Status? {
        let auxiliaries = tree.children(of: verb, .aux, .auxpass)
        let forms = auxiliaries.map { tree[$0].lower }
        let isNegated = tree.isNegated(verb)
        if let modal = auxiliaries.first(where: { tree[$0].tag == .MD }).map({ tree[$0].lower }) {
            if isNegated { return isQuestion(verb) ? .proposed : .refused }
            switch modal {
            case "will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d":
                return forms.contains("have") ? .proposed : .planned
            default: return .proposed
            }
        }
        if isNegated { return .denied }
        if tree.children(of: verb, .mark).contains(where: { ["if", "unless"].contains(tree[$0].lower) }) {
            return .proposed
        }
        if forms.contains(where: { ["has", "have", "had", "'ve", "’ve", "did"].contains($0) }) { return .held }
        switch tree[verb].tag {
        case .VBG where forms.contains(where: { ["is", "are", "am", "'s", "’s", "'re", "’re"].contains($0) }):
            return .ongoing
        case .VBD, .VBZ, .VBP: return .held
        case .VBN: return auxiliaries.isEmpty ? nil : .held
        default: return nil
        }
    }

    /// What the words above a verb make of it: "plans to meet", "refused to meet", "an offer to meet".
    private func statusAbove(_ verb: Int) -> Meeting.Status? {
        if tree[verb].tag == .VBN, tree.child(of: verb, .aux) == nil { return nil }
        var node = verb
        for _ in 0..<5 {
            guard let head = tree.head(of: node) else { return nil }
            let label = tree[node].label
            if label == .conj, ownStatus(node) == nil {
                if let own = ownStatus(head), own != .held || !isInfinitive(node) { return own }
                node = head
                continue
            }
            guard [.xcomp, .acl, .pcomp, .prep, .ccomp, .relcl, .acomp, .oprd, .dobj, .pobj, .advcl].contains(label)
            else { return nil }
            if label == .ccomp, words.moods[tree[head].lemma] == .denied { return .denied }
            let isGoverned =
                [.xcomp, .acl, .pcomp, .prep, .acomp, .oprd, .pobj, .dobj].contains(label) || isSubjunctive(node)
            guard isGoverned else { return nil }
            if label == .advcl, !isInfinitive(node) { return nil }
            if let status = governed(by: head) { return status }
            if label == .acl, isInfinitive(node) {
                return tree.children(of: head, .det).contains { tree[$0].lower == "no" } ? .denied : .proposed
            }
            if let own = ownStatus(head), label == .xcomp || label == .pcomp || label == .prep {
                return isInfinitive(verb) && own == .held && label == .acl ? .proposed : own
            }
            node = head
        }
        return nil
    }

    /// The nearest verb, itself included, that has a tense.
    private func finite(above verb: Int) -> Int? {
        ([verb] + Array(tree.ancestors(of: verb))).first {
            [.VERB, .AUX].contains(tree[$0].partOfSpeech) && ownStatus($0) != nil
        }
    }

    private func isQuestion(_ verb: Int) -> Bool {
        let sentence = tree.document.sentences[tree[verb].sentence]
        return sentence.suffix(2).contains { tree[$0].text == "?" }
    }

    private func isInfinitive(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].tag == .TO }
    }

    /// "demanded that they meet".
    private func isSubjunctive(_ verb: Int) -> Bool {
        tree[verb].label == .ccomp && tree[verb].tag == .VB
    }

    /// The status that a governing word gives, negation included: "did not refuse", "has no plans to".
    func governed(by head: Int) -> Meeting.Status? {
        let lemma = particled(head)
        guard let status = words.moods[lemma] else { return nil }
        let isDenied = tree.isNegated(head) || tree.children(of: head, .det).contains { tree[$0].lower == "no" }
        if isDenied, status == .planned || status == .proposed { return .refused }
        if status == .planned || status == .proposed, tree[head].lemma == "call", tree[head].tag != .NN,
            tree.child(of: head, .prep) == nil
        {
            return nil
        }
        return status
    }

    private func particled(_ head: Int) -> String {
        guard let particle = tree.child(of: head, .prt) else { return tree[head].lemma.lowercased() }
        let joined = tree[head].lemma.lowercased() + "_" + tree[particle].lower
        return words.moods[joined] == nil ? tree[head].lemma.lowercased() : joined
    }

    /// The status of an event told by a noun: its adjectives, the verb that carries it, the clause around it.
    func status(ofNoun noun: Int, carrier: Int?) -> Meeting.Status {
        for child in tree.children(of: noun, .amod, .compound, .nmod, .det) {
            if let status = words.modifiers[tree[child].lower] { return status }
            if tree[child].lower == "no" { return .denied }
        }
        if let preposition = tree.head(of: noun), tree[noun].label == .pobj {
            let form = tree[preposition].lower
            if form == "before" || form == "ahead"
                || (form == "of" && tree.head(of: preposition).map { tree[$0].lower } == "ahead")
            {
                if let verb = carrier, ownStatus(verb) != .held || tree[preposition].lower != "before" {
                    return .planned
                }
                return .planned
            }
            // "pledged to work together after a meeting": the meeting is over when they pledge.
            if form == "after" || form == "following", let carrier, let verb = finite(above: carrier) {
                return ownStatus(verb) == .planned ? .planned : .held
            }
            if let head = tree.head(of: preposition), ["for", "of", "to"].contains(form),
                let status = governed(by: head),
                status != .planned || form != "of"
            {
                return status
            }
        }
        guard let carrier else { return .held }
        if [.dobj, .nsubjpass, .nsubj, .attr].contains(tree[noun].label), let status = governed(by: carrier),
            tree.head(of: noun) == carrier
        {
            return status
        }
        return status(ofVerb: carrier)
    }
}
