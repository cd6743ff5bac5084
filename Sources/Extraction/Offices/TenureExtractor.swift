package import Documents
internal import Facts
internal import Language
internal import Reference

/// Finds who holds which office, as the words say it.
package struct TenureExtractor {
    let scene: OfficeScene
    var context: ExtractionContext { scene.context }

    /// What was found: tenures, and the office phrases that stand by themselves.
    package struct Result: Sendable {
        package var tenures: [DraftTenure]
        /// Phrases without a holder beside them ("the Ukrainian president said"), to be resolved by coreference.
        package var loose: [OfficePhrase]
        /// Phrases whose holder stands beside them, with a token of the holder.
        package var attached: [(phrase: OfficePhrase, holder: Int)]
    }

    /// Ties office phrases to the people named in a document.
    package static func tenures(in scene: OfficeScene) throws(DeadlinePassed) -> Result {
        let extractor = TenureExtractor(scene: scene)
        var result = Result(tenures: [], loose: [], attached: [])
        for phrase in scene.phrases {
            try scene.context.deadline.check()
            guard let (rule, holders) = extractor.firstMatch(for: phrase) else {
                result.loose.append(phrase)
                continue
            }
            for holder in holders {
                let tenure = extractor.tenure(phrase, holder: holder, rule: rule)
                var attached = phrase
                attached.of = phrase.of ?? tenure.of
                result.tenures.append(tenure)
                result.attached.append((attached, holder))
            }
        }
        let verbs = LeadingVerbs(scene: scene)
        result.tenures += scene.context.tokens.indices.compactMap(verbs.tenure)
        var told: OfficePhrase?
        var next = 0
        for title in scene.context.titles {
            try scene.context.deadline.check()
            while next < result.attached.count, result.attached[next].phrase.head < title.tokens.lowerBound {
                told = result.attached[next].phrase
                next += 1
            }
            if let told, let draft = extractor.counterpart(title, of: told) { result.tenures.append(draft) }
        }
        return result
    }

    /// "his Japanese counterpart Taro Aso": the office that the paragraph names before, of the other country.
    private func counterpart(_ title: TitleMatch, of model: OfficePhrase) -> DraftTenure? {
        let after = title.tokens.upperBound, before = title.tokens.lowerBound - 1
        guard title.offices.contains(where: { $0.role == "counterpart" }), before >= 0,
            after + 1 < context.tokens.count,
            let country = scene.name(at: before), country.kind == .country,
            let person = scene.person(at: after) ?? (context.words[after] == "," ? scene.person(at: after + 1) : nil),
            context.tokens[model.head].paragraph == context.tokens[before].paragraph
        else { return nil }
        let holder = person.tokens.upperBound - 1
        return DraftTenure(
            holder: holder, of: before, owner: nil, title: model.title, role: model.role, level: model.level,
            status: model.status, evidence: model.outer.lowerBound..<holder + 1, rule: "counterpart", confidence: 0.7)
    }

    func firstMatch(for phrase: OfficePhrase) -> (TenureRule, [Int])? {
        for rule in TenureRule.all {
            let holders = rule.holders(scene, phrase)
            if !holders.isEmpty { return (rule, holders) }
        }
        return nil
    }

    private func tenure(_ phrase: OfficePhrase, holder: Int, rule: TenureRule) -> DraftTenure {
        let name = scene.name(at: holder)
        let holderTokens = name?.tokens ?? holder..<holder + 1
        let status = followsPredecessor(phrase, holderTokens) ? .former : self.status(of: phrase, by: rule)
        let of = served(by: phrase) ?? countryAfter(holderTokens)
        let evidence =
            min(
                phrase.outer.lowerBound, holderTokens.lowerBound)..<max(
                phrase.outer.upperBound, holderTokens.upperBound, of.map { $0 + 1 } ?? 0)
        return DraftTenure(
            holder: holder, of: of, owner: phrase.owner, title: phrase.title, role: phrase.role, level: phrase.level,
            status: status,
            evidence: evidence, rule: rule.name, confidence: rule.confidence)
    }

    private func served(by phrase: OfficePhrase) -> Int? {
        guard let of = phrase.of, OfficeFinder.trades.contains(phrase.level), let name = scene.name(at: of),
            name.kind == .country || name.kind == .place && ["expert", "media"].contains(phrase.level)
        else { return phrase.of }
        return nil
    }

    /// "President Volodymyr Zelensky of Ukraine".
    private func countryAfter(_ name: Range<Int>) -> Int? {
        let next = name.upperBound
        guard next + 1 < context.tokens.count, context.tokens[next].lower == "of",
            context.areInOneSentence(name.lowerBound, next)
        else { return nil }
        for token in next + 1...min(next + 2, context.tokens.count - 1) {
            if let found = scene.name(at: token), found.kind != .person { return found.tokens.upperBound - 1 }
        }
        return nil
    }

    /// "his predecessor, President …".
    private func followsPredecessor(_ phrase: OfficePhrase, _ holder: Range<Int>) -> Bool {
        let start = min(phrase.outer.lowerBound, holder.lowerBound)
        return [start - 1, start - 2].contains { token in
            guard let title = context.title(at: token), token == title.tokens.upperBound - 1 else { return false }
            return title.offices.contains { $0.isRelational && $0.role == "predecessor" }
        }
    }
}
