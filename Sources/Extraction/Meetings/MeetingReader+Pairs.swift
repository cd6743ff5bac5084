import Facts
import Language

/// "The two leaders", "both sides": those of whom the text has just told.
extension MeetingReader {
    /// The pair that meets or travels: "the two leaders met", "both agreed to meet", "the two men flew to Varnholm".
    func pair(actingIn verb: Int, _ frame: MeetingFrame, after last: DraftMeeting?) -> [Phrase] {
        let isTogether = tree.children(of: verb, .advmod).contains { tree[$0].lower == "together" }
        guard let subject = subject(sharedBy: verb) else { return [] }
        if frame.isReciprocal || isTogether { return pair(at: subject, after: last) }
        // "the leaders visited X", "the two leaders of Norland's parties" may be others than those who met.
        let isAnaphoric = isCounted(subject) && agents.principals(of: subject).isEmpty
        return frame.subject == .visitor && isAnaphoric ? pair(at: subject, after: last) : []
    }

    /// The subject of a verb, or that of the verb which governs its infinitive: "the two agreed to meet".
    private func subject(sharedBy verb: Int) -> Int? {
        var node = verb
        for _ in 0..<6 {
            if let subject = tree.children(of: node, .nsubj, .nsubjpass).first { return subject }
            guard let head = tree.head(of: node), tree.child(of: head, .dobj) == nil,
                tree[node].label == .conj || ([.xcomp, .advcl].contains(tree[node].label) && clause.isInfinitive(node))
            else { return nil }
            node = head
        }
        return nil
    }

    /// "the two leaders", "both", no "leaders".
    private func isCounted(_ subject: Int) -> Bool {
        ([subject] + tree.children(of: subject)).contains {
            ["two", "both", "pair", "duo"].contains(tree[$0].lower) || Self.numbers[tree[$0].lower] != nil
        }
    }

    /// The participants that a plural subject refers to: those of the last meeting, else the only two people of the
    /// sentences before, else the two who say so; empty where the subject is no such plural.
    func pair(at subject: Int?, after last: DraftMeeting?) -> [Phrase] {
        guard let subject = subject.flatMap({ pairNoun(at: $0) }) else { return [] }
        let sentence = tree[subject].sentence
        let count = ([subject] + tree.children(of: subject)).lazy.compactMap { Self.numbers[tree[$0].lower] }.first ?? 2
        if let last, let told = last.sentences.last, (0...3).contains(sentence - told), last.participants.count == count
        {
            return last.participants.map(\.phrase)
        }
        guard count == 2 else { return [] }
        var found: [Int: Phrase] = [:]
        var token = subject - 1
        while token >= 0, tree[token].sentence + 2 >= sentence {
            if let index = mentions.mention(at: token), mentions[index].head == token, mentions[index].kind == .person,
                mentions[index].form != .pronoun, let entity = mentions[index].entity
            {
                found[entity] = Phrase(tokens: mentions[index].tokens, head: token)
            }
            token -= 1
        }
        if found.count == 2 { return found.values.sorted { $0.head < $1.head } }
        let speakers = speakers(after: subject)
        return speakers.isEmpty ? sides(before: subject) : speakers
    }

    /// "Norland and Veldia agreed on a truce. Delegations from both sides met": the two who acted together.
    private func sides(before subject: Int) -> [Phrase] {
        let sentence = tree[subject].sentence
        for index in (max(0, sentence - 2)..<sentence).reversed() {
            for token in tree.document.sentences[index].prefix(100)
            where [.nsubj, .nsubjpass].contains(tree[token].label) {
                let members = tree.conjuncts(of: token)
                let named = members.filter { [.country, .organisation].contains(mentions.kind(at: $0) ?? .source) }
                guard members.count == 2, named.count == 2 else { continue }
                return named.compactMap { mentions.mention(at: $0) }
                    .map { mentions[$0].phrase }
            }
        }
        return []
    }

    /// "They also want talks with X": those of the meeting told just before.
    func withThose(of last: DraftMeeting?, _ roles: [DraftMeeting.Participant]) -> [DraftMeeting.Participant] {
        guard let last, let told = last.sentences.last, last.participants.count > 1,
            let they = roles.first(where: { tree[$0.phrase.head].lower == "they" }),
            mentions.entity(at: they.phrase.head) == nil,
            (0...2).contains(tree[they.phrase.head].sentence - told)
        else { return roles }
        return last.participants.map { .init(phrase: $0.phrase, role: .participant) }
            + roles.filter { $0.phrase != they.phrase }
    }

    /// "Further talks are planned for Friday", "talks will resume": a new meeting of those who met last.
    func further(_ event: NounEvent, after last: DraftMeeting?, place: Phrase?, time: Int?) -> DraftMeeting? {
        let noun = event.noun
        guard let last, let told = last.sentences.last, (0...3).contains(tree[noun].sentence - told),
            last.kind != .visit, last.participants.count > 1, event.named == 0, place != nil || time != nil,
            [.meeting, .talks, .summit].contains(event.event.kind), isOneMore(noun), status(event) == .planned
        else { return nil }
        return DraftMeeting(
            kind: event.event.kind, status: .planned, cue: noun..<noun + 1, lemma: tree[noun].lemma,
            participants: last.participants.map { .init(phrase: $0.phrase, role: .participant) }, place: place,
            time: time, sentences: told == tree[noun].sentence ? [told] : [told, tree[noun].sentence],
            rule: "noun-further", confidence: 0.6)
    }

    private func isOneMore(_ noun: Int) -> Bool {
        guard [.nsubj, .nsubjpass].contains(tree[noun].label), let verb = tree.head(of: noun) else { return false }
        let isRound = tree.children(of: noun, .amod, .det, .compound).contains {
            words.has(tree[$0].lower, .repeating)
        }
        return isRound || ["resume", "continue", "reconvene"].contains(tree[verb].lemma)
    }

    /// "The two sides will meet again, A and B said": the two who speak of themselves.
    private func speakers(after subject: Int) -> [Phrase] {
        for verb in tree.ancestors(of: subject) where tree[verb].partOfSpeech == .VERB {
            let found = tree.children(of: verb, .nsubj).filter { $0 > subject }.flatMap { agents.agents(of: $0) }
            if found.count == 2 { return found }
        }
        return []
    }

    /// The plural itself, or the one behind a group: "delegations from both sides".
    private func pairNoun(at subject: Int) -> Int? {
        if isPair(subject) { return subject }
        guard words.has(agents.noun(subject), .group) else { return nil }
        return tree.children(of: subject, .prep).filter { ["of", "from"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.first { isPair($0) }
    }

    /// More than two who are counted: "all three met again".
    private static let numbers = ["three": 3, "four": 4]

    private func isPair(_ subject: Int) -> Bool {
        guard words.has(agents.noun(subject), .pair) else { return false }
        let before = tree.children(of: subject).filter { $0 < subject }.map { tree[$0].lower }
        let isNumber = tree[subject].lower == "two" || Self.numbers[tree[subject].lower] != nil
        return before.contains { $0 == "two" || $0 == "both" || Self.numbers[$0] != nil }
            || before == ["the"]
                && (tree[subject].tag == .NNS || isNumber || ["pair", "duo"].contains(tree[subject].lower))
            || before == ["all"] && isNumber
    }
}
