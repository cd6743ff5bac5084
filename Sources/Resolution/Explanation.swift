internal import Facts
internal import KnowledgeGraph

/// Why two names, IRIs or mentions are one node or are not.
public struct Explanation: Hashable, Sendable, CustomStringConvertible {
    /// One link of the chain between the two, or what keeps them apart.
    public struct Step: Hashable, Sendable {
        /// Whether the two are one.
        public var verdict: Judgement.Verdict
        /// 0 to 1: how sure it is that the two sides are one thing.
        public var score: Double
        /// Names with their documents.
        public var left: String
        /// The second of the two.
        public var right: String
        /// Why, in words.
        public var reasons: [String]
    }

    /// Same, different or unsure; nil where one of the two is not in the records.
    public var verdict: Judgement.Verdict?
    /// The nodes' IRIs; more than one where a name is borne by several.
    public var left: [String]
    /// The second of the two.
    public var right: [String]
    /// How one leads to the other, in order.
    public var steps: [Step]
    /// One sentence that says the outcome.
    public var summary: String

    /// The message or text for people.
    public var description: String {
        let lines = steps.map { step in
            "  \(step.verdict.rawValue) (\(Int((step.score * 100).rounded())) %): \(step.left) and \(step.right): "
                + step.reasons.joined(separator: "; ")
        }
        return ([summary] + lines).joined(separator: "\n")
    }
}

extension Resolved {
    /// Says why two things are one node or are not; each is a name, an IRI, or a mention as `document/ID#char=BEGIN,END`.
    public func explain(_ a: String, _ b: String) -> Explanation {
        let left = units(a)
        let right = units(b)
        for (text, units) in [(a, left), (b, right)] where units.isEmpty {
            return Explanation(
                verdict: nil, left: iris(left), right: iris(right), steps: [],
                summary:
                    "nothing in the records is called \"\(text)\": give a name, an IRI or document/ID#char=BEGIN,END")
        }
        let shared = Set(left.map(node(ofUnit:))).intersection(right.map(node(ofUnit:)))
        if let node = shared.min() { return explainSame(left, right, node, a, b) }
        return explainApart(left, right, a, b)
    }

    private func units(_ text: String) -> [Int] {
        guard let reference = Judgements.reference(text) else { return [] }
        var nodes: [String: [Int]] = [:]
        if case .node(let iri) = reference {
            nodes[iri] = (0..<corpus.unitCount).filter { self.iri(ofUnit: $0) == iri }
        }
        let units = ReferenceLookup(corpus, nodes: nodes).units(reference)
        guard units.isEmpty, case .name = reference else { return units }
        return (0..<corpus.unitCount).filter { graph[node(ofUnit: $0)].name == text }
    }

    private func iris(_ units: [Int]) -> [String] { Set(units.map(iri(ofUnit:))).sorted() }

    private func explainSame(_ left: [Int], _ right: [Int], _ node: EntityID, _ a: String, _ b: String) -> Explanation {
        let from = left.filter { self.node(ofUnit: $0) == node }
        let to = Set(right.filter { self.node(ofUnit: $0) == node })
        let steps = chain(from, to)
        let tail =
            steps.isEmpty ? "the same name and particulars" : "by \(steps.count) decision\(steps.count == 1 ? "" : "s")"
        return Explanation(
            verdict: .same, left: iris(left), right: iris(right), steps: steps,
            summary: "\"\(a)\" and \"\(b)\" are one node, \(graph[node].iri): \(tail)")
    }

    /// Decisions with either side in one of two clusters each.
    private func explainApart(_ left: [Int], _ right: [Int], _ a: String, _ b: String) -> Explanation {
        let x = Set(left.map(node(ofUnit:)))
        let y = Set(right.map(node(ofUnit:)))
        let between = links.filter { link in
            let (p, q) = (node(ofUnit: link.left), node(ofUnit: link.right))
            return link.verdict != .same && (x.contains(p) && y.contains(q) || x.contains(q) && y.contains(p))
        }
        let unsure = between.contains { $0.verdict == .unsure } && !between.contains { $0.verdict == .different }
        var summary =
            "\"\(a)\" (\(iris(left).joined(separator: ", "))) and \"\(b)\" (\(iris(right).joined(separator: ", "))) "
        summary += unsure ? "may be one thing, but it is not certain" : "are different nodes"
        if between.isEmpty { summary += ": " + namesApart(left[0], right[0]) }
        return Explanation(
            verdict: unsure ? .unsure : .different, left: iris(left), right: iris(right), steps: between.map(step),
            summary: summary)
    }

    private func namesApart(_ a: Int, _ b: Int) -> String {
        let (x, y) = (corpus.entity(of: a), corpus.entity(of: b))
        guard x.kind == y.kind else { return "one is a \(x.kind.rawValue), the other a \(y.kind.rawValue)" }
        if x.kind == .source { return "sources without a name are never joined" }
        guard x.kind == .person, let p = PersonName(x.name), let q = PersonName(y.name) else {
            return "nothing says that their names stand for each other"
        }
        return NameRelation(p, q).reason
    }

    private func step(_ link: Link) -> Explanation.Step {
        Explanation.Step(
            verdict: link.verdict, score: link.score, left: title(link.left), right: title(link.right),
            reasons: link.reasons)
    }

    private func title(_ unit: Int) -> String {
        "\(corpus.entity(of: unit).name) (\(corpus.ids[corpus.document(of: unit)]))"
    }

    /// The shortest chain of decisions from some unit to some other, by breadth-first search.
    private func chain(_ from: [Int], _ to: Set<Int>) -> [Explanation.Step] {
        var alike = alike
        let goals = Set(to.map { alike.root($0) })
        var edges: [Int: [(next: Int, link: Int)]] = [:]
        for (index, link) in links.enumerated() where link.verdict == .same {
            let (a, b) = (alike.root(link.left), alike.root(link.right))
            edges[a, default: []].append((b, index))
            edges[b, default: []].append((a, index))
        }
        var came: [Int: (previous: Int, link: Int)] = [:]
        var queue = Set(from.map { alike.root($0) }).sorted()
        var seen = Set(queue)
        var at = 0
        while at < queue.count {
            let here = queue[at]
            at += 1
            if goals.contains(here) { return trace(here, came) }
            for edge in edges[here] ?? [] where seen.insert(edge.next).inserted {
                came[edge.next] = (here, edge.link)
                queue.append(edge.next)
            }
        }
        return []
    }

    private func trace(_ goal: Int, _ came: [Int: (previous: Int, link: Int)]) -> [Explanation.Step] {
        var steps: [Explanation.Step] = []
        var at = goal
        while let step = came[at] {
            steps.append(self.step(links[step.link]))
            at = step.previous
        }
        return steps.reversed()
    }
}
