/// The comparison of people, block by block.
struct PeopleResolution {
    var clusters: [PersonCluster]
    var sets: UnionFind
    /// Clusters by the class of the family name of their fullest name.
    var bySurname: [String: Bearers] = [:]
    var relations = NameRelations()
    /// For each cluster the number of its full names, where it has been asked for.
    var nameNumbers: [UInt32?]
    var clustering: Clustering

    init(clusters: [PersonCluster], clustering: Clustering) {
        self.clusters = clusters
        self.clustering = clustering
        sets = UnionFind(count: clusters.count)
        nameNumbers = [UInt32?](repeating: nil, count: clusters.count)
        joinForced()
    }

    /// Those who bear a family name: how many clusters there were at first, and one of each that is left.
    struct Bearers {
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
}

/// People of equal names.
extension PeopleResolution {
    /// Full names of one transliteration class: by common office or country first, then those of whom nothing is known.
    mutating func joinNamesakes() {
        for group in grouped({ $0.full.map { $0.isSurnameOnly ? [] : [$0.classKey] } ?? [] }) {
            joinSharing(group, { Array($0.offices) }, score: 0.97, "the same name", "the same office")
            joinSharing(group, { Array($0.countries) }, score: 0.95, "the same name", "offices of the same country")
            joinUnknown(group)
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
}
