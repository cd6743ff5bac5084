internal import Facts

extension EntityResolution {
    private struct PlaceKey: Hashable {
        var name: String
        var iso2: String?
        var wikidata: String?
    }

    /// Places are one by name and country; a place without a country joins the only one of its name.
    mutating func resolvePlaces(_ units: [Int]) {
        let profiles = profiles(units) { placeKey($0) }
        var byName: [String: [Int]] = [:]
        for (index, profile) in profiles.enumerated() {
            clustering.joinAlike(profile.units)
            if let city = city(of: profile.units[0]) {
                matches[profile.units[0]] = ReferenceMatch(
                    name: city.name, slug: nil, wikidata: nil, iso2: profile.key.iso2)
            }
            byName[profile.key.name, default: []].append(index)
        }
        for (_, group) in byName.sorted(by: { $0.key < $1.key }) {
            joinPlaces(group.map { ($0, profiles[$0].key, profiles[$0].units[0]) })
        }
    }

    private mutating func joinPlaces(_ group: [(index: Int, key: PlaceKey, unit: Int)]) {
        var byCountry: [String: Int] = [:]
        for item in group {
            guard let iso2 = item.key.iso2 else { continue }
            if let other = byCountry[iso2] {
                clustering.join(other, item.unit, score: 0.95, ["the same name", "the same country, \(iso2)"])
            } else {
                byCountry[iso2] = item.unit
            }
        }
        let open = group.filter { $0.key.iso2 == nil }
        guard let first = open.first else { return }
        for item in open.dropFirst() { clustering.join(first.unit, item.unit, score: 0.85, ["the same name"]) }
        if byCountry.count == 1, let only = byCountry.values.first {
            clustering.join(only, first.unit, score: 0.8, ["the same name", "no other place bears it"])
        } else {
            for (iso2, unit) in byCountry.sorted(by: { $0.key < $1.key }).prefix(3) {
                clustering.note(
                    .unsure, unit, first.unit, score: 0.4, ["the same name", "it may be the one in \(iso2)"])
            }
        }
    }

    private func placeKey(_ unit: Int) -> PlaceKey {
        let entity = corpus.entity(of: unit)
        return PlaceKey(
            name: PlaceWords.key(city(of: unit)?.name ?? entity.name), iso2: entity.iso2?.uppercased(),
            wikidata: entity.wikidata)
    }

    private func city(of unit: Int) -> ReferenceKnowledge.City? {
        let entity = corpus.entity(of: unit)
        return reference.city(named: entity.name, country: entity.iso2?.uppercased())
    }
}

/// Words of the names of places, as data.
enum PlaceWords {
    private static let first: Set<String> = ["city", "town", "village", "port", "greater", "lake", "river", "mount"]
    private static let last: Set<String> = [
        "city", "town", "sea", "ocean", "strip", "river", "desert", "peninsula", "region", "province", "county",
        "district",
        "island", "islands", "mountains", "valley", "dc", "oblast", "prefecture", "governorate", "airport",
    ]

    /// The folded name without a word that says what kind of place it is, where something is left without it.
    static func key(_ name: String) -> String {
        var words = ReferenceKnowledge.key(name).split(separator: " ").map(String.init)
        if words.count > 2, words[1] == "of", first.contains(words[0]) { words.removeFirst(2) }
        if words.count > 2, words.suffix(2) == ["d", "c"] { words.removeLast(2) }
        if words.count > 1, let word = words.last, last.contains(word) { words.removeLast() }
        return words.joined(separator: " ")
    }
}
