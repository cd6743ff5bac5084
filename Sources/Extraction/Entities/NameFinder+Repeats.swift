internal import Documents
internal import Facts
internal import Language
internal import Reference

extension NameFinder {
    /// A surname, once introduced with its full name or a form of address, is that person everywhere.
    mutating func addRepeatedPeople() throws(DeadlinePassed) {
        let people = found.compactMap(\.person).filter { !$0.isSingle }
        var surnames: Set<String> = []
        for name in people { surnames.insert(PersonName.key(name.words.last { PersonName.key($0).count > 2 } ?? "")) }
        surnames.formUnion(found.filter(\.isTitled).compactMap(\.person).filter(\.isSingle).map(\.surname))
        let bound = Self.endings(of: people.map(\.surname).filter { $0.contains(" ") })
        for index in context.tokens.indices where owner[index] < 0 && canBeName(index) {
            try context.deadline.check()
            guard surnames.contains(PersonName.key(context.words[index])), !continuesName(index),
                !isInsideOrganisation(index), !isMonth(index),
                !isCountry(context.words[index])
            else { continue }
            let start = startOfSurname(endingAt: index, bound)
            addPerson(start..<index + 1, honorific: honorific(before: start))
        }
    }

    /// A capitalised word that the tagger may have taken for a common noun: "“We won,” Vell said".
    private func canBeName(_ index: Int) -> Bool {
        if isProper(index) { return true }
        let token = context.tokens[index]
        guard context.isCapitalised(index), [.NN, .NNS, .JJ].contains(token.tag), context.entity(at: index) == nil,
            context.title(at: index) == nil
        else { return false }
        if token.tag == .NNS { return token.label == .nsubj }
        return !(context.lexicon.reference.surnames.entry(for: token.text)?.isWord ?? false)
    }

    /// "de Beer", "El Sonni": the particles that belong to a surname known in full.
    private func startOfSurname(endingAt index: Int, _ bound: Set<String>) -> Int {
        var start = index
        while start > 0, owner[start - 1] < 0, context.areInOneSentence(start - 1, index),
            Self.particles.contains(context.tokens[start - 1].lower),
            bound.contains(context.words[start - 1...index].map(PersonName.key).joined(separator: " "))
        { start -= 1 }
        return start
    }

    /// Names of several words, and their last words: "de la Brask", "la Brask", "Brask".
    private static func endings(of names: [String]) -> Set<String> {
        var endings: Set<String> = []
        for name in names {
            var rest = Substring(name)
            endings.insert(name)
            while let space = rest.firstIndex(of: " ") {
                rest = rest[rest.index(after: space)...]
                endings.insert(String(rest))
            }
        }
        return endings
    }

    func isProper(_ index: Int) -> Bool {
        context.isCapitalised(index) && (context.tokens[index].tag == .NNP || context.tokens[index].tag == .NNPS)
    }

    /// "expected in May", "on May 12", "last April": a month, whoever bears its name.
    private func isMonth(_ index: Int) -> Bool {
        guard TimeLexicon.months[context.tokens[index].lower] != nil, index > 0 else { return false }
        let neighbours = [index - 1, index + 1].filter { context.tokens.indices.contains($0) }
        let before = context.tokens[index - 1]
        return neighbours.contains { context.tokens[$0].tag == .CD }
            || before.tag == .IN && ["in", "since", "until", "till", "during"].contains(before.lower)
            || ["last", "next", "this", "early", "late", "mid"].contains(before.lower)
    }

    func isCountry(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains { if case .country = $0 { true } else { false } }
    }

    /// Whether the model sees a longer name of an organisation, work or place around a word ("Ford Foundation").
    func isInsideOrganisation(_ index: Int) -> Bool {
        guard let entity = context.entity(at: index), ![.person, .date, .group].contains(entity.label) else {
            return false
        }
        let name = bareTokens(entity.tokens)
        return name.count > 1 && name.allSatisfy { context.isCapitalised($0) || context.tokens[$0].tag == .IN }
    }

    /// "Paktika province", "the Punjab government": a place that only the word behind it tells.
    mutating func addDescribedPlaces() {
        for index in context.tokens.indices.dropLast() where owner[index] < 0 && isProper(index) {
            let next = context.tokens[index + 1]
            guard next.tag == .NN, context.tokens[index].head == index + 1, context.areInOneSentence(index, index + 1),
                Self.territories.contains(next.lower), owner[index + 1] < 0,
                index == 0 || !isProper(index - 1) || !context.areInOneSentence(index - 1, index),
                context.title(at: index) == nil, context.entity(at: index)?.label != .person
            else { continue }
            add(
                FoundName(
                    tokens: index..<index + 1, form: .name, identity: .place(name: context.words[index], iso2: nil)))
        }
    }

    private static let territories: Set<String> = [
        "province", "district", "governorate", "oblast", "county", "prefecture", "peninsula", "valley",
    ]

    /// An acronym or a longer name that the model saw once is that organisation or place everywhere.
    mutating func addRepeatedNames() throws(DeadlinePassed) {
        var others: [String: NameIdentity] = [:]
        for name in found where name.kind == .organisation || name.kind == .place {
            let text = context.tree.text(of: name.tokens)
            if name.tokens.count > 1 || text.count > 2 && text == text.uppercased() { others[text] = name.identity }
        }
        for index in context.tokens.indices where owner[index] < 0 && isProper(index) {
            try context.deadline.check()
            addOther(at: index, others)
        }
    }

    func continuesName(_ index: Int) -> Bool {
        index + 1 < context.tokens.count && context.areInOneSentence(index, index + 1) && owner[index + 1] < 0
            && context.isCapitalised(index + 1) && context.tokens[index + 1].tag == .NNP
            && context.tokens[index].label == .compound && context.tokens[index].head == index + 1
    }

    mutating func addOther(at index: Int, _ others: [String: NameIdentity]) {
        for end in stride(from: min(index + 6, context.tokens.count), to: index, by: -1) {
            guard context.areInOneSentence(index, end - 1), isFree(index..<end),
                let identity = others[context.tree.text(of: index..<end)]
            else { continue }
            add(FoundName(tokens: index..<end, form: .name, identity: identity))
            return
        }
    }
}
