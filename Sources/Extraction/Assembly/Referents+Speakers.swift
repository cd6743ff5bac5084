internal import Facts
internal import Language

/// Who speaks where only a pronoun or a common noun says so.
extension Referents {
    /// Those whom a phrase makes speak: entities, or an unnamed source made on the way. Several for "they".
    package mutating func speakers(_ phrase: Phrase) -> [EntityReferenceDraft] {
        let found = entities(ofSpeaker: phrase)
        return found.map { EntityReferenceDraft(entity: $0, token: token(naming: $0, in: phrase)) }
    }

    /// "his lawyer, A, said": the name beside a noun that is no mention of its own.
    private func token(naming entity: Int, in phrase: Phrase) -> Int {
        guard entities.mentions.mention(at: phrase.head) == nil, let name = apposed(to: phrase.head),
            entities.entity(at: name) == entity
        else { return phrase.head }
        return name
    }

    mutating func entities(ofSpeaker phrase: Phrase) -> [Int] {
        let head = phrase.head
        if let source = unnamedAntecedent(of: head) {
            if let mention = entities.mentions.mention(at: head) { entities.mentions.assign(source, to: mention) }
            return [source]
        }
        let word = context.tree[head]
        if isSomeOfAPeople(head) { return addSource(phrase).map { [$0] } ?? [] }
        if isOneOfAPeople(head) {
            guard let person = sourceOfHead[head] ?? lastPerson(before: head) else {
                return addSource(phrase).map { [$0] } ?? []
            }
            sources.append((phrase, person))
            sourceOfHead[head] = person
            return [person]
        }
        if let known = entity(of: head, isSpeaker: true) ?? sourceOfHead[head] { return [known] }
        if word.tag == .WDT || word.tag == .WP { return [] }
        let isBare = context.tree.children(of: head, .acl, .relcl, .prep).isEmpty
        if isBare, word.partOfSpeech == .PRON || word.lower == "both" {
            if let gender = PronounResolver.gender(of: word) { return antecedent(ofPerson: phrase, gender) }
            let found = word.lower == "it" ? antecedent(ofIt: head).map { [$0] } ?? [] : antecedents(ofThey: head)
            if found.count == 1 { note(found[0], at: phrase) }
            return found
        }
        if let known = antecedent(ofDefinite: phrase) ?? antecedent(ofAged: head) ?? person(called: phrase)
            ?? bodyBeside(head) ?? personEnding(phrase)
        {
            sources.append((phrase, known))
            sourceOfHead[head] = known
            return [known]
        }
        return addSource(phrase).map { [$0] } ?? []
    }

    /// Lets a pronoun that speaks be a mention of what it means.
    mutating func note(_ entity: Int, at phrase: Phrase) {
        if let mention = entities.mentions.mention(at: phrase.head) {
            if entities.mentions[mention].entity == nil { entities.mentions.assign(entity, to: mention) }
        } else {
            sources.append((phrase, entity))
        }
        sourceOfHead[phrase.head] = entity
    }

    /// Makes an unnamed source of a phrase.
    mutating func addSource(_ phrase: Phrase) -> Int? {
        let text = context.tree.text(of: phrase.tokens)
        guard !text.isEmpty else { return nil }
        let entity = entities.entities.count
        entities.entities.append(DraftEntity(kind: .source, name: text))
        sources.append((phrase, entity))
        sourceOfHead[phrase.head] = entity
        return entity
    }

    /// "A, in contrast, told": the person whose name, or whose surname, is the whole of a phrase that no mention covers.
    private func person(called phrase: Phrase) -> Int? {
        guard context.isCapitalised(phrase.tokens.lowerBound),
            [.NNP, .NNPS, .NNS, .NN].contains(context.tree[phrase.head].tag)
        else { return nil }
        return personOfName[context.tree.text(of: phrase.tokens)] ?? nil
    }

    /// "the head of the inquiry in Lima, A, said": a name behind the last comma, where the parser hangs it on the place.
    private func personEnding(_ phrase: Phrase) -> Int? {
        let words = phrase.tokens.filter { context.tree[$0].partOfSpeech != .PUNCT }
        guard context.tree[phrase.head].tag == .NN, let last = words.last,
            SpeakerNouns.people.contains(context.tree[phrase.head].lemma.lowercased()),
            let index = entities.mentions.mention(at: last)
        else { return nil }
        let mention = entities.mentions[index]
        guard mention.kind == .person, mention.form == .name, mention.tokens.upperBound == last + 1,
            mention.tokens.lowerBound > phrase.head + 1, context.tree[mention.tokens.lowerBound - 1].text == ","
        else { return nil }
        return mention.entity
    }

    /// "the Orlen Times newspaper", "the Orlen news agency": the outlet named before the word for what it is.
    private func bodyBeside(_ head: Int) -> Int? {
        let tree = context.tree
        guard tree[head].tag == .NN, isOutletNoun(head) else { return nil }
        let names = tree.children(of: head, .compound, .nmod).compactMap { token -> Int? in
            guard let mention = entities.mentions.mention(at: token), entities.mentions[mention].form == .name,
                entities.mentions[mention].head == token, entities.mentions[mention].kind == .organisation,
                (token + 1..<max(token + 1, head)).allSatisfy({
                    ["daily", "news", "press", "state"].contains(tree[$0].lower)
                })
            else { return nil }
            return entities.mentions[mention].entity
        }
        return names.count == 1 ? names[0] : nil
    }

    /// "many Chileans", "two Chileans": some people, not their country.
    private func isSomeOfAPeople(_ head: Int) -> Bool {
        let tree = context.tree
        guard tree[head].tag == .NNPS || tree[head].tag == .NNS, let mention = entities.mentions.mention(at: head),
            entities.mentions[mention].form == .adjective, sourceOfHead[head] == nil
        else { return false }
        return tree.children(of: head, .amod, .nummod, .relcl, .prep).contains { _ in true }
    }

    // MARK: Pronouns
}
