import Facts
import Language

/// Participants of a verb of meeting that stand outside its clause: those to whom an offer is made, those before "who".
extension MeetingReader {
    /// "A and B, who met in May": the parser hangs the clause on the last of them.
    func severalBefore(_ verb: Int) -> [Phrase]? {
        guard tree[verb].label == .relcl, let noun = tree.head(of: verb), tree[noun].label == .conj,
            tree.children(of: verb, .nsubj).contains(where: { tree[$0].tag == .WP }),
            tree.child(of: verb, .dobj) == nil,
            partnerGroups(verb, MeetingFrame.named("meet-partner") ?? MeetingFrame.all[0]).isEmpty
        else { return nil }
        let found = agents.agents(of: tree.firstConjunct(of: noun))
        return found.count > 1 ? found : nil
    }

    /// "rejected B's offer to meet", "surprised A with an offer by B to negotiate": to whom the offer was made.
    func offered(_ verb: Int) -> [DraftMeeting.Participant] {
        guard tree[verb].label == .acl, clause.isInfinitive(verb), let offer = tree.head(of: verb),
            ["offer", "proposal", "invitation", "request", "suggestion"].contains(tree[offer].lemma),
            !agents.owners(of: offer).isEmpty, let above = tree.head(of: offer)
        else { return [] }
        var found = tree.children(of: offer, .prep).filter { tree[$0].lower == "to" }
            .flatMap { tree.children(of: $0, .pobj) }.flatMap { agents.agents(of: $0) }
        if found.isEmpty, tree[offer].label == .dobj { found = agents.actors(of: above) }
        if found.isEmpty, tree[above].lower == "with", let outer = tree.head(of: above) {
            found = tree.children(of: outer, .dobj).flatMap { agents.agents(of: $0) }
        }
        return found.map { .init(phrase: $0, role: .participant) }
    }

    /// Nobody meets himself: a pronoun read as one of the subjects stands for the nearest other person before it.
    func otherThan(_ subjects: [Phrase], _ phrase: Phrase) -> Phrase {
        guard ["him", "her"].contains(tree[phrase.head].lower) else { return phrase }
        let taken = Set(subjects.compactMap { mentions.entity(at: $0.head) })
        let own = mentions.entity(at: phrase.head)
        guard let own, taken.contains(own) else { return phrase }
        var token = phrase.head - 1
        while token >= 0, tree[token].sentence + 1 >= tree[phrase.head].sentence {
            if let index = mentions.mention(at: token), mentions[index].kind == .person,
                mentions[index].form != .pronoun,
                let entity = mentions[index].entity, !taken.contains(entity)
            {
                return mentions[index].phrase
            }
            token -= 1
        }
        return phrase
    }

    /// "They met him": not he, though he was one of those who met last.
    func besides(_ objects: [Phrase], _ subjects: [Phrase]) -> [Phrase] {
        let met = Set(objects.compactMap { mentions.entity(at: $0.head) })
        let others = subjects.filter { !(mentions.entity(at: $0.head).map(met.contains) ?? false) }
        return others.isEmpty ? subjects : others
    }
}
