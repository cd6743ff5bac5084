import Facts
import Language

/// Conferences and summits that bear a name, and those who speak to a conference: "told the Munich Security Conference".
extension MeetingReader {
    /// The kind of event that a name ends in, where the words around treat it as an event: somebody tells or attends it,
    /// speaks at it, or it takes place. Otherwise the name is that of a body.
    func namedEvent(at token: Int) -> MeetingNoun? {
        guard let index = mentions.mention(at: token), let kind = words.names[tree[token].lower],
            mentions[index].form == .name, ![.person, .country].contains(mentions[index].kind),
            token == mentions[index].head, mentions[index].tokens.count > 1, isEventAround(token)
        else { return nil }
        // "the General Assembly", but no national assembly.
        if tree[token].lower == "assembly", tree[token - 1].lower != "general" { return nil }
        return MeetingNoun(kind: kind, isWeak: false)
    }

    /// The name of a named event.
    func eventName(at noun: Int) -> Phrase? {
        guard words.names[tree[noun].lower] != nil, let index = mentions.mention(at: noun) else { return nil }
        return mentions[index].phrase
    }

    private func isEventAround(_ token: Int) -> Bool {
        guard let head = tree.head(of: token) else { return false }
        let verb = tree[head].lemma
        switch tree[token].label {
        case .dobj, .dative:
            return words.has(verb, .holding) || words.has(verb, .attending) || words.has(verb, .addressing)
        case .nsubj: return words.has(verb, .occurring) && verb != "be" || words.has(verb, .nearing)
        case .nsubjpass: return words.has(verb, .occurring) || words.moods[verb] != nil
        case .pobj: return isEventPreposition(head)
        default: return false
        }
    }

    /// "at", "during", "on the sidelines of", "a speech to", "took part in".
    private func isEventPreposition(_ preposition: Int) -> Bool {
        guard let above = tree.head(of: preposition) else { return false }
        let lemma = tree[above].lemma.lowercased()
        switch tree[preposition].lower {
        case "at", "during": return true
        case "of": return ["sidelines", "sideline", "margins", "margin"].contains(tree[above].lower)
        case "to": return ["speak", "speech", "address", "remark"].contains(lemma)
        case "in": return ["participate", "take", "part", "participation"].contains(lemma)
        default: return false
        }
    }

    /// "told the conference", "spoke to the forum": whoever speaks to it is there.
    func isAddressed(_ noun: Int, by carrier: Int?) -> Bool {
        guard let carrier, let head = tree.head(of: noun) else { return false }
        if head == carrier, [.dobj, .dative].contains(tree[noun].label) {
            let lemma = tree[carrier].lemma
            return words.has(lemma, .addressing) && !["meet", "see", "join", "offer", "give"].contains(lemma)
        }
        return tree[noun].label == .pobj && tree[head].lower == "to" && tree.head(of: head) == carrier
            && tree[carrier].lemma == "speak"
    }

    /// A place that the name itself bears, where the text names it elsewhere: "the Varnholm Security Conference".
    func place(inName noun: Int) -> Phrase? {
        guard let name = eventName(at: noun) else { return nil }
        for token in name.tokens {
            if let place = placesByName[tree[token].lower] { return place }
        }
        return nil
    }

    /// "told the forum": somebody more at the conference that the text has named, or at the last one of its kind.
    func attendance(_ event: NounEvent, of name: Phrase?) -> DraftMeeting? {
        let noun = event.noun
        guard let name, eventName(at: noun) == nil, [.conference, .summit].contains(event.event.kind),
            isAddressed(noun, by: event.carrier) || isSaidAt(event),
            tree.children(of: noun, .det).contains(where: { tree[$0].lower == "the" }),
            tree.children(of: noun, .amod, .compound, .poss, .nmod).isEmpty, !event.participants.isEmpty
        else { return nil }
        return DraftMeeting(
            kind: event.event.kind, status: status(event), cue: noun..<noun + 1, lemma: tree[noun].lemma,
            participants: event.participants, name: name, sentences: [tree[noun].sentence],
            rule: MeetingMerger.additionRule, confidence: 0.6)
    }
}
