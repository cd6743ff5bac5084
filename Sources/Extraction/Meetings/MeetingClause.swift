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
            guard Self.future.contains(modal) else { return .proposed }
            return forms.contains("have") ? .proposed : .planned
        }
        if isNegated { return .denied }
        if tree.children(of: verb, .advmod).contains(where: { ["potentially", "possibly"].contains(tree[$0].lower) }) {
            return .proposed
        }
        if tree.children(of: verb, .mark).contains(where: { ["if", "unless"].contains(tree[$0].lower) }) {
            return .proposed
        }
        // "have been holding talks"
        if tree[verb].tag == .VBG, forms.contains("been"), forms.contains(where: { Self.perfect.contains($0) }) {
            return .ongoing
        }
        if forms.contains(where: { Self.perfect.contains($0) || $0 == "had" || $0 == "did" }) { return .held }
        switch tree[verb].tag {
        case .VBG where forms.contains(where: { Self.present.contains($0) }): return .ongoing
        case .VBZ, .VBP: return statusOfPresent(verb)
        case .VBD: return .held
        case .VBN: return auxiliaries.isEmpty ? nil : .held
        default: return nil
        }
    }

    /// "a day before he visits Varnholm" is to come, "while she negotiates with X" goes on.
    private func statusOfPresent(_ verb: Int) -> Meeting.Status {
        if tree.children(of: verb, .mark).contains(where: { ["before", "until"].contains(tree[$0].lower) }) {
            return .planned
        }
        return words.verbs[tree[verb].lemma]?.name == "talk-negotiate" ? .ongoing : .held
    }

    private static let future: Set<String> = ["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"]
    private static let perfect: Set<String> = ["has", "have", "'ve", "’ve"]
    private static let present: Set<String> = ["is", "are", "am", "'s", "’s", "'re", "’re"]

    /// The nearest verb, itself included, that has a tense.
    func finite(above verb: Int) -> Int? {
        ([verb] + Array(tree.ancestors(of: verb))).first {
            [.VERB, .AUX].contains(tree[$0].partOfSpeech) && ownStatus($0) != nil
        }
    }

    private func isQuestion(_ verb: Int) -> Bool {
        let sentence = tree.document.sentences[tree[verb].sentence]
        return sentence.suffix(2).contains { tree[$0].text == "?" }
    }

    func isInfinitive(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].tag == .TO }
    }

    func isPerfect(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { tree[$0].lower == "have" }
    }

    /// "demanded that they meet".
    func isSubjunctive(_ verb: Int) -> Bool {
        tree[verb].label == .ccomp && tree[verb].tag == .VB && tree.children(of: verb, .aux).isEmpty
    }

    /// The status that a governing word gives, negation included: "did not refuse", "has no plans to".
    func governed(by head: Int) -> Meeting.Status? {
        guard let status = mood(of: head) else { return nil }
        // "has been called for Thursday", but "has been called off"
        if tree[head].lemma == "call", tree.child(of: head, .auxpass) != nil, tree.child(of: head, .prt) == nil {
            return .planned
        }
        let isDenied = tree.isNegated(head) || tree.children(of: head, .det).contains { tree[$0].lower == "no" }
        if isDenied { return [.planned, .proposed].contains(status) ? .refused : .proposed }
        if status == .planned || status == .proposed, tree[head].lemma == "call", tree[head].tag != .NN,
            tree.child(of: head, .prep) == nil
        {
            return nil
        }
        return status
    }

    /// What a word says of the events below it. The lemmatiser may drop a final e: "hopes" becomes "hop".
    private func mood(of head: Int) -> Meeting.Status? {
        let (form, lemma) = (tree[head].lower, tree[head].lemma.lowercased())
        let isPredicate = tree[head].partOfSpeech == .ADJ || tree.child(of: head, .auxpass) != nil
        if isPredicate, let status = words.predicates[form] { return status }
        if let particle = tree.child(of: head, .prt), let status = words.moods[lemma + "_" + tree[particle].lower] {
            return status
        }
        return words.moods[lemma] ?? (lemma == form ? nil : words.moods[lemma + "e"])
    }
}
