import Documents
import Facts
import Language
import Reference

/// Finds where the text mentions the country of a capital, an adjective or a part of a compound.
struct CountryFinder {
    let tree: SyntaxTree
    let mentions: MentionTable
    let countries: CountryTable
    let cities: ReferenceTable<City>
    /// The mentions of countries by ISO code, in order.
    private let byCode: [String: [Int]]

    /// Indexes the mentions of countries; linear in them.
    init(tree: SyntaxTree, mentions: MentionTable, countries: CountryTable, cities: ReferenceTable<City>) {
        self.tree = tree
        self.mentions = mentions
        self.countries = countries
        self.cities = cities
        var byCode: [String: [Int]] = [:]
        for (index, mention) in mentions.mentions.enumerated()
        where mention.kind == .country && mention.form != .metonym {
            if let code = countries.phrases.values(for: tree.text(of: mention.tokens)).first?.iso2 {
                byCode[code, default: []].append(index)
            }
        }
        self.byCode = byCode
    }

    /// The code of the country that words stand for in one of some forms.
    func code(of text: String, forms: Set<CountryReading.Form>) -> String? {
        countries.phrases.values(for: text).first { forms.contains($0.form) }?.iso2
    }

    /// The codes of the countries that a place is, or may lie in; empty where the tables do not know it.
    func codes(at place: Phrase) -> Set<String> {
        let text = tree.text(of: place.tokens)
        if mentions.kind(at: place.head) == .country {
            return Set(countries.phrases.values(for: text).map(\.iso2))
        }
        let capitals = countries.phrases.values(for: text).filter { $0.form == .capital }.map(\.iso2)
        return Set(capitals + cities.rows(for: text).map(\.iso2))
    }

    /// The mention of a country nearest to a token.
    func mention(of code: String, near token: Int) -> Phrase? {
        guard let known = byCode[code] else { return nil }
        let next = known.partitioningIndex { mentions[$0].head >= token }
        let nearest = known[max(0, next - 1)..<min(known.count, next + 1)].min {
            abs(mentions[$0].head - token) < abs(mentions[$1].head - token)
        }
        return nearest.map { mentions[$0].phrase }
    }

    /// The countries of "U.S.-Russia", where the tokeniser keeps the two as one word.
    func pair(at token: Int) -> [Phrase] {
        let parts = tree[token].text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
        guard parts.count == 2 else { return [] }
        let forms: Set<CountryReading.Form> = [.name, .alias, .adjective, .officialName]
        let found = parts.compactMap { code(of: $0, forms: forms) }.compactMap { mention(of: $0, near: token) }
        return found.count == 2 ? found : []
    }
}
