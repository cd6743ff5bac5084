import Reference
import Testing

@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct OfficeTests {
    @Test(arguments: [
        RecordCase(
            "Norwegian Foreign Minister Tomas Arnov arrived.", "Tomas Arnov | Foreign Minister | Norway | current"),
        RecordCase(
            "Tomas Arnov, the foreign minister of Norway, arrived.", "Tomas Arnov | foreign minister | Norway | current"
        ),
        RecordCase(
            "Norway's foreign minister, Tomas Arnov, arrived.", "Tomas Arnov | foreign minister | Norway | current"),
        RecordCase("President Lena Brask of Peru arrived.", "Lena Brask | President | Peru | current"),
        RecordCase("Former Peruvian President Lena Brask spoke.", "Lena Brask | President | Peru | former"),
        RecordCase("Lena Brask was elected president of Peru.", "Lena Brask | president | Peru | current"),
        RecordCase(
            "Mary Tarn was appointed Norway's ambassador to Peru.", "Mary Tarn | ambassador to Peru | Norway | current"),
        RecordCase(
            "Tomas Arnov served as foreign minister of Norway.", "Tomas Arnov | foreign minister | Norway | former"),
        RecordCase("Lena Brask (president of Peru) arrived in Oslo.", "Lena Brask | president | Peru | current"),
        RecordCase(
            "Lena Brask, who is Peru's ambassador to Norway, spoke.",
            "Lena Brask | ambassador to Norway | Peru | current"),
        RecordCase(
            "The head of the World Bank, Jonas Reval, spoke in Oslo.", "Jonas Reval | head | World Bank | current"),
        RecordCase(
            "Jonas Reval, a former president of Peru and governor of the World Bank, spoke.",
            "Jonas Reval | president | Peru | former", "Jonas Reval | governor | World Bank | former"),
        RecordCase(
            "Peruvian President Lena Brask met her Norwegian counterpart Tomas Arnov.",
            "Lena Brask | President | Peru | current", "Tomas Arnov | President | Norway | current"),
        RecordCase(
            "Peruvian President Lena Brask left. Brask's envoy to Norway, Jonas Reval, stayed.",
            "Lena Brask | President | Peru | current", "Jonas Reval | envoy to Norway | Peru | current"),
        RecordCase(
            "Peruvian President Lena Brask spoke. Brask was the vice president then.",
            "Lena Brask | President | Peru | current", "Lena Brask | vice president | Peru | former"),
        RecordCase(
            "U.S. officials left. Sen. Lena Brask (R-Texas) spoke.", "Lena Brask | Sen. | U.S. | current"),
        RecordCase("Peruvian farmers left. Senator Lena Brask spoke.", "Lena Brask | Senator | - | current"),
        RecordCase("The senator from Texas, Lena Brask, spoke.", "Lena Brask | senator | Texas | current"),
        RecordCase(
            "Jonas Reval, a writer and director of the World Bank, spoke.",
            "Jonas Reval | director | World Bank | current"),
        RecordCase(
            "Jonas Reval, a former president of Peru and currently governor of the World Bank, spoke.",
            "Jonas Reval | president | Peru | former", "Jonas Reval | governor | World Bank | current"),
        RecordCase(
            "In the state of Bavaria, Governor Lena Brask resigned.", "Lena Brask | Governor | Bavaria | current"),
        RecordCase(
            "Jonas Reval, an Africa expert at the World Bank, spoke.",
            "Jonas Reval | Africa expert | World Bank | current"),
    ])
    func `a title beside a name is an office`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        "Tomas Arnov met the foreign minister of Norway.",
        "Lena Brask will not become president of Peru.",
        "The Peruvian journalist Lena Brask wrote a book.",
        "Lena Brask criticised the government of Norway.",
        "The dictator Jonas Reval fled.",
        "Jonas Reval worked as a waiter in Norway.",
        "Lena Brask praised the next president of Peru.",
        "A reporter for the World Bank met Lena Brask.",
        "It was told to Lena Sen. Jonas Reval left.",
    ])
    func `a title near a name is none`(_ text: String) throws {
        #expect(try RecordReader.tenures(text) == [])
    }

    @Test(arguments: [
        // A country that stands with someone else, or that the holder acts upon, is not the holder's.
        RecordCase(
            "Chancellor Ida Voss met Kenyan President Joe Otieno.", "Ida Voss | Chancellor | - | current",
            "Joe Otieno | President | Kenya | current"),
        RecordCase("Foreign Minister Ida Voss will visit Peru.", "Ida Voss | Foreign Minister | - | current"),
        RecordCase(
            "Peruvian President Joe Otieno and Foreign Minister Ida Voss left.",
            "Joe Otieno | President | Peru | current",
            "Ida Voss | Foreign Minister | Peru | current"),
        RecordCase(
            "Peru's economy minister, Luis Ferro, quit President Carla Ruiz's cabinet.",
            "Luis Ferro | economy minister | Peru | current", "Carla Ruiz | President | Peru | current"),
        // A title that one country has.
        RecordCase("Chancellor Ida Voss left for Kenya.", "Ida Voss | Chancellor | - | current"),
        RecordCase("Treasury Secretary Ida Voss left Peru.", "Ida Voss | Treasury Secretary | - | current"),
        // A former holder's country may have a holder now.
        RecordCase(
            "President Falk of Peru spoke. Former President Holm agreed.", "Falk | President | Peru | current",
            "Holm | President | Peru | former"),
        // Whoever leads a firm leads the one that just acted.
        RecordCase(
            "Norbank cut jobs in Oslo. Chief executive Ida Voss agreed.",
            "Ida Voss | Chief executive | Norbank | current"),
        RecordCase(
            "Ida Voss, president and chief executive of Norbank, spoke.", "Ida Voss | president | Norbank | current",
            "Ida Voss | chief executive | Norbank | current"),
        RecordCase(
            "The head of the flood relief team, Ida Voss, spoke.",
            "Ida Voss | head of the flood relief team | - | current"),
        // The country whose ministry one speaks for.
        RecordCase(
            "Ida Voss, a spokeswoman for the Peruvian interior ministry, left.",
            "Ida Voss | spokeswoman | interior ministry of Peru | current"),
        RecordCase(
            "Karl Brask left. Brask spokesman Jonas Pell stayed in Peru.", "Jonas Pell | spokesman | - | current"),
        RecordCase(
            "Karl Brask, the farmer who became prime minister of Peru, left.",
            "Karl Brask | prime minister | Peru | current"),
        // A seat is American where nothing else is spoken of.
        RecordCase("Sen. Ida Holm left. U.S. farmers agreed.", "Ida Holm | Sen. | U.S. | current"),
        RecordCase("Sen. Ida Holm left. U.S. and Philippine farmers agreed.", "Ida Holm | Sen. | - | current"),
        // Of two holders the one of a gone year is the former.
        RecordCase(
            "In 1998, President Jon Falk of Chile lost. Chilean President Ida Holm spoke.",
            "Jon Falk | President | Chile | former", "Ida Holm | President | Chile | current"),
        RecordCase("In 1998, President Jon Falk of Chile lost.", "Jon Falk | President | Chile | current"),
        RecordCase(
            "Peruvian Trade Minister Luis Ferro left. His Kenyan counterpart, Ida Voss, stayed.",
            "Luis Ferro | Trade Minister | Peru | current", "Ida Voss | Trade Minister | Kenya | current"),
    ])
    func `an office serves whom the sentence shows`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "Tomas Arnov, the powerful Peruvian defence minister, left.",
            "Tomas Arnov | defence minister | Peru | current"),
        RecordCase("Tomas Arnov, the two-term president of Peru, left.", "Tomas Arnov | president | Peru | current"),
        RecordCase("Tomas Arnov, a frequent Peruvian visitor, left."),
        RecordCase(
            "The president of the European Commission, Lena Brask, left.",
            "Lena Brask | president | European Commission | current"),
        RecordCase(
            "Secretary of the Treasury Lena Brask left.", "Lena Brask | Secretary of the Treasury | - | current"),
        RecordCase("If Lena Brask becomes president of Peru, he will leave."),
        RecordCase("Lena Brask became president of Peru in 2011.", "Lena Brask | president | Peru | current"),
        RecordCase(
            "Lena Brask attacked her rival. The former justice minister left.",
            "Lena Brask | justice minister | - | former"),
    ])
    func `a title has its epithets around it`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test func `a title alone tells the country that a bare title left open`() throws {
        let text = "President Lena Brask arrived in Oslo. The Peruvian president met Norwegian farmers."
        #expect(try RecordReader.tenures(text) == ["Lena Brask | President | Peru | current"])
    }

    @Test(arguments: [
        RecordCase("Ida Holm (SPD), president of Peru, left.", "Ida Holm | president | Peru | current"),
        RecordCase(
            "Jon Falk, now the Peruvian foreign minister, spoke.", "Jon Falk | foreign minister | Peru | current"),
        RecordCase("Ida Holm, then the president of Norway, agreed.", "Ida Holm | president | Norway | former"),
        RecordCase(
            "Ida Holm (left), President Jon Falk of Peru and others met.", "Jon Falk | President | Peru | current"),
    ])
    func `a bracket or an adverb may stand between name and title`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase("Luis Holm, who heads the World Bank, said no.", "Luis Holm | head | World Bank | current"),
        RecordCase("Ida Falk chaired the European Council.", "Ida Falk | chair | European Council | former"),
        RecordCase("Jon Falk, who leads Ida Holm in the polls, spoke."),
        RecordCase("Jon Falk led the World Bank to ruin."),
        RecordCase(
            "Ida Holm stepped down as president of Norway.", "Ida Holm | president | Norway | former"),
        RecordCase("Jon Falk took over as foreign minister of Peru.", "Jon Falk | foreign minister | Peru | current"),
        RecordCase("Jon Falk took office as president of Peru.", "Jon Falk | president | Peru | current"),
        RecordCase("Jon Falk took Ida Holm as president for granted."),
        RecordCase("Ida Holm visited Oslo as Peru's foreign minister.", "Ida Holm | foreign minister | Peru | current"),
    ])
    func `verbs tell of offices held, taken and left`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "NATO met. Secretary General Ulf Brandt said no.", "Ulf Brandt | Secretary General | NATO | current"),
        RecordCase("Secretary General Ulf Brandt said no.", "Ulf Brandt | Secretary General | - | current"),
        RecordCase(
            "Former World Bank Lima bureau chief Ida Holm spoke.",
            "Ida Holm | Lima bureau chief | World Bank | former"),
        RecordCase(
            "Ida Holm, a professor at Oslo University and former ambassador to Peru, spoke.",
            "Ida Holm | professor | Oslo University | current", "Ida Holm | ambassador to Peru | - | former"),
        RecordCase("U.S. President Ida Holm spoke.", "Ida Holm | President | U.S. | current"),
    ])
    func `an office has the body and the status that the words around and the tables know`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test func `whoever the tables know to have left an office held it before`() throws {
        let ended = ReferenceTables.standard.officeHolders.holders(country: "US", role: "president").filter {
            $0.end.map { $0 < "2031" } ?? false
        }
        let holder = try #require(ended.first)
        #expect(
            try RecordReader.tenures("U.S. President \(holder.name) spoke.")
                == ["\(holder.name) | President | U.S. | former"])
    }
}
