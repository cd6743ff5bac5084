import Facts
import Testing

/// Where names end, which words are none, and which two names are one; entities as `name (kind)`, in order.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct NameEdgesTests {
    @Test(arguments: [
        // A region of the world holds no country's adjective.
        RecordCase("South American leaders met in Lima.", "Lima (place)"),
        RecordCase("Two Central American states signed. Latin Americans objected."),
        RecordCase("An American envoy left.", "United States (country)"),
        // A preposition behind a name begins something else, one inside it does not.
        RecordCase("The Star-Ledger of Newark said so.", "Star-Ledger (organisation)", "Newark (place)"),
        RecordCase("The Bank of England said so.", "Bank of England (organisation)"),
        // "Ex-" is no part of a name that stands elsewhere or in the tables.
        RecordCase("Ex-CIA agent Tom Brask was held.", "CIA (organisation)", "Tom Brask (person)"),
        RecordCase(
            "Ex-Norgas manager Lena Holm was held. Norgas said so.", "Norgas (organisation)", "Lena Holm (person)"),
        RecordCase("Ex-Libris closed.", "Ex-Libris (organisation)"),
        // The government of a region bears the region's name.
        RecordCase("The Kurdistan Regional Government said so.", "Kurdistan Regional Government (organisation)"),
        RecordCase("The Kivu Provincial Government said so.", "Kivu Provincial Government (organisation)"),
        // A name that its acronym spells.
        RecordCase(
            "The Uganda National Commission for UNESCO (UNCU) met. UNCU agreed.",
            "Uganda National Commission for UNESCO (organisation)"),
        RecordCase(
            "The Peru National Commission for Rural Women (NCRW) said so.",
            "Peru National Commission for Rural Women (organisation)"),
        // A given name that reads like a rank.
        RecordCase("Defence Minister Gen Aoki arrived. Aoki spoke.", "Gen Aoki (person)"),
        RecordCase("Defence Minister Gen Tomas Arnov arrived.", "Tomas Arnov (person)"),
        RecordCase("General Brask spoke. Gen Brask left.", "Brask (person)"),
        // Some other congress, and the one of the tables.
        RecordCase("It was decided at the 12th Annual Congress of Rural Doctors."),
        RecordCase("The bill went to Congress.", "Congress (organisation)"),
        RecordCase("The Congress of the United States met.", "Congress of the United States (organisation)"),
    ])
    func `a name is cut where it ends`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        // A lone adjective, a common noun that begins a sentence, one of many things of a name.
        RecordCase("“Digital tools help,” said Anna Holm.", "Anna Holm (person)"),
        RecordCase("They date from the Napoleonic era."),
        RecordCase("The Arnov government fell. Arnov left.", "Arnov government (organisation)", "Arnov (person)"),
        RecordCase("Homeopathy is a belief. Doctors say homeopathy harms."),
        RecordCase("Norgas is big. Norgas said so.", "Norgas (organisation)"),
        RecordCase("She was awarded an Oscar."),
        RecordCase("A Brask supporter said so.", "Brask (person)"),
        RecordCase("Tom Brask won. \"A Brask never gives up,\" she said.", "Tom Brask (person)"),
        // People in titles of works, and people in the words of others.
        RecordCase("She starred in \"Troy\" in 2004."),
        RecordCase("He saw \"Harry Arnov and the Prisoner of Brask\" twice."),
        RecordCase("\"Troy Holm is out,\" she said. Holm left.", "Troy Holm (person)"),
        RecordCase("Brask put \"Lena Holm\" on the ballot.", "Brask (person)", "Lena Holm (person)"),
        RecordCase("He was known as \"Carlos\" in Lima.", "Carlos (person)", "Lima (place)"),
    ])
    func `not every capital makes a name`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        // The noun beside a name, its last word, the country behind it.
        RecordCase("Residents of Brandsheim near Mainz protested.", "Mainz (place)"),
        RecordCase("The town lies under the Hornspitz mountain peak.", "Hornspitz (place)"),
        RecordCase("The Norbank tower bank closed.", "Norbank (organisation)"),
        RecordCase("The Lena Holm Prize went to Tom Vik.", "Lena Holm Prize (organisation)", "Tom Vik (person)"),
        RecordCase("Anna Church said so. Tomas J. Band left.", "Anna Church (person)", "Tomas J. Band (person)"),
        RecordCase(
            "The church in Halbenstadt, eastern Norway, closed. Halbenstadt's mayor wept. Halbenstadt lost.",
            "Halbenstadt (place)", "Norway (country)"),
        RecordCase("Confidence in Norbank fell. Norbank's head left.", "Norbank (organisation)"),
        RecordCase("A mine near Tarvo, Chile, closed. Tarvo's owners wept.", "Tarvo (place)", "Chile (country)"),
        RecordCase("Norgas won in the Bundesliga.", "Norgas (organisation)", "Bundesliga (organisation)"),
        // Bodies that the model does not see.
        RecordCase("Lima-based Over Armour cut jobs.", "Lima (place)", "Over Armour (organisation)"),
        RecordCase("It bought the diet app MyFoodPal.", "MyFoodPal (organisation)"),
        RecordCase("Lima-based analyst Anna Holm said so.", "Lima (place)", "Anna Holm (person)"),
        RecordCase("The network Anna Holm built closed.", "Anna Holm (person)"),
        RecordCase("It was posted on the website Friday. A Lima-based IT firm said so.", "Lima (place)"),
        // A known holder of an office is a person wherever the full name stands.
        RecordCase("Yoweri Museveni arrived in Oslo.", "Yoweri Museveni (person)", "Oslo (place)"),
        RecordCase("The Yoweri Museveni Foundation paid.", "Yoweri Museveni Foundation (organisation)"),
    ])
    func `a name is what the words beside it say`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test(arguments: [
        // Other names; the one used more is the entity's.
        RecordCase("Kai Ortez, also known as Abu Omar, was freed. Abu Omar said he was ill.", "Abu Omar (person)"),
        RecordCase("Kai Ortez, also known as Abu Omar, was freed. Ortez was ill.", "Kai Ortez (person)"),
        RecordCase("Lena Holm (née Lena Brask) left.", "Lena Holm (person)"),
        RecordCase("Tom Brask, known as a friend of Lena Holm, left.", "Tom Brask (person)", "Lena Holm (person)"),
        RecordCase(
            "The Lima-born, Oslo-made Tom Brask left.", "Lima (place)", "Oslo (place)", "Tom Brask (person)"),
        // The short name behind the long one, not of what bears it.
        RecordCase("Norgas Energy said so. Norgas paid.", "Norgas Energy (organisation)"),
        RecordCase(
            "Norgas Energy said so. Norgas paid. Norgas Foundation denied it.", "Norgas Energy (organisation)",
            "Norgas (organisation)", "Norgas Foundation (organisation)"),
        RecordCase("Teeth were found in the Rhine River. The Rhine flooded.", "Rhine River (place)"),
    ])
    func `two names of one thing are one`(_ test: RecordCase) throws {
        #expect(try RecordReader.entities(test.text) == test.expected)
    }

    @Test func `a title behind ex is a former one`() throws {
        let tenures = try RecordReader.tenures("Ex-Norgas manager Lena Holm was held. Norgas said so.")
        #expect(tenures == ["Lena Holm | manager | Norgas | former"])
    }

    @Test(arguments: ["Cologne", "Malaga", "Seville"])
    func `a city is known by its English name`(city: String) throws {
        let place = try RecordReader.findings("The talks were held in \(city).").entities.first
        #expect(place?.kind == .place && place?.name == city)
        #expect(place?.iso2 == (city == "Cologne" ? "DE" : "ES"))
    }
}
