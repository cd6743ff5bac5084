internal import Documents
internal import Facts

extension EntityResolution {
    /// Someone's holding of an office on a day, as a document tells it.
    private struct Holding {
        var unit: Int
        var day: Int?
        var status: Tenure.Status
    }

    /// How far from a document, in days, another may tell who holds the office.
    private static let reach = 365

    /// People known by an office only ("the Ukrainian president") are its holder on the day of their document.
    mutating func resolveTitles(_ units: [Int]) {
        let unnamed = units.filter { !names.isNamed[$0] }
        guard !unnamed.isEmpty else { return }
        let holdings = holdings()
        for unit in unnamed { joinHolder(unit, holdings) }
    }

    private func holdings() -> [String: [Holding]] {
        var out: [String: [Holding]] = [:]
        for document in corpus.indices {
            for tenure in corpus.tenures(of: document) {
                let unit = corpus.unit(document, tenure.person)
                guard names.isNamed[unit], tenure.of != nil else { continue }
                let day = tenure.asOf.flatMap { Day(iso: $0)?.ordinal } ?? corpus.days[document]
                out[heldOffice(tenure, in: document).key, default: []].append(
                    Holding(unit: unit, day: day, status: tenure.status))
            }
        }
        return out
    }

    private mutating func joinHolder(_ unit: Int, _ holdings: [String: [Holding]]) {
        let document = corpus.document(of: unit)
        guard let office = titleOffice(unit, in: document), office.status != .former else { return }
        let day = corpus.days[document]
        let current = offices(meantBy: office.key).flatMap { holdings[$0] ?? [] }
            .filter { $0.status == .current || $0.status == .acting }
        if let holder = holder(among: current, on: day) {
            clustering.join(
                holder, unit, score: 0.85, ["\(office.key) on the day of the document, by other documents"])
            return
        }
        joinReferenceHolder(unit, office.key, document, current)
    }

    /// A leader of a country holds one of its leading offices.
    private func offices(meantBy key: String) -> [String] {
        guard key.hasPrefix("leader of ") else { return [key] }
        return reference.leadingRoles.sorted().map { "\($0) of \(key.dropFirst("leader of ".count))" }
    }

    /// The one holder before and after a day, or the nearest of one side.
    private mutating func holder(among holdings: [Holding], on day: Int?) -> Int? {
        let all = Set(holdings.map { clustering.sets.root($0.unit) })
        guard let day else { return all.count == 1 ? all.first : nil }
        let dated = holdings.filter { abs(($0.day ?? .min / 2) - day) <= Self.reach }
        guard !dated.isEmpty else { return nil }
        let before = dated.filter { ($0.day ?? 0) <= day }.max { ($0.day ?? 0) < ($1.day ?? 0) }
        let after = dated.filter { ($0.day ?? 0) >= day }.min { ($0.day ?? 0) < ($1.day ?? 0) }
        let sides = [before, after].compactMap { $0 }
        let nearest = dated.filter { holding in sides.contains { $0.day == holding.day } }
        let roots = Set(nearest.map { clustering.sets.root($0.unit) })
        return roots.count == 1 ? roots.first : nil
    }

    /// Where no document tells, the reference table may: its holder joins a cluster of that name.
    private mutating func joinReferenceHolder(_ unit: Int, _ office: String, _ document: Int, _ current: [Holding]) {
        let parts = office.split(separator: " ").map(String.init)
        guard current.isEmpty, parts.count >= 3, let iso2 = parts.last,
            let date = corpus.facts(of: document).date
        else { return }
        let role = parts.dropLast(2).joined(separator: " ")
        let found = reference.holders(role: role, iso2: iso2, on: date)
        guard let holder = found.first, Set(found.map(\.person)).count == 1 else { return }
        let reason = ["\(office) on the day of the document, by the reference table"]
        let known = matches.filter { $0.value.name == holder.person }.map(\.key).min()
        if let known {
            clustering.join(known, unit, score: 0.8, reason)
        } else {
            matches[unit] = ReferenceMatch(
                name: holder.person, slug: nil, wikidata: holder.wikidata, iso2: holder.iso2)
        }
    }

    /// The office that a title stands for: by its tenure, else read from its words.
    private func titleOffice(_ unit: Int, in document: Int) -> (key: String, status: Tenure.Status)? {
        let local = unit - corpus.offsets[document]
        let tenures = corpus.tenures(of: document).filter { $0.person.index == local && $0.of != nil }
        if let tenure = tenures.first { return (heldOffice(tenure, in: document).key, tenure.status) }
        return TitlePhrase(corpus.entity(of: unit).name, reference: reference)
            .map { ("\($0.role) of \($0.iso2)", .current) }
    }
}

/// A title with the word of its country: `the Ukrainian president`, `the president of Ukraine`, `Ukraine's president`.
struct TitlePhrase {
    let role: String
    let iso2: String

    init?(_ text: String, reference: ReferenceKnowledge) {
        let trimmed = ReferenceKnowledge.key(text)
        guard !trimmed.hasPrefix("former "), !trimmed.hasPrefix("ex ") else { return nil }
        let words = trimmed.split(separator: " ").map(String.init)
        for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
            let head = words.prefix(count).joined(separator: " ")
            let rest = words.dropFirst(count).joined(separator: " ")
            if let country = reference.country(word: head) ?? reference.country(word: String(head.dropLast())),
                let role = reference.role(title: rest)
            {
                self.role = role
                self.iso2 = country.iso2
                return
            }
        }
        guard let of = words.firstIndex(of: "of"), of > 0,
            let country = reference.country(word: words[(of + 1)...].joined(separator: " ")),
            let role = reference.role(title: words[..<of].joined(separator: " "))
        else { return nil }
        self.role = role
        self.iso2 = country.iso2
    }
}
