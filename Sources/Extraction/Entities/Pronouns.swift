package import Documents
package import Facts
package import Language
internal import Reference

/// Resolves "he" and "she" by gender, clause, salience and distance.
///
/// Each person mentioned before within reach is scored; the weights are a table, tuned on development data.
package struct PronounResolver {
    let context: ExtractionContext
    private let weights: Weights

    /// The quotation of some length around each token, by index, or -1.
    let quotationOfToken: [Int32]
    /// How many of the sentences before each one are not wholly quoted.
    private let unquotedBefore: [Int]

    /// Takes the document.
    package init(_ context: ExtractionContext, weights: Weights = Weights()) {
        self.context = context
        self.weights = weights
        let document = context.tree.document
        var quotationOfToken = [Int32](repeating: -1, count: document.tokens.count)
        for (index, quotation) in document.quotations.enumerated() where quotation.tokens.count > 3 {
            for token in quotation.tokens where quotationOfToken[token] < 0 { quotationOfToken[token] = Int32(index) }
        }
        var unquotedBefore = [0]
        for sentence in document.sentences {
            let inner = sentence.dropFirst().dropLast()
            let isQuoted = !inner.isEmpty && inner.allSatisfy { quotationOfToken[$0] >= 0 }
            unquotedBefore.append((unquotedBefore.last ?? 0) + (isQuoted ? 0 : 1))
        }
        self.quotationOfToken = quotationOfToken
        self.unquotedBefore = unquotedBefore
    }

    /// The sentences from one token to a later one, those wholly quoted between them left out.
    func distance(from a: Int, to b: Int) -> Int {
        let first = context.tree[a].sentence, last = context.tree[b].sentence
        guard first < last, last - first < 12 else { return last - first }
        return 1 + unquotedBefore[last] - unquotedBefore[first + 1]
    }

    private static let genders: [String: Entity.Gender] = [
        "he": .male, "him": .male, "his": .male, "himself": .male, "she": .female, "her": .female, "hers": .female,
        "herself": .female,
    ]

    /// The gender that a pronoun tells, nil for a token that is no such pronoun.
    package static func gender(of token: Token) -> Entity.Gender? {
        guard token.partOfSpeech == .PRON || token.tag == .PRPpossessive || token.tag == .PRP else { return nil }
        return genders[token.lower]
    }

    /// The entity of each pronoun, by token. Known mentions must be in order of their heads.
    ///
    /// A second reading knows the gender that most pronouns of the first one gave a person whom no name tells.
    package func resolve(
        _ known: [Antecedent], entities: [DraftEntity]
    ) throws(DeadlinePassed) -> [(token: Int, entity: Int)] {
        let genders = entities.map(\.gender)
        let first = try resolve(known, genders: genders)
        var votes: [Int: Int] = [:]
        for (token, entity) in first where genders[entity] == nil {
            votes[entity, default: 0] += Self.gender(of: context.tokens[token]) == .female ? 1 : -1
        }
        guard !votes.isEmpty else { return first }
        let told = genders.indices.map { entity in
            genders[entity] ?? votes[entity].flatMap { $0 == 0 ? nil : $0 > 0 ? .female : .male }
        }
        return try resolve(known, genders: told)
    }

    /// One reading of the document.
    private func resolve(
        _ known: [Antecedent], genders: [Entity.Gender?]
    ) throws(DeadlinePassed) -> [(token: Int, entity: Int)] {
        var antecedents = RecentList<Antecedent>(reach: 40)
        var counts: [Int: Int] = [:]
        var resolved: [(token: Int, entity: Int)] = []
        var next = 0
        var topic: Topic?
        func admit(_ antecedent: Antecedent) {
            antecedents.append(antecedent)
            counts[antecedent.entity, default: 0] += 1
            topic = self.topic(after: antecedent, before: topic)
        }
        for token in context.tokens.indices {
            try context.deadline.check(at: token)
            while next < known.count, known[next].head <= token {
                admit(known[next])
                next += 1
            }
            guard let gender = Self.gender(of: context.tokens[token]) else { continue }
            var scores: [Int: Double] = [:]
            let near = antecedents.elements
            let absent = namedInOwnWords(of: token, among: near)
            for candidate in near.reversed() where !absent.contains(candidate.entity) {
                let known = genders[candidate.entity], count = counts[candidate.entity] ?? 0
                guard var score = score(candidate, for: token, gender: gender, known: known, count: count) else {
                    continue
                }
                if let topic { score += bonus(of: candidate, as: topic, for: token) }
                scores[candidate.entity] = max(scores[candidate.entity] ?? -.infinity, score)
            }
            let best = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            guard let best, best.value >= weights.minimum else { continue }
            resolved.append((token, best.key))
            admit(Antecedent(head: token, entity: best.key))
        }
        return resolved
    }

    private func score(
        _ candidate: Antecedent, for pronoun: Int, gender: Entity.Gender, known: Entity.Gender?, count: Int
    ) -> Double? {
        if let known, known != gender { return nil }
        let tree = context.tree
        let distance = distance(from: candidate.head, to: pronoun)
        guard distance < weights.distance.count, tree[candidate.head].paragraph + 3 > tree[pronoun].paragraph,
            !isBound(candidate.head, pronoun)
        else { return nil }
        var score = weights.distance[distance] + (known == gender ? weights.knownGender : 0)
        score += weights.frequency * Double(min(count, 6))
        let node = place(of: candidate.head)
        switch tree[node].label {
        case .nsubj: score += weights.subject
        case .nsubjpass, .agent: score += weights.passiveSubject
        case .dobj, .dative: score += weights.object
        case .pobj, .poss: score += weights.oblique
        default: break
        }
        if tree[node].label == tree[pronoun].label { score += weights.parallel }
        if governs(node, pronoun) { score += weights.governing }
        return score + quotationScore(candidate.head, pronoun)
    }

    private func bonus(of candidate: Antecedent, as topic: Topic, for pronoun: Int) -> Double {
        guard topic.head == candidate.head, opensSpeech(pronoun), distance(from: topic.head, to: pronoun) <= 1 else {
            return 0
        }
        let isSubject = [.nsubj, .nsubjpass].contains(context.tree[place(of: candidate.head)].label)
        return (isSubject ? 0 : weights.subject) + (topic.speaks ? weights.lastSpeaker : weights.lastTopic)
    }

    /// Subject and object of one verb are two people, unless the object is reflexive.
    private func isBound(_ candidate: Int, _ pronoun: Int) -> Bool {
        let tree = context.tree
        guard tree[pronoun].tag != .PRPpossessive, !tree[pronoun].lower.hasSuffix("self") else { return false }
        let a = argumentVerb(place(of: candidate)), b = argumentVerb(pronoun)
        return a != nil && a == b
    }

    private func argumentVerb(_ token: Int) -> Int? {
        let tree = context.tree
        switch tree[token].label {
        case .nsubj, .nsubjpass, .dobj, .dative: return tree.head(of: token)
        case .pobj: return tree.head(of: token).flatMap { tree.head(of: $0) }
        default: return nil
        }
    }

    /// "Zelensky said he would …": the subject of the clause above.
    private func governs(_ candidate: Int, _ pronoun: Int) -> Bool {
        let tree = context.tree
        guard tree[candidate].label == .nsubj || tree[candidate].label == .nsubjpass,
            let verb = tree.head(of: candidate)
        else { return false }
        guard tree[candidate].sentence == tree[pronoun].sentence, let above = tree.head(of: pronoun), above != verb
        else { return false }
        return tree.isInside(above, subtreeOf: verb)
    }

    /// A speaker does not call himself "he" in his own words; who is named in the same quotation is near.
    private func quotationScore(_ candidate: Int, _ pronoun: Int) -> Double {
        guard quotationOfToken[pronoun] >= 0 else {
            return quotationOfToken[candidate] >= 0 ? weights.quotedOutside : 0
        }
        if quotationOfToken[candidate] == quotationOfToken[pronoun] { return weights.sameQuotation }
        let tree = context.tree
        guard tree[candidate].label == .nsubj, let verb = tree.head(of: candidate),
            context.lexicon.reference.cueVerbs.verb(lemma: tree[verb].lemma) != nil,
            abs(tree[candidate].sentence - tree[pronoun].sentence) <= 1
        else { return 0 }
        return weights.speakerInOwnQuotation
    }
}
