internal import Facts
internal import Language

/// Holders by the tree.
extension OfficeScene {
    private static let copulas: Set<String> = ["be", "become", "remain"]
    private static let appointing: Set<String> = [
        "name", "appoint", "elect", "nominate", "make", "install", "crown", "choose", "pick", "reelect", "re-elect",
        "swear",
        "select", "inaugurate", "confirm", "designate", "reappoint", "tap",
    ]
    /// Verbs whose object loses the office that stands behind "as".
    private static let dismissing: Set<String> = [
        "sack", "fire", "dismiss", "oust", "remove", "depose", "topple", "suspend", "replace", "succeed",
    ]
    private static let serving: Set<String> = [
        "serve", "act", "work", "continue", "return", "campaign", "begin", "start",
    ]
    private static let leaving: Set<String> = ["resign", "quit", "retire", "depart"]
    /// Verbs that tell of an office with a particle only: "stepped down as", "took over as".
    private static let particles: [String: Set<String>] = [
        "step": ["down", "aside"], "stand": ["down", "aside"], "take": ["over"],
    ]

    /// Whether an office that somebody served, left or took over is held no longer.
    static func isOver(_ verb: Int, in context: ExtractionContext) -> Bool {
        let (lemma, tag) = (context.tokens[verb].lemma, context.tokens[verb].tag)
        if dismissing.contains(lemma) {
            return !["replace", "succeed"].contains(lemma) || context.tree.child(of: verb, .nsubjpass) != nil
        }
        if ["take", "begin", "start"].contains(lemma) || official.contains(lemma) { return false }
        let hasLeft = tag == .VBN && (leaving.contains(lemma) || particles[lemma] != nil)
        return tag == .VBD || hasLeft || isPluperfect(verb, in: context)
    }

    /// "had served as", "had been": over by then.
    static func isPluperfect(_ verb: Int, in context: ExtractionContext) -> Bool {
        context.tokens[verb].tag == .VBN
            && context.tree.children(of: verb, .aux).contains { context.tokens[$0].lower == "had" }
    }

    private func tellsOfService(_ verb: Int) -> Bool {
        let lemma = context.tokens[verb].lemma
        guard let particles = Self.particles[lemma] else {
            return Self.serving.contains(lemma) || Self.leaving.contains(lemma)
        }
        return context.tree.children(of: verb, .prt, .advmod).contains { particles.contains(context.tokens[$0].lower) }
    }

    /// "visited Oslo as Peru's foreign minister", "took office as": in what office somebody did something.
    private func isInOffice(_ verb: Int, _ phrase: OfficePhrase) -> Bool {
        let objects = context.tree.children(of: verb, .dobj)
        if context.tokens[verb].lemma == "take" { return objects.contains { context.tokens[$0].lower == "office" } }
        guard phrase.of != nil, Self.official.contains(context.tokens[verb].lemma) else { return false }
        return objects.allSatisfy { person(at: $0) == nil }
    }

    private static let official: Set<String> = [
        "visit", "travel", "arrive", "go", "come", "attend", "address", "speak", "testify", "sign", "write", "vote",
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
        return bearer(of: noun).map { [$0] } ?? []
    }

    /// "Brask, the farmer who became president": whom the farmer is in apposition to.
    private func bearer(of noun: Int) -> Int? {
        if person(at: noun) != nil { return noun }
        let apposed = context.tokens[noun].head
        return context.tokens[noun].label == .appos && person(at: apposed) != nil ? apposed : nil
    }

    func copula(_ phrase: OfficePhrase) -> [Int] {
        guard context.tokens[phrase.head].label == .attr, let verb = context.tree.head(of: phrase.head),
            Self.copulas.contains(context.tokens[verb].lemma), !context.tree.isNegated(verb),
            context.tree.modal(of: verb) == nil || becomes(verb), !isSupposed(verb)
        else { return [] }
        return context.tree.subjects(of: verb).prefix(1).compactMap(holder)
    }

    /// "if she becomes president", "should he be chancellor".
    private func isSupposed(_ verb: Int) -> Bool {
        let marks = context.tree.children(of: verb, .mark, .advmod).map { context.tokens[$0].lower }
        if marks.contains(where: ["if", "unless", "whether", "until"].contains) { return true }
        guard context.tokens[verb].lemma == "become", !becomes(verb) else { return false }
        return [.VB, .VBP].contains(context.tokens[verb].tag)
            || marks.contains { ["when", "once", "before"].contains($0) }
    }

    /// "will become premier": elect, not yet in office.
    func becomes(_ verb: Int) -> Bool {
        context.tokens[verb].lemma == "become"
            && context.tree.children(of: verb, .aux).contains { context.tokens[$0].lower == "will" }
    }

    func appointment(_ phrase: OfficePhrase) -> [Int] {
        guard let verb = governor(of: phrase), Self.appointing.contains(context.tokens[verb].lemma),
            !context.tree.isNegated(verb)
        else { return [] }
        let passive = context.tree.children(of: verb, .nsubjpass), objects = context.tree.children(of: verb, .dobj)
        for child in passive + objects where child != phrase.head {
            if let holder = holder(child) { return [holder] }
        }
        // "named Lena Brask premier": the parser may take all three words for one name.
        let before = phrase.outer.lowerBound - 1
        if before > verb, passive.isEmpty, let name = person(at: before) { return [name.tokens.upperBound - 1] }
        if context.tokens[verb].label == .acl, let noun = context.tree.head(of: verb), person(at: noun) != nil {
            return [noun]
        }
        return []
    }

    /// The verb that an office phrase complements, directly or through "as".
    func governor(of phrase: OfficePhrase) -> Int? {
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
            context.tokens[preposition].lower == "as", let verb = context.tree.head(of: preposition)
        else { return [] }
        if Self.dismissing.contains(context.tokens[verb].lemma) { return dismissed(verb) }
        guard tellsOfService(verb) || isInOffice(verb, phrase)
        else { return [] }
        if context.tokens[verb].label == .relcl || context.tokens[verb].label == .acl,
            let bearer = context.tree.head(of: verb).flatMap(bearer)
        {
            return [bearer]
        }
        return context.tree.subjects(of: verb).prefix(1).compactMap(holder)
    }

    /// "was sacked as", "ousted X as": who lost the office; "replaced X as": who has it now.
    private func dismissed(_ verb: Int) -> [Int] {
        let passive = context.tree.children(of: verb, .nsubjpass)
        let isSuccession = ["replace", "succeed"].contains(context.tokens[verb].lemma)
        let active = context.tree.children(of: verb, isSuccession ? .nsubj : .dobj)
        return (passive.isEmpty ? active : passive).prefix(1).compactMap(holder)
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
