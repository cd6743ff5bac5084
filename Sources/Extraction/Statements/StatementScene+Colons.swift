internal import Facts
internal import Language

/// Who says what follows a colon.
extension StatementScene {
    /// "X: “...”" and "X had this to say: “...”": the subject of the sentence before the colon.
    func attribution(byColon colon: Int, from start: Int) -> QuotationAttribution? {
        let cue = SpeechCue(token: colon, tokens: colon..<colon + 1, lemma: ":")
        let tokens = start..<colon
        if colon > 0, mentions.kind(at: colon - 1) == .person, !isSpokenTo(colon - 1, from: start),
            let name = mentions.mention(at: colon - 1)
        {
            return QuotationAttribution(cue: cue, speakers: [mentions[name].head], place: .colon)
        }
        let bearers = tokens.last.map { self.bearers(of: $0) }?.filter { quotation(around: $0) == nil } ?? []
        guard bearers.isEmpty else { return QuotationAttribution(cue: cue, speakers: bearers, place: .colon) }
        if let noun = tokens.first(where: { tree[$0].label == .nsubj }),
            SpeakerNouns.messages.contains(tree[noun].lemma.lowercased()),
            case let owners = namedMakers(of: noun).filter({ canSpeak($0) && isNominal($0) }), !owners.isEmpty
        {
            return QuotationAttribution(cue: cue, speakers: owners, place: .colon)
        }
        if let head = tokens.first(where: { tree[$0].label == .nsubj && canSpeak($0) && isNominal($0) }) {
            return QuotationAttribution(cue: cue, speakers: [head], place: .colon)
        }
        guard let head = tokens.last, tokens.count < 6, mentions.kind(at: head) != nil, canSpeak(head) else {
            return nil
        }
        return QuotationAttribution(cue: cue, speakers: [head], place: .colon)
    }

    /// "A gave a message to B: “...”", "A praises B: “...”": the last name before the colon is not that of the speaker.
    private func isSpokenTo(_ name: Int, from start: Int) -> Bool {
        guard (start..<name).contains(where: { tree[$0].label == .nsubj && canSpeak($0) && isNominal($0) }) else {
            return false
        }
        guard let head = tree.head(of: name), !isDash(max(1, tree.phrase(at: name).tokens.lowerBound) - 1) else {
            return false
        }
        if tree[name].label == .dobj { return !["cite", "quote"].contains(tree[head].lemma) }
        return tree[name].label == .pobj && ["about", "against", "of", "on", "to", "with"].contains(tree[head].lower)
    }
}
