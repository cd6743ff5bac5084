package import Documents
import Facts
import Language

/// Finds the time expressions of a document and resolves them against the dates of its sections.
package struct TimeTagger: Sendable {
    private let grammar = TimeGrammar.english

    /// Makes a tagger for English.
    package init() {}

    /// The time expressions of a document in order, not overlapping; linear in its tokens.
    package func times(
        in tree: SyntaxTree, by deadline: Deadline
    ) throws(DeadlinePassed) -> [ResolvedTime] {
        var found: [ResolvedTime] = []
        var context = TimeContext()
        var section: Int?
        let sections = tree.document.source.sections
        let entities = labels(of: tree.document)
        for paragraph in tree.document.paragraphs where !paragraph.isEmpty {
            let byte = tree[paragraph.lowerBound].range.lowerBound
            let now = tree.document.source.section(atByte: byte) ?? sections.indices.first
            if now != section {
                context = TimeContext(reference: now.flatMap { sections[$0].date })
                section = now
            }
            try scan(paragraph, of: tree, entities: entities, context: &context, by: deadline, into: &found)
        }
        return found
    }

    /// The model's label of every token.
    private func labels(of document: AnnotatedDocument) -> [EntityLabel?] {
        var labels = [EntityLabel?](repeating: nil, count: document.tokens.count)
        for entity in document.entities { for token in entity.tokens { labels[token] = entity.label } }
        return labels
    }
}

// MARK: - One paragraph
extension TimeTagger {
    private func scan(
        _ paragraph: Range<Int>, of tree: SyntaxTree, entities: [EntityLabel?], context: inout TimeContext,
        by deadline: Deadline, into found: inout [ResolvedTime]
    ) throws(DeadlinePassed) {
        let atoms = TimeAtomiser(document: tree.document).atoms(of: paragraph)
        context.anchorAge += 1
        var at = 0
        var sentence = -1
        var opening: Opening?
        while at < atoms.count {
            try deadline.check(at: at)
            let token = atoms[at].tokens.lowerBound
            if tree[token].sentence != sentence {
                sentence = tree[token].sentence
                context.local = nil
            }
            guard grammar.canOpen(atoms[at]),
                let (reading, end) = longest(atoms, at: at, tree: tree, entities: entities, context: context)
            else {
                at += 1
                continue
            }
            let (joined, after) = joinedWithDay(
                reading, atoms, end: end, tree: tree, entities: entities, context: context)
            if let end = lastDay(from: opening, joinedTo: joined, at: at, in: atoms), !tree.isShifted(to: token) {
                found[found.count - 1].end = end
            }
            found.append(resolved(joined, atoms[at..<after]))
            let next = Opening(atoms: at..<after, reading: joined)
            if let end = lastDay(from: next, in: atoms), !tree.isShifted(to: token) { found[found.count - 1].end = end }
            opening = next
            remember(joined, in: &context)
            at = after
        }
    }

    private func remember(_ reading: TimeReading, in context: inout TimeContext) {
        guard let period = reading.period else { return }
        context.anchor = period
        context.anchorAge = 0
        context.local = period
        if period.unit == .quarter, period.start >= context.quarter?.start ?? period.start { context.quarter = period }
    }

    private func resolved(_ reading: TimeReading, _ atoms: ArraySlice<TimeAtom>) -> ResolvedTime {
        let kind: TimeExpression.Kind =
            switch reading.kind {
            case .date: .date
            case .time: .time
            case .duration: .duration
            case .set: .set
            }
        let first = atoms.first
        let last = atoms.last
        return ResolvedTime(
            tokens: (first?.tokens.lowerBound ?? 0)..<(last?.tokens.upperBound ?? 0),
            bytes: (first?.bytes.lowerBound ?? 0)..<(last?.bytes.upperBound ?? 0), kind: kind, value: reading.value,
            begin: reading.begin, end: reading.end)
    }

    /// The longest expression that begins at an atom, with its modifiers.
    private func longest(
        _ atoms: [TimeAtom], at start: Int, tree: SyntaxTree, entities: [EntityLabel?], context: TimeContext
    ) -> (TimeReading, Int)? {
        var best = plain(atoms, at: start, allowed: nil, tree: tree, entities: entities, context: context)
        for modifier in [TimeModifier.quantity, .position] {
            for pattern in TimeModifier.patterns[modifier] ?? [] {
                guard let match = pattern.match(atoms, at: start) else { continue }
                let inner = match.atoms.endIndex
                guard inner < atoms.count,
                    let (reading, end) = plain(
                        atoms, at: inner, allowed: modifier, tree: tree, entities: entities, context: context),
                    end > best?.1 ?? 0
                else { continue }
                best = (narrowed(reading, by: match, context), end)
            }
        }
        return best
    }

    /// "Earlier this week" ends with the day of speaking, "later this year" begins with it.
    private func narrowed(_ reading: TimeReading, by match: TimeMatch, _ context: TimeContext) -> TimeReading {
        guard let reference = context.reference, let period = reading.period, period.contains(reference),
            period.unit != .day
        else { return reading }
        var reading = reading
        if match.has("earlier") {
            reading.end = CalendarPeriod(period.unit == .year ? .month : .day, containing: reference).end
        }
        if match.has("later") {
            reading.begin = CalendarPeriod(period.unit == .year ? .month : .day, containing: reference).begin
        }
        return reading
    }

    private func plain(
        _ atoms: [TimeAtom], at start: Int, allowed: TimeModifier?, tree: SyntaxTree, entities: [EntityLabel?],
        context: TimeContext
    ) -> (TimeReading, Int)? {
        var matches: [(match: TimeMatch, rule: Int)] = []
        for index in grammar.rules(openedBy: atoms[start]) {
            let rule = grammar.rules[index]
            if let allowed, rule.modifiers != allowed { continue }
            guard let match = rule.pattern.match(atoms, at: start) else { continue }
            if rule.isBlocker { return nil }
            matches.append((match, index))
        }
        guard !matches.isEmpty, atoms[start].text != "," else { return nil }
        matches.sort { ($0.match.atoms.count, $1.rule) > ($1.match.atoms.count, $0.rule) }
        for (match, index) in matches {
            var context = context
            let token = match.atoms.first?.tokens.lowerBound ?? 0
            context.tense = tree.timeDirection(at: (match.atoms.last?.tokens.upperBound ?? 1) - 1)
            context.isOfDeed = tree.isOfDeed((match.atoms.last?.tokens.upperBound ?? 1) - 1)
            context.isNominal = isNominal(match, token: token, tree: tree, entities: entities)
            if let reading = grammar.rules[index].read(match, context) { return (reading, match.atoms.endIndex) }
        }
        return nil
    }

    /// Whether the words can be a time: no verb ("march", "may"), no part of a person's or a work's name.
    private func isNominal(_ match: TimeMatch, token: Int, tree: SyntaxTree, entities: [EntityLabel?]) -> Bool {
        for atom in match.atoms.prefix(1) {
            let token = atom.tokens.lowerBound
            switch tree[token].tag {
            case .MD, .VB, .VBD, .VBG, .VBN, .VBP, .VBZ: return false
            default: break
            }
            // "April Reval": a given name.
            if match.atoms.count == 1, atom.isA(.month), tree[token].label == .compound, tree[token].head == token + 1,
                tree[token + 1].tag == .NNP
            {
                return false
            }
            switch entities[token] {
            case .person?, .work?, .organisation?, .facility?, .product?, .law?, .money?, .percent?, .quantity?:
                return false
            case .cardinal?: return atom.isA(.year) && tree[token].label == .pobj
            default: break
            }
        }
        return true
    }

    /// "10 p.m. Wednesday", "noon on Thursday": one expression.
    private func joinedWithDay(
        _ reading: TimeReading, _ atoms: [TimeAtom], end: Int, tree: SyntaxTree, entities: [EntityLabel?],
        context: TimeContext
    ) -> (TimeReading, Int) {
        guard reading.kind == .time, let mark = reading.value.firstIndex(of: "T") else { return (reading, end) }
        var next = end
        if next < atoms.count, [",", "on"].contains(atoms[next].text) { next += 1 }
        guard next < atoms.count,
            let (day, after) = plain(atoms, at: next, allowed: nil, tree: tree, entities: entities, context: context),
            day.kind == .date, let period = day.period, period.unit == .day
        else { return (reading, end) }
        return (.time(period.start, String(reading.value[reading.value.index(after: mark)...])), after)
    }
}
