import Facts
import Language
import Reference

/// Verbs of meeting that tell of something else: "met the deadline", "called for calm", "asked whether".
extension MeetingReader {
    /// "asked whether he had met": nobody says that he did.
    func isAsked(_ verb: Int) -> Bool {
        tree[verb].label == .ccomp
            && tree.children(of: verb, .mark).contains { ["if", "whether"].contains(tree[$0].lower) }
    }

    /// "met the deadline", "called him a dictator", "called for talks", "welcomed the decision".
    func isFigurative(_ verb: Int, _ frame: MeetingFrame) -> Bool {
        if !frame.idiom.isEmpty {
            return !idiomObjects(verb).contains { frame.idiom.contains(tree[$0].lemma) }
        }
        // "kept X from crossing into Norland"
        if objectOfVisiting(verb) != nil || (frame.name == "meet-partner" && isMatch(verb)) { return true }
        if frame.name == "visit-cross", clause.ownStatus(verb) == nil { return true }
        if frame.name == "meet-embrace", !isAtVenue(verb) { return true }
        if frame.name == "talk-interview", !isInvestigation(verb) { return true }
        if frame.name == "call-told" { return !isByPhone(verb) || isToldToMedia(verb) }
        if frame.kind == .phoneCall {
            if tree.children(of: verb).contains(where: { [.oprd, .ccomp, .xcomp, .prt].contains(tree[$0].label) }) {
                return true
            }
            if tree.children(of: verb, .prep).contains(where: {
                ["on", "upon", "for"].contains(tree[$0].lower) && $0 == verb + 1
            }) {
                return true
            }
            guard let object = tree.child(of: verb, .dobj) else { return true }
            // "calling him a traitor": a second noun phrase says what he is called.
            let phrase = tree.subtree(of: object)
            if (object + 1..<max(object + 1, phrase.upperBound)).contains(where: {
                ["a", "an"].contains(tree[$0].lower)
            }) {
                return true
            }
            let next = phrase.upperBound
            if next < tree.count, tree[next].tag == .openingQuote || tree[next].tag == .DT || tree[next].tag == .JJ {
                return true
            }
        }
        if frame.name == "visit-invite" {
            // "invited him to stay": no visit unless a place or an event is named.
            guard isInvitationToEvent(verb)
            else { return true }
        }
        // "was met with protests"
        if frame.name == "meet-partner", tree.child(of: verb, .auxpass) != nil, agents.agent(of: verb) == nil {
            return true
        }
        if let object = tree.child(of: verb, .dobj), case .partner = frame.object, !isManner(object) {
            // "meet the Commission's threshold", where the parser stops at the owner.
            let next = max(object, agents.agents(of: object).first?.tokens.upperBound ?? object + 1)
            if next < tree.count, tree[next].tag == .POS { return true }
            return agents.agents(of: object).isEmpty
        }
        return tree[verb].tag == .VBN && tree[verb].label == .amod
    }

    /// "Norland met Veldia in the final": teams, where the words around speak of sport or a score; governments meet "with"
    /// each other.
    private func isMatch(_ verb: Int) -> Bool {
        let sides = tree.children(of: verb, .nsubj) + tree.children(of: verb, .dobj)
        guard tree.child(of: verb, .dobj) != nil, sides.count > 1,
            sides.allSatisfy({ mentions.kind(at: $0) == .country })
        else { return false }
        return (max(0, verb - 40)..<min(verb + 40, tree.count)).contains {
            abs(tree[$0].sentence - tree[verb].sentence) < 2
                && (words.has(tree[$0].lemma.lowercased(), .sport) || isScore($0))
        }
    }

    /// "3-0": two numbers of one figure or two around a dash.
    private func isScore(_ token: Int) -> Bool {
        let parts = token + 2 < tree.count ? tree.text(of: token..<token + 3) : ""
        return [parts, tree[token].text].contains { text in
            let sides = text.split(separator: "-", omittingEmptySubsequences: false)
            return sides.count == 2 && sides.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
        }
    }

    /// "held talks with visiting Premier X", where the parser takes the participle for a verb: X.
    func objectOfVisiting(_ verb: Int) -> Int? {
        guard tree[verb].tag == .VBG, tree[verb].lemma == "visit", tree[verb].label == .pcomp,
            let preposition = tree.head(of: verb), tree[preposition].lower == "with", preposition == verb - 1,
            let object = tree.child(of: verb, .dobj), mentions.kind(at: object) == .person
        else { return nil }
        return object
    }

    /// The objects of a preposition, with a visitor whom the parser hangs on "visiting".
    func objects(of preposition: Int) -> [Int] {
        tree.children(of: preposition, .pobj) + tree.children(of: preposition, .pcomp).compactMap(objectOfVisiting)
    }

    /// "embraced X at the airport"; he may also have embraced an ally's policy.
    private func isAtVenue(_ verb: Int) -> Bool {
        tree.children(of: verb, .prep).filter { ["at", "in", "outside"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }
            .contains { placePhrase($0) != nil || words.has(tree[$0].lemma, .venue) || event(at: $0) != nil }
    }

    /// "the police interviewed X": no journalists.
    private func isInvestigation(_ verb: Int) -> Bool {
        let actors = agents.actors(of: verb)
        return !actors.isEmpty
            && actors.allSatisfy { actor in
                words.has(agents.noun(actor.head), .investigating) || isInvestigator(actor)
                    || mentions.kind(at: actor.head) == .organisation
                        && tree.children(of: verb, .nsubj).contains { words.has(agents.noun($0), .investigating) }
            }
    }

    private func isInvestigator(_ phrase: Phrase) -> Bool {
        organisations.rows(for: tree.text(of: phrase.tokens)).contains { ["agency", "court"].contains($0.kind) }
    }

    /// Whether an invitation names a place or an event: "to Varnholm", "for talks".
    func isInvitationToEvent(_ verb: Int) -> Bool {
        let end = min(tree.subtree(of: verb).upperBound, verb + 30)
        return (verb + 1..<max(verb + 1, end)).contains { token in
            ["to", "for"].contains(tree[token].lower)
                && tree.children(of: token, .pobj).contains { object in
                    placePhrase(object) != nil || words.nouns[tree[object].lemma] != nil
                        || words.nouns[tree[object].lower] != nil
                        || words.has(tree[object].lemma, .occasion)
                }
        }
    }

    /// "by phone", "over the telephone", "in a video call".
    func isByPhone(_ verb: Int) -> Bool {
        tree.children(of: verb, .prep).filter { ["by", "over", "on", "via"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.contains {
                ["phone", "telephone", "videoconference"].contains(tree[$0].lower)
            }
    }

    /// "told the paper by phone", "told ABC's Jonas Reval by phone": an interview.
    func isToldToMedia(_ verb: Int) -> Bool {
        tree.children(of: verb, .dobj).contains { object in
            tree.subtree(of: object).contains { mentions.kind(at: $0) == .organisation }
        }
    }

    /// Speeches that several make to one audience are no talks: "A and B spoke at the conference".
    func isSpeech(_ verb: Int) -> Bool {
        tree.children(of: verb, .prep).filter { ["at", "to"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.contains {
                words.nouns[tree[$0].lemma] != nil || words.has(tree[$0].lemma, .occasion)
            }
    }
}
