internal import Facts
internal import Reference

/// The comparison of people, block by block.
struct PeopleResolution {
    private var clusters: [PersonCluster]
    private var sets: UnionFind
    /// Clusters by the class of the family name of their fullest name.
    private var bySurname: [String: Bearers] = [:]
    private var relations = NameRelations()
    /// For each cluster the number of its full names, where it has been asked for.
    private var nameNumbers: [UInt32?]
    var clustering: Clustering

    init(clusters: [PersonCluster], clustering: Clustering) {
        self.clusters = clusters
        self.clustering = clustering
        sets = UnionFind(count: clusters.count)
        nameNumbers = [UInt32?](repeating: nil, count: clusters.count)
        joinForced()
    }

    /// Those who bear a family name: how many clusters there were at first, and one of each that is left.
    private struct Bearers {
        var count: Int
        var clusters: [Int]
    }

    /// What a file of judgements has joined already is one cluster here too.
    private mutating func joinForced() {
        guard !clustering.links.isEmpty else { return }
        var first: [Int: Int] = [:]
        for index in clusters.indices {
            let root = clustering.sets.root(clusters[index].unit)
            guard let other = first[root] else {
                first[root] = index
                continue
            }
            let kept = sets.root(other)
            sets.join(kept, index)
            clusters[kept].absorb(clusters[index])
        }
    }

    /// The clusters that are left, each with everything known of it, in order.
    var remaining: [PersonCluster] {
        var sets = sets
        return clusters.indices.filter { sets.root($0) == $0 }.map { clusters[$0] }
    }

    /// Joins two clusters unless something forbids it.
    @discardableResult
    private mutating func join(_ a: Int, _ b: Int, score: Double, _ reasons: [String]) -> Bool {
        let x = sets.root(a)
        let y = sets.root(b)
        guard x != y else { return true }
        if let conflict = clusters[x].conflict(with: clusters[y]) {
            clustering.note(.different, clusters[x].unit, clusters[y].unit, score: 0.1, [conflict] + reasons)
            return false
        }
        guard clustering.join(clusters[x].unit, clusters[y].unit, score: score, reasons) else { return false }
        let root = sets.join(x, y)
        clusters[root].absorb(clusters[root == x ? y : x])
        nameNumbers[root] = nil
        return true
    }

    private mutating func roots(_ indices: [Int]) -> [Int] { Set(indices.map { sets.root($0) }).sorted() }

    /// Joins each to the first that takes it; those that nobody takes stay for the next.
    private mutating func joinInTurn(_ indices: [Int], score: Double, _ reasons: [String]) {
        var heads: [Int] = []
        for index in indices {
            let isTaken = heads.contains { join($0, index, score: score, reasons) }
            if !isTaken { heads.append(index) }
        }
    }

    private func grouped(_ keys: (PersonCluster) -> [String]) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (index, cluster) in clusters.enumerated() {
            for key in Set(keys(cluster)) { groups[key, default: []].append(index) }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
    }
}

// MARK: - Equal names
extension PeopleResolution {
    /// Full names of one transliteration class: by common office or country first, then those of whom nothing is known.
    mutating func joinNamesakes() {
        for group in grouped({ $0.full.map { $0.isSurnameOnly ? [] : [$0.classKey] } ?? [] }) {
            joinSharing(group, { Array($0.offices) }, score: 0.97, "the same name", "the same office")
            joinSharing(group, { Array($0.countries) }, score: 0.95, "the same name", "offices of the same country")
            joinUnknown(group)
        }
    }

    private mutating func joinSharing(
        _ group: [Int], _ keys: (PersonCluster) -> [String], score: Double, _ name: String, _ reason: String
    ) {
        var first: [String: Int] = [:]
        for index in group {
            for key in keys(clusters[index]).sorted() {
                if let other = first[key] {
                    join(other, index, score: score, [name, "\(reason), \(key)"])
                } else {
                    first[key] = index
                }
            }
        }
    }

    /// Joins namesakes of whom no country is known to each other, and to the one namesake of whom more is known.
    private mutating func joinUnknown(_ group: [Int]) {
        let roots = roots(group)
        guard roots.count > 1 else { return }
        let known = roots.filter { !clusters[$0].countries.isEmpty }
        let open = roots.filter { clusters[$0].countries.isEmpty }
        guard known.count > 1 else {
            joinInTurn(known + open, score: 0.9, ["the same name"])
            return
        }
        joinInTurn(open, score: 0.85, ["the same name"])
        for index in self.roots(open) {
            for other in known.prefix(3) { noteUnsure(other, index, ["the same name", "several people bear it"]) }
        }
    }

    private mutating func noteUnsure(_ a: Int, _ b: Int, _ reasons: [String]) {
        clustering.note(.unsure, clusters[sets.root(a)].unit, clusters[sets.root(b)].unit, score: 0.4, reasons)
    }
}

// MARK: - Related names
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

// MARK: - Family names alone
extension PeopleResolution {
    /// A family name alone joins by office or country, or the only full name that it may be short for.
    mutating func joinSurnames() {
        for group in grouped(shortKeys) {
            let roots = roots(group)
            let short = roots.filter { clusters[$0].isSurnameOnly }
            guard !short.isEmpty, roots.count > 1 else { continue }
            let full = roots.filter { !clusters[$0].isSurnameOnly }
            let holders = holders(full)
            for index in short { joinShort(index, full, holders) }
            joinSharing(short, { Array($0.offices) }, score: 0.85, "the same family name", "the same office")
            if full.isEmpty {
                joinInTurn(self.roots(short), score: 0.6, ["the same single name", "nobody bears it with another"])
            }
        }
    }

    /// Clusters by their offices and, with a mark, by the countries of these.
    private func holders(_ full: [Int]) -> [String: [Int]] {
        var out: [String: [Int]] = [:]
        for index in full {
            for office in clusters[index].offices { out[office, default: []].append(index) }
            for country in clusters[index].countries { out["@" + country, default: []].append(index) }
        }
        return out
    }

    /// Ways to name someone in one word: the family name, words by which a document called them, leading family names.
    private func shortKeys(_ cluster: PersonCluster) -> [String] {
        cluster.names.flatMap { name in
            let leading = name.words.first.flatMap { NameWords.leadingFamilyNames.contains($0) ? $0 : nil }
            return [name.surnameClass] + (leading.map { [Transliteration.class(of: $0)] } ?? [])
        }
    }

    private mutating func joinShort(_ index: Int, _ full: [Int], _ holders: [String: [Int]]) {
        let short = clusters[sets.root(index)]
        for keys in [short.offices.sorted(), short.countries.sorted().map { "@" + $0 }] {
            let supported = roots(keys.flatMap { holders[$0] ?? [] }).filter {
                clusters[$0].conflict(with: short) == nil
            }
            guard supported.count == 1, let support = clusters[supported[0]].support(short) else { continue }
            join(supported[0], index, score: 0.85, ["the family name alone", support.reason])
            return
        }
        var candidates: [Int] = []
        for other in full where candidates.count < 3 {
            let root = sets.root(other)
            if !candidates.contains(root), clusters[root].conflict(with: short) == nil { candidates.append(root) }
        }
        if candidates.count == 1 {
            join(candidates[0], index, score: 0.75, ["the family name alone", "nobody else bears it"])
        }
        guard candidates.count > 1 else { return }
        for other in candidates { noteUnsure(other, index, ["the family name alone", "several people bear it"]) }
    }
}
