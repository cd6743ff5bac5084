internal import Reference

/// People whose names are related: forms, initials, translations and misspellings of one name.
extension PeopleResolution {
    /// Nicknames, initials, translations and slips of the pen inside a family name; second family names left out.
    mutating func joinRelatedNames() {
        bySurname = Dictionary(grouping: clusters.indices, by: { clusters[$0].full?.surnameClass ?? "" })
            .mapValues { Bearers(count: $0.count, clusters: roots($0)) }
        for group in grouped(relatedKeys) {
            let roots = roots(group)
            guard roots.count > 1, roots.count <= 400 else { continue }
            for (place, a) in roots.enumerated() {
                for b in roots[(place + 1)...] { compare(a, b) }
            }
        }
    }

    private func relatedKeys(_ cluster: PersonCluster) -> [String] {
        cluster.names.filter { !$0.isSurnameOnly }.flatMap { name in
            let first = name.given[0]
            let surname = name.surnameClass
            var keys = ReferenceTables.standard.givenNameForms.groups(of: first).map { "\(surname) \($0)" }
            keys.append("\(surname) \(first.prefix(1))")
            if name.given.count > 1 { keys.append("\(surname) \(name.given[1].prefix(1))") }
            if name.words.count > 1 {
                keys.append("=\(Transliteration.class(of: name.words[0])) \(Transliteration.class(of: name.words[1]))")
            }
            keys += cluster.offices.map { "@\($0) \(first.prefix(1)) \(name.surname.prefix(2))" }
            return keys
        }
    }

    private mutating func compare(_ a: Int, _ b: Int) {
        let x = sets.root(a)
        let y = sets.root(b)
        guard x != y, let relation = relation(x, y) else { return }
        let support = clusters[x].support(clusters[y])
        let reasons = [relation.reason] + (support.map { [$0.reason] } ?? [])
        switch relation {
        case .same, .variant, .nickname, .initial:
            let isClose = relation >= .variant
            if support != nil {
                join(x, y, score: isClose ? 0.95 : 0.9, reasons)
            } else if isOnly(x, y, closest: isClose ? .variant : .initial) {
                join(x, y, score: isClose ? 0.85 : 0.75, reasons + ["nobody else fits"])
            } else {
                noteUnsure(x, y, reasons + ["others fit as well"])
            }
        case .translation, .misspelling:
            if let support, support.weight >= (relation == .misspelling ? 2 : 1) {
                join(x, y, score: 0.85, reasons)
            } else {
                noteUnsure(x, y, reasons)
            }
        case .conflict, .unrelated, .surnameOnly: break
        }
    }

    /// The closest relation between the full names of two people.
    private mutating func relation(_ a: Int, _ b: Int) -> NameRelation? {
        relations.closest(nameNumber(a), nameNumber(b))
    }

    private mutating func nameNumber(_ cluster: Int) -> UInt32 {
        if let number = nameNumbers[cluster] { return number }
        let number = relations.number(of: clusters[cluster].names)
        nameNumbers[cluster] = number
        return number
    }

    /// A family name of more people than this tells nobody from others.
    private static let crowd = 2000

    /// Whether nobody but the other fits each of the two as closely.
    private mutating func isOnly(_ x: Int, _ y: Int, closest: NameRelation) -> Bool {
        for side in [x, y] {
            guard let surname = clusters[side].full?.surnameClass, let bearers = bySurname[surname],
                bearers.count <= PeopleResolution.crowd
            else { return false }
            for bearer in bearers.clusters {
                let z = sets.root(bearer)
                guard z != x, z != y, let relation = relation(side, z), relation >= closest,
                    clusters[side].conflict(with: clusters[z]) == nil
                else { continue }
                return false
            }
        }
        return true
    }
}
