import Facts
import KnowledgeGraph

/// Graphs about invented countries and people.
enum Fixtures {
    /// About twenty people and fifteen meetings around a pact: what five articles give.
    static let harbour: DossierGraph = {
        var sketch = GraphSketch(articles: 5)
        for name in ["Arvenia", "Belmora", "Costara", "Drenland", "Estavia", "Ferrow", "Galdria"] {
            sketch.add(.country, name, articles: [0, 1])
        }
        sketch.add(.place, "Port Maren", home: "Belmora")
        sketch.add(.place, "Highcourt", home: "Arvenia")
        sketch.add(.place, "Lisk", home: "Galdria")
        sketch.add(.organisation, "Belmoran Assembly", home: "Belmora")
        sketch.add(.organisation, "League of Coasts")
        sketch.add(
            .agreement, "Harbour pact", status: .draft, parties: ["Arvenia", "Belmora"], articles: [0, 1, 2, 3, 4])
        sketch.person("Oda Tellmark", "President", of: "Arvenia")
        sketch.person("Jory Vance-Hill", "Vice President", of: "Arvenia")
        sketch.person("Mara Quist", "Secretary of State", of: "Arvenia")
        sketch.person("Pell Andro", "Treasury Secretary", of: "Arvenia")
        sketch.person("Tom Sarrow", "national security adviser", of: "Arvenia")
        sketch.person("Ferris Kell", "envoy to Belmora and Costara", of: "Arvenia")
        sketch.person("Ilya Drom", "President", of: "Belmora")
        sketch.person("Nadia Sorrel", "Foreign Minister", of: "Belmora")
        sketch.person("Radu Stefan", "Speaker", of: "Belmoran Assembly")
        sketch.person("Viktor Mazur", "President", of: "Costara")
        sketch.person("Lena Osk", "Foreign Minister", of: "Costara")
        sketch.person("Keith Armer", "Prime Minister", of: "Drenland")
        sketch.person("Émile Marchand", "President", of: "Estavia")
        sketch.person("Anders Dudek", "President", of: "Ferrow")
        sketch.person("Otto Scholl", "Chancellor", of: "Galdria")
        sketch.person("Ursa van der Lind", "President", of: "League of Coasts")
        sketch.person("Joss Biddle", "President", of: "Arvenia", status: .former)
        sketch.add(.source, "a Belmoran official", home: "Belmora")
        addMeetings(&sketch)
        addStatements(&sketch)
        return sketch.graph()
    }()

    private static func addMeetings(_ sketch: inout GraphSketch) {
        sketch.meeting(.phoneCall, ["Oda Tellmark", "Viktor Mazur"], on: "02-20", articles: [0, 2])
        sketch.meeting(.phoneCall, ["Oda Tellmark", "Ilya Drom"], on: "02-20", articles: [1])
        sketch.meeting(
            .visit, ["Pell Andro", "Ilya Drom"], on: "02-17/02-23", in: "Port Maren", visitor: "Pell Andro",
            articles: [0, 1, 3])
        sketch.meeting(.meeting, ["Jory Vance-Hill", "Mara Quist", "Ilya Drom"], on: "02-22", in: "Lisk")
        sketch.meeting(.conference, ["Otto Scholl", "Ilya Drom"], on: "02-23", in: "Lisk", articles: [2])
        sketch.meeting(
            .talks, ["Mara Quist", "Tom Sarrow", "Lena Osk"], on: "02-26", in: "Galdria", articles: [1, 2, 3])
        sketch.meeting(
            .talks, ["Ferris Kell", "Ilya Drom", "Nadia Sorrel", "Radu Stefan"], on: "02-28", in: "Port Maren",
            articles: [0, 1, 2, 3])
        sketch.meeting(
            .phoneCall, ["Ilya Drom", "Keith Armer", "Émile Marchand", "Anders Dudek"], on: "02-28/03-01")
        sketch.meeting(.phoneCall, ["Keith Armer", "Ursa van der Lind"], on: "03-02", articles: [3])
        sketch.meeting(.phoneCall, ["Keith Armer", "Ilya Drom"], on: "03-02", articles: [3])
        sketch.meeting(.visit, ["Otto Scholl"], on: "03-04", in: "Port Maren", .planned)
        sketch.meeting(.visit, ["Oda Tellmark", "Émile Marchand"], on: "03-03/03-09", in: "Highcourt", articles: [4])
        sketch.meeting(.visit, ["Oda Tellmark", "Keith Armer"], on: "03-03/03-09", in: "Highcourt", articles: [4])
        sketch.meeting(.meeting, ["Oda Tellmark", "Ilya Drom"], on: "03-08", in: "Highcourt", .planned, articles: [4])
        sketch.meeting(.talks, ["Belmora", "Costara"], on: nil, .refused, articles: [2])
        sketch.meeting(.phoneCall, ["Anders Dudek", "Ilya Drom"], on: "03-01")
    }

    private static func addStatements(_ sketch: inout GraphSketch) {
        sketch.says("Oda Tellmark", "a ruler without a mandate", about: ["Ilya Drom"], .criticises, on: "02-27")
        sketch.says("Oda Tellmark", "We are close, I think they want it", about: ["Harbour pact"], .supports)
        sketch.says(
            "Ilya Drom", "this paper is not ready, and we will not sign it", about: ["Harbour pact"], .criticises,
            on: "02-26", articles: [1, 2])
        sketch.says(
            "Ilya Drom", "the president lives behind a “wall of rumours”", about: ["Oda Tellmark"], .criticises,
            form: .mixed, on: "02-27")
        sketch.says("Keith Armer", "unshaken support", about: ["Belmora"], .supports, on: "03-02", articles: [3])
        sketch.says("Ferris Kell", "the brave leader of a harried nation", about: ["Ilya Drom"], .supports)
        sketch.says("Tom Sarrow", "that Belmora should take a hard look", about: ["Harbour pact"], form: .indirect)
        sketch.says("a Belmoran official", "the terms have improved", about: ["Harbour pact"], .supports)
    }

    /// A hundred meetings of sixty people from twelve countries.
    static let assembly: DossierGraph = crowd(people: 60, countries: 12, meetings: 100)

    /// People who meet at random, the same on each run.
    static func crowd(people: Int, countries: Int, meetings: Int) -> DossierGraph {
        var sketch = GraphSketch(articles: 40)
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for country in 0..<countries { sketch.add(.country, "Land \(letters(country))") }
        for person in 0..<people {
            let country = "Land \(letters(min(next(countries), next(countries))))"
            sketch.person("Person \(letters(person)) Doe", ["minister", "envoy", "president"][next(3)], of: country)
        }
        for _ in 0..<meetings {
            var who: Set<Int> = []
            while who.count < 2 + next(8) / 6 { who.insert(min(next(people), next(people))) }
            let day = next(28) + 1
            sketch.meeting(
                Meeting.Kind.allCases[next(6)], who.sorted().map { "Person \(letters($0)) Doe" },
                on: "02-" + (day < 10 ? "0" : "") + String(day), [.held, .held, .held, .planned][next(4)],
                articles: Set([next(40), next(40)]).sorted())
        }
        return sketch.graph()
    }

    private static func letters(_ number: Int) -> String {
        let (high, low) = (number / 26, number % 26)
        return String(UnicodeScalar(UInt8(65 + high % 26))) + String(UnicodeScalar(UInt8(97 + low)))
    }

    /// Strings that break what does not escape them.
    static let hostileStrings = [
        "<b>bold</b> & \"quoted\" 'name'", "back\\slash \\N \\G \\", "]]> --> <!-- <script>alert(1)</script>",
        "emoji 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and e\u{301}", "שלום עולם مرحبا بالعالم", "evil \u{202E}txt.exe\u{202C} \u{200F}mark",
        "control \u{0}\u{1}\u{7}\u{8}\u{1B}[31m\u{7F}\u{85} done", "line\r\nbreak\ttab\u{2028}next",
        "&amp; &lt; &#60; &#x3C;",
        "\u{FFFE}\u{FFFF}\u{FEFF}not characters\u{1FFFF}", "<table><tr><td>", "", "   ",
        String(repeating: "W", count: 300),
        "a\";} digraph{x} //", "#comment\n#line", "{record|<port>}", "%s%n%d", "中文名字和很长的标题没有空格可以断开的地方在哪里",
    ]

    /// Everything in it is called by one of the strings.
    static func hostile(_ text: String) -> DossierGraph {
        var sketch = GraphSketch(articles: 1)
        sketch.documents[0].title = text
        sketch.documents[0].publisher = text
        sketch.documents[0].url = "https://x.example/?q=" + text
        sketch.add(.country, "Country " + text)
        sketch.add(.place, "Place " + text, home: "Country " + text)
        sketch.add(.agreement, text, status: .signed, parties: ["Country " + text, "One " + text])
        sketch.person("One " + text, text, of: "Country " + text)
        sketch.person("Two " + text, text, of: nil, status: .former)
        sketch.meeting(.talks, ["One " + text, "Two " + text], on: "03-01", in: "Place " + text)
        sketch.meeting(.visit, ["One " + text, "Country " + text], on: nil, in: "Place " + text, .planned)
        sketch.says("One " + text, text, about: ["Two " + text], .supports, on: "03-01")
        sketch.says("Two " + text, text, about: [text], .criticises, form: .mixed)
        return sketch.graph()
    }
}
