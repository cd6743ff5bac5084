package import Documents
internal import Facts
internal import Language
package import Reference

/// Statements by rules over trees, quotations and classes of words: who said what, with which words, to whom and where.
/// Speakers are phrases; names and pronouns become entities later. Total: unknown text gives no statement.
package enum StatementExtractor {
    /// The statements of a document, in order of their content; linear in its tokens.
    package static func statements(
        in tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], reference: ReferenceTables,
        by deadline: Deadline
    ) throws(DeadlinePassed) -> [DraftStatement] {
        var builder = StatementBuilder(
            scene: StatementScene(tree: tree, mentions: mentions, times: times, reference: reference),
            deadline: deadline)
        try builder.addQuotedPassages()
        try builder.addInnerQuotations()
        try builder.addClauses()
        try builder.addPhrases()
        try builder.addConvictions()
        try builder.addContinuations()
        return try builder.finished()
    }
}

extension StatementBuilder {
    /// Sorted, without doubles, each inner statement linked to the one it is told in.
    func finished() throws(DeadlinePassed) -> [DraftStatement] {
        let order = found.indices.sorted { first, second in
            let (a, b) = (found[first].draft, found[second].draft)
            let (c, d) = (a.content[0], b.content[0])
            if c.lowerBound != d.lowerBound { return c.lowerBound < d.lowerBound }
            if c.upperBound != d.upperBound { return c.upperBound > d.upperBound }
            return first < second
        }
        var result: [DraftStatement] = []
        var open: [(end: Int, index: Int)] = []
        for index in order {
            try deadline.check()
            var draft = found[index].draft
            guard let start = draft.content.first?.lowerBound, let end = draft.content.last?.upperBound else {
                continue
            }
            while let top = open.last, top.end < end { open.removeLast() }
            if let top = open.last, result[top.index].content == draft.content { continue }
            draft.reportedBy = open.last { $0.end >= end && contains(result[$0.index], start..<end) }?.index
            if draft.reportedBy != nil, isAttitude(found[index]) { continue }
            open.append((end, result.count))
            result.append(draft)
        }
        return result
    }

    /// "said he would continue to call for talks": a noun phrase inside what somebody says is a part of it, unless quoted
    /// words show that somebody else said it.
    private func isAttitude(_ inner: Found) -> Bool {
        guard ["object", "quoted-object", "predicative", "denied-object"].contains(inner.draft.rule) else {
            return false
        }
        guard let cue = inner.cueToken, scene.isFinite(cue), inner.draft.form != .indirect else { return true }
        return !inner.draft.speakers.contains { scene.mentions.kind(at: $0.head) != nil }
    }

    private func contains(_ outer: DraftStatement, _ range: Range<Int>) -> Bool {
        outer.content.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
}
