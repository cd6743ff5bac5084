internal import KnowledgeGraph

/// A place in a document: where a node is known from.
struct Anchor: Hashable, Sendable {
    var document: Int
    var start: Int
    var end: Int
}

/// A node that wants an IRI.
struct IRIRequest: Sendable {
    /// In order of preference; the last is free for certain.
    var candidates: [String]
    /// Every place it is known from, the earliest first; at least one.
    var anchors: [Anchor]
}

/// Gives every node an IRI of its own: the ledger's, else the first of its candidates that nobody has.
///
/// Requests come in order of their earliest evidence, so the earliest keeps the shortest name on a clash.
struct IRIAssignment: Sendable {
    private let corpus: Corpus
    private let recorded: [Anchor: [String]]
    private(set) var ledger: Ledger

    init(_ corpus: Corpus, ledger: Ledger) {
        self.corpus = corpus
        self.ledger = ledger
        var documents: [String: Int] = [:]
        if !ledger.entries.isEmpty { for (index, id) in corpus.ids.enumerated() { documents[id] = index } }
        var recorded: [Anchor: [String]] = [:]
        for entry in ledger.entries.sorted() {
            guard let document = documents[entry.document] else { continue }
            recorded[Anchor(document: document, start: entry.start, end: entry.end), default: []].append(entry.iri)
        }
        self.recorded = recorded
    }

    /// IRIs of one kind, in the order of the requests; `prefix` is their first segment with its slash.
    mutating func assign(_ requests: [IRIRequest], prefix: String) -> [String] {
        var out = [String?](repeating: nil, count: requests.count)
        var taken: Set<String> = []
        if !recorded.isEmpty { claimRecorded(requests, prefix, &out, &taken) }
        for (index, request) in requests.enumerated() where out[index] == nil {
            let iri = request.candidates.first { !taken.contains($0) } ?? numbered(request, taken)
            out[index] = iri
            taken.insert(iri)
            let anchor = request.anchors[0]
            ledger.entries.insert(
                Ledger.Entry(
                    iri: iri, document: corpus.ids[anchor.document], start: anchor.start, end: anchor.end))
        }
        return out.map { $0 ?? "" }
    }

    /// Nodes whose fresh IRI the ledger confirms come first, then the others take what the ledger has for them.
    private func claimRecorded(
        _ requests: [IRIRequest], _ prefix: String, _ out: inout [String?], _ taken: inout Set<String>
    ) {
        let known = requests.map { request in
            request.anchors.flatMap { recorded[$0] ?? [] }.filter { $0.hasPrefix(prefix) }
        }
        for (index, list) in known.enumerated() {
            guard let fresh = requests[index].candidates.first, list.contains(fresh), taken.insert(fresh).inserted else {
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

    private func numbered(_ request: IRIRequest, _ taken: Set<String>) -> String {
        let base = request.candidates[request.candidates.count - 1]
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }
}
