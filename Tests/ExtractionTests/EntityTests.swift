import Facts
import Reference
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
        RecordCase(
            "The Soviet Union and East Germany fell.", "Soviet Union = Soviet Union (country, name)",
            "East Germany = East Germany (country, name)"),
        RecordCase("Brussels rejected the offer.", "Brussels = European Union (organisation, metonym)"),
        RecordCase(
            "Brussels rejected the offer. Belgian farmers protested.", "Brussels = Belgium (country, metonym)",
            "Belgian = Belgium (country, adjective)"),
        RecordCase("The talks were held in Brussels.", "Brussels = Brussels (place, name)"),
    ])
    func `names are found and joined`(_ test: RecordCase) throws {
        let found = try RecordReader.mentions(test.text).filter { !$0.hasSuffix("pronoun)") }
        #expect(found == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "The Arnov-Brask summit began in Oslo.", "Arnov = Arnov (person, name)", "Brask = Brask (person, name)",
            "Oslo = Oslo (place, name)"),
        RecordCase("The North-South talks began in Oslo.", "Oslo = Oslo (place, name)"),
        RecordCase(
            "Lena May arrived in Oslo. Tomas praised May in May.", "Lena May = Lena May (person, name)",
            "Oslo = Oslo (place, name)", "Tomas = Tomas (person, name)", "May = Lena May (person, name)"),
        RecordCase("The vote is expected in May."),
        RecordCase(
            "Paul de Brask spoke. Then de Brask left.", "Paul de Brask = Paul de Brask (person, name)",
            "de Brask = Paul de Brask (person, name)"),
        RecordCase(
            "Taher El-Sonni spoke. El Sonni left.", "Taher El-Sonni = Taher El-Sonni (person, name)",
            "El Sonni = Taher El-Sonni (person, name)"),
        RecordCase(
            "Mary Brask spoke in Oslo. Her husband, Tomas Brask, listened. Brask left.",
            "Mary Brask = Mary Brask (person, name)", "Oslo = Oslo (place, name)",
            "Tomas Brask = Tomas Brask (person, name)", "Brask = Mary Brask (person, name)"),
        RecordCase(
            "Mary Brask spoke in Oslo. Tomas Brask listened. Brask left.", "Mary Brask = Mary Brask (person, name)",
            "Oslo = Oslo (place, name)", "Tomas Brask = Tomas Brask (person, name)",
            "Brask = Tomas Brask (person, name)"),
    ])
    func `a name is cut where a person's begins and ends`(_ test: RecordCase) throws {
        #expect(try RecordReader.mentions(test.text).filter { !$0.hasSuffix("pronoun)") } == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "The town of Harnov was flooded. Harnov voted.", "Harnov = Harnov (place, name)",
            "Harnov = Harnov (place, name)"),
        RecordCase("The Brask newspaper reported it.", "Brask = Brask (organisation, name)"),
        RecordCase("Revelers ran away."),
        RecordCase(
            "House Republicans agreed.", "House = House (organisation, name)",
            "Republicans = Republicans (organisation, name)"),
    ])
    func `the words beside a name tell its kind`(_ test: RecordCase) throws {
        #expect(try RecordReader.mentions(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase("The Harbour Union Council (HUC) met. The HUC agreed.", "Harbour Union Council"),
        RecordCase("The HUC won. The Harbour Union Council (HUC) celebrated.", "Harbour Union Council"),
        RecordCase("The Harbour Union Council met. The Council said nothing.", "Harbour Union Council"),
        RecordCase("EU Parliament members met. The European Parliament agreed.", "European Parliament"),
        RecordCase(
            "The Harbour Union Council met. The Norwegian Union Bank agreed.", "Harbour Union Council",
            "Norwegian Union Bank"),
    ])
    func `an organisation's short forms are the organisation`(_ test: RecordCase) throws {
        let found = try RecordReader.findings(test.text)
        #expect(found.entities.filter { $0.kind == .organisation }.map(\.name) == test.expected)
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

    @Test(arguments: [
        RecordCase(
            "Peruvian President Lena Brask left. President Tomas Arnov stayed. The president spoke.",
            "The president = Tomas Arnov (person, title)"),
        RecordCase(
            "Peruvian President Lena Brask left. Jonas Pell, president of the Harbour Club, stayed. The president spoke.",
            "The president = Lena Brask (person, title)"),
        RecordCase("President Lena Brask spoke. The president of the Harbour Institute left."),
        RecordCase("Republican presidential nominee Lena Brask spoke. The Democratic presidential nominee left."),
        RecordCase(
            "The chairman of the Farmers' League, Jonas Pell, left. The league's chairman spoke.",
            "The league's chairman = Jonas Pell (person, title)"),
        RecordCase("The chairman of the Farmers' League, Jonas Pell, left. The village leader spoke."),
        RecordCase("Peruvian President Lena Brask left. The next president of Peru will stay."),
    ])
    func `a title stands for whoever the text shows in the office`(_ test: RecordCase) throws {
        #expect(try RecordReader.mentions(test.text).filter { $0.hasSuffix("title)") } == test.expected)
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
        #expect(a.agrees(with: b, forms: ReferenceTables.standard.givenNameForms) == pair.agree)
    }
}
