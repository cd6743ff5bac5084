internal import Facts

extension EntityResolution {
    /// People are one by name unless something forbids it: precise grounds first, so that later ones see what is known.
    mutating func resolvePeople(_ units: [Int]) {
        var people = PeopleResolution(clusters: personClusters(units), clustering: clustering)
        people.joinNamesakes()
        people.joinRelatedNames()
        people.joinSurnames()
        clustering = people.clustering
        matchHolders(people.remaining)
        resolveTitles(units)
    }

    /// Names people whom the reference table of office holders knows.
    private mutating func matchHolders(_ clusters: [PersonCluster]) {
        for cluster in clusters {
            guard let name = cluster.full else { continue }
            let found = reference.holders(related: name).filter { holder, relation in
                let isOffice = cluster.offices.contains("\(holder.role) of \(holder.iso2)")
                let agrees = cluster.countries.isEmpty || cluster.countries.contains(holder.iso2)
                return relation >= .variant && agrees || relation >= .misspelling && isOffice
            }.map(\.holder)
            guard let holder = found.first, Set(found.map(\.person)).count == 1 else { continue }
            let isCertain = found.contains { cluster.countries.contains($0.iso2) }
            matches[cluster.unit] = ReferenceMatch(
                name: holder.person, slug: nil, wikidata: isCertain ? holder.wikidata : nil, iso2: holder.iso2)
        }
    }
}
