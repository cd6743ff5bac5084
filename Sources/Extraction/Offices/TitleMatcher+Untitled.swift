internal import Documents
internal import Facts
internal import Language
internal import Reference

/// Holders whom the text names before or after their title, or without any.
extension TitleMatcher {
    /// Whoever rules the country of a phrase, whom the text names without a title: the only one known in the office there
    /// ("Barack Obama … the American president"), or whom it calls the country's ("Hungary's Viktor Arnov … the Hungarian
    /// leader").
    mutating func untitled(_ phrase: OfficePhrase) -> (entity: Int, token: Int)? {
        guard phrase.level == "generic-leader" || Self.rulers.contains(phrase.level), phrase.status == .current,
            let country = served(phrase), entities[country].kind == .country
        else { return nil }
        let key = PersonInRole(person: country, role: phrase.role)
        let found = untitledRulers[key] ?? rulers(of: country, as: phrase)
        untitledRulers[key] = found
        guard found.count == 1, let entity = found.first, let tokens = people[entity]?.tokens else { return nil }
        return tokens.isEmpty
            ? nil : (entity, tokens[max(0, tokens.partitioningIndex { $0 >= phrase.outer.lowerBound } - 1)])
    }

    /// "Mara Quist attacked her rival. The former minister said": the only person whom the sentence before names, where the
    /// text shows no office of hers.
    func introducedBefore(_ phrase: OfficePhrase) -> (entity: Int, token: Int)? {
        let tree = context.tree
        guard phrase.status == .former || phrase.level == "candidate", tree[phrase.head].label == .nsubj,
            tree[phrase.head].sentence > 0
        else { return nil }
        let near = tree.document.sentences[tree[phrase.head].sentence - 1].lowerBound..<phrase.outer.lowerBound
        let people = near.filter { entityAt($0).map { entities[$0].kind == .person } ?? false }
        guard let token = people.last, let entity = entityAt(token), !officials.contains(entity),
            people.allSatisfy({ entityAt($0) == entity })
        else { return nil }
        return (entity, token)
    }

    /// A title first and the name one sentence later: the next person introduced who says something.
    func introducedNext(_ phrase: OfficePhrase) -> (entity: Int, token: Int)? {
        guard phrase.of != nil || phrase.owner != nil, context.tree[phrase.head].label == .nsubj else { return nil }
        let tree = context.tree
        let next = tree[phrase.head].sentence + 1
        guard next < tree.document.sentences.count else { return nil }
        for token in tree.document.sentences[next] where tree[token].label == .nsubj {
            guard tree[token].paragraph == tree[phrase.head].paragraph, let entity = entityAt(token),
                !officials.contains(entity),
                let verb = tree.head(of: token),
                context.lexicon.reference.cueVerbs.verb(lemma: tree[verb].lemma) != nil,
                isFullName(token), !isNamedBefore(entity, token)
            else { continue }
            return (entity, token)
        }
        return nil
    }

    private func isFullName(_ token: Int) -> Bool {
        context.tree.children(of: token, .compound).contains { context.isCapitalised($0) }
    }

    private func isNamedBefore(_ entity: Int, _ token: Int) -> Bool {
        firstToken[entity].map { $0 < context.tree.subtree(of: token).lowerBound } ?? false
    }

    private mutating func rulers(of country: Int, as phrase: OfficePhrase) -> [Int] {
        let roles =
            phrase.level == "generic-leader"
            ? ["president", "prime minister", "chancellor", "supreme leader"] : [phrase.role]
        guard let iso2 = entities[country].iso2 else { return [] }
        let known = people.filter { person in
            roles.contains { countries(of: person.value.tokens[0], as: $0).contains(iso2) }
        }
        return (known.isEmpty ? people.filter { $0.value.country == country } : known).map(\.key)
    }
}
