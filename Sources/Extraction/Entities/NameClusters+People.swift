internal import Documents
internal import Facts
internal import Language
internal import Reference

/// People: full names that agree, then surnames alone.
extension NameClusters {
    mutating func joinFullNames() throws(DeadlinePassed) {
        let forms = context.lexicon.reference.givenNameForms
        for (index, name) in names.enumerated() {
            try context.deadline.check()
            guard let person = name.person, !person.isSingle, !isParticled(person) else { continue }
            let known = (people.bearing(person) + people.recent).first { entity in
                guard !conflicts(entities[entity].gender, name.gender) else { return false }
                return entities[entity].personNames.indices.contains {
                    entities[entity].personNames[$0].agrees(with: person, forms: forms)
                }
            }
            join(index, person, to: known)
            if known == nil, isRelative(name) { relatives.insert(entityOfName[index]) }
            if known != nil, !isRelative(name) { relatives.remove(entityOfName[index]) }
        }
    }

    mutating func joinSingleNames() throws(DeadlinePassed) {
        var bearers = SurnameBearers(context)
        for (index, name) in names.enumerated() {
            try context.deadline.check()
            guard let person = name.person else { continue }
            if entityOfName[index] < 0 {
                join(index, person, to: bearers.choice(of: self.bearers(of: person, name), for: name))
            }
            bearers.note(name, at: index, of: entityOfName[index])
        }
    }

    /// Who can be meant by a surname: of several, those who were not only named as somebody's relative; where there is
    /// nobody, the one whose name is a slip of the pen away.
    func bearers(of person: PersonName, _ name: FoundName) -> [Int] {
        let bearers = people.bearing(person).filter { canBe(entities[$0], person, name) }
        if bearers.count > 1 {
            let principal = bearers.filter { !relatives.contains($0) }
            return principal.isEmpty ? bearers : principal
        }
        guard bearers.isEmpty, person.surname.count > 5, !context.lexicon.reference.surnames.contains(text(name)) else {
            return bearers
        }
        let alike = people.recent.filter { entity in
            !conflicts(entities[entity].gender, name.gender)
                && entities[entity].personNames.contains {
                    !$0.isSingle && PersonName.isOneSlipApart($0.surname, person.surname, allowed: 1)
                }
        }
        return alike.count == 1 ? alike : []
    }

    static let kinship: Set<String> = [
        "husband", "wife", "son", "daughter", "brother", "sister", "father", "mother", "widow", "cousin", "uncle",
        "aunt",
        "nephew", "niece", "spouse", "ex-husband", "ex-wife", "grandson", "granddaughter", "grandfather", "grandmother",
    ]

    /// Whether a name stands only for somebody's relative: "her husband, Jonas Vell", "the brother of Jonas Vell".
    func isRelative(_ name: FoundName) -> Bool {
        var before = name.tokens.lowerBound - 1
        if before >= 0, [",", "of"].contains(context.words[before]) { before -= 1 }
        return before >= 0 && context.areInOneSentence(before, name.tokens.lowerBound)
            && Self.kinship.contains(context.tokens[before].lemma)
    }

    /// "El Sonni" beside "Taher El-Sonni": particles and one word are a surname where somebody bears it in full.
    func isParticled(_ person: PersonName) -> Bool {
        person.isSurnameWithParticles && endingsOfFullNames.contains(person.parts)
    }

    /// The last words of the names that are more than a surname with particles, as many as the names that are no more have:
    /// a name of a thousand words does not give a thousand endings.
    static func endings(of names: [FoundName]) -> Set<[String]> {
        let people = names.compactMap(\.person)
        let lengths = Set(people.filter(\.isSurnameWithParticles).map(\.parts.count)).filter { $0 <= longestEnding }
        var endings: Set<[String]> = []
        for person in people where !person.isSurnameWithParticles {
            for length in lengths where length < person.parts.count {
                endings.insert(Array(person.parts.suffix(length)))
            }
        }
        return endings
    }

    /// The words of "van der Brask" and more: no surname with its particles has as many.
    private static let longestEnding = 8

    func canBe(_ entity: DraftEntity, _ single: PersonName, _ name: FoundName) -> Bool {
        guard entity.kind == .person, !conflicts(entity.gender, name.gender), let word = single.keys.first else {
            return false
        }
        if single.isSurnameWithParticles, !single.isSingle { return entity.personNames.contains { $0.endsIn(single) } }
        return entity.personNames.contains { known in
            known.isSingle ? known.surname == single.surname : known.isNamed(by: word)
        }
    }

    func conflicts(_ a: Entity.Gender?, _ b: Entity.Gender?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }

    mutating func join(_ index: Int, _ person: PersonName, to known: Int?) {
        defer { people.note(person, of: entityOfName[index]) }
        let name = names[index]
        let given = person.isSingle ? nil : person.words.first.flatMap { context.lexicon.gender(ofGivenName: $0) }
        guard let known else {
            entityOfName[index] = entities.count
            var entity = DraftEntity(kind: .person, name: text(name), gender: name.gender ?? given)
            entity.personNames = [person]
            entities.append(entity)
            return
        }
        entityOfName[index] = known
        if entities[known].personNames.count < Self.mostForms, !entities[known].personNames.contains(person) {
            entities[known].personNames.append(person)
        }
        if entities[known].gender == nil { entities[known].gender = name.gender ?? given }
        if isFuller(person, than: entities[known].personNames[0]) {
            entities[known].name = text(name)
            let position = entities[known].personNames.firstIndex(of: person) ?? 0
            entities[known].personNames.swapAt(0, position)
        }
    }

    /// No more forms of one person's name are told apart.
    static let mostForms = 20

    func isFuller(_ a: PersonName, than b: PersonName) -> Bool {
        b.isSingle && !a.isSingle
    }
}
