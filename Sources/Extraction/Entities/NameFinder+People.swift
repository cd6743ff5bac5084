internal import Documents
internal import Facts
internal import Language
internal import Reference

extension NameFinder {
    mutating func addModelPeople() throws(DeadlinePassed) {
        let people = context.tree.document.entities.filter { $0.label == .person }.flatMap { parts(of: $0.tokens) }
        for part in people {
            try context.deadline.check()
            guard let (tokens, honorific) = trimmedPerson(part) else { continue }
            if let kind = kindOfLastWord(tokens) {
                addNamedAfter(tokens, kind)
                continue
            }
            if honorific == nil, isInsideTableName(tokens) { continue }
            if honorific == nil, tokens.count == 1, isLoneAdjective(tokens.lowerBound) || isOneOfMany(tokens.lowerBound)
            {
                continue
            }
            let words = Array(context.words[tokens])
            if tokens.count == 1, honorific == nil, isInitials(words[0]) {
                addBody(tokens)
                continue
            }
            if tokens.count == 1, honorific == nil,
                isCountryOrOrganisation(words[0]) || isTown(words[0]) && grammar.isSite(tokens.lowerBound)
            {
                continue
            }
            addPerson(tokens, honorific: honorific)
        }
    }

    /// "Bandar Seri Begawan", "Andorra la Vella": what the tables have as one name of several words.
    private func isInsideTableName(_ tokens: Range<Int>) -> Bool {
        let sentence = context.tree.document.sentences[context.tokens[tokens.lowerBound].sentence].lowerBound
        return (max(sentence, tokens.lowerBound - 2)...tokens.lowerBound).contains { start in
            guard let match = context.lexicon.names.longestMatch(in: context.rest(ofSentenceFrom: start)) else {
                return false
            }
            return match.tokenCount > 1 && start + match.tokenCount >= tokens.upperBound
        }
    }

    private static let foreignAnd: Set<String> = ["und", "et", "och", "og"]

    /// The names in a span that the model did not cut: "Vance and Bessent".
    func parts(of tokens: Range<Int>) -> [Range<Int>] {
        let cuts = tokens.filter { token in
            context.tokens[token].tag == .CC || context.words[token] == ","
                || Self.foreignAnd.contains(context.words[token]) && tokens.contains(token + 1)
                    && isProper(token + 1) && token > tokens.lowerBound + 1
        }
        let starts = [tokens.lowerBound] + cuts.map { $0 + 1 }
        return zip(starts, cuts + [tokens.upperBound]).map { $0..<max($0, $1) }
    }

    func isTitleStart(_ index: Int) -> Bool { context.title(at: index)?.tokens.lowerBound == index }

    func looksLikeName(_ word: String) -> Bool {
        let names = context.lexicon.reference
        return names.givenNames.contains(word) || names.surnames.contains(word)
            || context.lexicon.names.values(for: word).isEmpty
    }

    func isCountryOrOrganisation(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains {
            switch $0 {
            case .country, .adjective, .organisation, .regional: true
            case .place(_, _, let isCapital): isCapital
            case .seat, .union: true
            }
        }
    }

    func isLetterWord(_ index: Int) -> Bool {
        context.words[index].unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    mutating func addPerson(_ tokens: Range<Int>, honorific: Honorific?) {
        guard let name = PersonName(Array(context.words[tokens])) else { return }
        let gender: Entity.Gender? =
            switch honorific?.gender {
            case .male: .male
            case .female: .female
            default: nil
            }
        let isTitled =
            honorific != nil || context.title(at: tokens.lowerBound - 1)?.tokens.upperBound == tokens.lowerBound
        add(FoundName(tokens: tokens, form: .name, identity: .person(name), gender: gender, isTitled: isTitled))
    }

    /// "AIPAC": capitals that begin the words of a body of the document.
    private func isInitials(_ word: String) -> Bool {
        word.count > 3 && word.allSatisfy(\.isUppercase) && modelNames.abbreviates(word)
    }

    private func isTown(_ word: String) -> Bool {
        context.lexicon.names.values(for: word).contains { if case .place = $0 { true } else { false } }
    }

    func honorific(at index: Int) -> (Int, Honorific)? {
        guard context.isCapitalised(index) || context.words[index] == "the" else { return nil }
        let match = context.lexicon.reference.honorifics.phrases.longestMatch(in: context.rest(ofSentenceFrom: index))
        guard let match, let value = match.values.first, !isGivenNameBehindTitle(index, match.tokenCount) else {
            return nil
        }
        return (match.tokenCount, value)
    }

    /// "Defence Minister Gen Aoki": a given name that reads like a rank, behind a civil title and before one word.
    private func isGivenNameBehindTitle(_ index: Int, _ count: Int) -> Bool {
        guard count == 1, index > 0, index + 1 < context.tokens.count, context.areInOneSentence(index - 1, index + 1),
            let title = context.title(at: index - 1), title.tokens.upperBound == index, isProper(index + 1),
            !title.offices.contains(where: { $0.level.hasPrefix("military") }),
            context.lexicon.reference.givenNames.contains(context.words[index])
        else { return false }
        return index + 2 >= context.tokens.count || !isProper(index + 2)
    }

    func honorific(before index: Int) -> Honorific? {
        for start in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if let (length, value) = honorific(at: start), start + length == index { return value }
        }
        return nil
    }
}
