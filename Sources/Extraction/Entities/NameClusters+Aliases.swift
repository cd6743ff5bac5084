internal import Facts
internal import Language

/// Other names: "Kai Ortez, also known as Abu Omar".
extension NameClusters {
    /// What leads from a name to another of the same bearer, without marks and articles.
    private static let links: Set<[String]> = Set(
        [
            "known as", "also known as", "better known as", "best known as", "otherwise known as", "formerly known as",
            "previously known as", "once known as", "now known as", "popularly known as", "commonly known as",
            "widely known as", "known by his nickname", "known by her nickname", "known by his nom de guerre",
            "known by her nom de guerre", "nom de guerre", "also called", "formerly called", "aka", "a.k.a.", "alias",
            "whose real name is", "whose real name was", "real name",
        ].map { $0.split(separator: " ").map(String.init) })

    private static let births: Set<[String]> = [["born"], ["née"], ["nee"]]

    /// Joins a name with the next one where words between them say that both are one's. The one that the document uses
    /// more stays the name.
    mutating func joinAliases() {
        let uses = Dictionary(entityOfName.map { ($0, 1) }, uniquingKeysWith: +)
        var bearer: [Int: Int] = [:]
        var bearers: Set<Int> = []
        for index in names.indices.dropFirst() where isOtherName(index, of: index - 1) {
            let known = bearer[entityOfName[index - 1]] ?? entityOfName[index - 1]
            let alias = entityOfName[index]
            guard known != alias, bearer[alias] == nil, !bearers.contains(alias),
                canBeOne(entities[known], entities[alias])
            else { continue }
            bearer[alias] = known
            bearers.insert(known)
            if uses[alias, default: 0] > uses[known, default: 0] { entities[known].name = entities[alias].name }
            entities[known].personNames += entities[alias].personNames.prefix(Self.mostForms)
        }
        for index in entityOfName.indices { entityOfName[index] = bearer[entityOfName[index]] ?? entityOfName[index] }
    }

    private func isOtherName(_ index: Int, of before: Int) -> Bool {
        let between = names[before].tokens.upperBound..<names[index].tokens.lowerBound
        guard (1...8).contains(between.count), names[before].form == .name, names[index].form == .name,
            context.areInOneSentence(names[before].tokens.lowerBound, names[index].tokens.lowerBound)
        else { return false }
        guard !between.contains(where: { context.words[$0] == "-" }) else { return false }
        let words = context.tokens[between].filter { $0.partOfSpeech != .PUNCT && $0.tag != .DT }.map(\.lower)
        return Self.links.contains(words) || names[index].kind == .person && Self.births.contains(words)
    }

    private func canBeOne(_ known: DraftEntity, _ alias: DraftEntity) -> Bool {
        [.person, .organisation, .place].contains(known.kind) && known.kind == alias.kind
            && (known.wikidata == nil || alias.wikidata == nil) && !conflicts(known.gender, alias.gender)
    }
}
