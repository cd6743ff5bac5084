internal import Documents
internal import Facts
internal import Language
internal import Reference

/// What stands around a verb of speech: who was spoken to, where it was said, when.
struct Circumstances {
    var addressees: [Phrase] = []
    var medium: Phrase?
    var time: Int?
}

extension StatementScene {
    /// The circumstances of a verb of speech; words inside the content do not count.
    func circumstances(of verb: Int, outside content: Range<Int>) -> Circumstances {
        var found = Circumstances()
        found.addressees = addressees(of: verb).filter { !content.contains($0) }.map { speakerPhrase(at: $0) }
        let medium = mediumHead(of: verb, outside: content) ?? occasionInSentence(of: verb, outside: content)
        found.medium = medium.map { tree.phrase(at: $0) }
        found.addressees += partners(of: medium).map { speakerPhrase(at: $0) }
        found.time = time(of: verb, outside: content)
        return found
    }

    /// "told reporters", "said to the press".
    private func addressees(of verb: Int) -> [Int] {
        guard frame(at: verb) != nil else { return [] }
        var heads: [Int] = []
        if frame(at: verb)?.frames.contains(.addressee) == true {
            for child in tree.children(of: verb, .dobj, .dative) where child > verb {
                heads += isNominal(child) ? tree.conjuncts(of: child) : tree.children(of: child, .pobj)
            }
        }
        heads += tree.objects(of: verb, preposition: "to")
        return heads.filter { isNominal($0) && (isPersonal($0) || canSpeak($0)) }.map { outletNamed(at: $0) ?? $0 }
    }

    /// "the Reuters news agency", "the German agency, dpa", "Veldia's Harbour newspaper": the name beside the class.
    private func outletNamed(at noun: Int) -> Int? {
        guard SpeakerNouns.outlets.contains(tree[noun].lemma.lowercased()), mentions.mention(at: noun) == nil else {
            return nil
        }
        return tree.children(of: noun, .compound, .nmod, .appos).first { mentions.kind(at: $0) == .organisation }
    }

    private static let carriers: Set<String> = ["on", "in", "via", "during", "at", "through", "for", "with"]

    /// "in an interview with Fox", "on X": the noun of speech, or what carries it where that has a name.
    private func mediumHead(of verb: Int, outside content: Range<Int>) -> Int? {
        var nodes = [verb]
        if let head = tree.head(of: verb),
            [.xcomp, .advcl, .pcomp].contains(tree[verb].label) || isSpokenConjunct(verb, head)
        {
            nodes.append(head)
        }
        for node in nodes {
            for preposition in tree.children(of: node, .prep) where Self.carriers.contains(tree[preposition].lower) {
                for object in tree.children(of: preposition, .pobj) where !content.contains(object) {
                    if mentions.kind(at: object) == .organisation { return object }
                    guard SpeakerNouns.occasions.contains(tree[object].lemma.lowercased()) else { continue }
                    return carrier(of: object) ?? object
                }
            }
        }
        return nil
    }

    /// "in a call with A": the one at the other end.
    private func partners(of medium: Int?) -> [Int] {
        guard let medium, ["call", "conversation", "letter"].contains(tree[medium].lemma.lowercased()) else {
            return []
        }
        return ["with", "to"].flatMap { tree.objects(of: medium, preposition: $0) }.filter {
            isPersonal($0) || canSpeak($0)
        }
    }

    private func isSpokenConjunct(_ verb: Int, _ head: Int) -> Bool {
        tree[verb].label == .conj && (frame(at: head) != nil || isFiniteForm(head))
    }

    /// An occasion of speech elsewhere in the sentence, outside what is said: "Speaking at a conference, A said",
    /// "took to X, calling".
    private func occasionInSentence(of verb: Int, outside content: Range<Int>) -> Int? {
        let sentence = sentence(of: verb)
        for token in sentence.prefix(120) where tree[token].label == .prep && !content.contains(token) {
            guard quotation(around: token) == nil, let object = tree.child(of: token, .pobj), !content.contains(object)
            else { continue }
            if Self.carriers.contains(tree[token].lower),
                SpeakerNouns.occasions.contains(tree[object].lemma.lowercased())
            {
                return carrier(of: object) ?? object
            }
            if let carrier = carrier(at: token), carrier > verb { return carrier }
            if tree[token].lower == "to", mentions.kind(at: object) == .organisation,
                tree.head(of: token).map({ tree[$0].lemma == "take" }) ?? false
            {
                return object
            }
        }
        return nil
    }

    /// "on Harbour Radio": the outlet or network that a preposition names as the carrier of words.
    func carrier(at preposition: Int) -> Int? {
        guard ["on", "via"].contains(tree[preposition].lower), let object = tree.child(of: preposition, .pobj),
            mentions.kind(at: object) == .organisation, let mention = mentions.mention(at: object),
            !reference.media.rows(for: tree.text(of: mentions[mention].tokens)).isEmpty
        else { return nil }
        return object
    }

    /// The organisation named with a noun of speech: "an interview with Fox News", "a Reuters interview".
    private func carrier(of noun: Int) -> Int? {
        for child in tree.children(of: noun) {
            if mentions.kind(at: child) == .organisation, [.compound, .nmod, .poss].contains(tree[child].label),
                reference.organisations.rows(for: tree[child].text).isEmpty
            {
                return child
            }
            guard tree[child].label == .prep, ["on", "with", "to"].contains(tree[child].lower) else { continue }
            if let object = tree.child(of: child, .pobj), mentions.kind(at: object) == .organisation { return object }
        }
        return nil
    }

    /// The time expression that hangs on the verb, or on the occasion, of the statement.
    private func time(of verb: Int, outside content: Range<Int>) -> Int? {
        let sentence = sentence(of: verb)
        var low = firstTime(from: sentence.lowerBound)
        while low < times.count, let first = times[low].tokens.first, first < sentence.upperBound {
            let tokens = times[low].tokens
            if !content.overlaps(tokens), quotation(around: first) == nil,
                times[low].kind == .date || times[low].kind == .time, hangs(tokens, on: verb)
            {
                return low
            }
            low += 1
        }
        return nil
    }

    private func firstTime(from token: Int) -> Int { times.partitioningIndex { $0.tokens.lowerBound >= token } }

    /// Whether a path without another verb leads from a time expression up to the verb, or to the verb above it.
    private func hangs(_ tokens: Range<Int>, on verb: Int) -> Bool {
        guard let first = tokens.first else { return false }
        var node = first
        for _ in 0..<8 {
            guard let head = tree.head(of: node) else { return false }
            if head == verb { return true }
            if tree[head].partOfSpeech == .VERB {
                return tree.head(of: verb) == head && [.xcomp, .advcl, .conj, .pcomp].contains(tree[verb].label)
            }
            node = head
        }
        return false
    }
}
