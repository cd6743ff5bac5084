internal import Facts
internal import Language
internal import Reference

/// What kind of thing a name is, where the model is of two minds or the words beside the name know better.
extension NameFinder {
    private static let places: Set<String> = [
        "city", "town", "village", "province", "region", "district", "suburb", "port", "island", "capital", "county",
        "municipality", "prefecture", "governorate", "oblast", "state", "canton", "republic", "mountain", "mount",
        "peak", "river", "lake", "volcano", "glacier", "sea", "bay", "gulf", "strait", "valley", "peninsula", "desert",
        "forest", "beach", "square", "airport", "border",
    ]
    static let organisations: Set<String> = [
        "company", "firm", "manufacturer", "carmaker", "automaker", "newspaper", "daily", "weekly", "magazine",
        "broadcaster", "airline", "bank", "lender", "retailer", "agency", "ngo", "party", "movement", "think-tank",
        "website", "tabloid", "conglomerate", "consortium", "militia", "sect", "insurer", "utility", "supermarket",
    ]

    /// Nouns of bodies that may stand before the name of a person too: "the network Anna Holm built".
    static let businesses: Set<String> = [
        "app", "network", "platform", "startup", "start-up", "chain", "brand", "label", "giant", "club", "maker",
        "portal",
    ]

    /// Gives each name of the model the kind that a noun beside it says, then each word the same kind everywhere.
    mutating func settleKinds() {
        let surnames = Set(found.compactMap(\.person).filter { !$0.isSingle }.map(\.surname))
        let doubtful = found.indices.filter { index in
            (isDoubtful(found[index]) || isUntitledPerson(found[index]))
                && !(found[index].person.map { surnames.contains($0.surname) && $0.isSingle } ?? false)
        }
        var described: [String: Entity.Kind] = [:]
        for index in doubtful {
            if let kind = self.described(found[index].tokens) {
                described[text(index)] = described[text(index)] ?? kind
            }
        }
        for index in doubtful { if let kind = described[text(index)] { retype(index, kind) } }
        settleByCount(surnames)
    }

    private func text(_ index: Int) -> String { context.tree.text(of: found[index].tokens) }

    /// A name by the model alone: neither in the tables nor with a title or several words of a person's name.
    private func isDoubtful(_ name: FoundName) -> Bool {
        let text = context.tree.text(of: name.tokens)
        guard name.form == .name, !name.isTitled, context.lexicon.names.values(for: text).isEmpty else { return false }
        return name.kind != .person || name.tokens.count == 1
    }

    private func isUntitledPerson(_ name: FoundName) -> Bool {
        name.kind == .person && !name.isTitled && name.tokens.count == 2
    }

    /// The kind that a noun says: "the town of Sögel", "Magna, a manufacturer", "the Handelsblatt newspaper".
    private func described(_ name: Range<Int>) -> Entity.Kind? {
        let (before, after) = (name.lowerBound - 1, name.upperBound)
        func lemma(_ token: Int) -> String? {
            guard context.tokens.indices.contains(token), context.areInOneSentence(token, name.lowerBound),
                context.tokens[token].tag == .NN
            else { return nil }
            return context.tokens[token].lemma
        }
        if before > 0, context.tokens[before].lower == "of", lemma(before - 1).map(Self.places.contains) == true {
            return .place
        }
        let isPossessive = context.tokens.indices.contains(after) && context.tokens[after].tag == .POS
        if !isPossessive, let noun = lemma(after) {
            if Self.places.contains(noun), isModifier(name, of: after) { return .place }
            if Self.organisations.contains(noun), context.tokens[name.upperBound - 1].head == after {
                return .organisation
            }
        }
        if let noun = lemma(before),
            Self.organisations.contains(noun)
                || Self.businesses.contains(noun) && found(at: name.lowerBound)?.kind == .place,
            context.tokens[before].head == name.upperBound - 1
                || name.contains(where: { context.tokens[$0].label == .appos && context.tokens[$0].head == before })
        {
            return .organisation
        }
        if isInCountry(name) { return .place }
        return isThing(name) ? .organisation : isPartner(name) ? .person : nil
    }

    /// "in Halbenstadt, eastern Norway": a place, whatever else the model takes it for.
    private func isInCountry(_ name: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard name.count == 1, comma + 1 < context.tokens.count, context.words[comma] == ",",
            context.tokens[name.lowerBound].label == .pobj
        else { return false }
        let isDirected = Self.directions.contains(context.tokens[comma + 1].lower)
        let country = comma + (isDirected ? 2 : 1)
        guard country < context.tokens.count, context.areInOneSentence(comma, country) else { return false }
        return found(at: country).map { $0.kind == .country && $0.form != .adjective } ?? false
            && (isDirected
                || ["in", "near", "outside"].contains(context.tokens[context.tokens[name.lowerBound].head].lower))
    }

    private static let directions: Set<String> = [
        "eastern", "western", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
        "southwestern",
    ]

    /// Whether a name stands before a noun as a part of its phrase: "the Hornspitz mountain", "the Hornspitz mountain peak".
    private func isModifier(_ name: Range<Int>, of noun: Int) -> Bool {
        let head = context.tokens[name.upperBound - 1].head
        return head == noun
            || context.tokens[noun].label == .compound && context.tokens[noun].head == head
                && Self.places.contains(context.tokens[head].lemma)
    }

    /// "Norbank, which was founded": nobody says "which" of a person.
    private func isThing(_ name: Range<Int>) -> Bool {
        let after = name.upperBound
        guard after + 1 < context.tokens.count, context.words[after] == ",", context.words[after + 1] == "which",
            name.contains(where: { found(at: $0)?.kind == .person })
        else { return false }
        return context.tree.ancestors(of: after + 1).contains {
            context.tokens[$0].label == .relcl && name.contains(context.tokens[$0].head)
        }
    }

    /// "met with Arnov and Brask", where the model takes Brask for a place: whoever is met or speaks together with a person.
    private func isPartner(_ name: Range<Int>) -> Bool {
        guard name.count == 1, let token = name.first, context.tokens[token].label == .conj,
            found(at: token)?.kind == .place, found(at: context.tokens[token].head)?.kind == .person
        else { return false }
        let verb = context.tree.ancestors(of: token).first { context.tokens[$0].partOfSpeech == .VERB }
        return verb.map { Self.meeting.contains(context.tokens[$0].lemma) } ?? false
    }

    private static let meeting: Set<String> = [
        "meet", "talk", "speak", "negotiate", "confer", "discuss", "dine", "say", "tell", "agree", "warn", "urge",
    ]

    private func found(at token: Int) -> FoundName? { owner[token] < 0 ? nil : found[Int(owner[token])] }

    /// One word is one thing in a document: a person where somebody bears it as a surname, else what most of its
    /// mentions are.
    private mutating func settleByCount(_ surnames: Set<String>) {
        var counts: [String: [Entity.Kind: Int]] = [:]
        for name in found where isDoubtful(name) || name.kind == .person && name.tokens.count == 2 {
            counts[context.tree.text(of: name.tokens), default: [:]][name.kind, default: 0] += 1
        }
        for index in found.indices where isDoubtful(found[index]) || isUntitledPerson(found[index]) {
            let text = self.text(index)
            guard let kinds = counts[text], kinds.count > 1 else { continue }
            // "Sandy Hook" is a place, though the model sees a person in "Sandy Hook families".
            if found[index].tokens.count == 2, kinds[.person] != nil, kinds[.place] != nil { continue }
            if found[index].tokens.count == 1, surnames.contains(PersonName.key(text)) {
                retype(index, .person)
            } else if text.count > 2, text.allSatisfy(\.isUppercase), kinds[.organisation] != nil {
                retype(index, .organisation)
            } else if let (kind, count) = kinds.max(by: { $0.value < $1.value }),
                kinds.values.filter({ $0 == count }).count == 1
            {
                retype(index, kind)
            }
        }
    }

    private mutating func retype(_ index: Int, _ kind: Entity.Kind) {
        guard found[index].kind != kind else { return }
        let text = self.text(index)
        switch kind {
        case .person:
            guard let name = PersonName(Array(context.words[found[index].tokens])) else { return }
            found[index].identity = .person(name)
        case .place: found[index].identity = .place(name: text, iso2: nil)
        case .organisation:
            found[index].identity = .organisation(name: text, iso2: country(in: found[index].tokens), wikidata: nil)
        default: return
        }
    }
}
