import Facts
import Language

/// Those whom the words around a noun of meeting name: its host, those between whom it is to mediate, those for whom
/// somebody speaks.
extension MeetingReader {
    /// "prepares for a visit by X", "rolled out the carpet for a visit by X": whoever does so is the host.
    func host(above noun: Int, carrier: Int) -> [DraftMeeting.Participant] {
        let isAwaited = tree[noun].label == .dobj && tree.head(of: noun) == carrier
        let isPreparedFor = tree[noun].label == .pobj && tree.head(of: noun).map { tree[$0].lower } == "for"
        guard isAwaited || isPreparedFor, words.has(tree[carrier].lemma, .receiving) else { return [] }
        return agents.actors(of: carrier).filter { [.person, .country].contains(mentions.kind(at: $0.head)) }
            .map { .init(phrase: $0, role: .host) }
    }

    /// "a summit to renew efforts between A and B": those between whom the host would mediate.
    func sides(behind noun: Int, carrier: Int) -> [DraftMeeting.Participant] {
        let clauses = tree.children(of: noun, .acl, .relcl) + tree.children(of: carrier, .advcl, .xcomp)
        let objects = clauses.filter { $0 > noun && clause.isInfinitive($0) }.flatMap { tree.children(of: $0, .dobj) }
            .filter { words.has(agents.noun($0), .endeavour) || words.has(tree[$0].lower, .endeavour) }
        return objects.flatMap { tree.children(of: $0, .prep) }.filter { tree[$0].lower == "between" }
            .flatMap { tree.children(of: $0, .pobj) }.flatMap { agents.agents(of: $0) }
            .map { .init(phrase: $0, role: .participant) }
    }

    /// "raised it with X over dinner": the other side of what was said there.
    func partners(with verb: Int) -> [DraftMeeting.Participant] {
        tree.children(of: verb, .prep).filter { tree[$0].lower == "with" }.flatMap { tree.children(of: $0, .pobj) }
            .flatMap { agents.agents(of: $0) }.filter { mentions.kind(at: $0.head) == .person }
            .map { .init(phrase: $0, role: .participant) }
    }

    /// "A's spokesman said that a meeting with B was planned": A.
    func spokenFor(_ carrier: Int) -> [DraftMeeting.Participant] {
        guard tree[carrier].label == .ccomp, let verb = tree.head(of: carrier) else { return [] }
        return tree.children(of: verb, .nsubj).flatMap { agents.principal(ofSpokesperson: $0) }
            .map { .init(phrase: $0, role: .participant) }
    }

    /// Whoever speaks of a meeting in a clause above for another means him.
    func principals(of phrase: Phrase, below carrier: Int) -> [Phrase] {
        guard !tree.subjects(of: carrier).contains(phrase.head) else { return [phrase] }
        let found = agents.principal(ofSpokesperson: phrase.head)
        return found.isEmpty ? [phrase] : found
    }

    func organisation(at token: Int) -> Phrase? {
        guard let index = mentions.mention(at: token), mentions[index].kind == .organisation else { return nil }
        return mentions[index].phrase
    }

    func isMeal(_ noun: Int) -> Bool {
        ["dinner", "lunch", "breakfast", "reception", "banquet"].contains(tree[noun].lemma)
            && tree[noun].label == .dobj
    }

    func isLeaders(_ head: Int) -> Bool { words.has(agents.noun(head), .group) }

    /// The people to whom a verb tells or gives something.
    func addressees(of verb: Int) -> [Phrase] {
        var objects = tree.children(of: verb, .dobj, .dative)
        if tree[verb].lemma != "meet" {
            objects += tree.children(of: verb, .prep, .dative).filter { tree[$0].lower == "to" }
                .flatMap { tree.children(of: $0, .pobj) }
        }
        return objects.flatMap { agents.agents(of: $0) }.filter {
            mentions.kind(at: $0.head) == .person || agents.isPronoun($0.head)
        }
    }
}
