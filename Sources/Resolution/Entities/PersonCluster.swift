internal import Facts

/// What is known of one person in the making.
struct PersonCluster: Sendable {
    /// A unit that stands for it.
    var unit: Int
    /// Distinct names, the fullest of each document first; empty for one known by title only.
    var names: [PersonName]
    /// `role of country`, each once.
    var offices: Set<String>
    /// Countries served in some office.
    var countries: Set<String>
    var gender: Entity.Gender?
    var wikidata: String?

    /// The fullest name.
    var full: PersonName? { names.max { ($0.given.count, $0.words.count) < ($1.given.count, $1.words.count) } }

    var isSurnameOnly: Bool { full?.isSurnameOnly ?? false }

    /// Why two clusters cannot be one person, or nil.
    func conflict(with other: PersonCluster) -> String? {
        if let a = wikidata, let b = other.wikidata { return a == b ? nil : "different Wikidata items, \(a) and \(b)" }
        if let a = gender, let b = other.gender, a != b { return "different genders" }
        if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) {
            return "offices of different countries, \(list(countries)) and \(list(other.countries))"
        }
        for a in names where !a.isSurnameOnly {
            for b in other.names where !b.isSurnameOnly && NameRelation(a, b) == .conflict {
                return "different names, \(a.words.joined(separator: " ")) and \(b.words.joined(separator: " "))"
            }
        }
        return nil
    }

    /// What the two share beside a name: an office, else a country.
    func support(_ other: PersonCluster) -> Support? {
        if let a = wikidata, a == other.wikidata { return Support(weight: 3, reason: "the same Wikidata item, \(a)") }
        if let office = offices.intersection(other.offices).min() {
            return Support(weight: 2, reason: "the same office, \(office)")
        }
        if let country = countries.intersection(other.countries).min() {
            return Support(weight: 1, reason: "offices of the same country, \(country)")
        }
        return nil
    }

    struct Support {
        var weight: Int
        var reason: String
    }

    /// Takes the particulars of another cluster.
    mutating func absorb(_ other: PersonCluster) {
        for name in other.names where !names.contains(name) { names.append(name) }
        offices.formUnion(other.offices)
        countries.formUnion(other.countries)
        gender = gender ?? other.gender
        wikidata = wikidata ?? other.wikidata
    }

    private func list(_ items: Set<String>) -> String { items.sorted().joined(separator: ", ") }
}
