import Foundation
import TestSupport
import Testing

@testable import Reference

@Suite struct ReferenceTablesTests {
    let tables = ReferenceTables.standard

    @Test func `every line of every table has as many cells as its header`() throws {
        let folder = Repository.root.appending(path: "seeds/reference")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "tsv" }
        #expect(files.count == 15)
        for file in files {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let width = lines[0].split(separator: "\t", omittingEmptySubsequences: false).count
            let odd = lines.filter { $0.split(separator: "\t", omittingEmptySubsequences: false).count != width }
            #expect(odd.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test func `codes and identifiers are well formed`() {
        let isCode: (String) -> Bool = { $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) } }
        let isItem: (String) -> Bool = { $0.hasPrefix("Q") && Int($0.dropFirst()) != nil }
        #expect(tables.countries.rows.allSatisfy { isCode($0.iso2) && $0.iso3.utf8.count == 3 })
        #expect(tables.countries.rows.compactMap(\.wikidata).allSatisfy { isItem($0) })
        #expect(Set(tables.countries.rows.map(\.iso2)).count == tables.countries.rows.count)
        #expect(tables.cities.rows.allSatisfy { tables.countries[$0.iso2] != nil })
        #expect(tables.organisations.rows.compactMap(\.wikidata).allSatisfy { isItem($0) })
        #expect(Set(tables.organisations.rows.map(\.slug)).count == tables.organisations.rows.count)
        #expect(tables.officeHolders.rows.allSatisfy { $0.iso2.isEmpty || tables.countries[$0.iso2] != nil })
        #expect(tables.offices.rows.flatMap(\.countries).allSatisfy { tables.countries[$0] != nil })
        #expect(tables.regions.rows.flatMap(\.members).filter { tables.countries[$0] == nil } == [])
        #expect(tables.usStates.rows.count == 51)
    }

    @Test func `closed vocabularies hold in every row`() {
        let kinds: Set = ["meeting", "visit", "phone call", "talks", "conference", "summit", "interview"]
        let statuses: Set = ["ongoing", "planned", "proposed", "refused", "cancelled", "postponed", "denied"]
        let telling: Set = ["mood", "predicate", "modifier"]
        #expect(tables.meetings.rows.compactMap(\.kind).allSatisfy { kinds.contains($0) })
        #expect(tables.meetings.rows.compactMap(\.status).allSatisfy { statuses.contains($0) })
        #expect(tables.meetings.rows.allSatisfy { ($0.status != nil) == telling.contains($0.wordClass) })
        #expect(
            tables.meetings.rows.allSatisfy { ($0.kind != nil) == ["verb", "noun", "name"].contains($0.wordClass) })
        #expect(tables.cueVerbs.rows.allSatisfy { ["supports", "criticises", "neutral"].contains($0.polarity) })
        #expect(tables.cueVerbs.rows.allSatisfy { ["verb", "noun", "phrase"].contains($0.partOfSpeech) })
        #expect(tables.offices.rows.compactMap(\.status).allSatisfy { ["former", "acting", "elect"].contains($0) })
        #expect(tables.offices.rows.allSatisfy { $0.title == $0.title.lowercased() && !$0.role.isEmpty })
    }

    @Test(arguments: [
        ("Ukraine", "UA", CountryReading.Form.name), ("Ukrainians", "UA", .demonym), ("German", "DE", .adjective),
        ("Kyiv", "UA", .capital), ("Russian Federation", "RU", .officialName), ("U.S.", "US", .alias),
    ])
    func `a country is found under each of its words`(surface: String, iso2: String, form: CountryReading.Form) {
        #expect(tables.countries.phrases.values(for: surface).contains(CountryReading(iso2: iso2, form: form)))
    }

    @Test func `a defence minister and a defense secretary hold the same office`() {
        let roles = ["defence minister", "Defense Secretary", "secretary of defense"].map {
            Set(tables.offices.rows(for: $0, matching: .folded).map(\.role))
        }
        #expect(roles.allSatisfy { $0 == ["defence minister"] })
    }

    @Test func `a cue verb is found by lemma and by form`() {
        #expect(tables.cueVerbs.verb(lemma: "tell")?.takesAddressee == true)
        #expect(tables.cueVerbs.phrases.values(for: "denounced").map(\.polarity) == ["criticises"])
    }

    @Test func `a holder counts from the start of a term to its end`() {
        let holders = tables.officeHolders.holders(country: "US", role: "president", on: "2022-05-01")
        #expect(holders.allSatisfy { $0.start ?? "" <= "2022" && $0.end ?? "9" >= "2022" })
        #expect(Set(holders.map(\.wikidata)).count == 1)
        #expect(tables.officeHolders.holders(country: "US", role: "president", on: "1066-10-14").isEmpty)
    }

    @Test func `a term of unknown end ends where another's begins`() {
        let holders = tables.officeHolders.holders(country: "US", role: "president", on: "2025-06-01")
        #expect(Set(holders.map(\.wikidata)).count == 1)
    }

    @Test(arguments: [
        ("william", "bill", GivenNameForms.Kind.nickname, true), ("bill", "will", .nickname, true),
        ("volodymyr", "vladimir", .translation, true), ("volodymyr", "vladimir", .nickname, false),
        ("william", "robert", .nickname, false), ("tomas", "tomas", .nickname, false),
    ])
    func `given names are forms of one name or are not`(a: String, b: String, kind: GivenNameForms.Kind, agree: Bool) {
        let forms = ReferenceTables.standard.givenNameForms
        #expect(forms.agree(a, b, as: kind) == agree)
    }

    @Test func `names that may stand for each other meet under a key`() {
        let forms = ReferenceTables.standard.givenNameForms
        #expect(!Set(forms.groups(of: "volodymyr")).isDisjoint(with: forms.groups(of: "vladimir")))
        #expect(Set(forms.groups(of: "william")).isDisjoint(with: forms.groups(of: "robert")))
        #expect(forms.groups(of: "tomas") == [])
    }
}
