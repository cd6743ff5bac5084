internal import Facts

extension EntityResolution {
    /// What tells units of people apart before they are compared.
    struct PersonKey: Hashable {
        var names: [UInt32]
        var offices: [String]
        var countries: [String]
        var gender: Entity.Gender?
        var wikidata: String?
    }

    /// The clusters with which the comparison of people begins: one for each set of equal particulars. People without a
    /// name are left out.
    mutating func personClusters(_ units: [Int]) -> [PersonCluster] {
        let offices = officesByUnit()
        let profiles = profiles(units.filter { names.isNamed[$0] }) { unit in
            let entity = corpus.entity(of: unit)
            let held = offices[unit] ?? []
            return PersonKey(
                names: names[unit].sorted(), offices: held.map(\.key).sorted(),
                countries: Set(held.compactMap(\.country)).sorted(), gender: entity.gender, wikidata: entity.wikidata)
        }
        var parsed: [UInt32: PersonName] = [:]
        var out: [PersonCluster] = []
        for profile in profiles {
            clustering.joinAlike(profile.units)
            var cluster = PersonCluster(
                unit: profile.units[0], names: [], offices: Set(profile.key.offices),
                countries: Set(profile.key.countries), gender: profile.key.gender, wikidata: profile.key.wikidata)
            for handle in profile.key.names {
                let name = parsed[handle] ?? PersonName(names.strings[Int(handle)])
                parsed[handle] = name
                if let name, !cluster.names.contains(name) { cluster.names.append(name) }
            }
            out.append(cluster)
        }
        return out
    }

    private func officesByUnit() -> [Int: [HeldOffice]] {
        var out: [Int: [HeldOffice]] = [:]
        for document in corpus.indices {
            for tenure in corpus.tenures(of: document) {
                let office = heldOffice(tenure, in: document)
                let unit = corpus.unit(document, tenure.person)
                if !(out[unit] ?? []).contains(office) { out[unit, default: []].append(office) }
            }
        }
        return out
    }

    /// An office as one document tells of it.
    struct HeldOffice: Hashable {
        /// `president of UA`; the role alone where nothing says of what.
        var key: String
        var role: String
        var country: String?
    }

    /// The office of a tenure; the country of an envoy does not tell whom they serve and is left out.
    func heldOffice(_ tenure: ToldTenure, in document: Int) -> HeldOffice {
        guard let served = tenure.of else { return HeldOffice(key: tenure.role, role: tenure.role, country: nil) }
        let unit = corpus.unit(document, served)
        let key = servedKey(unit)
        let isCountry = corpus.entity(of: unit).kind == .country
        return HeldOffice(
            key: "\(tenure.role) of \(key)", role: tenure.role,
            country: isCountry && !reference.relationalRoles.contains(tenure.role) ? key : nil)
    }

    /// The code of a country, else the number of the cluster of an organisation or place.
    func servedKey(_ unit: Int) -> String {
        let entity = corpus.entity(of: unit)
        if entity.kind == .country, let code = entity.iso2 ?? reference.country(word: entity.name)?.iso2 { return code }
        return "#\(clustering.sets.found(unit))"
    }
}
