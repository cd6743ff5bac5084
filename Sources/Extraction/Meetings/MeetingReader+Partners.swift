import Facts
import Language
import Reference

/// The partners of a verb of meeting, and the time of each.
extension MeetingReader {
    /// Partners that share one time: "with A, and on Friday with B" makes two groups.
    struct PartnerGroup {
        var phrases: [Phrase] = []
        var time: Int?
        var end: Int?
    }

    func partnerGroups(_ verb: Int, _ frame: MeetingFrame) -> [PartnerGroup] {
        let prepositions = partnerPrepositions(
            verb, frame.partners, below: frame.idiom.isEmpty ? [] : idiomObjects(verb))
        var groups: [PartnerGroup] = []
        for (index, preposition) in prepositions.enumerated() {
            let limit = index + 1 < prepositions.count ? prepositions[index + 1] : Int.max
            let phrases = objects(of: preposition).flatMap { agents.agents(of: $0, before: limit) }
                .filter { !isAudience($0, of: preposition) && (!frame.isPersonal || isNamedPerson($0)) }
            guard !phrases.isEmpty else { continue }
            let gap =
                groups.last == nil
                ? nil : time(before: preposition) ?? ownTime(of: preposition, after: prepositions[index - 1])
            if let gap {
                groups[groups.count - 1].end = min(times[gap].tokens.lowerBound, preposition)
                groups.append(PartnerGroup(phrases: phrases, time: gap))
            } else if groups.isEmpty {
                groups.append(PartnerGroup(phrases: phrases))
            } else {
                groups[groups.count - 1].phrases += phrases
            }
        }
        return tree.children(of: verb, .advmod).contains { ["separately", "individually"].contains(tree[$0].lower) }
            ? groups.flatMap { group in group.phrases.map { PartnerGroup(phrases: [$0], time: group.time) } } : groups
    }

    /// "accompanied by Mike Pence", "alongside the vice president"; the parser may hang the participle on the subject.
    func companions(of verb: Int) -> [Phrase] {
        let clauses =
            tree.children(of: verb, .advcl, .acl)
            + tree.children(of: verb, .nsubj, .nsubjpass).flatMap { tree.children(of: $0, .acl) }
        let participles = clauses.filter {
            tree[$0].tag == .VBN && ["accompany", "join", "flank"].contains(tree[$0].lemma)
        }
        let agents = participles.compactMap { self.agents.agent(of: $0) }
        let beside = tree.children(of: verb, .prep).filter { tree[$0].lower == "alongside" }
        return (agents + beside).flatMap { tree.children(of: $0, .pobj) }.flatMap { self.agents.agents(of: $0) }
    }

    /// "met one-on-one with X", "face-to-face": how they met, not whom.
    func isManner(_ object: Int) -> Bool {
        ["one", "face", "head"].contains(tree[object].lower) && object + 4 < tree.count
            && ["-on-one", "-to-face", "-to-head"].contains(tree.text(of: object + 1..<object + 5).lowercased())
    }

    /// "spent all of an hour with X": the hour.
    func idiomObjects(_ verb: Int) -> [Int] {
        let objects = tree.children(of: verb, .dobj)
        return objects
            + objects.flatMap { tree.children(of: $0, .prep) }.filter { tree[$0].lower == "of" }
            .flatMap { tree.children(of: $0, .pobj) }
    }

    private func isNamedPerson(_ phrase: Phrase) -> Bool { mentions.kind(at: phrase.head) == .person }

    /// The prepositions of a verb that introduce partners, those coordinated with them included.
    private func partnerPrepositions(_ verb: Int, _ wanted: Set<String>, below objects: [Int]) -> [Int] {
        var found: [Int] = []
        var queue = tree.children(of: verb, .prep, .dative) + objects.flatMap { tree.children(of: $0, .prep) }
        // Partners that hang on an adverb or particle: "sat down with", "face to face with".
        queue += tree.children(of: verb, .prt, .advmod, .npadvmod).flatMap { tree.children(of: $0, .prep) }
        queue += tree.children(of: verb, .dobj).filter(isManner).flatMap { tree.children(of: $0, .prep) }
        // "on the telephone with": the parser gives the partner to the telephone.
        queue += tree.children(of: verb, .prep).flatMap { tree.children(of: $0, .pobj) }
            .filter { ["phone", "telephone", "videoconference"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .prep) }
        var next = 0
        while next < queue.count, next < 64 {
            let preposition = queue[next]
            next += 1
            if wanted.contains(tree[preposition].lower) { found.append(preposition) }
            queue += tree.children(of: preposition, .conj)
            if tree[preposition].label == .conj || preposition > verb, !wanted.contains(tree[preposition].lower) {
                queue += tree.children(of: preposition, .prep)
            }
        }
        return Array(Set(found)).sorted()
    }

    /// "with A on Monday and with B on Tuesday": each has a day of his own.
    private func ownTime(of preposition: Int, after last: Int) -> Int? {
        guard let before = timeAfter(last), times[before].tokens.upperBound <= preposition else { return nil }
        return timeAfter(preposition)
    }

    /// A time that stands between "and" and a preposition.
    private func time(before preposition: Int) -> Int? {
        (timesBySentence[tree[preposition].sentence] ?? []).first { index in
            let tokens = times[index].tokens
            guard tokens.upperBound == preposition, times[index].begin != nil else { return false }
            let before = tree[max(0, tokens.lowerBound - 1)]
            let earlier = tree[max(0, tokens.lowerBound - 2)]
            return before.tag == .CC || (before.tag == .IN && earlier.tag == .CC)
        }
    }

    /// Those one speaks to in public: reporters, a newspaper, a crowd.
    private func isAudience(_ phrase: Phrase, of preposition: Int) -> Bool {
        // "spoke to Global Ideas": an organisation that one speaks *to* asks the questions.
        if tree[preposition].lower == "to", mentions.kind(at: phrase.head) == .organisation { return true }
        let lemma = tree[phrase.head].lemma.lowercased()
        if words.has(lemma, .audience) { return true }
        return !media.rows(for: tree.text(of: phrase.tokens), matching: .exact).isEmpty
    }
}
