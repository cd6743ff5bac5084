internal import Facts
internal import Language

/// Speakers by their place beside the verb, and the phrases of speakers.
extension StatementScene {
    /// The noun phrase right after or right before a verb that the parser left without a subject: "said Name", "Name said".
    func besideVerb(_ verb: Int) -> Int? {
        let paragraph = paragraph(of: verb)
        guard [.VBD, .VBZ, .VBP].contains(tree[verb].tag) else { return nil }
        let after = frame(at: verb).map { $0.lemma.contains(" ") ? verb + 2 : verb + 1 } ?? verb + 1
        if after < paragraph.upperBound, let head = nounPhrase(startingAt: after), canSpeak(head), !isSubject(head),
            !isAddressee(head, of: verb), !isTime(head), !takesObject(verb)
        {
            return head
        }
        if verb - 2 > paragraph.lowerBound, tree[verb - 1].text == ",", let head = phraseEnding(at: verb - 2) {
            return head
        }
        var before = verb - 1
        while before >= paragraph.lowerBound, [.ADV, .AUX].contains(tree[before].partOfSpeech) { before -= 1 }
        guard before >= paragraph.lowerBound, isNominal(before), canSpeak(before),
            !isTime(before) || mentions.mention(at: before) != nil
        else { return nil }
        return before
    }

    /// "as A, quoting B, said", "after A, asked about it, had said": the one whose phrase ends at the comma that opens a
    /// participle's bracket right before the verb, where the parser has no subject outside the bracket.
    func subjectBeforeBracket(_ verb: Int, own: [Int]) -> Int? {
        guard isFiniteForm(verb) || hasFiniteAuxiliary(verb) else { return nil }
        let lower = sentence(of: verb).lowerBound
        var close = verb - 1
        while close > lower, [.ADV, .AUX].contains(tree[close].partOfSpeech) { close -= 1 }
        guard close > lower + 2, tree[close].text == ",", quotation(around: close) == nil,
            let open = bracketOpening(before: close, from: lower), own.allSatisfy({ $0 > open && $0 < close }),
            isNominal(open - 1), let head = phraseEnding(at: open - 1), canSpeak(head), !isSubjectElsewhere(head, verb)
        else { return nil }
        let start = tree.phrase(at: head).tokens.lowerBound
        guard start > lower else { return head }
        let before = tree[start - 1]
        let opensClause =
            before.tag == .CC || before.text == ","
            || ["after", "although", "as", "because", "before", "since", "that", "though", "when", "while"].contains(
                before.lower)
        return opensClause ? head : nil
    }

    /// The comma before the participle that opens a bracket without a tense of its own.
    private func bracketOpening(before close: Int, from lower: Int) -> Int? {
        var index = close - 2
        while index > lower, close - index < 24, quotation(around: index) == nil, !isStop(index) {
            let first = [.RB].contains(tree[index + 1].tag) ? index + 2 : index + 1
            if tree[index].text == ",", first < close, [.VBG, .VBN].contains(tree[first].tag) {
                return Self.introductions.contains(tree[first].lemma) ? nil : index
            }
            if isFiniteForm(index), ![.relcl, .acl, .amod].contains(tree[index].label) { return nil }
            index -= 1
        }
        return nil
    }

    /// "another employee, named only as A, described": a bracket that gives the speaker a name.
    private static let introductions: Set<String> = ["call", "dub", "identify", "know", "name", "nickname"]

    /// Whether a noun has a verb of its own that is not the one asked about.
    private func isSubjectElsewhere(_ head: Int, _ verb: Int) -> Bool {
        guard [.nsubj, .nsubjpass].contains(tree[head].label), let above = tree.head(of: head) else { return false }
        return above != verb && above < verb && isFiniteForm(above)
    }

    /// "told the paper that": whom the clause after it tells that it is no speaker.
    private func isAddressee(_ head: Int, of verb: Int) -> Bool {
        guard frame(at: verb)?.frames.contains(.addressee) == true, head + 1 < tree.count else { return false }
        return tree[verb].lemma == "tell" || tree[head + 1].lower == "that"
    }

    /// "the accused", "the elderly", "the 59-year-old": an adjective that is a subject by itself means people.
    func isNominalAdjective(_ token: Int) -> Bool {
        let word = tree[token]
        if word.tag == .JJ, word.label == .nsubj, ["few", "many", "most", "several"].contains(word.lower) {
            return true
        }
        guard [.JJ, .VBN].contains(word.tag), word.label == .nsubj, let article = tree.child(of: token, .det),
            mentions.mention(at: token) == nil
        else { return false }
        if isAge(token) { return ["a", "an", "the"].contains(tree[article].lower) }
        return tree[article].lower == "the" && Self.peopleByQuality.contains(word.lower)
    }

    private static let peopleByQuality: Set<String> = [
        "accused", "aggrieved", "arrested", "bereaved", "blind", "convicted", "dead", "deceased", "deaf", "detained",
        "disabled", "displaced", "elderly", "faithful", "homeless", "injured", "jobless", "old", "poor", "rich", "sick",
        "unemployed", "wealthy", "wounded", "young",
    ]

    /// "59-year-old".
    func isAge(_ token: Int) -> Bool {
        if tree[token].lower.hasSuffix("-year-old") { return true }
        return tree[token].lower == "old" && token > 3 && tree[token - 1].text == "-" && tree[token - 2].lower == "year"
    }

    /// "accused B of": a verb that quotes nothing by itself has its object after it, not its subject.
    private func takesObject(_ verb: Int) -> Bool {
        guard let frame = frame(at: verb) else { return false }
        return frame.frames.contains(.charge) && !frame.frames.contains(.quotation)
    }

    private func isSubject(_ token: Int) -> Bool { [.nsubj, .nsubjpass].contains(tree[token].label) }

    /// "A, head of B, said", where the parser leaves A without its verb: the highest noun above the last word.
    func phraseEnding(at last: Int) -> Int? {
        var found: Int?
        var node = last
        for _ in 0..<Self.deepest {
            if isNominal(node), canSpeak(node) { found = node }
            guard var above = tree.head(of: node) else { break }
            if let found, tree[node].label == .appos, isOccasion(above) {
                return mentions.kind(at: last) == .person ? last : found
            }
            if isVerbal(above), let noun = nounBefore(clause: above) { above = noun }
            guard above < last, !isVerbal(above) else { break }
            node = above
        }
        return found
    }

    /// "In a letter to the paper, his aide, A, said": whether a noun stands in the phrase that opens a sentence and tells
    /// on what occasion something was said; what the parser takes for an apposition to it is the subject.
    private func isOccasion(_ noun: Int) -> Bool {
        let first = sentence(of: noun).lowerBound
        guard ["at", "during", "in", "on", "through"].contains(tree[first].lower), tree[first].label == .prep,
            tree[noun].label == .pobj
        else { return false }
        return tree.isInside(noun, subtreeOf: first)
    }

    /// The head of the noun phrase that begins at a token: determiners, adjectives, nouns in a row.
    func nounPhrase(startingAt start: Int) -> Int? {
        guard start < tree.count else { return nil }
        var last: Int?
        var index = start
        let end = paragraph(of: start).upperBound
        while index < end, index - start < 8 {
            switch tree[index].partOfSpeech {
            case .NOUN, .PROPN, .PRON: last = index
            case .DET, .ADJ, .NUM: break
            default: return last
            }
            index += 1
        }
        return last
    }

    /// The phrase of a speaker: with what tells unnamed speakers apart ("a person familiar with the talks").
    func speakerPhrase(at head: Int) -> Phrase {
        let tight = tree.phrase(at: head)
        guard mentions.mention(at: head) == nil, tree[head].partOfSpeech == .NOUN else { return tight }
        var range = tight.tokens
        for child in tree.children(of: head) where child > head {
            guard [.prep, .acl, .amod].contains(tree[child].label), frame(at: child) == nil || tree[child].tag != .VBG
            else { continue }
            let sub = tree.subtree(of: child)
            if sub.lowerBound == range.upperBound { range = range.lowerBound..<sub.upperBound }
        }
        return Phrase(tokens: range, head: head)
    }
}
