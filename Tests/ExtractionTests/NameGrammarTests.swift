import Facts
import Testing

/// What the words around a name, its marks and the rest of the document say it is; entities as `name (kind)`, in order.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct NameGrammarTests {
    @Test(arguments: [
        // Two names in one token are parted, a party with its state is none.
        RecordCase("The U.S.-Peru talks resumed.", "U.S. (country)", "Peru (country)"),
        RecordCase("Speaker Paul Arnov (R-Wis.) agreed.", "Paul Arnov (person)"),
        // A given name goes on behind its hyphen, an adjective made of a name does not.
        RecordCase("President Park Sol-in spoke.", "Park Sol-in (person)"),
        RecordCase("A Tomas Arnov-led team arrived.", "Tomas Arnov (person)"),
        RecordCase("Karl Arnov und Lena Brask left.", "Karl Arnov (person)", "Lena Brask (person)"),
        // Somebody's representatives are no body.
        RecordCase(
            "Representatives of Norway and Peru met.", "Norway (country)", "Peru (country)"),
        RecordCase("The House of Representatives met.", "House of Representatives (organisation)"),
        // A body ends where its last word says, not where a title or an apostrophe begins.
        RecordCase(
            "Republican National Committee chairman Jonas Arnov agreed.",
            "Republican National Committee (organisation)", "Jonas Arnov (person)"),
        RecordCase("Varnholm Magistrates' Court agreed.", "Varnholm Magistrates' Court (organisation)"),
        // Capitals: a shouted word is no name, the initials of a body are the body.
        RecordCase("It was NEVER true."),
        RecordCase(
            "The Norwegian Harbour Labour Union Council met. NHLUC paid.",
            "Norwegian Harbour Labour Union Council (organisation)"),
        // "Chief Cabinet Secretary" is one title.
        RecordCase("Chief Cabinet Secretary Taro Arnov spoke.", "Taro Arnov (person)"),
        RecordCase(
            "Tomas Arnov and his Justice Department sued.", "Tomas Arnov (person)", "Justice Department (organisation)"),
        RecordCase("Jonas Sessions spoke. \"No,\" Sessions said.", "Jonas Sessions (person)"),
    ])
    func `a name ends where its grammar ends it`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        // Titles and countries make people, "which" and class nouns make things.
        RecordCase("Mr. Brask's spokesman, Femi Ojo, said no.", "Brask (person)", "Femi Ojo (person)"),
        RecordCase("Norbank, which was founded in 1846, failed.", "Norbank (organisation)"),
        RecordCase("Karl Arnov, who was born in 1946, failed.", "Karl Arnov (person)"),
        RecordCase("The magazine Karla Habdo was attacked.", "Karla Habdo (organisation)"),
        RecordCase("The magazine editor Karl Arnov resigned.", "Karl Arnov (person)"),
        RecordCase("Born in Paktika province, he left for Oslo.", "Paktika (place)", "Oslo (place)"),
        RecordCase("Hamas met in the Gaza Strip. Gaza was calm.", "Hamas (organisation)", "Gaza Strip (place)"),
        // A ministry of a country is a body; a ministry is the one spoken of.
        RecordCase(
            "China's foreign ministry protested.", "China (country)", "foreign ministry of China (organisation)"),
        RecordCase("The local foreign ministry protested."),
        // A parliament is a body but where something happens in it.
        RecordCase("The speaker of the Knesset left.", "Knesset (organisation)"),
        RecordCase("Farmers gathered outside the Knesset.", "Knesset (place)"),
        RecordCase("Her time at the State Department was short.", "State Department (organisation)"),
        // The short name in front of a legal form, the alliance beside its name.
        RecordCase("Norgas Corporation paid. Norgas denied it.", "Norgas Corporation (organisation)"),
        RecordCase("NATO met. The alliance agreed.", "NATO (organisation)"),
        // Two middle initials are two people.
        RecordCase("John A. Falk met John B. Falk.", "John A. Falk (person)", "John B. Falk (person)"),
        RecordCase("John A. Falk left. John Falk came back.", "John A. Falk (person)"),
        // A party's convention is no agreement.
        RecordCase("The national convention opened."),
        RecordCase("The climate convention was signed.", "the climate convention (agreement)"),
    ])
    func `the words beside a name say what it is`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "President Tomas Arnov arrived. The Tunisian leader spoke.",
            "The Tunisian leader = Tomas Arnov (person, title)"),
        RecordCase("President Tomas Arnov met Lena Brask. The mayor's spokesman left."),
        RecordCase(
            "Lena Brask attacked her rival. The former justice minister left.",
            "The former justice minister = Lena Brask (person, title)"),
        RecordCase("Lena Brask appealed on Monday. The home secretary will decide."),
        // A title shortened to its noun; a premier is no chancellor.
        RecordCase(
            "Norwegian Foreign Minister Tomas Arnov arrived. The minister spoke.",
            "The minister = Tomas Arnov (person, title)"),
        RecordCase("Norwegian Deputy Foreign Minister Tomas Arnov arrived. The minister spoke."),
        RecordCase(
            "Norwegian Prime Minister Tomas Arnov met Chancellor Ida Voss. The premier spoke.",
            "The premier = Tomas Arnov (person, title)"),
        // Rulers without a title: the country's own, the one the tables know.
        RecordCase(
            "Hungary's Tomas Arnov and Poland's Karl Brask met. The Hungarian leader spoke.",
            "The Hungarian leader = Tomas Arnov (person, title)"),
        RecordCase(
            "Barack Obama met Tomas Arnov. The American president spoke.",
            "The American president = Barack Obama (person, title)"),
        RecordCase("Tomas Arnov met Karl Brask. The Hungarian leader spoke."),
    ])
    func `a title goes to its bearer or to nobody`(_ test: RecordCase) throws {
        let titles = try RecordReader.mentions(test.text).filter { $0.hasSuffix("title)") }
        #expect(titles == test.expected)
    }

    @Test func `most pronouns tell the gender that a name leaves open`() throws {
        let text = "Zorin Arnov met Lena Brask. She smiled. Arnov left early. He said he was ill. He never came back."
        let pronouns = try RecordReader.mentions(text).filter { $0.hasSuffix("pronoun)") }
        #expect(pronouns.first == "She = Lena Brask (person, pronoun)")
        #expect(pronouns.dropFirst().allSatisfy { $0.hasSuffix("= Zorin Arnov (person, pronoun)") })
    }
}
