internal import Facts
internal import Language

/// Whom "it", "they" and those who go by no name stand for.
extension Referents {
    /// "the 59-year-old": the person whom a main clause was last about.
    func antecedent(ofAged head: Int) -> Int? {
        let tree = context.tree
        guard tree[head].tag == .JJ, let article = tree.child(of: head, .det), tree[article].lower == "the",
            tree[head].lower.hasSuffix("old")
        else { return nil }
        return lastPerson(before: head)
    }

    /// The person whom a main clause was last about.
    func lastPerson(before head: Int) -> Int? {
        mainSubjects(before: head).lazy.compactMap { subject -> Int? in
            guard let found = entity(of: subject, isSpeaker: true), entities.entities[found].kind == .person else {
                return nil
            }
            return found
        }.first
    }

    /// "the Norlander said": one of a people; not "the Norlanders", "the French", "the Chinese insist".
    func isOneOfAPeople(_ head: Int) -> Bool {
        let tree = context.tree
        guard [.NN, .NNP, .JJ].contains(tree[head].tag), let mention = entities.mentions.mention(at: head),
            entities.mentions[mention].form == .adjective, entities.mentions[mention].tokens.count == 1,
            tree[head].label == .nsubj, let verb = tree.head(of: head), tree[verb].tag != .VBP,
            tree.children(of: verb, .aux).allSatisfy({ tree[$0].tag != .VBP })
        else { return false }
        let children = Array(tree.children(of: head))
        return children.count == 1 && tree[children[0]].lower == "the"
            && !["ese", "sh", "ch", "ss"].contains(where: tree[head].lower.hasSuffix)
    }

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
    func unnamedAntecedent(of pronoun: Int) -> Int? {
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

    /// "he said", where the pronoun's own sieve found nobody: the one whom a main clause was last about, with a name or
    /// without, or one whom the finder of names took for a body.
    mutating func antecedent(ofPerson phrase: Phrase, _ gender: Entity.Gender) -> [Int] {
        let tree = context.tree
        let subject = mainSubjects(before: phrase.head).first { subject in
            guard tree[subject].tag != .NNS, tree.children(of: subject, .conj).isEmpty,
                let found = sourceOfHead[subject] ?? entity(of: subject, isSpeaker: true)
            else { return false }
            let known = entities.entities[found]
            if known.kind == .person { return known.gender == gender || known.gender == nil }
            return known.kind == .source || known.kind == .organisation
        }
        guard let subject, let found = sourceOfHead[subject] ?? entity(of: subject, isSpeaker: true) else { return [] }
        note(found, at: phrase)
        return [found]
    }

    private func isPersonNoun(_ head: Int, of gender: Entity.Gender) -> Bool {
        let lemma = context.tree[head].lemma.lowercased()
        guard SpeakerNouns.people.contains(lemma) else { return false }
        if SpeakerNouns.women.contains(lemma) || lemma.hasSuffix("woman") { return gender == .female }
        if SpeakerNouns.men.contains(lemma) || lemma.hasSuffix("man") { return gender == .male }
        return true
    }

    /// "they said": several people, people without a name, or a body of people that a main clause was last about.
    mutating func antecedents(ofThey head: Int) -> [Int] {
        let tree = context.tree
        for subject in Array(mainSubjects(before: head)) {
            let members = tree.conjuncts(of: subject)
            let known = members.compactMap { sourceOfHead[$0] ?? entity(of: $0, isSpeaker: true) }
            if members.count > 1, known.count == members.count { return known }
            guard members.count == 1,
                tree[subject].tag != .NN || !SpeakerNouns.documents.contains(tree[subject].lemma.lowercased())
            else { continue }
            if let only = known.first {
                if entities.entities[only].kind != .person { return known }
            } else if arePeople(subject) || isNumberOfPeople(subject) {
                return addSource(tree.phrase(at: subject)).map { [$0] } ?? []
            }
        }
        return []
    }

    private func arePeople(_ head: Int) -> Bool {
        context.tree[head].tag == .NNS && SpeakerNouns.people.contains(context.tree[head].lemma.lowercased())
    }

    /// "hundreds of students", "a group of doctors".
    private func isNumberOfPeople(_ head: Int) -> Bool {
        SpeakerNouns.quantities.contains(context.tree[head].lemma.lowercased())
            && context.tree.objects(of: head, preposition: "of").contains(where: arePeople)
    }

    /// "it said": the organisation, country or document that a main clause was last about, else any clause.
    mutating func antecedent(ofIt head: Int) -> Int? {
        let subjects = Array(mainSubjects(before: head))
        if let subject = subjects.first(where: { thing(at: $0) != nil || isUnnamedBody($0) }) {
            return thing(at: subject) ?? bodyBehind(subject) ?? addSource(context.tree.phrase(at: subject))
        }
        let tree = context.tree
        return stride(from: head - 1, through: max(0, head - Self.reach), by: -1).lazy
            .prefix { tree[$0].sentence + 2 >= tree[head].sentence }
            .filter { [.nsubj, .nsubjpass].contains(tree[$0].label) }.compactMap { thing(at: $0) }.first
    }

    /// What "it" can mean: the entity at a token that is no person.
    private func thing(at token: Int) -> Int? {
        guard context.tree[token].tag != .NNS else { return nil }
        let found = sourceOfHead[token] ?? entity(of: token, isSpeaker: true)
        return found.flatMap { entities.entities[$0].kind == .person ? nil : $0 }
    }

    /// "a team of the Board", "a court in Lima": a body or a document without a name of its own.
    private func isUnnamedBody(_ token: Int) -> Bool {
        let word = context.tree[token]
        let lemma = word.lemma.lowercased()
        return word.tag == .NN && entities.mentions.mention(at: token) == nil
            && (SpeakerNouns.bodies.contains(lemma) || SpeakerNouns.documents.contains(lemma))
    }

    /// "a team of the Board": the organisation that a part of it stands for.
    private func bodyBehind(_ token: Int) -> Int? {
        let tree = context.tree
        return ["of", "from"].lazy.flatMap { tree.objects(of: token, preposition: $0) }
            .compactMap { entity(of: $0, isSpeaker: true) }.first { entities.entities[$0].kind == .organisation }
    }
}
