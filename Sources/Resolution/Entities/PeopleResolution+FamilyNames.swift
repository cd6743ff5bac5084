/// People named by their family name alone.
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
