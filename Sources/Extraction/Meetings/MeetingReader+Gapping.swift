import Facts
import Language

/// Events whose verb is left out: "visited Varnholm on Monday and Norheim on Tuesday".
extension MeetingReader {
    /// A draft, and one more for each place or person that is coordinated with its day and has a day of its own.
    func gapped(_ draft: DraftMeeting, of verb: Int) -> [DraftMeeting] {
        guard let first = draft.time else { return [draft] }
        var found = [draft]
        for token in gaps(in: verb, after: times[first].tokens.upperBound) {
            let object = tree.children(of: token, .pobj).first ?? token
            guard let time = timeAfter(object), var copy = another(draft, at: object, of: verb) else { continue }
            // The parser may take the second person for a second object of the verb.
            if tree[token].label == .dobj { found[0].participants.removeAll { $0.phrase.head >= object } }
            copy.time = time
            copy.status = adjusted(clause.status(ofVerb: verb), time: time, token: verb)
            found.append(copy)
        }
        return found
    }

    /// What the parser coordinates with the day, with the verb or with the preposition before it.
    private func gaps(in verb: Int, after start: Int) -> [Int] {
        let end = min(tree.subtree(of: verb).upperBound, start + 30)
        return (start..<max(start, end)).filter { token in
            if tree[token].label == .dobj, tree.head(of: token) == verb { return isAfterAnd(token) }
            guard tree[token].label == .conj, let head = tree.head(of: token) else { return false }
            if head == verb { return [.NOUN, .PROPN].contains(tree[token].partOfSpeech) }
            return tree[head].partOfSpeech == .ADP
                || timesBySentence[tree[head].sentence, default: []].contains {
                    times[$0].tokens.contains(head)
                }
        }
    }

    private func isAfterAnd(_ token: Int) -> Bool {
        let first = tree.subtree(of: token).lowerBound
        return first > 0 && tree[first - 1].tag == .CC
    }

    func timeAfter(_ token: Int) -> Int? {
        timesBySentence[tree[token].sentence, default: []].first { index in
            let start = times[index].tokens.lowerBound
            return start > token && start - token < 8 && times[index].begin != nil
        }
    }

    /// The same visit to another place, or the same meeting with another person.
    private func another(_ draft: DraftMeeting, at object: Int, of verb: Int) -> DraftMeeting? {
        var copy = draft
        if draft.kind == .visit {
            guard let place = placePhrase(object), place != draft.place else { return nil }
            copy.participants.removeAll { $0.role == .host }
            copy.place = place
            return copy
        }
        guard mentions.kind(at: object) == .person else { return nil }
        copy.participants.removeAll { $0.phrase.head > verb }
        guard !copy.participants.isEmpty else { return nil }
        copy.participants += agents.agents(of: object).map { .init(phrase: $0, role: .participant) }
        copy.place = place(near: [object], prepositions: ["in", "at"], until: object + 8)
        return copy
    }
}
