import Reference
import TestSupport

/// Who and where one article is about: invented people, and real countries and cities, drawn from a seed.
struct CastOfNames {
    /// One person with an office.
    struct Person {
        let given: String
        let surname: String
        let title: String
        let pronoun: String

        var full: String { given + " " + surname }
    }

    /// A country with its capital.
    struct Country {
        let name: String
        let adjective: String
        let capital: String
    }

    let people: [Person]
    let countries: [Country]

    /// Draws as many people and countries as an article may name.
    init(from material: Material, using generator: inout SeededGenerator) {
        people = Self.titles.map { title in
            let isWoman = Bool.random(using: &generator)
            let given = isWoman ? material.women : material.men
            return Person(
                given: given.randomElement(using: &generator) ?? "Anna",
                surname: material.surnames.randomElement(using: &generator) ?? "Holm", title: title,
                pronoun: isWoman ? "she" : "he")
        }
        countries = Array(material.countries.shuffled(using: &generator).prefix(4))
    }

    private static let titles = [
        "President", "Prime Minister", "Foreign Minister", "Defense Minister", "President", "Finance Minister",
        "special envoy", "Chancellor",
    ]
}

/// What names are drawn from: the reference tables, read once.
struct Material {
    let men: [String]
    let women: [String]
    let surnames: [String]
    let countries: [CastOfNames.Country]

    init(tables: ReferenceTables = .standard) {
        let given = Self.givenNames.compactMap { tables.givenNames.entry(for: $0) }
        men = given.filter { $0.gender == .male }.map(\.name)
        women = given.filter { $0.gender == .female }.map(\.name)
        surnames = Self.beginnings.flatMap { beginning in Self.endings.map { beginning + $0 } }
        countries = tables.countries.rows.compactMap { row in
            // Names that want an article ("the Netherlands") are left out.
            guard row.kind == "state", !row.name.contains(" "), !row.name.hasSuffix("s"),
                let adjective = row.adjectives.first, let capital = row.capitals.first
            else {
                return nil
            }
            return CastOfNames.Country(name: row.name, adjective: adjective, capital: capital)
        }
    }

    private static let givenNames = [
        "Aaron", "Ada", "Agnes", "Albert", "Alice", "Amanda", "Andrew", "Anna", "Arthur", "Barbara", "Boris", "Carl",
        "Carol", "Charlotte", "Clara", "Daniel", "Diana", "Edward", "Elena", "Elisabeth", "Emma", "Erik", "Eva",
        "Frank", "George", "Greta", "Hanna", "Harold", "Helen", "Henrik", "Hugo", "Igor", "Irina", "Ivan", "James",
        "Jana", "Johan", "Julia", "Karen", "Karl", "Katarina", "Laura", "Lena", "Linda", "Lucas", "Magnus", "Marta",
        "Martin", "Nadia", "Nikolai", "Nina", "Olga", "Oscar", "Otto", "Paula", "Peter", "Petra", "Robert", "Rosa",
        "Sandra", "Sara", "Simon", "Sofia", "Susan", "Thomas", "Ursula", "Vera", "Victor", "Walter", "Yvonne",
    ]
    private static let beginnings = [
        "Ald", "Bar", "Brand", "Cor", "Dal", "Drav", "Eld", "Fal", "Gal", "Grun", "Hal", "Holm", "Jar", "Kal", "Kor",
        "Lind", "Lor", "Mar", "Mir", "Nord", "Ol", "Pal", "Rad", "Ros", "Sal", "Sand", "Sel", "Tal", "Tor", "Val",
        "Var", "Vel", "Wald", "West", "Zal", "Zor",
    ]
    private static let endings = [
        "aro", "berg", "dal", "dorf", "eanu", "enko", "er", "escu", "gaard", "hagen", "ic", "in", "kov", "land", "man",
        "mann", "os", "ova", "ovic", "quist", "s", "sen", "ski", "son", "stad", "stein", "stone", "strom", "ton",
        "ward",
    ]
}
