internal import Facts
internal import Language
internal import Reference

/// Offices that a verb tells: "who heads the World Bank", "Brask chairs the committee's board".
struct LeadingVerbs {
    let scene: OfficeScene
    private var context: ExtractionContext { scene.context }

    /// What those who do so are called.
    private static let offices: [String: String] = ["head": "head", "chair": "chair", "run": "head", "lead": "leader"]
    /// The last words of the names of bodies that somebody can lead, where the tables do not know them.
    private static let bodies = OfficeFinder.bodies.union([
        "foundation", "center", "centre", "organisation", "organization", "group", "fund", "authority", "movement",
        "alliance", "front", "bureau", "service", "society", "academy",
    ])

    /// The office that a verb tells of; the body led must be named.
    func tenure(at verb: Int) -> DraftTenure? {
        let token = context.tokens[verb]
        guard token.partOfSpeech == .VERB, let office = Self.offices[token.lemma], token.tag != .VB,
            context.tree.modal(of: verb) == nil, !context.tree.isNegated(verb),
            let body = context.tree.child(of: verb, .dobj).flatMap(body), !isMoved(body),
            let holder = leader(at: verb)
        else { return nil }
        let last = body.tokens.upperBound
        return DraftTenure(
            holder: holder, of: last - 1, owner: nil, title: verb..<verb + 1, name: office, role: office,
            level: "organisation-head", status: isPast(verb) ? .former : .current,
            evidence: min(holder, verb)..<max(holder + 1, last), rule: "leading-verb", confidence: 0.65)
    }

    /// Who leads: the subject, or whom a relative clause or participle describes.
    private func leader(at verb: Int) -> Int? {
        let isDescription = [.relcl, .acl].contains(context.tokens[verb].label)
        if isDescription, let noun = context.tree.head(of: verb), scene.person(at: noun) != nil { return noun }
        return context.tree.subjects(of: verb).first { scene.person(at: $0) != nil }
    }

    /// Nobody leads a body who "leads it in the polls" or "led the party to victory".
    private func isMoved(_ body: FoundName) -> Bool {
        let next = body.tokens.upperBound
        return next < context.tokens.count
            && ["in", "to", "by", "into", "through"].contains(context.tokens[next].lower)
    }

    /// The body that an object names, or the one in its name: "the Harbour Union party".
    private func body(_ object: Int) -> FoundName? {
        ([object] + context.tree.children(of: object, .compound)).lazy.compactMap { scene.name(at: $0) }.first(
            where: isBody)
    }

    private func isBody(_ name: FoundName) -> Bool {
        guard name.kind == .organisation, name.form == .name else { return false }
        let text = context.tree.text(of: name.tokens)
        return !context.lexicon.reference.organisations.rows(for: text).isEmpty
            || Self.bodies.contains(context.tokens[name.tokens.upperBound - 1].lower)
    }

    /// "led the bank until May"; "has led the bank" goes on.
    private func isPast(_ verb: Int) -> Bool { context.tokens[verb].tag == .VBD }
}
