/// Where a document names countries, or their seats of government, outside the titles of its tenures.
struct NamedCountries {
    /// A token that names one.
    struct Place {
        var token: Int
        var country: Int
        /// Whether it only qualifies somebody: "a British consultant".
        var isModifier: Bool
    }

    private var places: [Place] = []

    /// Countries farther away than so many tokens do not count, in a paragraph that never ends.
    private static let reach = 3000

    /// Looks the document over once.
    init(in table: TenureTable) {
        var isTitle = [Bool](repeating: false, count: table.context.tokens.count)
        for tenure in table.tenures { for token in tenure.draft.title { isTitle[token] = true } }
        for token in table.context.tokens.indices where !isTitle[token] {
            guard let country = table.countryOf(token) else { continue }
            places.append(Place(token: token, country: country, isModifier: table.isModifier(token)))
        }
    }

    /// The places before a token, the nearest first.
    func places(before end: Int, from start: Int) -> [Place] {
        places[index(from: max(start, end - Self.reach))..<index(from: max(start, end))].reversed()
    }

    /// The places from a token on.
    func places(from start: Int, before end: Int) -> [Place] {
        Array(places[index(from: start)..<index(from: max(start, min(end, start + Self.reach)))])
    }

    /// The first place at or after a token.
    private func index(from token: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
