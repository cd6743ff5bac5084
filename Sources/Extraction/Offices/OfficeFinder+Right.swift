internal import Facts
internal import Language
internal import Reference

/// What stands behind a title: "of Ukraine", "to the council".
extension OfficeFinder {
    func extendRight(_ phrase: inout OfficePhrase) {
        var right = phrase.title.upperBound
        if right + 1 < context.tokens.count, context.tokens[right].text == "-",
            ["elect", "designate", "nominate"].contains(context.tokens[right + 1].lower)
        {
            phrase.status = .elect
            right += 2
        }
        while right + 1 < context.tokens.count, context.areInOneSentence(right - 1, right),
            context.tokens[right].tag == .IN || context.tokens[right].tag == .TO,
            let end = complement(at: right, &phrase)
        {
            right = end
        }
        phrase.outer = phrase.outer.lowerBound..<right
    }

    /// Takes in "of Ukraine", "to Ukraine and Russia", "for Europe", "at the council"; returns where it ends.
    private func complement(at preposition: Int, _ phrase: inout OfficePhrase) -> Int? {
        guard let object = context.tree.child(of: preposition, .pobj) else { return nil }
        let name = self.name(at: object) ?? self.name(at: context.tree.subtree(of: object).lowerBound)
        switch context.tokens[preposition].lower {
        case "for" where phrase.level == "diplomat": return destinations(object, after: preposition, &phrase)
        case "in" where phrase.level == "diplomat":
            guard let name, name.kind == .place || name.kind == .country else { return nil }
            return destinations(object, after: preposition, &phrase)
        case "of" where phrase.level.hasSuffix("minister") && name.map(isDepartment) == true:
            return portfolio(object, after: preposition, &phrase)
        case "of", "at", "for", "with", "in":
            if let name, serves(name) || name.kind == .place,
                phrase.of == nil || context.tokens[preposition].lower == "of" || isOrigin(phrase)
            {
                guard context.tokens[preposition].lower != "in" || phrase.level.hasSuffix("head") else { return nil }
                if context.tokens[preposition].lower == "for", name.kind != .organisation,
                    phrase.level != "spokesperson"
                {
                    return take(context.tree.phrase(at: object).tokens, after: preposition, &phrase)
                }
                phrase.of = name.tokens.upperBound - 1
                phrase.isDefinite = true
                return max(name.tokens.upperBound, object + 1)
            }
            if context.tokens[preposition].lower == "of" || context.tokens[preposition].lower == "at", phrase.of == nil,
                let inner = nameInside(object)
            {
                phrase.of = inner.tokens.upperBound - 1
                phrase.isDefinite = true
                return max(inner.tokens.upperBound, object + 1)
            }
            guard context.tokens[preposition].lower != "in", name == nil, context.tokens[preposition].lower != "with",
                context.tokens[preposition].lower != "at", isPortfolio(object)
            else { return nil }
            if phrase.level == "spokesperson" {
                phrase.of = phrase.of ?? country(in: context.tree.phrase(at: object).tokens)
            }
            return take(context.tree.phrase(at: object).tokens, after: preposition, &phrase)
        case "from" where phrase.level == "legislator" && phrase.of == nil:
            guard let name, name.kind == .place else { return nil }
            phrase.of = name.tokens.upperBound - 1
            return name.tokens.upperBound
        case "to" where phrase.level == "diplomat": return destinations(object, after: preposition, &phrase)
        case "to" where phrase.level == "adviser":
            if let name, name.kind == .person { phrase.owner = name.tokens.upperBound - 1 }
            if let name, name.kind == .organisation { phrase.of = phrase.of ?? name.tokens.upperBound - 1 }
            return end(ofListFrom: object)
        default: return nil
        }
    }

    /// "minister of Foreign Affairs": a name that the model alone takes for a body.
    private func isDepartment(_ name: FoundName) -> Bool {
        guard name.kind == .organisation else { return false }
        let text = context.tree.text(of: name.tokens)
        return context.lexicon.names.values(for: text).isEmpty
            || !context.lexicon.reference.media.rows(for: text).isEmpty
    }

    /// "of Trade, Energy and Mines": a minister's field with all its parts.
    private func portfolio(_ object: Int, after preposition: Int, _ phrase: inout OfficePhrase) -> Int {
        take(context.tree.phrase(at: object).tokens.lowerBound..<end(ofListFrom: object), after: preposition, &phrase)
    }

    /// "for the Czech interior ministry": the country whose ministry it is.
    private func country(in tokens: Range<Int>) -> Int? {
        tokens.first { name(at: $0)?.kind == .country }
    }

    /// "an Africa expert": what a trade is about, or where it comes from, is not whom it serves.
    private func isOrigin(_ phrase: OfficePhrase) -> Bool {
        Self.trades.contains(phrase.level) && phrase.of.flatMap(name).map { $0.kind != .organisation } ?? false
    }

    /// "to Ukraine and Russia", "for both countries": where a diplomat is sent to is part of the title.
    private func destinations(_ object: Int, after preposition: Int, _ phrase: inout OfficePhrase) -> Int {
        let start = context.tree.phrase(at: object).tokens.lowerBound
        return take(min(start, object)..<end(ofListFrom: object), after: preposition, &phrase)
    }

    private func end(ofListFrom object: Int) -> Int {
        let last = context.tree.conjuncts(of: object).last ?? object
        return max(last + 1, self.name(at: last)?.tokens.upperBound ?? 0)
    }

    /// The body named inside a description of it: "leader of the centrist Harbour Union party".
    private func nameInside(_ object: Int) -> FoundName? {
        let tree = context.tree
        let apposed = tree.children(of: object, .appos).compactMap { self.name(at: $0) }
        let inside = tree.phrase(at: object).tokens.compactMap { self.name(at: $0) }
        let bodies = (apposed + inside).filter { $0.kind == .organisation && $0.form != .nominal }
        return bodies.last
            ?? inside.last { ($0.kind == .country || $0.kind == .place) && $0.tokens.upperBound == object }
    }

    private func isPortfolio(_ object: Int) -> Bool {
        let token = context.tokens[object]
        return token.tag == .NN || token.tag == .NNS || token.tag == .NNP || token.tag == .NNPS
    }

    private func take(_ object: Range<Int>, after preposition: Int, _ phrase: inout OfficePhrase) -> Int {
        phrase.title = phrase.title.lowerBound..<max(object.upperBound, phrase.title.upperBound)
        return object.upperBound
    }
}
