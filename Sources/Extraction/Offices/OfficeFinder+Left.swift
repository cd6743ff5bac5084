internal import Facts
internal import Language
internal import Reference

/// What stands before a title: status, country, owner, article.
extension OfficeFinder {
    func extendLeft(_ phrase: inout OfficePhrase) {
        var left = phrase.title.lowerBound
        let sentence = context.tree.document.sentences[context.tokens[left].sentence].lowerBound
        var isTitleOpen = true
        while left > sentence {
            let token = context.tokens[left - 1]
            if Self.indefinite.contains(token.lower) { phrase.isIndefinite = true }
            if let age = ageStart(before: left), age >= sentence {
                left = age
                isTitleOpen = false
            } else if Self.adverbs[token.lower] == .current {
                phrase.isStatusStated = true
                break
            } else if let status = Self.statuses[token.lower] {
                if status != .current { phrase.status = status }
                phrase.isStatusStated = true
                left -= 1
                isTitleOpen = false
            } else if token.tag == .HYPH || token.text == "-", left - 2 >= sentence,
                let status = Self.statuses[context.tokens[left - 2].lower]
            {
                phrase.status = status
                left -= 2
            } else if isTitleOpen, isTitleModifier(left - 1, of: phrase) {
                left -= 1
                phrase.title = left..<phrase.title.upperBound
            } else if isTitleOpen, let name = name(at: left - 1), isDestination(name, of: phrase) {
                left = name.tokens.lowerBound
                phrase.title = left..<phrase.title.upperBound
            } else if let name = name(at: left - 1), phrase.of == nil, serves(name) {
                phrase.of = left - 1
                phrase.isDefinite = true
                left = name.tokens.lowerBound
                isTitleOpen = false
            } else if let name = name(at: left - 1), let place = placeServed(by: phrase), name.kind == .organisation {
                phrase.title = place.tokens.lowerBound..<phrase.title.upperBound
                phrase.of = left - 1
                left = name.tokens.lowerBound
            } else if let name = name(at: left - 1), name.kind == .person, isStaff(phrase) {
                phrase.owner = left - 1
                phrase.isDefinite = true
                left = name.tokens.lowerBound
                break
            } else if token.tag == .POS, left - 2 >= sentence {
                left = takeOwner(before: left - 1, &phrase)
                break
            } else if token.tag == .PRPpossessive {
                phrase.owner = left - 1
                phrase.isDefinite = true
                left -= 1
                break
            } else if token.tag == .DT || token.lower == "the" {
                if token.lower == "the" { phrase.isDefinite = true }
                left -= 1
                break
            } else if isEpithet(left - 1, of: phrase) {
                left -= 1
                isTitleOpen = false
            } else {
                break
            }
        }
        phrase.outer = left - takeAdverb(before: left, from: sentence, &phrase)..<phrase.outer.upperBound
    }

    /// ", now the leader of", ", then a senator": the adverb tells when; returns how many tokens it takes.
    private func takeAdverb(before left: Int, from sentence: Int, _ phrase: inout OfficePhrase) -> Int {
        guard left - 2 >= sentence, context.tokens[left - 2].text == ",",
            let status = Self.adverbs[context.tokens[left - 1].lower]
        else { return 0 }
        phrase.status = status
        phrase.isStatusStated = true
        return 1
    }

    /// "the 54-year-old premier": where an age before a title begins.
    private func ageStart(before left: Int) -> Int? {
        guard left >= 5, context.tokens[left - 1].lower == "old", context.tokens[left - 5].tag == .CD,
            context.words[left - 2] == "-", context.words[left - 4] == "-"
        else { return nil }
        return left - 5
    }

    /// "the powerful Russian", "the 2012", "the two-term": what tells of the holder between article and title.
    private func isEpithet(_ index: Int, of phrase: OfficePhrase) -> Bool {
        let token = context.tokens[index]
        guard token.head > index, token.head <= phrase.head, name(at: index) == nil else { return false }
        switch token.tag {
        case .JJ, .JJS, .JJR, .VBN, .VBG: return token.head == phrase.head
        case .RB: return context.tokens[token.head].head == phrase.head || isCompoundEpithet(index, of: phrase)
        case .CD, .NN, .HYPH: return isCompoundEpithet(index, of: phrase)
        default: return false
        }
    }

    /// "2012", or a part of "two-term" and "57-year-old".
    private func isCompoundEpithet(_ index: Int, of phrase: OfficePhrase) -> Bool {
        let token = context.tokens[index]
        if token.tag == .CD, token.head == phrase.head { return token.text.count == 4 }
        let count = [index, index - 2, index - 1].first { $0 >= 0 && context.tokens[$0].tag == .CD }
        guard let count, count + 1 < context.tokens.count else { return false }
        return context.tokens[count + 1].tag == .HYPH && !context.tokens[count].isFollowedBySpace
    }

    private func isTitleModifier(_ index: Int, of phrase: OfficePhrase) -> Bool {
        let token = context.tokens[index]
        if let name = name(at: index) {
            guard case .place(_, let iso2) = name.identity, iso2 == nil,
                name.tokens.upperBound == phrase.title.lowerBound || name.tokens.contains(phrase.title.lowerBound)
            else { return false }
            return phrase.level == "diplomat" || isRegion(name, of: phrase)
                || name.tokens.contains(phrase.title.lowerBound)
        }
        switch token.tag {
        case .NN, .NNS:
            return !isCompoundEpithet(index, of: phrase) && [.compound, .nmod, .amod].contains(token.label)
                && token.head <= phrase.title.upperBound + 6
                && token.head > index
        case .NNP, .NNPS:
            return token.label == .compound && token.head > index && !Self.bodies.contains(token.lower)
                && context.title(at: index) == nil
        // "human rights chief": what belongs to a part of the title does to the title.
        case .JJ:
            return Self.titleAdjectives.contains(token.lower)
                || phrase.title.contains(token.head) && token.head != phrase.head
        case .HYPH: return index > 0 && !token.isFollowedBySpace && context.tokens[index - 1].tag != .CD
        default: return false
        }
    }

    /// "Africa director at the institute": a part of the world is a field of work, not whom somebody serves.
    private func isRegion(_ name: FoundName, of phrase: OfficePhrase) -> Bool {
        guard !TenureTable.regional.contains(phrase.level), !TenureTable.seats.contains(phrase.level) else {
            return false
        }
        return context.lexicon.reference.regions.rows(for: context.tree.text(of: name.tokens)).contains {
            ["continent", "subregion"].contains($0.kind)
        }
    }

    /// "the Norbank Lima bureau chief": the place before the title where the body served stands before it.
    private func placeServed(by phrase: OfficePhrase) -> FoundName? {
        guard let place = phrase.of.flatMap(name(at:)), place.kind == .place, place.form == .name,
            place.tokens.upperBound <= phrase.title.lowerBound, !TenureTable.regional.contains(phrase.level),
            !TenureTable.seats.contains(phrase.level)
        else { return nil }
        return place
    }

    /// "Ukraine envoy": where a diplomat is sent to, unlike "US envoy" or "Ukrainian envoy".
    private func isDestination(_ name: FoundName, of phrase: OfficePhrase) -> Bool {
        guard phrase.level == "diplomat", phrase.role != "ambassador", name.form == .name, name.kind == .country else {
            return false
        }
        let word = context.words[name.tokens.lowerBound]
        return word != word.uppercased()
    }

    /// "Arnov spokesman Jonas Pell": those who work for one person.
    private func isStaff(_ phrase: OfficePhrase) -> Bool {
        ["spokesperson", "adviser"].contains(phrase.level)
    }

    func serves(_ name: FoundName) -> Bool {
        name.kind != .person
    }

    /// The owner before a possessive ending; returns the beginning of its phrase.
    private func takeOwner(before ending: Int, _ phrase: inout OfficePhrase) -> Int {
        phrase.isDefinite = true
        guard let name = name(at: ending - 1) else {
            if phrase.of == nil, let body = body(called: ending - 1) {
                phrase.of = body
                return phraseStart(ending - 1..<ending)
            }
            // "the party's leader": no telling whose, unless it is the country's.
            let owner = context.tokens[ending - 1].lemma
            if phrase.level == "generic-leader", !["country", "nation", "state"].contains(owner) {
                phrase.isIndefinite = true
            }
            return phraseStart(ending - 1..<ending)
        }
        if name.kind == .person {
            phrase.owner = ending - 1
        } else if phrase.of == nil {
            if !isRegion(name, of: phrase) { phrase.of = ending - 1 }
        } else if phrase.level == "diplomat", name.kind == .country, let post = phrase.of.flatMap(self.name(at:)) {
            // "Norland's UN ambassador": sent to the body, by the country.
            phrase.title = post.tokens.lowerBound..<phrase.title.upperBound
            phrase.of = ending - 1
        }
        return phraseStart(name.tokens)
    }

    /// Where the noun phrase around an owner begins: "the Labour Party's", "the army's".
    private func phraseStart(_ owner: Range<Int>) -> Int {
        var start = owner.lowerBound
        while start > 0, context.areInOneSentence(start - 1, start), name(at: start - 1) == nil,
            owner.contains(context.tokens[start - 1].head), context.tokens[start - 1].partOfSpeech != .PUNCT
        { start -= 1 }
        return start
    }
}
