internal import Facts
internal import Language
internal import Reference

/// Decides by grammar whether the name of a capital or a seat stands for a government or for a place.
///
/// The subject of saying and acting, the partner of talks and the owner of a policy are the government; the object of
/// *in*, *to* or *visit* is the place.
package struct MetonymGrammar: Sendable {
    let context: ExtractionContext

    /// Takes the document.
    package init(_ context: ExtractionContext) { self.context = context }

    /// The reading of a phrase of the tables, chosen among its readings by grammar.
    package func name(for readings: [NameReading], tokens: Range<Int>) -> FoundName? {
        for reading in readings.sorted(by: { rank($0, tokens) < rank($1, tokens) }) {
            switch reading {
            case .country(let iso2):
                return FoundName(tokens: tokens, form: .name, identity: .country(iso2: iso2))
            case .adjective(let iso2):
                guard isPlausibleAdjective(tokens) else { continue }
                return FoundName(tokens: tokens, form: .adjective, identity: .country(iso2: iso2))
            case .organisation(let name, let iso2, let wikidata):
                return FoundName(
                    tokens: tokens, form: .name, identity: .organisation(name: name, iso2: iso2, wikidata: wikidata))
            case .seat(let name, let iso2):
                let isBody = readings.contains { if case .organisation = $0 { true } else { false } }
                if isBody ? isVenue(head(of: tokens)) : isScenery(head(of: tokens)) {
                    return FoundName(tokens: tokens, form: .name, identity: .place(name: name, iso2: iso2))
                }
                return FoundName(
                    tokens: tokens, form: .metonym, identity: .organisation(name: name, iso2: iso2, wikidata: nil))
            case .union(let name, let wikidata):
                guard !isPlace(head(of: tokens)) else { continue }
                return FoundName(
                    tokens: tokens, form: .metonym, identity: .organisation(name: name, iso2: nil, wikidata: wikidata))
            case .place(_, let iso2?, isCapital: true) where isSeatOfUnion(readings, in: iso2, tokens): continue
            case .place(let name, let iso2, let isCapital):
                if isCapital, let iso2, !isPlace(head(of: tokens)) {
                    return FoundName(tokens: tokens, form: .metonym, identity: .country(iso2: iso2))
                }
                guard isCapital || isLikelyPlace(tokens) else { continue }
                return FoundName(
                    tokens: tokens, form: .name, identity: .place(name: name, iso2: iso2))
            case .regional: continue
            }
        }
        return nil
    }

    /// "Brussels" is the European Union's word where the text does not speak of Belgium.
    private func isSeatOfUnion(_ readings: [NameReading], in iso2: String, _ tokens: Range<Int>) -> Bool {
        guard readings.contains(where: { if case .union = $0 { true } else { false } }), !isPlace(head(of: tokens)),
            let country = context.lexicon.reference.countries[iso2]
        else { return false }
        let words = Set([country.name] + country.adjectives + country.demonyms)
        return !context.words.contains(where: words.contains)
    }

    /// Countries before capitals before seats before organisations before cities.
    private func rank(_ reading: NameReading, _ tokens: Range<Int>) -> Int {
        switch reading {
        case .country: 0
        case .adjective: 1
        case .place(_, _, let isCapital): isCapital ? 2 : 5
        case .seat: 3
        case .union: 3
        case .organisation: 4
        case .regional: 6
        }
    }

    /// The token of a name from which an arc leaves it.
    package func head(of tokens: Range<Int>) -> Int {
        tokens.first { !tokens.contains(context.tokens[$0].head) || context.tokens[$0].head == $0 } ?? tokens.upperBound
            - 1
    }

    private func isPlausibleAdjective(_ tokens: Range<Int>) -> Bool {
        let label = entityLabel(over: tokens)
        return label != .person && label != .language && !isLanguage(head(of: tokens))
    }

    /// "He speaks Russian", "in French and Arabic": the tongue, not the country.
    private func isLanguage(_ head: Int) -> Bool {
        let first = context.tree.firstConjunct(of: head)
        guard context.tokens[head].tag != .NNPS, context.tokens[head].tag != .NNS,
            let above = context.tree.head(of: first), [.pobj, .dobj].contains(context.tokens[first].label)
        else { return false }
        return context.tokens[above].lower == "in" || ["speak", "learn", "teach"].contains(context.tokens[above].lemma)
    }

    /// Names of cities are often surnames and given names too: only what the model takes for a place counts.
    private func isLikelyPlace(_ tokens: Range<Int>) -> Bool {
        switch entityLabel(over: tokens) {
        case .geopolitical, .location, .facility: true
        case .person where tokens.count == 1: isSite(tokens.lowerBound)
        case .organisation, .person, .none: false
        default: false
        }
    }

    /// "after talks in Split": behind an "in" that tells where something happens, not in whom one trusts.
    func isSite(_ token: Int) -> Bool {
        guard context.tokens[token].label == .pobj, let preposition = context.tree.head(of: token),
            context.tokens[preposition].lower == "in", preposition + 1 == token,
            let governor = context.tree.head(of: preposition)
        else { return false }
        return !["interest", "confidence", "faith", "trust", "believe", "belief", "interested"].contains(
            context.tokens[governor].lemma)
    }

    private func entityLabel(over tokens: Range<Int>) -> EntityLabel? {
        context.entities(in: tokens).first?.label
    }

    /// Whether a seat of government is meant as a building: where a place stands, but not before a noun ("Rada speaker").
    private func isScenery(_ head: Int) -> Bool {
        let label = context.tree[context.tree.firstConjunct(of: head)].label
        let isModifier = label == .compound || label == .nmod || label == .amod
        return isPlace(head)
            && (!isModifier
                || context.tree.head(of: head).map { Self.grounds.contains(context.tree[$0].lower) } ?? true)
    }

    /// Whether something happens inside or outside: a parliament's or ministry's name is its building's there alone.
    private func isVenue(_ head: Int) -> Bool {
        let node = context.tree.firstConjunct(of: head)
        guard context.tree[node].label == .pobj, let above = context.tree.head(of: node),
            let governor = context.tree.head(of: above)
        else { return false }
        return Self.venues.contains(context.tree[above].lower) && context.tree[governor].partOfSpeech == .VERB
    }

    private static let venues: Set<String> = ["in", "at", "near", "outside", "inside", "into"]

    /// Whether a name's head stands where a place stands.
    package func isPlace(_ head: Int) -> Bool {
        let tree = context.tree
        let node = tree.firstConjunct(of: head)
        let token = tree[node]
        guard let above = tree.head(of: node) else { return true }
        switch token.label {
        case .pobj:
            let preposition = tree[above]
            if preposition.lower.hasPrefix("toward"), let governor = tree.head(of: above) {
                return !Self.attitudes.contains(tree[governor].lemma)
            }
            if preposition.lower == "to" || preposition.lower == "of" || preposition.lower == "from",
                let governor = tree.head(of: above)
            {
                return !Self.giving.contains(tree[governor].lemma)
            }
            if preposition.lower == "for", let verb = tree.head(of: above) {
                return Self.leaving.contains(tree[verb].lemma)
            }
            return Self.placing.contains(preposition.lower)
        case .dobj: return Self.visiting.contains(tree[above].lemma)
        case .nsubj, .nsubjpass, .agent, .dative: return isScene(above)
        case .poss: return !Self.governing.contains(tree[above].lemma) && !Self.owned.contains(tree[above].lemma)
        case .compound, .nmod, .amod: return !Self.governing.contains(tree[above].lemma)
        case .appos, .npadvmod, .root, .dep: return true
        default: return true
        }
    }

    /// Verbs whose subject is the city itself: "Kyiv was hit", "Kyiv lies".
    private func isScene(_ verb: Int) -> Bool {
        let scenes: Set<String> = [
            "lie", "hit", "bomb", "shell", "wake", "rock", "shake", "host", "be", "locate", "strike",
        ]
        return scenes.contains(context.tree[verb].lemma)
    }
}
