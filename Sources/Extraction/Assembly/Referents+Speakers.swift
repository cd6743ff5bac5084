internal import Facts
internal import Language

/// Who speaks where only a pronoun or a common noun says so.
extension Referents {
    /// Those whom a phrase makes speak: entities, or an unnamed source made on the way. Several for "they".
    package mutating func speakers(_ phrase: Phrase) -> [EntityReferenceDraft] {
        let found = entities(ofSpeaker: phrase)
        return found.map { EntityReferenceDraft(entity: $0, token: phrase.head) }
    }

    private mutating func entities(ofSpeaker phrase: Phrase) -> [Int] {
        let head = phrase.head
        if let source = unnamedAntecedent(of: head) {
            if let mention = entities.mentions.mention(at: head) { entities.mentions.assign(source, to: mention) }
            return [source]
        }
        if let known = entity(of: head, isSpeaker: true) ?? sourceOfHead[head] { return [known] }
        let word = context.tree[head]
        if word.tag == .WDT || word.tag == .WP { return [] }
        let isBare = context.tree.children(of: head, .acl, .relcl, .prep).isEmpty
        if isBare, word.partOfSpeech == .PRON || word.lower == "both" {
            return word.lower == "it" ? antecedent(ofIt: head).map { [$0] } ?? [] : antecedents(ofThey: head)
        }
        if let known = antecedent(ofDefinite: phrase) ?? person(called: phrase) {
            sources.append((phrase, known))
            sourceOfHead[head] = known
            return [known]
        }
        return addSource(phrase).map { [$0] } ?? []
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
        guard context.isCapitalised(phrase.tokens.lowerBound), context.tree[phrase.head].tag == .NNP else { return nil }
        return personOfName[context.tree.text(of: phrase.tokens)] ?? nil
    }

    // MARK: Pronouns

    private static let reach = 160

    /// The subjects of main clauses outside quotations before a token, nearest first, up to the paragraph before its own.
    private func mainSubjects(before token: Int) -> some Sequence<Int> {
        let tree = context.tree
        let paragraph = tree[token].paragraph
        return stride(from: token - 1, through: max(0, token - Self.reach), by: -1).lazy
            .prefix { tree[$0].paragraph + 1 >= paragraph }
            .filter { !isQuoted[$0] && isMainSubject($0) }
    }

    private func isMainSubject(_ token: Int) -> Bool {
        let tree = context.tree
        guard [.nsubj, .nsubjpass].contains(tree[token].label), let verb = tree.head(of: token) else { return false }
        let first = tree.firstConjunct(of: verb)
        if [.root, .parataxis].contains(tree[first].label) { return true }
        return tree.head(of: first).map { isQuoted[$0] } ?? true
    }

    /// "An officer said the road was closed. He added": someone without a name, the subject of the main clause before.
    private func unnamedAntecedent(of pronoun: Int) -> Int? {
        let tree = context.tree
        guard let gender = PronounResolver.gender(of: tree[pronoun]), tree[pronoun].label == .nsubj, !isQuoted[pronoun]
        else { return nil }
        let subject = mainSubjects(before: pronoun).first {
            tree[$0].sentence < tree[pronoun].sentence
                && (sourceOfHead[$0] != nil || entities.mentions.kind(at: $0) == .person
                    || tree[$0].partOfSpeech == .PRON)
        }
        guard let subject, let source = sourceOfHead[subject], entities.entities[source].kind == .source,
            tree[subject].tag == .NN, tree.children(of: subject, .conj).isEmpty, isPersonNoun(subject, of: gender)
        else { return nil }
        return source
    }

    private func isPersonNoun(_ head: Int, of gender: Entity.Gender) -> Bool {
        let lemma = context.tree[head].lemma.lowercased()
        guard SpeakerNouns.people.contains(lemma) else { return false }
        if SpeakerNouns.women.contains(lemma) || lemma.hasSuffix("woman") { return gender == .female }
        if SpeakerNouns.men.contains(lemma) || lemma.hasSuffix("man") { return gender == .male }
        return true
    }

    /// "they said": several people, people without a name, or a body of people that a main clause was last about.
    private mutating func antecedents(ofThey head: Int) -> [Int] {
        let tree = context.tree
        for subject in Array(mainSubjects(before: head)) {
            let members = tree.conjuncts(of: subject)
            let known = members.compactMap { sourceOfHead[$0] ?? entity(of: $0, isSpeaker: true) }
            if members.count > 1, known.count == members.count { return known }
            guard members.count == 1 else { continue }
            if let only = known.first {
                if entities.entities[only].kind != .person { return known }
            } else if tree[subject].tag == .NNS, SpeakerNouns.people.contains(tree[subject].lemma.lowercased()) {
                return addSource(tree.phrase(at: subject)).map { [$0] } ?? []
            }
        }
        return []
    }

    /// "it said": the organisation, country or document that a main clause was last about, else any clause.
    private func antecedent(ofIt head: Int) -> Int? {
        func thing(at token: Int) -> Int? {
            guard context.tree[token].tag != .NNS else { return nil }
            let found = sourceOfHead[token] ?? entity(of: token, isSpeaker: true)
            return found.flatMap { entities.entities[$0].kind == .person ? nil : $0 }
        }
        if let found = mainSubjects(before: head).lazy.compactMap(thing).first { return found }
        let tree = context.tree
        return stride(from: head - 1, through: max(0, head - Self.reach), by: -1).lazy
            .prefix { tree[$0].sentence + 2 >= tree[head].sentence }
            .filter { [.nsubj, .nsubjpass].contains(tree[$0].label) }.compactMap(thing).first
    }
}
