internal import Facts
internal import Language

/// Who says a quoted passage, as the words around it tell.
struct QuotationAttribution {
    /// Where the words that attribute stand.
    enum Place { case after, before, colon }

    let cue: SpeechCue
    let speakers: [Int]
    let place: Place
}

extension StatementScene {
    private static let reach = 48

    /// The verb of speech that follows a passage: "“...,” said X", "“...,” X, who is Y, said on Monday".
    func attribution(after passage: QuotedPassage) -> QuotationAttribution? {
        let end = paragraph(of: passage.span.lowerBound).upperBound
        var start = passage.span.upperBound
        var endsSentence = passage.quotation.tokens.last.map { tree[$0].text == "." } ?? false
        while start < end, isPunctuation(start), quotation(around: start) == nil {
            if isStop(start) { endsSentence = true }
            start += 1
        }
        let limit = clauseEnd(from: start, before: end)
        guard start < limit else { return nil }
        for token in start..<limit {
            guard let frame = frame(at: token), frame.frames.contains(.quotation) else { continue }
            let speakers = speakers(of: token).filter { quotation(around: $0) == nil }
            guard !speakers.isEmpty, isFinite(token) || isQuoted(token) || isPast(token),
                opensClause(token, speakers: speakers, at: start)
            else { continue }
            guard !isNegated(token) || frame.lemma == "tell" else { return nil }
            guard mayQuote(frame, speakers) else { return nil }
            if endsSentence, !isBare(token, before: limit) { return nil }
            if introducesNext(token, before: end) || governsClause(token) { return nil }
            return QuotationAttribution(cue: cue(at: token), speakers: speakers, place: .after)
        }
        return nil
    }

    /// The end of the clause that begins at a token: the next stop or quotation.
    private func clauseEnd(from start: Int, before end: Int) -> Int {
        var index = start
        while index < min(end, start + Self.reach), !isStop(index), tree[index].text != ";" {
            if let around = quotation(around: index), quotation(around).opening == index,
                quotation(around).tokens.count > 3
            {
                break
            }
            index += 1
        }
        return index
    }

    /// Whether nothing but the speaker, adverbs and adjuncts stands between a clause's beginning and its verb of speech.
    private func opensClause(_ verb: Int, speakers: [Int], at start: Int) -> Bool {
        if verb - start <= 1 { return true }
        guard let first = speakers.filter({ $0 >= start && $0 < verb }).min() else {
            return (start..<verb).allSatisfy { [.ADV, .AUX, .PUNCT].contains(tree[$0].partOfSpeech) }
        }
        let phrase = min(first, tree.subtree(of: first).lowerBound)
        return (start..<max(start, phrase)).allSatisfy { token in
            ![.VBD, .VBZ, .VBP, .MD].contains(tree[token].tag) && quotation(around: token) == nil
        }
    }

    /// A clause of attribution after a full stop says nothing else: "“We won.” She said."
    private func isBare(_ verb: Int, before limit: Int) -> Bool {
        tree.children(of: verb, .ccomp, .xcomp, .dobj).allSatisfy { $0 < verb }
    }

    /// "“we”, he said that it was": the verb's content is the clause after it.
    private func governsClause(_ verb: Int) -> Bool {
        tree.children(of: verb, .ccomp).contains { clause in
            guard clause > verb else { return false }
            if let mark = tree.child(of: clause, .mark) {
                return tree[mark].lower == "that" && quotation(around: mark) == nil
            }
            guard quotation(around: clause) == nil, isFinite(clause),
                frame(at: verb)?.frames.contains(.addressee) != true
            else { return false }
            return tree.subtree(of: clause).lowerBound == verb + 1
                && tree.children(of: clause, .nsubj, .nsubjpass).contains { $0 > verb && quotation(around: $0) == nil }
                && tree.children(of: verb, .nsubj).contains { $0 < verb }
        }
    }

    /// "“A.” He added: “B.”": the verb belongs to what follows.
    private func introducesNext(_ verb: Int, before end: Int) -> Bool {
        var index = verb + 1
        while index < end, !isStop(index) {
            if tree[index].text == ":" { return true }
            if frame(at: index) != nil { return false }
            if quotation(around: index) != nil { return false }
            index += 1
        }
        return false
    }

    /// The verb of speech that leads up to a passage: "X said: “...”", "telling the paper, “...”".
    func attribution(before passage: QuotedPassage) -> QuotationAttribution? {
        let lower = paragraph(of: passage.span.lowerBound).lowerBound
        let last = passage.span.lowerBound - 1
        guard last >= lower, quotation(around: last) == nil, !isStop(last) else { return nil }
        let isMark = [",", ":", "―", "—", "--", "-"].contains(tree[last].text)
        var index = last
        while index >= lower, last - index < Self.reach, !isStop(index) || index == last {
            if let around = quotation(around: index), quotation(around).tokens.count > 6 { break }
            if let frame = frame(at: index), frame.frames.contains(.quotation), quotation(around: index) == nil,
                tree[index].tag != .VBN || isFinite(index) || isQuoted(index),
                isMark || last - index <= 3, !hasContent(index, before: passage.span.lowerBound)
            {
                let speakers = speakers(of: index).filter { quotation(around: $0) == nil }
                if !speakers.isEmpty, mayQuote(frame, speakers) {
                    return QuotationAttribution(cue: cue(at: index), speakers: speakers, place: .before)
                }
            }
            index -= 1
        }
        return tree[last].text == ":" ? attribution(byColon: last, from: max(lower, index)) : nil
    }

    /// "The strike will go on “as long as it takes”": what things do as well is speech only of those who can speak.
    func mayQuote(_ frame: SpeechFrame, _ speakers: [Int]) -> Bool {
        frame.frames != [.quotation, .needsSpeaker] || speakers.contains(where: canSpeak)
    }

    /// Whether a verb of speech has a content of its own before a passage.
    private func hasContent(_ verb: Int, before limit: Int) -> Bool {
        if tree.children(of: verb, .ccomp).contains(where: {
            $0 > verb && $0 < limit && tree.subtree(of: $0).upperBound <= limit
        }) {
            return true
        }
        return (verb + 1..<max(verb + 1, limit - 2)).contains { tree[$0].lower == "that" && tree[$0].label == .mark }
    }

    /// Whether a verb has a tense, by itself or by its auxiliary.
    func isFinite(_ verb: Int) -> Bool {
        isFiniteForm(verb)
            || tree.children(of: verb, .aux, .auxpass).contains { isFiniteForm($0) || tree[$0].tag == .MD }
    }

    /// "“...,” this man declared in Lima": a past tense that the tagger takes for a participle.
    private func isPast(_ verb: Int) -> Bool {
        guard tree[verb].tag == .VBN, tree[verb].label == .root else { return false }
        return tree.children(of: verb, .aux, .auxpass).isEmpty && tree.children(of: verb, .nsubj).contains { $0 < verb }
    }

    /// "was quoted as saying".
    private func isQuoted(_ verb: Int) -> Bool {
        guard tree[verb].label == .pcomp, let preposition = tree.head(of: verb) else { return false }
        return tree[preposition].lower == "as"
    }

    /// "“Never,” she said" denies nothing: a negation in somebody's words is not the verb's.
    func isNegated(_ verb: Int) -> Bool {
        tree.negation(of: verb) { quotation(around: $0) == quotation(around: verb) } != nil
    }

    func cue(at token: Int) -> SpeechCue {
        let lemma = frame(at: token)?.lemma ?? tree[token].lemma
        let end = lemma.contains(" ") ? token + 2 : token + 1
        return SpeechCue(token: token, tokens: token..<end, lemma: lemma)
    }
}
