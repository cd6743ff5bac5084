package import Facts
internal import Language

/// Finds treaties, deals and accords, named or described: "the minerals deal", "the Lisbon Treaty".
package struct AgreementFinder {
    private let context: ExtractionContext

    /// One place where the text refers to an agreement.
    package struct Occurrence: Hashable, Sendable {
        package var tokens: Range<Int>
        package var head: Int
        /// The content words that tell agreements apart, folded.
        package var keys: Set<String>
        package var isNamed: Bool
        /// Whether "a", "any" or no article at all makes it one among others.
        package var isIndefinite: Bool
    }

    private static let heads: Set<String> = [
        "deal", "agreement", "accord", "treaty", "pact", "memorandum", "truce", "ceasefire", "cease-fire", "protocol",
        "convention", "armistice",
    ]
    /// Adjectives that tell a stage, not which agreement.
    private static let stages: Set<String> = [
        "new", "possible", "potential", "emerging", "draft", "proposed", "final", "initial", "broader", "such", "same",
        "good", "great",
        "big", "fair", "comprehensive", "wider", "original", "revised", "tentative", "bilateral", "preliminary", "any",
        "first", "second",
        "key", "wonderful", "long-awaited", "secure", "stable", "major", "compromise", "grand", "separate", "political",
        "international", "historic", "landmark", "controversial", "last-minute", "so-called", "lasting", "permanent",
        "better", "real", "future", "current", "signed", "interim", "formal", "binding", "framework",
    ]
    /// Words that more often name something else: a party's convention, a protocol of behaviour.
    private static let ambiguous: Set<String> = ["convention", "protocol"]
    private static let noDeals: Set<String> = ["great", "good", "real", "big"]

    /// Takes a document.
    package init(_ context: ExtractionContext) { self.context = context }

    /// All references to agreements, in order.
    package func references(names: NameTable) -> [Occurrence] {
        return context.tokens.indices.compactMap { index in
            let token = context.tokens[index]
            guard token.partOfSpeech == .NOUN || token.partOfSpeech == .PROPN, token.label != .compound,
                let head = head(at: index), names.index(at: index) == nil || token.partOfSpeech == .NOUN,
                !isIdiom(index)
            else { return nil }
            return reference(at: index, word: head)
        }
    }

    private func head(at index: Int) -> String? {
        let token = context.tokens[index]
        let lemma = token.tag == .NNP || token.tag == .NNPS ? token.lower : token.lemma
        if Self.heads.contains(lemma) { return lemma }
        return token.tag == .NNPS && Self.heads.contains(String(lemma.dropLast())) ? String(lemma.dropLast()) : nil
    }

    /// "a great deal of", "in agreement", "big deal".
    private func isIdiom(_ index: Int) -> Bool {
        let tree = context.tree
        let adjectives = tree.children(of: index, .amod).map { tree[$0].lower }
        if tree[index].lemma == "deal", adjectives.contains(where: Self.noDeals.contains),
            tree.objects(of: index, preposition: "with").isEmpty
        {
            return true
        }
        if Self.ambiguous.contains(tree[index].lemma.lowercased()), !isTreaty(index) { return true }
        let hasDeterminer = tree.children(of: index, .det, .poss, .amod, .compound).isEmpty == false
        return !hasDeterminer && tree[index].tag == .NN && tree[index].lemma != "ceasefire"
            && tree[index].lemma != "truce"
    }

    /// "the convention on the law of the sea", "ratified the protocol", "the 1951 Refugee Convention"; not "the Democratic
    /// National Convention".
    private func isTreaty(_ index: Int) -> Bool {
        let tree = context.tree
        let words = tree.children(of: index, .compound, .amod, .nmod, .nummod).map { tree[$0].lower }
        if tree[index].tag == .NNP, words.contains(where: { $0.count == 4 && Int($0) != nil }) { return true }
        let subjects = tree.children(of: index, .prep).map { tree[$0].lower }
        if subjects.contains(where: ["on", "against", "for", "relating", "concerning"].contains) { return true }
        guard let verb = tree.head(of: index) else { return false }
        return ["sign", "ratify", "denounce", "violate", "breach", "join"].contains(tree[verb].lemma)
    }

    private func reference(at index: Int, word: String) -> Occurrence {
        let tree = context.tree
        let phrase = tree.phrase(at: index)
        var tokens = phrase.tokens.lowerBound..<index + 1
        while tokens.count > 1, tree[tokens.lowerBound].partOfSpeech == .PUNCT {
            tokens = tokens.lowerBound + 1..<tokens.upperBound
        }
        var keys: Set<String> = []
        for child in tree.children(of: index)
        where child < index && [.compound, .amod, .nmod].contains(tree[child].label) {
            for token in tree.subtree(of: child)
            where tree[token].partOfSpeech == .NOUN || tree[token].partOfSpeech == .PROPN
                || tree[token].partOfSpeech == .ADJ
            {
                let lemma = tree[token].lemma.lowercased()
                if !Self.stages.contains(lemma) { keys.insert(LatinFolding.fold(lemma)) }
            }
        }
        if ["ceasefire", "cease-fire", "truce", "armistice"].contains(word) { keys.insert("ceasefire") }
        let isNamed = tree[index].tag == .NNP || tree[index].tag == .NNPS
        return Occurrence(
            tokens: tokens, head: index, keys: keys, isNamed: isNamed, isIndefinite: isIndefinite(index))
    }

    private func isIndefinite(_ index: Int) -> Bool {
        let determiners = context.tree.children(of: index, .det, .poss)
        if determiners.isEmpty { return ![.NNP, .NNPS].contains(context.tokens[index].tag) }
        return determiners.contains { ["a", "an", "any", "some", "no", "another"].contains(context.tokens[$0].lower) }
    }
}

// MARK: - Which references are one agreement
extension AgreementFinder {
    /// References grouped by what tells them apart; a bare "the deal" joins the agreement spoken of last.
    package func groups(_ references: [Occurrence]) -> [(keys: Set<String>, members: [Occurrence])] {
        var groups: [(keys: Set<String>, members: [Occurrence])] = []
        var last: Int?
        var waiting: [Occurrence] = []
        var known = KnownKeys()
        for reference in references {
            guard !reference.keys.isEmpty else {
                // "a deal" is not the deal spoken of last.
                if let last {
                    if !reference.isIndefinite { groups[last].members.append(reference) }
                } else {
                    waiting.append(reference)
                }
                continue
            }
            if let group = known.group(of: reference) {
                known.note(reference.keys.union(groups[group].keys), instead: groups[group].keys, of: group)
                groups[group].keys.formUnion(reference.keys)
                groups[group].members.append(reference)
                last = group
            } else {
                known.note(reference.keys, of: groups.count)
                groups.append(
                    (reference.keys, reference.isNamed || !groups.isEmpty ? [reference] : waiting + [reference]))
                if groups.count == 1 { waiting = [] }
                last = groups.count - 1
            }
        }
        if groups.isEmpty, waiting.count > 1 { groups.append(([], waiting)) }
        return groups.map { ($0.keys, $0.members.sorted { $0.head < $1.head }) }
    }

    /// The groups by their keys, so that no reference is compared with all of them.
    private struct KnownKeys {
        /// The first group that has a key.
        private var byKey: [String: Int] = [:]
        /// The groups that have some keys and no others.
        private var byKeys: [Set<String>: Set<Int>] = [:]

        /// The first group that shares a key with a reference; that of a name must have the same keys.
        func group(of reference: Occurrence) -> Int? {
            reference.isNamed ? byKeys[reference.keys]?.min() : reference.keys.compactMap { byKey[$0] }.min()
        }

        mutating func note(_ keys: Set<String>, instead old: Set<String> = [], of group: Int) {
            byKeys[old]?.remove(group)
            byKeys[keys, default: []].insert(group)
            for key in keys { byKey[key] = min(byKey[key] ?? group, group) }
        }
    }

    /// The shortest definite description of an agreement, without its article's capital.
    package func name(of members: [Occurrence]) -> String {
        let described = members.filter { !$0.keys.isEmpty }
        let candidates = described.isEmpty ? members : described
        let named = candidates.filter(\.isNamed)
        let best = (named.isEmpty ? candidates : named).min { a, b in
            let x = rank(a), y = rank(b)
            return x != y ? x < y : a.head < b.head
        }
        guard let best else { return "" }
        let text = context.tree.text(of: best.tokens)
        let isArticle = context.tokens[best.tokens.lowerBound].tag == .DT
        return isArticle ? text.prefix(1).lowercased() + text.dropFirst() : text
    }

    private func rank(_ reference: Occurrence) -> Int {
        let isDefinite = context.words[reference.tokens.lowerBound].lowercased() == "the"
        return reference.tokens.count + (isDefinite ? 0 : 100)
    }

    /// How far the words say that an agreement has come: the furthest stage that is asserted.
    package func status(of members: [Occurrence]) -> Entity.AgreementStatus {
        let tree = context.tree
        var stages: Set<Entity.AgreementStatus> = []
        for member in members {
            let adjectives = tree.children(of: member.head, .amod, .compound).map { tree[$0].lower }
            if adjectives.contains("draft") { stages.insert(.draft) }
            guard let verb = tree.head(of: member.head),
                tree[member.head].label == .dobj || tree[member.head].label == .nsubjpass
            else { continue }
            let isAsserted =
                (tree[verb].tag == .VBD || tree[verb].tag == .VBN) && tree.modal(of: verb) == nil
                && !tree.isNegated(verb)
            guard isAsserted else { continue }
            switch tree[verb].lemma {
            case "sign", "ratify", "conclude": stages.insert(.signed)
            case "reach", "strike", "agree", "approve": stages.insert(.agreed)
            case "reject", "refuse", "rebuff", "decline": stages.insert(.rejected)
            case "end", "scrap", "terminate", "abandon", "quit": stages.insert(.ended)
            default: continue
            }
        }
        return [.ended, .signed, .agreed, .rejected, .draft].first(where: stages.contains) ?? .proposed
    }
}
