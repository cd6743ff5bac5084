internal import KnowledgeGraph

/// What a tooltip says: the words that vouch for a node or edge, and where they stand.
struct EvidenceNote: Sendable {
    var graph: DossierGraph

    /// A head line, then up to two quoted passages with their sources, a line each.
    func text(_ head: String, _ evidence: [Evidence]) -> String {
        var lines = [head]
        for item in evidence.prefix(2) {
            lines.append("“\(Wrap.shortened(DotText.clean(item.text), to: 220))” – \(source(item))")
        }
        if evidence.count > 2 { lines.append("and \(evidence.count - 2) more") }
        return lines.joined(separator: "\n")
    }

    /// The name of an entity, how often it is spoken of, and the evidence for the office it holds.
    func entity(_ id: EntityID, _ affiliations: Affiliations) -> String {
        let entity = graph[id]
        let documents = Set(entity.mentions.map(\.document)).count
        let count = NumberWord.counted(entity.mentions.count, "mention")
        let head = "\(entity.name): \(count) in \(NumberWord.counted(documents, "article"))"
        return text(head, affiliations.tenure(of: id)?.support.evidence ?? [])
    }

    /// "Publisher, Title, 2025-02-21, sentence 4".
    func source(_ evidence: Evidence) -> String {
        let document = graph[evidence.document]
        let name = [document.publisher, document.title.map { Wrap.shortened($0, to: 60) }].compactMap(\.self)
        var parts = name.isEmpty ? [document.id] : name
        if let date = document.date { parts.append(date) }
        if let sentence = evidence.sentence { parts.append("sentence \(sentence + 1)") }
        return parts.joined(separator: ", ")
    }

    /// The address of the first article that has one.
    func link(_ evidence: [Evidence]) -> String? {
        for item in evidence { if let url = DotText.link(graph[item.document].url) { return url } }
        return nil
    }
}
