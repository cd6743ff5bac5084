internal import Documents
internal import Facts
internal import KnowledgeGraph

/// A place in a document: where a node is known from.
struct Anchor: Hashable, Sendable {
    var document: Int
    var start: Int
    var end: Int
}

/// A node that wants an IRI.
struct IRIRequest: Sendable {
    /// In order of preference.
    var candidates: [String]
    /// The earliest place it is known from.
    var anchor: Anchor
    /// What the ledger has for any place that it is known from.
    var recorded: [String]
}

/// Gives every node an IRI of its own: the ledger's, else the first of its candidates that nobody has.
///
/// Requests come in order of their earliest evidence, so the earliest keeps the shortest name on a clash.
struct IRIAssignment: Sendable {
    private let corpus: Corpus
    private let recorded: [Anchor: [String]]
    /// The ledger with the IRIs of this run; nil where none is kept.
    private(set) var ledger: Ledger?

    init(_ corpus: Corpus, ledger: Ledger?) {
        self.corpus = corpus
        self.ledger = ledger
        var documents: [String: Int] = [:]
        var recorded: [Anchor: [String]] = [:]
        let entries = ledger?.entries.sorted() ?? []
        if !entries.isEmpty { for (index, id) in corpus.ids.enumerated() { documents[id] = index } }
        for entry in entries {
            guard let document = documents[entry.document] else { continue }
            recorded[Anchor(document: document, start: entry.start, end: entry.end), default: []].append(entry.iri)
        }
        self.recorded = recorded
    }

    /// What the ledger has for places.
    func recorded(at anchors: some Sequence<Anchor>) -> [String] {
        recorded.isEmpty ? [] : anchors.flatMap { recorded[$0] ?? [] }
    }

    /// What the ledger has for units, by any of their mentions.
    func recordedByUnit() -> [Int: [String]] {
        var out: [Int: [String]] = [:]
        for document in Set(recorded.keys.map(\.document)).sorted() {
            for mention in corpus.mentions(of: document) {
                let anchor = Anchor(document: document, start: mention.start, end: mention.end)
                guard let iris = recorded[anchor] else { continue }
                out[corpus.unit(document, mention.entity), default: []] += iris
            }
        }
        return out
    }

    /// IRIs of nodes of one kind, which request them in their order; `prefix` is their first segment with its slash.
    ///
    /// `request` is called with the number of a node, and with this value for what the ledger has.
    mutating func assign(
        _ count: Int, prefix: String, request: (Int, borrowing IRIAssignment) -> IRIRequest
    ) -> [String] {
        var out = [String?](repeating: nil, count: count)
        var taken: Set<String> = []
        if !recorded.isEmpty { claimRecorded((0..<count).map { request($0, self) }, prefix, &out, &taken) }
        for index in 0..<count where out[index] == nil {
            let request = request(index, self)
            let iri = request.candidates.first { !taken.contains($0) } ?? distinguished(request, taken)
            out[index] = iri
            taken.insert(iri)
            ledger?.entries.insert(
                Ledger.Entry(
                    iri: iri, document: corpus.ids[request.anchor.document], start: request.anchor.start,
                    end: request.anchor.end))
        }
        return out.map { $0 ?? "" }
    }

    /// Nodes whose fresh IRI the ledger confirms come first, then the others take what the ledger has for them.
    private func claimRecorded(
        _ requests: [IRIRequest], _ prefix: String, _ out: inout [String?], _ taken: inout Set<String>
    ) {
        let known = requests.map { request in request.recorded.filter { $0.hasPrefix(prefix) } }
        for (index, list) in known.enumerated() {
            guard let fresh = requests[index].candidates.first, list.contains(fresh), taken.insert(fresh).inserted
            else {
                continue
            }
            out[index] = fresh
        }
        for (index, list) in known.enumerated() where out[index] == nil {
            guard let iri = list.first(where: { !taken.contains($0) }) else { continue }
            taken.insert(iri)
            out[index] = iri
        }
    }

    /// A candidate with the digest of the earliest evidence, and a number where even that is taken.
    private func distinguished(_ request: IRIRequest, _ taken: Set<String>) -> String {
        let anchor = request.anchor
        let digest = SHA256("\(corpus.ids[anchor.document])#char=\(anchor.start),\(anchor.end)".utf8).hex.prefix(6)
        let base = "\(request.candidates[0])-\(digest)"
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }
}
