internal import Facts

extension EntityResolution {
    private struct OrganisationKey: Hashable {
        var names: [UInt32]
        var iso2: String?
        var wikidata: String?
        /// Countries of the document, where the name alone does not say which country's body it is.
        var countries: [String]
    }

    /// An organisation's profile, and what it is called.
    private struct Organisation {
        var unit: Int
        var name: OrganisationName
        /// Other names in its documents.
        var others: [OrganisationName]
        var iso2: String?
        var match: ReferenceMatch?
    }

    /// Organisations are one by the reference table, by name and country, and by acronyms that stand for one name only.
    mutating func resolveOrganisations(_ units: [Int]) {
        var list: [Organisation] = []
        let profiles = profiles(units) { unit in
            let entity = corpus.entity(of: unit)
            return OrganisationKey(
                names: Array(names[unit]), iso2: entity.iso2?.uppercased(), wikidata: entity.wikidata,
                countries: isGeneric(unit) && entity.iso2 == nil ? countries(corpus.document(of: unit)) : [])
        }
        for profile in profiles {
            clustering.joinAlike(profile.units)
            list.append(organisation(profile.key, profile.units[0]))
        }
        joinByTable(list)
        joinByName(list)
        joinByAcronym(list)
    }

    private func isGeneric(_ unit: Int) -> Bool {
        OrganisationName(names.strings[Int(names[unit].first ?? 0)]).isGeneric
    }

    private func countries(_ document: Int) -> [String] {
        Set(corpus.entities(of: document).lazy.filter { $0.kind == .country }.compactMap(\.iso2)).sorted()
    }

    private mutating func organisation(_ key: OrganisationKey, _ unit: Int) -> Organisation {
        let texts = key.names.map { names.strings[Int($0)] }
        let known = texts.compactMap { tableRow(named: $0, key, unit) }.first
        let match = known.map {
            ReferenceMatch(name: $0.name, slug: $0.slug, wikidata: $0.wikidata, iso2: $0.country ?? key.iso2)
        }
        if let match { matches[unit] = match }
        return Organisation(
            unit: unit, name: OrganisationName(texts[0]), others: texts.dropFirst().map(OrganisationName.init),
            iso2: key.iso2, match: match)
    }

    /// The table's row of a name; names of a kind that every country has count only beside the row's country.
    private func tableRow(named name: String, _ key: OrganisationKey, _ unit: Int) -> ReferenceKnowledge.Organisation? {
        guard let row = reference.organisation(named: name, country: key.iso2) else { return nil }
        guard let country = row.country, key.iso2 == nil, OrganisationName(name).isGeneric, country.utf8.count == 2
        else {
            return row
        }
        return key.countries.contains(country) || row.isSupranational ? row : nil
    }

    private mutating func joinByTable(_ list: [Organisation]) {
        var first: [String: Int] = [:]
        for item in list {
            guard let match = item.match else { continue }
            if let other = first[match.name] {
                clustering.join(other, item.unit, score: 0.97, ["both are \(match.name) in the reference table"])
            } else {
                first[match.name] = item.unit
            }
        }
    }

    /// Names of a kind that every country has are one only with their country.
    private mutating func joinByName(_ list: [Organisation]) {
        var groups: [String: [Organisation]] = [:]
        for item in list { groups[item.name.key, default: []].append(item) }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 { joinNamesakes(group) }
    }

    private mutating func joinNamesakes(_ group: [Organisation]) {
        var byCountry: [String: Organisation] = [:]
        var open: [Organisation] = []
        for item in group {
            guard let iso2 = item.match?.iso2 ?? item.iso2 else {
                open.append(item)
                continue
            }
            if let other = byCountry[iso2] {
                clustering.join(other.unit, item.unit, score: 0.95, ["the same name", "the same country, \(iso2)"])
            } else {
                byCountry[iso2] = item
            }
        }
        guard let first = open.first else { return }
        if first.name.isGeneric {
            for item in open.dropFirst() {
                clustering.note(.unsure, first.unit, item.unit, score: 0.5, ["the same name", "every country has one"])
            }
            return
        }
        for item in open.dropFirst() { clustering.join(first.unit, item.unit, score: 0.9, ["the same name"]) }
        if byCountry.count == 1, let only = byCountry.values.first {
            clustering.join(only.unit, first.unit, score: 0.85, ["the same name", "no other organisation bears it"])
        }
    }

    private mutating func joinByAcronym(_ list: [Organisation]) {
        var told: [String: [Int]] = [:]
        var derived: [String: [Int]] = [:]
        for (index, item) in list.enumerated() where !item.name.isAcronym {
            for other in item.others where other.isAcronym { told[other.key, default: []].append(index) }
            for letters in item.name.initials where letters.utf8.count >= 3 {
                derived[letters, default: []].append(index)
            }
        }
        for item in list where item.name.isAcronym {
            if join(item, told[item.name.key] ?? [], list, 0.9, "stands for it in other documents") { continue }
            join(item, derived[item.name.key] ?? [], list, 0.75, "its initials, and no other name has them")
        }
    }

    /// Joins an acronym to the one cluster of names that it may stand for.
    @discardableResult
    private mutating func join(
        _ item: Organisation, _ indices: [Int], _ list: [Organisation], _ score: Double, _ reason: String
    ) -> Bool {
        let candidates = indices.map { list[$0] }.filter { agree($0, item) }
        let roots = Set(candidates.map { clustering.sets.root($0.unit) })
        guard let candidate = candidates.first else { return false }
        guard roots.count == 1 else {
            for other in candidates.prefix(3) {
                clustering.note(
                    .unsure, other.unit, item.unit, score: 0.4, ["\(item.name.key) stands for several names"])
            }
            return true
        }
        return clustering.join(candidate.unit, item.unit, score: score, ["\(item.name.key): \(reason)"])
    }

    private func agree(_ a: Organisation, _ b: Organisation) -> Bool {
        if let x = a.match, let y = b.match, x.name != y.name { return false }
        guard let x = a.match?.iso2 ?? a.iso2, let y = b.match?.iso2 ?? b.iso2 else { return true }
        return x == y
    }
}
