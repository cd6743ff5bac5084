import Facts
import Testing

/// Each sieve that finds names: what it lets pass and what it holds back; the entities as `name (kind)`, in order.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct NameSieveTests {
    @Test(arguments: [
        // A government or campaign that bears a person's name.
        RecordCase("The Brask administration rejected it.", "Brask administration (organisation)"),
        RecordCase("The city administration rejected it."),
        // The government or parliament of a country.
        RecordCase("The Peruvian government resigned.", "Government of Peru (organisation)"),
        RecordCase("The local government resigned. Government buildings burned."),
        // Names behind titles and honorifics.
        RecordCase("Prime Minister Arnov spoke. Mr. Brask left.", "Arnov (person)", "Brask (person)"),
        RecordCase("The prime minister Oslo needs is patient.", "Oslo (place)"),
        // A name with a title in apposition.
        RecordCase("Mamata Arnov, chief minister of Kerala, spoke.", "Mamata Arnov (person)", "Kerala (place)"),
        RecordCase("The Harbour Fund, a member of the group, paid.", "Harbour Fund (organisation)"),
        // What bears a person's name is not the person.
        RecordCase("Tomas Arnov spoke. Arnov Street was closed.", "Tomas Arnov (person)", "Arnov Street (place)"),
        RecordCase(
            "Tomas Arnov won. The Arnov Foundation paid.", "Tomas Arnov (person)", "Arnov Foundation (organisation)"),
        RecordCase("The report named Arnov. Tomas Arnov denied it.", "Tomas Arnov (person)"),
        // A rank is no part of a company's name, a company's no rank.
        RecordCase(
            "General Motors and General Tomas Arnov agreed.", "General Motors (organisation)", "Tomas Arnov (person)"),
        // Tongues are no countries.
        RecordCase("Tomas Arnov was told in Norwegian.", "Tomas Arnov (person)"),
        RecordCase("Tomas Arnov was told by Norwegians.", "Tomas Arnov (person)", "Norway (country)"),
        // A place of several words is no person.
        RecordCase("Tomas Arnov flew to Andorra la Vella.", "Tomas Arnov (person)", "Andorra la Vella (place)"),
        RecordCase("Tomas Arnov flew to Bandar Seri Begawan.", "Tomas Arnov (person)", "Bandar Seri Begawan (place)"),
        // A capital is a government where one acts, else a place.
        RecordCase("Norway changed its policy towards Lima.", "Norway (country)", "Peru (country)"),
        RecordCase("Norway sent a train towards Lima.", "Norway (country)", "Lima (place)"),
    ])
    func `a sieve of names lets pass what it is for`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        // Equal names, names that agree, surnames of the last bearer.
        RecordCase("William Tarn spoke. Bill Tarn left.", "William Tarn (person)"),
        RecordCase("Tomas Arnov spoke. Jonas Arnov left.", "Tomas Arnov (person)", "Jonas Arnov (person)"),
        // An agreement by what tells it apart; "the deal" is the last one, "a deal" is none of them.
        RecordCase("A trade deal was close. The deal failed.", "a trade deal (agreement)"),
        RecordCase(
            "A trade deal was close. The climate deal was signed.", "a trade deal (agreement)",
            "the climate deal (agreement)"),
        RecordCase("A trade deal was close. It was told of an agreement.", "a trade deal (agreement)"),
    ])
    func `a sieve of coreference joins what is one`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }
}
