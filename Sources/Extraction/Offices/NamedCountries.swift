internal import Documents
internal import Language

/// Where a document names countries, or their seats of government, outside the titles of its tenures.
struct NamedCountries {
    /// A token that names one.
    struct Place {
        var token: Int
        var country: Int
        /// Whether it only qualifies somebody: "a British consultant".
        var isModifier: Bool
        /// The person with whose title it stands.
        var bearer: Int?
    }

    /// A country that stands with the title of someone.
    struct Titled {
        var holder: Int
        var person: Int
        var country: Int
    }

    private var places: [Place] = []
    private var titledOfSentence: [Int: [Titled]] = [:]

    /// Countries farther away than so many tokens do not count, in a paragraph that never ends.
    private static let reach = 3000
    /// So many titles of one sentence are looked at: the cost stays linear in the document.
    private static let mostTitled = 100

    /// Looks the document over once.
    init(in table: TenureTable) {
        var isTitle = [Bool](repeating: false, count: table.context.tokens.count)
        var bearers: [Int: Int] = [:]
        for tenure in table.tenures {
            for token in tenure.draft.title { isTitle[token] = true }
            guard let of = tenure.draft.of, let country = tenure.of else { continue }
            bearers[of] = tenure.person
            let sentence = table.context.tokens[tenure.draft.holder].sentence
            guard titledOfSentence[sentence, default: []].count < Self.mostTitled else { continue }
            titledOfSentence[sentence, default: []].append(
                Titled(holder: tenure.draft.holder, person: tenure.person, country: country))
        }
        for token in table.context.tokens.indices where !isTitle[token] {
            guard let country = table.countryOf(token) else { continue }
            places.append(
                Place(
                    token: token, country: country, isModifier: table.isModifier(token), bearer: bearers[token]))
        }
    }

    /// The countries that stand with titles in a sentence.
    func titled(inSentence sentence: Int) -> [Titled] { titledOfSentence[sentence] ?? [] }

    /// The places before a token, the nearest first.
    func places(before end: Int, from start: Int) -> [Place] {
        places[index(from: max(start, end - Self.reach))..<index(from: max(start, end))].reversed()
    }

    /// The places from a token on.
    func places(from start: Int, before end: Int) -> [Place] {
        Array(places[index(from: start)..<index(from: max(start, min(end, start + Self.reach)))])
    }

    /// The first place at or after a token.
    private func index(from token: Int) -> Int { places.partitioningIndex { $0.token >= token } }
}
