internal import Facts
internal import Language
internal import Reference

/// Governments, parliaments and ministries: bodies that bear the name of a person or a country.
extension NameFinder {
    static let governments: Set<String> = ["administration", "government", "cabinet", "presidency", "campaign"]

    /// "Trump administration": an organisation that bears a person's name.
    mutating func addNamedGovernments() {
        for entity in context.tree.document.entities where entity.label == .person || entity.label == .organisation {
            let next = entity.tokens.upperBound
            let names = entity.tokens.filter { context.tokens[$0].tag == .NNP }
            guard let last = names.last else { continue }
            let isInside = Self.governments.contains(context.tokens[next - 1].lower)
            guard isInside || next < context.tokens.count && Self.governments.contains(context.tokens[next].lower)
            else { continue }
            let surname = isInside ? next - 2 : last
            guard surname >= 0, context.isCapitalised(surname), context.tokens[surname].tag == .NNP,
                context.title(at: surname) == nil, !isOwned(isInside ? next - 1 : next),
                context.lexicon.names.values(for: context.words[surname]).isEmpty
            else { continue }
            let tokens = surname..<(isInside ? next : next + 1)
            let name = context.words[surname] + " " + context.tokens[tokens.upperBound - 1].lower
            add(FoundName(tokens: tokens, form: .name, identity: .organisation(name: name, iso2: nil, wikidata: nil)))
        }
    }

    /// "Chancellor Ida Voss's cabinet": its owner is a person of her own.
    private func isOwned(_ noun: Int) -> Bool { context.tokens[noun - 1].tag == .POS }

    /// "the Ukrainian government", "the EU parliament": organisations of their own beside the country.
    mutating func addNationalGovernments() {
        for index in context.tokens.indices.dropFirst()
        where ["government", "parliament"].contains(context.tokens[index].lower)
            && context.lexicon.names.values(for: context.tree.text(of: index - 1..<index + 1)).isEmpty
        {
            for reading in context.lexicon.names.values(for: context.words[index - 1]) {
                let iso2: String?
                switch reading {
                case .adjective(let code): iso2 = code
                case .organisation where context.tokens[index].lower == "parliament": iso2 = nil
                default: continue
                }
                let isGovernment = context.tokens[index].lower == "government"
                let name =
                    isGovernment
                    ? "Government of " + context.lexicon.countryName(iso2 ?? "")
                    : context.tree.text(of: index - 1..<index + 1)
                add(
                    FoundName(
                        tokens: index - 1..<index + 1, form: .nominal,
                        identity: .organisation(name: name, iso2: iso2, wikidata: nil)))
                break
            }
        }
    }

    private static let tiers: Set<String> = ["Regional", "Provincial", "State", "Autonomous", "Territorial", "Federal"]
    private static let organs: Set<String> = ["Government", "Parliament", "Assembly", "Council", "Administration"]

    /// "Kurdistan Regional Government", "the Bavarian State Parliament": one name from the region on.
    mutating func addBodiesOfRegions() {
        for index in context.tokens.indices.dropFirst()
        where Self.tiers.contains(context.words[index]) && index + 1 < context.tokens.count
            && Self.organs.contains(context.words[index + 1]) && context.areInOneSentence(index - 1, index + 1)
        {
            var start = index
            while start > 0, index - start < 3, context.areInOneSentence(start - 1, index),
                isWordOfRegion(start - 1, isLast: start == index)
            { start -= 1 }
            guard start < index else { continue }
            let tokens = start..<index + 2
            addBody(tokens, iso2: country(in: tokens))
        }
    }

    /// "Bavarian", "South" and "Kivu", but not the "Iraqi" of "the Iraqi Kurdistan Regional Government".
    private func isWordOfRegion(_ index: Int, isLast: Bool) -> Bool {
        let isAdjective = context.lexicon.names.values(for: context.words[index]).contains {
            if case .adjective = $0 { true } else { false }
        }
        return context.title(at: index) == nil && (isLast || !isAdjective)
            && (isProper(index) || context.isCapitalised(index) && context.tokens[index].tag == .JJ)
    }

    private static let portfolios: Set<String> = [
        "foreign", "defence", "defense", "interior", "finance", "health", "justice", "economy", "energy", "trade",
        "agriculture", "education", "transport", "culture", "environment", "oil", "labour", "labor",
    ]

    /// "China's foreign ministry", "the Omani defence ministry": a body though nothing but the country is capitalised.
    mutating func addNationalMinistries() {
        for index in context.tokens.indices.dropFirst(2)
        where context.words[index] == "ministry" && Self.portfolios.contains(context.words[index - 1]) {
            let country = index - (context.tokens[index - 2].tag == .POS ? 3 : 2)
            guard country >= 0, context.areInOneSentence(country, index) else { continue }
            let code = context.lexicon.names.values(for: context.words[country]).lazy.compactMap { reading in
                switch reading {
                case .country(let iso2), .adjective(let iso2): iso2
                default: nil as String?
                }
            }.first
            guard let code else { continue }
            add(
                FoundName(
                    tokens: index - 1..<index + 1, form: .nominal,
                    identity: .organisation(
                        name: context.tree.text(of: index - 1..<index + 1) + " of " + context.lexicon.countryName(code),
                        iso2: code, wikidata: nil)))
        }
    }
}
