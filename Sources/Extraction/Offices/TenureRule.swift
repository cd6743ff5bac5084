internal import Facts
internal import Language
internal import Reference

/// A pattern that ties an office phrase to its holder. The first rule that finds one wins.
package struct TenureRule: Sendable {
    package let name: String
    /// The share of its claims that were right on development data (gold and DWIE together); rules that matched fewer than
    /// ten times have that of their likes, a little lowered.
    package let confidence: Double
    /// Tokens of the holders' phrases; empty where the pattern does not apply.
    package let holders: @Sendable (OfficeScene, OfficePhrase) -> [Int]

    /// All rules, the most certain first.
    package static let all: [TenureRule] = [
        TenureRule(name: "title-before-name", confidence: 0.82) { $0.peopleAfter($1) },
        TenureRule(name: "title-comma-name", confidence: 0.76) { $0.appositionAfter($1) },
        TenureRule(name: "name-comma-title", confidence: 0.74) { $0.appositionBefore($1) },
        TenureRule(name: "name-bracket-title", confidence: 0.7) { $0.bracketBefore($1) },
        TenureRule(name: "relative-clause", confidence: 0.75) { $0.relativeClause($1) },
        TenureRule(name: "copula", confidence: 0.75) { $0.copula($1) },
        TenureRule(name: "appointment", confidence: 0.7) { $0.appointment($1) },
        TenureRule(name: "served-as", confidence: 0.65) { $0.servedAs($1) },
        TenureRule(name: "coordinated-title", confidence: 0.65) { $0.coordinated($1) },
    ]
}

/// The trees, names and office phrases among which the rules look.
package struct OfficeScene: Sendable {
    package let context: ExtractionContext
    package let names: NameTable
    package let phrases: [OfficePhrase]
    /// The first phrase with each head.
    private let phraseOfHead: [Int: Int]

    /// Indexes phrases by their heads.
    package init(context: ExtractionContext, names: NameTable, phrases: [OfficePhrase]) {
        self.context = context
        self.names = names
        self.phrases = phrases
        self.phraseOfHead = Dictionary(phrases.indices.map { (phrases[$0].head, $0) }, uniquingKeysWith: min)
    }

    /// The name that covers a token.
    package func name(at token: Int) -> FoundName? { names.name(at: token) }

    /// The phrase with a head.
    package func phrase(at head: Int) -> OfficePhrase? { phraseOfHead[head].map { phrases[$0] } }

    /// The name of a person that covers a token.
    package func person(at token: Int) -> FoundName? {
        name(at: token).flatMap { $0.kind == .person ? $0 : nil }
    }

    private func head(of name: FoundName) -> Int {
        name.tokens.last { !name.tokens.contains(context.tokens[$0].head) || context.tokens[$0].head == $0 } ?? name
            .tokens.upperBound - 1
    }
}

// MARK: - By order of words
extension OfficeScene {
    /// The first token after a place that belongs to no form of address.
    private func skipHonorifics(from index: Int) -> Int {
        var index = index
        while index < context.tokens.count {
            let match = context.lexicon.reference.honorifics.phrases.longestMatch(
                in: context.rest(ofSentenceFrom: index))
            guard let match, !match.values.contains(where: \.isSuffix) else { break }
            index += match.tokenCount
        }
        return index
    }

    /// "the head of the "Harbour Watch," Jonas Pell": the first token after a place that is no quotation mark.
    private func skipQuotationMarks(from index: Int) -> Int {
        (index..<context.tokens.count).first {
            context.tokens[$0].tag != .closingQuote && context.tokens[$0].tag != .openingQuote
        } ?? context.tokens.count
    }

    func peopleAfter(_ phrase: OfficePhrase) -> [Int] {
        let start = skipHonorifics(from: max(phrase.title.upperBound, phrase.outer.upperBound))
        guard start < context.tokens.count, context.areInOneSentence(phrase.head, start), let first = person(at: start)
        else { return [] }
        guard phrase.isPlural else { return [first.tokens.upperBound - 1] }
        return context.tree.conjuncts(of: head(of: first)).filter { person(at: $0) != nil }
    }

    func appositionAfter(_ phrase: OfficePhrase) -> [Int] {
        let comma = skipQuotationMarks(from: phrase.outer.upperBound)
        guard phrase.isDefinite || phrase.of != nil, !phrase.isPlural, comma + 1 < context.tokens.count,
            context.tokens[comma].text == ",",
            let first = person(at: skipHonorifics(from: skipQuotationMarks(from: comma + 1))),
            context.areInOneSentence(comma, first.tokens.lowerBound)
        else { return [] }
        let after = first.tokens.upperBound
        guard after < context.tokens.count else { return [first.tokens.upperBound - 1] }
        let next = context.tokens[after]
        let isApposed =
            context.tokens[head(of: first)].label == .appos
            || phrase.isDefinite && (phrase.of != nil || phrase.owner != nil)
        let isClosed =
            next.partOfSpeech == .PUNCT && next.tag != .HYPH || next.sentence != context.tokens[comma].sentence
        return isClosed && (isApposed || next.text == ",") || context.tokens[head(of: first)].label == .appos
            ? [after - 1] : []
    }

    func appositionBefore(_ phrase: OfficePhrase) -> [Int] {
        var comma = phrase.outer.lowerBound - 1
        guard comma > 0, context.tokens[comma].text == ",", context.areInOneSentence(comma, phrase.head) else {
            return []
        }
        if comma > 2, context.tokens[comma - 1].tag == .CD, context.tokens[comma - 2].text == "," { comma -= 2 }
        guard let name = person(at: comma - 1) else { return [] }
        let after = phrase.outer.upperBound
        let isClosed =
            after >= context.tokens.count || context.tokens[after].sentence != context.tokens[comma].sentence
            || context.tokens[after].partOfSpeech == .PUNCT || context.tokens[after].partOfSpeech == .VERB
            || [.WP, .WDT, .IN, .CC].contains(context.tokens[after].tag)
        let isApposed = context.tree.ancestors(of: phrase.head).prefix(2).contains { name.tokens.contains($0) }
        let isListed = context.tokens[phrase.head].label == .conj && !phrase.isDefinite
        return (isApposed || isClosed) && !isListed ? [name.tokens.upperBound - 1] : []
    }

    func bracketBefore(_ phrase: OfficePhrase) -> [Int] {
        let bracket = phrase.outer.lowerBound - 1
        guard bracket > 0,
            context.tokens[bracket].text == "(" || context.tokens[bracket].text == "—"
                || context.tokens[bracket].text == "–",
            let name = person(at: bracket - 1)
        else { return [] }
        return [name.tokens.upperBound - 1]
    }
}

// MARK: - By the tree
extension OfficeScene {
    private static let copulas: Set<String> = ["be", "become", "remain"]
    private static let appointing: Set<String> = [
        "name", "appoint", "elect", "nominate", "make", "install", "crown", "choose", "pick", "reelect", "re-elect",
        "swear",
        "select", "inaugurate", "confirm", "designate",
    ]
    private static let serving: Set<String> = [
        "serve", "act", "work", "continue", "resign", "quit", "retire", "return", "campaign",
    ]

    /// The holder that a subject stands for: a name, or a pronoun to be resolved.
    private func holder(_ token: Int) -> Int? {
        if let name = name(at: token) { return name.kind == .person ? token : nil }
        return context.tokens[token].tag == .PRP
            && ["he", "she", "him", "her", "i"].contains(context.tokens[token].lower) ? token : nil
    }

    func relativeClause(_ phrase: OfficePhrase) -> [Int] {
        guard [.attr, .oprd].contains(context.tokens[phrase.head].label), let verb = context.tree.head(of: phrase.head),
            context.tokens[verb].label == .relcl, let noun = context.tree.head(of: verb),
            context.tree.subjects(of: verb).contains(where: {
                context.tokens[$0].tag == .WP || context.tokens[$0].tag == .WDT
            })
        else { return [] }
        // "Brask, the farmer who became president": whom the farmer is in apposition to.
        let bearer = context.tokens[noun].label == .appos ? context.tokens[noun].head : noun
        return [person(at: noun) == nil ? bearer : noun].filter { person(at: $0) != nil }
    }

    func copula(_ phrase: OfficePhrase) -> [Int] {
        guard context.tokens[phrase.head].label == .attr, let verb = context.tree.head(of: phrase.head),
            Self.copulas.contains(context.tokens[verb].lemma), !context.tree.isNegated(verb),
            context.tree.modal(of: verb) == nil, !isSupposed(verb)
        else { return [] }
        return context.tree.subjects(of: verb).prefix(1).compactMap(holder)
    }

    /// "if she becomes president", "should he be chancellor".
    private func isSupposed(_ verb: Int) -> Bool {
        let marks = context.tree.children(of: verb, .mark, .advmod).map { context.tokens[$0].lower }
        if marks.contains(where: ["if", "unless", "whether", "until"].contains) { return true }
        return context.tokens[verb].lemma == "become" && [.VB, .VBP, .VBZ].contains(context.tokens[verb].tag)
    }

    func appointment(_ phrase: OfficePhrase) -> [Int] {
        guard let verb = governor(of: phrase), Self.appointing.contains(context.tokens[verb].lemma),
            !context.tree.isNegated(verb)
        else { return [] }
        let children = context.tree.children(of: verb, .nsubjpass, .dobj, .nsubj)
        let preferred =
            children.filter { context.tokens[$0].label == .nsubjpass }
            + children.filter { context.tokens[$0].label == .dobj }
            + (children.contains { context.tokens[$0].label == .dobj }
                ? [] : children.filter { context.tokens[$0].label == .nsubj })
        for child in preferred where child != phrase.head {
            if let holder = holder(child) { return [holder] }
        }
        if context.tokens[verb].label == .acl, let noun = context.tree.head(of: verb), person(at: noun) != nil {
            return [noun]
        }
        return []
    }

    /// The verb that an office phrase complements, directly or through "as".
    private func governor(of phrase: OfficePhrase) -> Int? {
        guard let head = context.tree.head(of: phrase.head) else { return nil }
        switch context.tokens[phrase.head].label {
        case .oprd, .attr, .dobj, .xcomp:
            return context.tokens[head].partOfSpeech == .VERB ? head : context.tree.head(of: head)
        case .nsubj where context.tokens[head].label == .ccomp: return context.tree.head(of: head)
        case .pobj where context.tokens[head].lower == "as": return context.tree.head(of: head)
        default: return nil
        }
    }

    func servedAs(_ phrase: OfficePhrase) -> [Int] {
        guard context.tokens[phrase.head].label == .pobj, let preposition = context.tree.head(of: phrase.head),
            context.tokens[preposition].lower == "as", let verb = context.tree.head(of: preposition),
            Self.serving.contains(context.tokens[verb].lemma)
        else { return [] }
        if context.tokens[verb].label == .relcl || context.tokens[verb].label == .acl,
            let noun = context.tree.head(of: verb), person(at: noun) != nil
        {
            return [noun]
        }
        return context.tree.subjects(of: verb).prefix(1).compactMap(holder)
    }

    /// "a former commander and head of the academy": the second title has the first one's holder.
    func coordinated(_ phrase: OfficePhrase) -> [Int] {
        guard context.tokens[phrase.head].label == .conj, let first = context.tree.head(of: phrase.head) else {
            return []
        }
        guard let other = self.phrase(at: first) else {
            return phrase.isPlural ? [] : apposed(first)
        }
        for rule in TenureRule.all.dropFirst(2).dropLast() {
            let holders = rule.holders(self, other)
            if !holders.isEmpty { return holders }
        }
        return []
    }

    /// "Oberreuter, a writer and head of the academy": what comes first need be no office.
    private func apposed(_ noun: Int) -> [Int] {
        guard context.tokens[noun].label == .appos, let name = context.tree.head(of: noun), person(at: name) != nil
        else {
            return []
        }
        return [name]
    }
}
