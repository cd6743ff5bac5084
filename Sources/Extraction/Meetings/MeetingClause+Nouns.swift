import Facts
import Language

/// The status of events told by nouns.
extension MeetingClause {
    /// The status of an event told by a noun: the verb that carries it, its modifiers, the clause around it.
    func status(ofNoun noun: Int, carrier: Int?) -> Meeting.Status {
        // "a summit approaches": the tagger may take the verb for a noun.
        if tree[noun].label == .nsubj, let head = tree.head(of: noun), words.has(tree[head].lemma, .nearing) {
            return .planned
        }
        let carried = carrier.flatMap { carriedStatus(noun, by: $0) }
        // "cancelled a planned meeting": the verb tells the end of it.
        if let carried, ![.planned, .proposed].contains(carried) { return carried }
        if let status = modifierStatus(noun, carrier: carrier) { return status }
        if let status = prepositionStatus(noun, carrier: carrier) { return status }
        if let carried { return carried }
        guard let carrier else { return .held }
        if isInProgress(noun, carrier) { return .ongoing }
        return status(ofVerb: carrier)
    }

    /// What the verb makes of its object or of the subject of its passive: "cancelled talks", "talks were put off".
    private func carriedStatus(_ noun: Int, by carrier: Int) -> Meeting.Status? {
        guard [.dobj, .nsubjpass, .nsubj, .attr].contains(tree[noun].label), tree.head(of: noun) == carrier else {
            return nil
        }
        // "was scheduled for Monday but was cancelled"
        var verbs = tree.conjuncts(of: carrier).filter { $0 == carrier || tree.subjects(of: $0).first == noun }
        // "a meeting planned for Monday was cancelled": the parser may take the participle for the first verb.
        if [.csubj, .csubjpass].contains(tree[carrier].label), let head = tree.head(of: carrier) { verbs.append(head) }
        for verb in verbs {
            if verb != carrier, isFailure(verb) { return .cancelled }
            if let status = governed(by: verb), ![.planned, .proposed].contains(status), !isActiveSubject(noun, verb) {
                return status
            }
        }
        if isActiveSubject(noun, carrier) {
            // "is possible", "is likely": what goes, sets or presses says nothing of the event itself.
            return tree.child(of: carrier, .acomp).flatMap { governed(by: $0) }
        }
        return governed(by: carrier)
    }

    /// "were set for Monday but never took place": what was planned did not come about.
    private func isFailure(_ verb: Int) -> Bool {
        guard tree.isNegated(verb) else { return false }
        return ["happen", "materialise", "materialize", "occur"].contains(tree[verb].lemma)
            || (tree[verb].lemma == "take" && tree.children(of: verb, .dobj).contains { tree[$0].lower == "place" })
    }

    private func isActiveSubject(_ noun: Int, _ verb: Int) -> Bool {
        tree[noun].label == .nsubj && tree.child(of: verb, .auxpass) == nil
            && (tree[verb].tag != .VBN || tree.child(of: verb, .aux) != nil)
    }

    /// "a planned visit", "no meeting". What was planned has come about where the clause tells what happened at it.
    private func modifierStatus(_ noun: Int, carrier: Int?) -> Meeting.Status? {
        for child in tree.children(of: noun, .amod, .compound, .nmod, .det) {
            if tree[child].lower == "no" { return .denied }
            guard let status = words.modifiers[tree[child].lower] else { continue }
            if status == .planned, isSettingOfPast(noun, carrier: carrier) { return .held }
            return status
        }
        return nil
    }

    private func isSettingOfPast(_ noun: Int, carrier: Int?) -> Bool {
        guard tree[noun].label == .pobj, let preposition = tree.head(of: noun),
            ["during", "on", "at", "after", "following"].contains(tree[preposition].lower), let carrier,
            let verb = finite(above: carrier)
        else { return false }
        return ownStatus(verb) == .held && ![.VBZ, .VBP].contains(tree[verb].tag)
    }

    /// "ahead of a meeting", "after a meeting", "preparations for a meeting".
    private func prepositionStatus(_ noun: Int, carrier: Int?) -> Meeting.Status? {
        guard let preposition = tree.head(of: noun), tree[noun].label == .pobj else { return nil }
        let form = tree[preposition].lower
        if let status = withdrawalStatus(preposition) { return status }
        if form == "before" || form == "ahead"
            || (form == "of" && tree.head(of: preposition).map { tree[$0].lower } == "ahead")
        {
            return .planned
        }
        // "pledged to work together after a meeting": the meeting is over when they pledge.
        if form == "after" || form == "following", let carrier, let verb = finite(above: carrier) {
            return ownStatus(verb) == .planned ? .planned : .held
        }
        if let status = settingStatus(form, preposition, carrier: carrier) { return status }
        guard let head = tree.head(of: preposition), ["for", "of", "to"].contains(form),
            let status = governed(by: head), status != .planned || form != "of"
        else { return nil }
        return status
    }

    /// "pulled out of talks", whether the parser takes "out" for a particle or a preposition.
    private func withdrawalStatus(_ preposition: Int) -> Meeting.Status? {
        guard tree[preposition].lower == "of", let out = tree.head(of: preposition) else { return nil }
        let verb = tree[out].lower == "out" ? tree.head(of: out) : tree.children(of: out, .prt).isEmpty ? nil : out
        return verb.flatMap { words.moods[tree[$0].lemma + "_out"] }
    }

    /// "failed to agree during a meeting", "did not speak of it at talks": the failure is not the meeting's.
    private func settingStatus(_ form: String, _ preposition: Int, carrier: Int?) -> Meeting.Status? {
        guard let carrier, tree.head(of: preposition) == carrier else { return nil }
        let isSetting =
            ["during", "at", "on"].contains(form)
            || (form == "in" && !words.has(tree[carrier].lemma, .holding))
        let status = status(ofVerb: carrier)
        let isThere = words.has(tree[carrier].lemma, .attending)
        return isSetting && !isThere && [.denied, .refused].contains(status) ? .held : nil
    }

    /// "are in talks", "is on a visit".
    private func isInProgress(_ noun: Int, _ carrier: Int) -> Bool {
        guard tree[carrier].lemma == "be", [.VBZ, .VBP].contains(tree[carrier].tag), tree[noun].label == .pobj,
            !tree.isNegated(carrier), let preposition = tree.head(of: noun),
            tree.head(of: preposition) == carrier
        else { return false }
        return ["in", "on"].contains(tree[preposition].lower)
    }
}
