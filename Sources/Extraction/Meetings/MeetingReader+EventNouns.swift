import Facts
import Language

/// Which nouns tell of an event.
extension MeetingReader {
    /// Whether a noun tells of an event, and of which kind.
    func event(at noun: Int) -> MeetingNoun? {
        let token = tree[noun]
        let lemma = token.lower == "talks" ? "talks" : token.lemma.lowercased()
        guard var event = words.nouns[lemma] ?? words.nouns[token.lower], mentions.mention(at: noun) == nil else {
            return namedEvent(at: noun)
        }
        guard token.label != .compound, token.label != .amod else { return nil }
        let before = tree.children(of: noun, .compound, .amod, .nmod).filter { $0 < noun }.map { tree[$0].lower }
        // "a joint news conference with X": they have met.
        if before.contains("joint"), before.contains("press") || before.contains("news") {
            return MeetingNoun(kind: .meeting, isWeak: true)
        }
        if before.contains(where: ["press", "news", "cabinet", "board", "town", "staff", "conference"].contains),
            lemma != "call"
        {
            return nil
        }
        if event.kind != .visit, lemma != "call", before.contains("summit") || before.contains("summit-level") {
            return MeetingNoun(kind: .summit, isWeak: false)
        }
        if before.contains("phone") || before.contains("telephone")
            || (before.contains("video") && ["call", "conference"].contains(lemma))
        {
            event = MeetingNoun(kind: .phoneCall, isWeak: false)
        }
        // "his audience" listens; only "an audience with" someone is a meeting.
        if lemma == "audience", noun + 1 >= tree.count || tree[noun + 1].lower != "with" { return nil }
        if isCourtesyCall(noun) { return MeetingNoun(kind: .meeting, isWeak: false) }
        if lemma == "call" {
            let next = noun + 1 < tree.count ? tree[noun + 1].lower : ""
            let calls = tree.children(of: noun, .prep).filter { $0 == noun + 1 && tree[$0].lower == "to" }
                .flatMap { tree.children(of: $0, .pobj) }.contains { !agents.agents(of: $0).isEmpty }
            if ["for", "to"].contains(next), event.isWeak, !calls { return nil }
        }
        return event
    }

    /// "paid a courtesy call on X": no telephone.
    func isCourtesyCall(_ noun: Int) -> Bool {
        guard tree[noun].lemma == "call", tree.children(of: noun, .prep).contains(where: { tree[$0].lower == "on" })
        else {
            return false
        }
        return tree.children(of: noun, .compound, .amod).contains { tree[$0].lower == "courtesy" }
            || tree.head(of: noun).map { tree[$0].lemma == "pay" } == true
    }

    /// "any future negotiations": nothing that has a time or a place.
    func isVague(_ noun: Int) -> Bool {
        tree.children(of: noun, .amod, .det).contains {
            ["future", "any", "potential", "eventual", "further"].contains(tree[$0].lower)
        }
    }
}
