internal import Facts

extension EntityResolution {
    /// Countries are one by their code, else by their name.
    mutating func resolveCountries(_ units: [Int]) {
        for profile in profiles(units, { countryKey($0) }) {
            clustering.joinAlike(profile.units)
            guard let first = profile.units.first else { continue }
            if let country = reference.country(code: profile.key) {
                matches[first] = ReferenceMatch(
                    name: country.name, slug: nil, wikidata: country.wikidata, iso2: country.iso2)
            }
        }
        joinMarked(units, units.map(countryKey))
    }

    private func countryKey(_ unit: Int) -> String {
        let entity = corpus.entity(of: unit)
        if let code = entity.iso2 { return code.uppercased() }
        return reference.country(word: entity.name)?.iso2 ?? ReferenceKnowledge.key(entity.name)
    }

    /// Units that a judgement names stand alone at first; they join their like unless the judgement forbids it.
    private mutating func joinMarked(_ units: [Int], _ keys: [String]) {
        guard !marked.isEmpty else { return }
        var first: [String: Int] = [:]
        for (unit, key) in zip(units, keys) {
            if let other = first[key] {
                clustering.join(other, unit, score: 1, ["the same name and particulars"])
            } else {
                first[key] = unit
            }
        }
    }
}
