/// The ways to join clusters, each of them subject to what forbids it.
extension PeopleResolution {
    /// Joins two clusters unless something forbids it.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int, score: Double, _ reasons: [String]) -> Bool {
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

    /// What the given clusters have become part of, each once, in order.
    mutating func roots(_ indices: [Int]) -> [Int] { Set(indices.map { sets.root($0) }).sorted() }

    /// Joins each to the first that takes it; those that nobody takes stay for the next.
    mutating func joinInTurn(_ indices: [Int], score: Double, _ reasons: [String]) {
        var heads: [Int] = []
        for index in indices {
            let isTaken = heads.contains { join($0, index, score: score, reasons) }
            if !isTaken { heads.append(index) }
        }
    }

    /// The clusters that share a key, key by key in order; a group of one is left out.
    func grouped(_ keys: (PersonCluster) -> [String]) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (index, cluster) in clusters.enumerated() {
            for key in Set(keys(cluster)) { groups[key, default: []].append(index) }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
    }

    /// Joins those that have a key in common; `reason` says what they share.
    mutating func joinSharing(
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

    /// Notes that two clusters may be one.
    mutating func noteUnsure(_ a: Int, _ b: Int, _ reasons: [String]) {
        clustering.note(.unsure, clusters[sets.root(a)].unit, clusters[sets.root(b)].unit, score: 0.4, reasons)
    }
}
