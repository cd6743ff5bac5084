internal import Facts

extension EntityResolution {
    private struct AgreementReport {
        var unit: Int
        var parties: Set<Int>
        var day: Int?
    }

    /// How far apart, in days, two reports of one agreement may be published.
    private static let period = 180

    /// Agreements are one by description and parties within a period.
    mutating func resolveAgreements(_ units: [Int]) {
        var groups: [String: [AgreementReport]] = [:]
        for unit in units {
            let key = AgreementWords.key(corpus.entity(of: unit).name)
            guard !key.isEmpty else { continue }
            groups[key, default: []].append(report(unit))
        }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 { joinAgreements(group) }
        joinShortened(groups)
    }

    /// "The minerals deal" and "the critical minerals deal" of the same parties are one.
    private mutating func joinShortened(_ groups: [String: [AgreementReport]]) {
        var byWord: [Substring: [String]] = [:]
        for key in groups.keys.sorted() {
            for word in key.split(separator: " ") where !AgreementWords.general.contains(String(word)) {
                byWord[word, default: []].append(key)
            }
        }
        for (_, keys) in byWord.sorted(by: { $0.key < $1.key }) where keys.count > 1 && keys.count <= 100 {
            for (place, a) in keys.enumerated() {
                for b in keys.dropFirst(place + 1) where AgreementWords.isShortened(a, b) {
                    joinShared(groups[a] ?? [], groups[b] ?? [])
                }
            }
        }
    }

    private mutating func joinShared(_ first: [AgreementReport], _ second: [AgreementReport]) {
        for a in first {
            guard let b = second.first(where: { agree(a, $0) && !a.parties.isDisjoint(with: $0.parties) }) else {
                continue
            }
            clustering.join(a.unit, b.unit, score: 0.75, ["one description is part of the other", "a party in common"])
        }
    }

    private mutating func report(_ unit: Int) -> AgreementReport {
        let document = corpus.document(of: unit)
        let parties = corpus.entity(of: unit).parties.map { clustering.sets.root(corpus.unit(document, $0)) }
        return AgreementReport(unit: unit, parties: Set(parties), day: corpus.days[document])
    }

    private mutating func joinAgreements(_ group: [AgreementReport]) {
        let sorted = group.sorted { ($0.day ?? .max, $0.unit) < ($1.day ?? .max, $1.unit) }
        var clusters: [AgreementReport] = []
        for report in sorted {
            guard let at = clusters.indices.last(where: { agree(clusters[$0], report) }) else {
                clusters.append(report)
                continue
            }
            let shared = clusters[at].parties.isDisjoint(with: report.parties) ? [] : ["a party in common"]
            let joined = clustering.join(
                clusters[at].unit, report.unit, score: shared.isEmpty ? 0.75 : 0.9, ["the same description"] + shared)
            guard joined else { continue }
            clusters[at].parties.formUnion(report.parties)
            clusters[at].day = report.day ?? clusters[at].day
        }
    }

    private func agree(_ a: AgreementReport, _ b: AgreementReport) -> Bool {
        // One party alone may be the other half of the list.
        if min(a.parties.count, b.parties.count) > 0, max(a.parties.count, b.parties.count) > 1,
            a.parties.isDisjoint(with: b.parties)
        {
            return false
        }
        guard let x = a.day, let y = b.day else { return true }
        return abs(x - y) <= Self.period
    }
}

/// Words of the descriptions of agreements, as data.
enum AgreementWords {
    private static let heads: [String: String] = [
        "deal": "agreement", "accord": "agreement", "pact": "agreement", "deals": "agreement", "accords": "agreement",
        "agreements": "agreement", "treaties": "treaty", "truce": "ceasefire", "armistice": "ceasefire",
    ]
    private static let empty: Set<String> = [
        "the", "a", "an", "this", "that", "new", "draft", "proposed", "final", "planned", "of", "on", "for", "between",
        "with",
        "and", "its", "their", "possible", "potential", "recent", "landmark", "latest", "first", "such", "any",
    ]
    static let general: Set<String> = ["agreement", "treaty", "ceasefire", "memorandum", "framework", "document"]

    /// The folded content words of a description, sorted; empty where it describes nothing in particular ("the deal").
    static func key(_ description: String) -> String {
        let words = ASCIIFolding.words(of: description).filter { !empty.contains($0) }
            .map { heads[$0] ?? singular($0) }
        guard words.contains(where: { !general.contains($0) }) else { return "" }
        return Set(words).sorted().joined(separator: " ")
    }

    /// Whether all words of one key stand in the other.
    static func isShortened(_ a: String, _ b: String) -> Bool {
        let x = Set(a.split(separator: " "))
        let y = Set(b.split(separator: " "))
        return x.isSubset(of: y) || y.isSubset(of: x)
    }

    private static func singular(_ word: String) -> String {
        word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
