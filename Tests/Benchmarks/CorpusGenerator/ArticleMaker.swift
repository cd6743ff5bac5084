import Documents
import TestSupport

/// Makes articles: digests with other names in them, and invented ones from patterns of sentences.
struct ArticleMaker {
    let digests: [SourceDocument]
    let material = Material()

    /// Article `number` of the corpus of a seed, always the same for the same two.
    func article(number: Int, seed: UInt64) -> (id: String, date: Day, text: String) {
        var generator = SeededGenerator(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
        let cast = CastOfNames(from: material, using: &generator)
        let date = Day(ordinal: 18_262 + Int.random(in: 0..<2000, using: &generator))
        let digest = Int.random(in: 0..<4, using: &generator) == 0 ? digests.randomElement(using: &generator) : nil
        let text = digest.map { varied($0, cast) } ?? invented(cast, using: &generator)
        let digits = String(number)
        return ("article-" + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits, date, text)
    }

    /// A digest in which its people, countries and places have other names.
    private func varied(_ digest: SourceDocument, _ cast: CastOfNames) -> String {
        let paragraphs = digest.paragraphs.filter { $0.role == .body }.map { digest.text[$0.range] }
        var names: [String: String] = [:]
        for (index, name) in Self.digestPeople.enumerated() {
            let person = cast.people[index % cast.people.count]
            for surname in name.surnames { names[surname] = person.surname }
            names[name.given] = person.given
        }
        for (index, country) in Self.digestCountries.enumerated() {
            let other = cast.countries[index % cast.countries.count]
            names[country.name] = other.name
            names[country.adjective] = other.adjective
            names[country.capital] = other.capital
        }
        return paragraphs.map { replaced($0, names) }.joined(separator: "\n\n")
    }

    /// A text in which whole words are replaced.
    private func replaced(_ text: String, _ names: [String: String]) -> String {
        var result = ""
        var word = ""
        for character in text + "\n" {
            if character.isLetter {
                word.append(character)
            } else {
                result += names[word] ?? word
                result.append(character)
                word = ""
            }
        }
        return String(result.dropLast())
    }

    /// An opening and 8 to 16 other sentences, two to a paragraph.
    private func invented(_ cast: CastOfNames, using generator: inout SeededGenerator) -> String {
        var sentences = [SentencePatterns.openings.randomElement(using: &generator) ?? ""]
        sentences += SentencePatterns.bodies.shuffled(using: &generator)
            .prefix(Int.random(in: 8...16, using: &generator))
        let topic = SentencePatterns.topics.randomElement(using: &generator) ?? ""
        var filled: [String] = []
        for sentence in sentences { filled.append(fill(sentence, cast, topic, using: &generator)) }
        return stride(from: 0, to: filled.count, by: 2)
            .map { filled[$0..<min($0 + 2, filled.count)].joined(separator: " ") }.joined(separator: "\n\n")
    }

    private func fill(
        _ pattern: String, _ cast: CastOfNames, _ topic: String, using generator: inout SeededGenerator
    ) -> String {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            result += rest[..<open]
            result += value(of: rest[rest.index(after: open)..<close], cast, topic, using: &generator)
            rest = rest[rest.index(after: close)...]
        }
        result += rest
        return result.prefix(1).uppercased() + result.dropFirst()
    }

    private func value(
        of slot: Substring, _ cast: CastOfNames, _ topic: String, using generator: inout SeededGenerator
    ) -> String {
        let number = Int(slot.dropFirst()) ?? 0
        let person = cast.people[number % cast.people.count]
        let country = cast.countries[number % cast.countries.count]
        switch slot.first {
        case "p": return person.full
        case "s": return person.surname
        case "t": return person.title
        case "h": return person.pronoun
        case "H": return person.pronoun.prefix(1).uppercased() + person.pronoun.dropFirst()
        case "c": return country.name
        case "a": return country.adjective
        case "k": return country.capital
        case "d": return SentencePatterns.weekdays.randomElement(using: &generator) ?? "Monday"
        default: return topic
        }
    }

    private static let digestPeople: [(given: String, surnames: [String])] = [
        ("Donald", ["Trump"]), ("Volodymyr", ["Zelensky", "Zelenskyy"]), ("Scott", ["Bessent"]), ("Keith", ["Kellogg"]),
        ("Marco", ["Rubio"]), ("Mike", ["Waltz"]), ("Vladimir", ["Putin"]), ("Keir", ["Starmer"]),
    ]
    private static let digestCountries = [
        CastOfNames.Country(name: "Ukraine", adjective: "Ukrainian", capital: "Kyiv"),
        CastOfNames.Country(name: "Russia", adjective: "Russian", capital: "Moscow"),
        CastOfNames.Country(name: "France", adjective: "French", capital: "Munich"),
        CastOfNames.Country(name: "Britain", adjective: "British", capital: "Ankara"),
    ]
}
