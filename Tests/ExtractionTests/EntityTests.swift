import Facts
import Testing

@testable import Extraction

@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct EntityTests {
    @Test(arguments: [
        RecordCase(
            "Tomas Arnov spoke. Arnov left.", "Tomas Arnov = Tomas Arnov (person, name)",
            "Arnov = Tomas Arnov (person, name)"),
        RecordCase(
            "Prime Minister Ursula van der Brask spoke.", "Ursula van der Brask = Ursula van der Brask (person, name)"),
        RecordCase(
            "Oslo rejected the offer from Lima.", "Oslo = Norway (country, metonym)", "Lima = Peru (country, metonym)"),
        RecordCase("The talks were held in Oslo.", "Oslo = Oslo (place, name)"),
        RecordCase("He lives near an Oslo museum.", "Oslo = Oslo (place, name)"),
        RecordCase(
            "The World Bank (WB) met. The WB approved it.", "World Bank = World Bank (organisation, name)",
            "WB = World Bank (organisation, name)", "WB = World Bank (organisation, name)"),
        RecordCase(
            "The Brask administration replied.", "Brask administration = Brask administration (organisation, name)"),
        RecordCase("Norwegian farmers protested.", "Norwegian = Norway (country, adjective)"),
    ])
    func `names are found and joined`(_ test: RecordCase) throws {
        let found = try RecordReader.mentions(test.text).filter { !$0.hasSuffix("pronoun)") }
        #expect(found == test.expected)
    }

    @Test(arguments: [
        RecordCase("Tomas Arnov said he would resign.", "he = Tomas Arnov (person, pronoun)"),
        RecordCase(
            "Thomas Arnov met Mary Brask. He thanked her.", "He = Thomas Arnov (person, pronoun)",
            "her = Mary Brask (person, pronoun)"),
        RecordCase(
            "\"I will resign,\" Thomas Arnov said.", "I = Thomas Arnov (person, pronoun)"),
        RecordCase("Thomas Arnov praised him."),
        RecordCase(
            "Thomas Brask was late. The leader of the union, Jonas Arnov, warned them. He said it was over.",
            "He = Jonas Arnov (person, pronoun)"),
        RecordCase(
            "Jonas Arnov said Thomas Brask was late. He added that it was over.", "He = Jonas Arnov (person, pronoun)"),
        RecordCase(
            "Thomas Brask was late. According to Jonas Arnov, it is over. \"Nobody came,\" he said.",
            "he = Jonas Arnov (person, pronoun)"),
        RecordCase(
            "Thomas Arnov spoke. \"Jonas Brask is weak, and Jonas Brask knows it,\" he said.",
            "he = Thomas Arnov (person, pronoun)"),
        RecordCase(
            "Jonas Arnov said it was over. Thomas Brask did not reply. He told a friend that he was tired.",
            "He = Thomas Brask (person, pronoun)", "he = Thomas Brask (person, pronoun)"),
    ])
    func `pronouns refer to whom a reader would take them for`(_ test: RecordCase) throws {
        #expect(try RecordReader.mentions(test.text).filter { $0.hasSuffix("pronoun)") } == test.expected)
    }

    @Test func `two full names with one surname are two people`() throws {
        let found = try RecordReader.findings("Mary Brask met Thomas Brask. Mr. Brask left.")
        #expect(found.entities.filter { $0.kind == .person }.map(\.name) == ["Mary Brask", "Thomas Brask"])
        #expect(found.mentions.last { $0.text == "Brask" }?.entity.index == 1)
    }

    @Test func `an agreement bears its shortest definite description`() throws {
        let found = try RecordReader.findings(
            "Peru and Norway are working on a new fisheries agreement. The fisheries agreement is good. They want the deal."
        )
        let agreements = found.entities.filter { $0.kind == .agreement }
        #expect(agreements.map(\.name) == ["the fisheries agreement"])
        #expect(agreements.first?.aliases == ["a new fisheries agreement", "The fisheries agreement", "the deal"])
    }

    @Test func `a great deal is no agreement`() throws {
        let found = try RecordReader.findings("It took a great deal of time to deal with the flood.")
        #expect(found.entities.allSatisfy { $0.kind != .agreement })
    }
}

@Suite struct PersonNameTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let a: String, b: String, agree: Bool
        var testDescription: String { "\(a) / \(b)" }
    }

    @Test(arguments: [
        Pair(a: "Mykola Zarudny", b: "Mykola Zarudnyy", agree: true),
        Pair(a: "William Tarn", b: "Bill Tarn", agree: true),
        Pair(a: "J. Tarn", b: "Jonas Tarn", agree: true),
        Pair(a: "Volodomyr Tarnenko", b: "Volodymyr Tarnenko", agree: true),
        Pair(a: "Jonas Tarn", b: "Lena Tarn", agree: false),
        Pair(a: "Jonas Tarn", b: "Jonas Brask", agree: false),
        Pair(a: "Ana de la Brask", b: "Ana Brask", agree: false),
    ])
    func `names agree as one person's or do not`(_ pair: Pair) throws {
        let a = try #require(PersonName(pair.a.split(separator: " ").map(String.init)))
        let b = try #require(PersonName(pair.b.split(separator: " ").map(String.init)))
        #expect(a.agrees(with: b, nicknames: Nicknames()) == pair.agree)
    }
}
