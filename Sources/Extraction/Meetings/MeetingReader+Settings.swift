import Documents
import Facts
import Language

/// Place, time and topic of an event.
extension MeetingReader {
    /// The phrase of a place that a preposition ties to one of some heads. A city goes before its country.
    func place(near heads: [Int], prepositions: Set<String>, until limit: Int) -> Phrase? {
        var found: [Phrase] = []
        for head in heads {
            for preposition in tree.children(of: head, .prep) where prepositions.contains(tree[preposition].lower) {
                found += tree.children(of: preposition, .pobj).compactMap(placePhrase)
            }
            // "On Monday in Varnholm": the parser hangs the place on the day.
            found += tree.children(of: head, .prep).flatMap { tree.children(of: $0, .pobj) }.filter(isTime)
                .flatMap { tree.children(of: $0, .prep) }.filter { prepositions.contains(tree[$0].lower) }
                .flatMap { tree.children(of: $0, .pobj) }.compactMap(placePhrase)
        }
        if found.isEmpty, let place = heads.lazy.compactMap({ self.placeOfHere($0) }).first { return place }
        found.removeAll { phrase in heads.contains { liesBehindEvent(phrase.head, after: $0) } }
        if let phrase = found.first { return phrase }
        // The parser hangs the place on the last name before it: "with Trump in New York".
        guard let start = heads.max() else { return nil }
        var token = start + 1
        while token < min(limit, start + 22, tree.count) {
            switch tree[token].partOfSpeech {
            case .VERB where isSetting(token) || isAttribute(token): break
            case .VERB, .AUX, .SCONJ: return nil
            default: break
            }
            if [.WP, .WDT, .WRB].contains(tree[token].tag) { return nil }
            if prepositions.contains(tree[token].lower), tree[token].label == .prep {
                let objects = tree.children(of: token, .pobj)
                if let phrase = objects.lazy.compactMap(placePhrase).first, !isRoleBefore(token) {
                    return liesBehindEvent(token, after: start) ? nil : phrase
                }
            }
            token += 1
        }
        return nil
    }

    /// "met here on Sunday": the place of the dateline before.
    private func placeOfHere(_ head: Int) -> Phrase? {
        guard tree.children(of: head, .advmod).contains(where: { tree[$0].lower == "here" }) else { return nil }
        return datelinePlaces.last { $0.head < head }
    }

    /// "the summit planned for June in Singapore": the participle only introduces when and where.
    func isSetting(_ verb: Int) -> Bool {
        [.VBN, .VBD].contains(tree[verb].tag)
            && words.has(tree[verb].lemma, .setting)
            && tree.children(of: verb, .nsubj, .nsubjpass, .aux, .auxpass, .dobj).isEmpty
    }

    /// "visiting Premier X", "the ousted leader": a participle that only describes the name behind it.
    private func isAttribute(_ verb: Int) -> Bool {
        ([.VBG, .VBN].contains(tree[verb].tag) && tree[verb].label == .amod) || objectOfVisiting(verb) != nil
    }

    /// "the ambassador in Kyiv", "leaders in Europe": where someone serves, not where the event is.
    private func isRoleBefore(_ preposition: Int) -> Bool {
        guard let head = tree.head(of: preposition) else { return false }
        return words.has(tree[head].lemma, .group) && tree[head].tag == .NNS && tree[head].lemma == "leader"
            || tree[head].lemma == "counterpart"
                && (tree[head].tag == .NNS
                    || tree.children(of: preposition, .pobj).contains { mentions.kind(at: $0) == .country })
    }

    /// A place at a head, or in apposition to it: "the Ukrainian capital Kyiv".
    func placePhrase(_ head: Int) -> Phrase? {
        for token in [head] + tree.children(of: head, .appos) {
            guard let index = mentions.mention(at: token),
                mentions[index].kind == .place || mentions[index].kind == .country,
                mentions[index].form == .name || mentions[index].form == .metonym
            else { continue }
            return mentions[index].phrase
        }
        if let country = countryOfSeat(head) { return country }
        // "countries including Norland": the first of them.
        guard [.NNS, .NNPS].contains(tree[head].tag),
            ["country", "city", "capital", "nation"].contains(tree[head].lemma)
        else { return nil }
        return tree.children(of: head, .prep).filter { ["including", "like"].contains(tree[$0].lower) }
            .flatMap { tree.children(of: $0, .pobj) }.lazy.compactMap { placePhrase($0) }.first
    }

    /// "in the Norlander capital", "at the Norlander foreign ministry": in Norland, if its capital is not named.
    private func countryOfSeat(_ head: Int) -> Phrase? {
        guard words.has(tree[head].lemma, .seat), tree.child(of: head, .appos) == nil else { return nil }
        return tree.children(of: head, .amod, .poss, .compound, .nmod).lazy.compactMap { self.mentions.mention(at: $0) }
            .first { self.mentions[$0].kind == .country }
            .map { mentions[$0].phrase }
    }

    /// The index of the time that belongs to an event: below the cue, else below the verb that carries it, else the
    /// nearest one after the cue without a verb between.
    func time(cue: Int, carrier: Int?, range: Range<Int>? = nil) -> Int? {
        let candidates = (timesBySentence[tree[cue].sentence] ?? []).filter { index in
            !liesBehindEvent(times[index].tokens.lowerBound, after: cue) && !isBound(index, verb: carrier ?? cue)
                && times[index].begin != nil && !opensClause(index)
                && [.date, .time].contains(times[index].kind)
                && (range.map { $0.contains(times[index].tokens.lowerBound) } ?? true)
        }
        func head(_ index: Int) -> Int {
            let tokens = times[index].tokens
            return tokens.first { tree.head(of: $0).map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound
        }
        func owner(_ index: Int) -> Int? {
            tree.ancestors(of: head(index)).first { $0 == cue || [.VERB, .AUX].contains(tree[$0].partOfSpeech) }
        }
        func distance(_ index: Int) -> Int { abs(times[index].tokens.lowerBound - cue) }
        let owned = candidates.filter { owner($0) == cue }
        if let best = owned.min(by: { distance($0) < distance($1) }) { return best }
        let after = candidates.filter { index in
            let start = times[index].tokens.lowerBound
            guard start > cue, start - cue < 24 else { return false }
            return !(cue + 1..<start).contains {
                ([.VERB, .AUX].contains(tree[$0].partOfSpeech) && !isSetting($0) && !isAttribute($0))
                    || [.WP, .WDT, .WRB].contains(tree[$0].tag)
            }
        }
        if let best = after.first { return best }
        guard let carrier else { return nil }
        return candidates.filter { owner($0) == carrier }.min { distance($0) < distance($1) }
    }

    /// "on Wednesday, a day before he travels": says how far the two deeds are apart, not when either was.
    private func opensClause(_ index: Int) -> Bool {
        let last = times[index].tokens.upperBound - 1
        return ["before", "after"].contains(tree[last].lower) && tree[last].label == .mark
    }

    /// "have held talks since 1978", "until Monday": a limit, not the day.
    private func isBound(_ index: Int, verb: Int) -> Bool {
        let start = times[index].tokens.lowerBound
        guard start > 0 else { return false }
        if ["until", "till"].contains(tree[start - 1].lower) { return true }
        guard tree[start - 1].lower == "since" else { return false }
        return isPerfect(verb)
            || (max(0, start - 12)..<start).contains {
                ["first", "last"].contains(tree[$0].lower) && tree[$0].sentence == tree[start].sentence
            }
    }

    private func isPerfect(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { ["has", "have", "'ve", "’ve"].contains(tree[$0].lower) }
    }

    /// What the event was about: "talks on the war", "discussed the minerals deal".
    func topics(of heads: [Int]) -> [Phrase] {
        var found: [Phrase] = []
        for head in heads {
            var objects = tree.children(of: head, .prep).filter {
                ["about", "on", "over", "regarding", "concerning"].contains(tree[$0].lower)
            }
            .flatMap { tree.children(of: $0, .pobj) }
            if ["discuss", "debate", "negotiate"].contains(tree[head].lemma) {
                objects += tree.children(of: head, .dobj)
            }
            for object in objects.flatMap({ tree.conjuncts(of: $0) }) where !isTime(object) {
                found.append(tree.phrase(at: object))
            }
        }
        return found
    }

    private func isTime(_ token: Int) -> Bool {
        (timesBySentence[tree[token].sentence] ?? []).contains { times[$0].tokens.contains(token) }
    }

    /// "agreed in a call on Saturday that A must do B": what lies behind has taken place, whatever the clause around it
    /// plans.
    func settled(_ status: Meeting.Status, noun: Int, carrier: Int?, time: Int?) -> Meeting.Status {
        guard [.planned, .proposed].contains(status), tree[noun].label == .pobj, let preposition = tree.head(of: noun),
            ["in", "during", "at", "on"].contains(tree[preposition].lower), let time, let end = times[time].end,
            end.count == 10, let day = sectionDay(at: noun),
            end < day || (end == day && carrier.map(isDemand) == true)
        else { return status }
        return .held
    }

    /// "agreed that A must do B": the clause says what ought to be, not what will be.
    private func isDemand(_ verb: Int) -> Bool {
        tree[verb].label == .ccomp && clause.ownStatus(verb) == .proposed
            && tree.head(of: verb).map { clause.ownStatus($0) == .held } == true
    }

    private func sectionDay(at token: Int) -> String? {
        let byte = tree[token].range.lowerBound
        let source = tree.document.source
        return (source.section(atByte: byte).map { source.sections[$0] } ?? source.sections.first)?.date?.description
    }

    /// An event that lies after its section's day is planned, whatever the tense.
    func adjusted(_ status: Meeting.Status, time: Int?, token: Int) -> Meeting.Status {
        guard status == .held || status == .ongoing, let time, let begin = times[time].begin else { return status }
        guard let day = sectionDay(at: token), begin > day.prefix(begin.count) else { return status }
        return .planned
    }
}
