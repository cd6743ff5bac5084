import KnowledgeGraph
import Query
import Testing

@testable import Query

@Suite struct NameIndexTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var iri: String
        var manner: NameMatch.Manner

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "person/lena-osk", iri: "person/lena-osk", manner: .iri),
        Case(name: "Lena Osk", iri: "person/lena-osk", manner: .name),
        Case(name: "lena  OSK", iri: "person/lena-osk", manner: .name),
        Case(name: "Emile Marchand", iri: "person/emile-marchand", manner: .name),
        Case(name: "Marchand", iri: "person/emile-marchand", manner: .name),
        Case(name: "the Belmoran leader", iri: "person/ilya-dromskyy", manner: .name),
        Case(name: "Highcourt", iri: "country/ar", manner: .name),
        Case(name: "the pact", iri: "agreement/harbour-pact", manner: .name),
        Case(name: "Quist", iri: "person/mara-quist", manner: .part),
        Case(name: "Mara", iri: "person/mara-quist", manner: .part),
        Case(name: "Илья Дромский", iri: "person/ilya-dromskyy", manner: .transliteration),
        Case(name: "Dromsky", iri: "person/ilya-dromskyy", manner: .transliteration),
        Case(name: "Telmark", iri: "person/oda-tellmark", manner: .transliteration),
        Case(name: "Tellmrak", iri: "person/oda-tellmark", manner: .misspelling),
        Case(name: "Oda Telkmark", iri: "person/oda-tellmark", manner: .misspelling),
        Case(name: "Arvania", iri: "country/ar", manner: .misspelling),
    ])
    func `a name leads to whom it is meant for`(_ test: Case) {
        let match = Fixture.query.names.find(test.name)
        #expect(match.entity == Fixture.id(test.iri))
        #expect(match.candidates.first?.manner == test.manner)
        #expect(match.nearest.isEmpty)
    }

    @Test func `a name that nothing is told of gives way to one of which something is`() {
        #expect(Fixture.query.names.find("Sarrow").entity == Fixture.id("person/tom-sarrow"))
    }

    @Test(arguments: ["Jon Dray", "Dray"])
    func `a name borne twice lists both`(_ name: String) {
        let match = Fixture.query.names.find(name)
        #expect(match.isAmbiguous)
        #expect(match.entity == nil)
        #expect(match.candidates.map(\.entity) == [Fixture.id("person/jon-dray-ar"), Fixture.id("person/jon-dray-be")])
    }

    @Test func `an unknown name is answered with the nearest`() {
        let match = Fixture.query.names.find("Oda Telemarquas")
        #expect(match.candidates.isEmpty)
        #expect(match.nearest.first?.entity == Fixture.id("person/oda-tellmark"))
        #expect(match.nearest.count <= 5)
    }

    @Test(arguments: ["", "  ", "…", "\u{0}", "zq", "🂡"])
    func `what is no name is nobody's`(_ text: String) {
        #expect(Fixture.query.names.find(text).candidates.isEmpty)
    }

    @Test func `short names forgive no slip`() {
        #expect(Fixture.query.names.find("Osc").candidates.isEmpty)
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("", "abc", 3), ("ca", "abc", 3),
    ])
    func `distance counts insertions, deletions, replacements and swaps`(_ a: String, _ b: String, _ distance: Int) {
        #expect(EditDistance.between(Array(a.utf8), Array(b.utf8), limit: 5) == distance)
        #expect(EditDistance.between(Array(b.utf8), Array(a.utf8), limit: 5) == distance)
        if distance > 0 { #expect(EditDistance.between(Array(a.utf8), Array(b.utf8), limit: distance - 1) == nil) }
    }
}
