internal import Documents
internal import Facts
internal import KnowledgeGraph

extension StatementFusion {
    /// Sets of reports that are one statement.
    func fuse() -> UnionFind {
        var sets = UnionFind(count: reports.count)
        // The longest first, so that a part of a quotation finds the whole.
        let order = reports.indices.sorted { a, b in
            let (x, y) = (reports[a], reports[b])
            return x.words.count != y.words.count ? x.words.count > y.words.count : precedes(x, y)
        }
        let probes = order.map { probe(reports[$0]) }
        let shelf = shelf(order, probes)
        for (place, number) in order.enumerated() {
            guard let probe = probes[place] else { continue }
            let earlier = shelf.entries(probe).prefix(64).lazy.filter { $0 < place }.map { order[$0] }
            if let other = earlier.first(where: { agree(reports[$0], reports[number]) }) { sets.join(other, number) }
        }
        return sets
    }

    /// Of the fingerprints of all reports those that some report looks for: few of all.
    private func shelf(_ order: [Int], _ probes: [UInt64?]) -> FingerprintShelf {
        let wanted = Set(probes.compactMap(\.self))
        var shelf = FingerprintShelf()
        for (place, number) in order.enumerated() {
            for print in prints(reports[number]) where wanted.contains(print) { shelf.add(print, place: place) }
        }
        shelf.sort()
        return shelf
    }

    /// Fingerprints to be found under: every run of words, or the whole of what is short or indirect.
    private func prints(_ report: Report) -> [UInt64] {
        let words = words[report.words.range]
        guard report.speakers.count > 0, !words.isEmpty else { return [] }
        let speakers = speakers[report.speakers.range]
        guard !isWhole(report) else { return [QuotedWords.fingerprint(words, speakers: speakers, isWhole: true)] }
        return (0...min(words.count - Self.run, Self.horizon)).map {
            QuotedWords.fingerprint(words.dropFirst($0).prefix(Self.run), speakers: speakers, isWhole: false)
        }
    }

    /// The first of the fingerprints.
    private func probe(_ report: Report) -> UInt64? {
        let words = words[report.words.range]
        guard report.speakers.count > 0, !words.isEmpty else { return nil }
        let isWhole = isWhole(report)
        return QuotedWords.fingerprint(
            isWhole ? words : words.prefix(Self.run), speakers: speakers[report.speakers.range], isWhole: isWhole)
    }

    private func isIndirect(_ report: Report) -> Bool { statement(report).form == .indirect }

    private func isWhole(_ report: Report) -> Bool { report.words.count < Self.run || isIndirect(report) }

    private func agree(_ long: Report, _ short: Report) -> Bool {
        let isIndirect = isIndirect(short)
        guard speakers[long.speakers.range] == speakers[short.speakers.range], self.isIndirect(long) == isIndirect
        else { return false }
        if let a = DayInterval(statement(long).date), let b = DayInterval(statement(short).date),
            a.intersection(b) == nil
        {
            return false
        }
        let (x, y) = (words[long.words.range], words[short.words.range])
        guard x == y else { return !isIndirect && QuotedWords.contains(x, y) }
        if y.count >= Self.run { return true }
        guard !isIndirect else { return false }
        if long.document == short.document { return true }
        guard let a = table.corpus.days[Int(long.document)], let b = table.corpus.days[Int(short.document)] else {
            return false
        }
        return abs(a - b) <= Self.nearby
    }
}

/// Numbers under fingerprints: one sorted array instead of a dictionary of lists.
struct FingerprintShelf {
    private struct Entry {
        var print: UInt64
        var place: UInt32
    }

    private var entries: [Entry] = []

    mutating func add(_ print: UInt64, place: Int) { entries.append(Entry(print: print, place: UInt32(place))) }

    /// Puts the entries in the order in which they are looked for.
    mutating func sort() { entries.sort { ($0.print, $0.place) < ($1.print, $1.place) } }

    /// Places of the items with a fingerprint, in order.
    func entries(_ print: UInt64) -> some Collection<Int> {
        let first = entries.partitioningIndex { $0.print >= print }
        let end = entries[first...].prefix { $0.print == print }.endIndex
        return entries[first..<end].lazy.map { Int($0.place) }
    }
}
