internal import Documents
internal import Facts
internal import Language
internal import Reference

/// Bodies that nobody knows but by those who lead them.
extension NameFinder {
    private static let levels: Set<String> = ["company-head", "organisation-head", "organisation-deputy"]

    /// "the chief executive of Statvik", "Statvik's chief executive": capitals that no other rule has read are the body
    /// that a head of bodies leads.
    mutating func addServedBodies() {
        for title in context.titles
        where title.offices.contains(where: { Self.levels.contains($0.level) }) && !title.isPlural {
            let (before, after) = (title.tokens.lowerBound - 1, title.tokens.upperBound)
            if after + 1 < context.tokens.count, ["of", "at"].contains(context.tokens[after].lower) {
                addUnread(startingAt: after + (context.tokens[after + 1].lower == "the" ? 2 : 1))
            }
            if before > 0, context.tokens[before].tag == .POS { addUnread(endingAt: before - 1) }
        }
    }

    private mutating func addUnread(startingAt start: Int) {
        var end = start
        while end < context.tokens.count, context.areInOneSentence(start - 1, end), isUnread(end) { end += 1 }
        addUnread(start..<end)
    }

    private mutating func addUnread(endingAt last: Int) {
        var start = last + 1
        while start > 0, context.areInOneSentence(start - 1, last), isUnread(start - 1) { start -= 1 }
        addUnread(start..<last + 1)
    }

    private func isUnread(_ token: Int) -> Bool {
        isProper(token) && context.isCapitalised(token) && owner[token] < 0 && context.title(at: token) == nil
            && context.entity(at: token)?.label != .person
    }

    /// "the head of the Green parliamentary group": what goes on with another noun is not the whole name.
    private mutating func addUnread(_ tokens: Range<Int>) {
        guard (1...4).contains(tokens.count), !tokens.contains(where: { context.words[$0].count < 3 }),
            context.tokens[tokens.upperBound - 1].head < tokens.upperBound
                || ![.compound, .amod, .nmod].contains(context.tokens[tokens.upperBound - 1].label)
        else { return }
        guard context.lexicon.names.values(for: context.tree.text(of: tokens)).isEmpty else { return }
        addBody(tokens)
    }
}
