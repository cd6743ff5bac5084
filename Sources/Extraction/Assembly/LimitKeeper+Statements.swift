internal import Documents
internal import Language

extension LimitKeeper {
    /// The first statements in order of their content, each of bounded depth, length and number of speakers.
    ///
    /// No word stands in the content of more statements than `nesting`, so that all contents together are at most so
    /// many times as long as the text.
    mutating func kept(_ statements: [DraftStatement]) -> [DraftStatement] {
        let statements = first(limits.statements, of: statements, .manyStatements, "statements")
        var (kept, position): ([DraftStatement], [Int?]) = ([], [])
        var ends: [Int] = []
        var (deep, long, crowds) = (Excess(), Excess(), Excess())
        for statement in statements {
            let start = statement.content.first?.lowerBound ?? 0
            ends.removeAll { $0 <= start }
            guard ends.count < limits.nesting else {
                deep.note(start)
                position.append(nil)
                continue
            }
            var draft = statement
            draft.reportedBy = statement.reportedBy.flatMap { position[$0] }
            draft.content = cut(statement.content)
            if draft.content != statement.content { long.note(start) }
            if draft.speakers.count > limits.participants { crowds.note(start) }
            draft.speakers = Array(draft.speakers.prefix(limits.participants))
            ends.append(draft.content.last?.upperBound ?? start)
            position.append(kept.count)
            kept.append(draft)
        }
        warn(ofDepth: deep)
        warn(ofLength: long)
        warn(ofCrowds: crowds, "speakers", "statements")
        return kept
    }

    /// The parts of a content up to the last word within the limit; at least the first word.
    private func cut(_ content: [Range<Int>]) -> [Range<Int>] {
        var room = limits.contentBytes
        guard content.reduce(0, { $0 + $1.count }) > room else { return content }
        var parts: [Range<Int>] = []
        for part in content where room > 0 {
            let end = part.lowerBound + room
            room -= part.count
            guard part.upperBound > end else {
                parts.append(part)
                continue
            }
            let words = tree.tokens(beginningIn: part.lowerBound..<end)
            let last = words.last { tree[$0].range.upperBound <= end } ?? (parts.isEmpty ? words.first : nil)
            if let last { parts.append(part.lowerBound..<min(part.upperBound, tree[last].range.upperBound)) }
        }
        return parts
    }

    private mutating func warn(ofDepth deep: Excess) {
        guard let first = deep.first else { return }
        warn(
            .deepStatements,
            "\(deep.count) statements that stand inside \(limits.nesting) others were left out, the first at character "
                + "\(character(first)); their words are in those around them. Cut the sentence to have them.")
    }

    private mutating func warn(ofLength long: Excess) {
        guard let first = long.first else { return }
        warn(
            .longStatement,
            "the content of \(long.count) statements was cut after \(limits.contentBytes) bytes, the first at character "
                + "\(character(first)). Look into the document for the rest.")
    }
}
