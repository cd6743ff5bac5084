import Facts
import Language

/// What the words above a verb of meeting make of it.
extension MeetingClause {
    /// What the words above a verb make of it: "plans to meet", "refused to meet", "an offer to meet".
    func statusAbove(_ verb: Int) -> Meeting.Status? {
        if tree[verb].tag == .VBN, tree.child(of: verb, .aux) == nil { return nil }
        var node = verb
        for _ in 0..<5 {
            guard let head = tree.head(of: node) else { return nil }
            let label = tree[node].label
            if let first = infinitive(before: node, below: head) { return status(ofVerb: first) }
            if label == .conj, ownStatus(node) == nil {
                if let own = ownStatus(head), own != .held || !isInfinitive(node) { return own }
                node = head
                continue
            }
            if label == .ccomp, tree[head].lemma == "deny" { return .denied }
            if let copula = copula(above: node) { return ownStatus(copula) }
            // "is making arrangements to meet": the noun says what becomes of it.
            if label == .advcl, isInfinitive(node), let object = tree.child(of: head, .dobj),
                let status = governed(by: object), status != .proposed
            {
                return status
            }
            // "will convene a summit to renew talks": as uncertain as the summit.
            if label == .advcl, isInfinitive(node), head < node, case let above = status(ofVerb: head),
                [.planned, .proposed].contains(above)
            {
                return above
            }
            // "is in Varnholm to meet X": he has yet to.
            if label == .advcl, isInfinitive(node), tree[head].lemma == "be", [.VBZ, .VBP].contains(tree[head].tag) {
                return .planned
            }
            guard Self.governedLabels.contains(label) || isSubjunctive(node) || isSentOut(node, by: head) else {
                return nil
            }
            if let status = governed(by: head) ?? futureOfBeing(head, node) {
                return label == .acl ? fate(of: head) ?? status : status
            }
            // "ordered him to meet": what somebody is told to do is still to come.
            if label != .acl, isInfinitive(node), words.has(tree[head].lemma, .controlling),
                !words.has(tree[head].lemma, .achieving)
            {
                return .planned
            }
            if label == .acl, isInfinitive(node) {
                return tree.children(of: head, .det).contains { tree[$0].lower == "no" } ? .denied : .proposed
            }
            if [.xcomp, .pcomp, .prep, .acomp].contains(label), let own = ownStatus(head) {
                return isWish(head, over: node) ? .proposed : own
            }
            node = head
        }
        return nil
    }

    /// "will be the first premier to visit Norland", "became the last to meet X": the verb of being tells whether he has.
    private func copula(above verb: Int) -> Int? {
        guard [.relcl, .acl].contains(tree[verb].label), isInfinitive(verb), let noun = tree.head(of: verb),
            [.attr, .oprd].contains(tree[noun].label), let copula = tree.head(of: noun),
            ["be", "become"].contains(tree[copula].lemma)
        else { return nil }
        let isOrdinal = ([noun] + tree.children(of: noun, .amod)).contains {
            ["first", "second", "third", "last", "latest", "only"].contains(tree[$0].lower)
        }
        return isOrdinal ? copula : nil
    }

    /// "is due to visit Varnholm, meet X and hold talks": the parser may hang the second infinitive beside "due", above the
    /// first.
    private func infinitive(before verb: Int, below head: Int) -> Int? {
        guard [.conj, .dep].contains(tree[verb].label), tree[verb].tag == .VB, tree.child(of: verb, .aux) == nil,
            tree.child(of: verb, .nsubj) == nil
        else { return nil }
        return tree.children(of: head, .xcomp).first { $0 < verb && isInfinitive($0) }
    }

    /// "rejected an offer to meet", "accepted an invitation to visit": what became of the offer.
    private func fate(of noun: Int) -> Meeting.Status? {
        guard let verb = tree.head(of: noun), tree[noun].label == .dobj || tree[noun].label == .nsubjpass,
            let status = governed(by: verb)
        else { return nil }
        return status == .proposed ? nil : status
    }

    private static let governedLabels: Set<Dependency> = [.xcomp, .acl, .pcomp, .prep, .acomp, .oprd, .pobj, .dobj]

    /// "is to meet", "was to visit": planned; "was to have met": it did not come to it.
    private func futureOfBeing(_ head: Int, _ verb: Int) -> Meeting.Status? {
        if let duty = duty(head, verb) { return duty }
        guard tree[head].lemma == "be", isInfinitive(verb), tree.child(of: head, .acomp) == nil,
            tree.child(of: head, .attr) == nil, tree.child(of: head, .neg) == nil,
            ["is", "are", "was", "were", "'s", "’s", "'re", "’re"].contains(tree[head].lower)
        else { return nil }
        return isPerfect(verb) ? .cancelled : .planned
    }

    /// "have to meet": still to come; "have yet to meet": not so far.
    private func duty(_ head: Int, _ verb: Int) -> Meeting.Status? {
        guard tree[head].lemma == "have", tree[verb].label == .xcomp, isInfinitive(verb) else { return nil }
        if (head + 1..<max(head + 1, verb)).contains(where: { tree[$0].lower == "yet" }) { return .denied }
        return tree[head].tag == .VBD || tree.isNegated(head) ? nil : .planned
    }

    /// "would love to meet", "would be honoured to meet", "is happy to meet": no more than a wish.
    private func isWish(_ head: Int, over node: Int) -> Bool {
        let verb = tree[node].label == .acomp ? node : head
        guard
            [node, verb].contains(where: {
                isInfinitive($0) || tree.children(of: $0, .xcomp).contains(where: isInfinitive)
            })
        else { return false }
        if tree.children(of: head, .aux).contains(where: { ["would", "'d", "’d"].contains(tree[$0].lower) }) {
            return true
        }
        return tree[node].label == .acomp && [.VBZ, .VBP].contains(tree[head].tag) && ownStatus(head) == .held
    }

    /// "sent him to meet": the infinitive is what he was sent for.
    private func isSentOut(_ verb: Int, by head: Int) -> Bool {
        tree[verb].label == .advcl && isInfinitive(verb) && words.has(tree[head].lemma, .controlling)
            && (tree.child(of: head, .dobj) != nil || tree.child(of: head, .nsubjpass) != nil)
    }
}
