import Testing

/// What stands around a title, in invented sentences.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct OfficeContextTests {
    @Test(arguments: [
        RecordCase("Lena Brask, the Labour Party's leader, resigned.", "Lena Brask | leader | Labour Party | current"),
        RecordCase(
            "Tomas Arnov, the 54-year-old president of Norway, left.", "Tomas Arnov | president | Norway | current"),
        RecordCase("Peru's youngest minister, Lena Brask, left.", "Lena Brask | minister | Peru | current"),
        RecordCase("Europe's youngest president, Lena Brask, left.", "Lena Brask | president | - | current"),
        RecordCase(
            "Norway's ambassador in Lima, Lena Brask, left.", "Lena Brask | ambassador in Lima | Norway | current"),
        RecordCase(
            "Norway's U.N. ambassador, Lena Brask, left.", "Lena Brask | U.N. ambassador | Norway | current"),
        RecordCase("EU human rights chief Lena Brask left.", "Lena Brask | human rights chief | EU | current"),
        RecordCase(
            "Norway's prime minister-designate, Lena Brask, left.", "Lena Brask | prime minister | Norway | elect"),
        RecordCase("He praised Lena Brask, the party's best leader would be Arnov."),
        RecordCase(
            "The chairman of the World Bank, Dutch Finance Minister Tom Vik, spoke.",
            "Tom Vik | chairman | World Bank | current", "Tom Vik | Finance Minister | Netherlands | current"),
        RecordCase("The chairman of the World Bank, Norwegian ministers and Tom Vik met."),
    ])
    func `a title keeps what stands before it`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "Lena Brask was sacked as Norway's finance minister.", "Lena Brask | finance minister | Norway | former"),
        RecordCase(
            "Tom Vik replaced Jon Falk as Peru's foreign minister.", "Tom Vik | foreign minister | Peru | current"),
        RecordCase("Jon Vik was replaced as Peru's foreign minister.", "Jon Vik | foreign minister | Peru | former"),
        RecordCase(
            "Lena Brask had been prime minister of Norway.", "Lena Brask | prime minister | Norway | former"),
        RecordCase("Lena Brask has been president of Norway.", "Lena Brask | president | Norway | current"),
        RecordCase("Lena Brask becomes president of Norway.", "Lena Brask | president | Norway | current"),
        RecordCase("Lena Brask will become president of Norway.", "Lena Brask | president | Norway | elect"),
        RecordCase("If Lena Brask becomes president of Norway, Peru will act."),
        RecordCase("Lena Brask, president of Norway until 2010, left.", "Lena Brask | president | Norway | former"),
        RecordCase(
            "Jon Falk named Lena Brask foreign minister of Peru.", "Lena Brask | foreign minister | Peru | current"),
        RecordCase("Jon Falk was mocked as the president of nothing."),
    ])
    func `the verb around a title tells who has it, and whether still`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "Peruvian President Lena Brask left.\nInterior Minister Tom Vik stayed.",
            "Lena Brask | President | Peru | current", "Tom Vik | Interior Minister | Peru | current"),
        RecordCase(
            "Peruvian President Lena Brask met Kenyan President Jon Falk.\nInterior Minister Tom Vik stayed.",
            "Lena Brask | President | Peru | current", "Jon Falk | President | Kenya | current",
            "Tom Vik | Interior Minister | - | current"),
    ])
    func `a bare title belongs to the one country whose officials the text names`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }

    @Test(arguments: [
        RecordCase(
            "Lena Brask had been finance minister and mayor of Oslo.",
            "Lena Brask | finance minister | - | former", "Lena Brask | mayor | Oslo | former"),
        RecordCase(
            "Tom Vik, the former governor of Norway's central bank who served as economy minister, left.",
            "Tom Vik | governor | Norway | former", "Tom Vik | economy minister | Norway | former"),
        RecordCase(
            "Chancellor Lena Brask, premier of Bavaria, left for Peru.", "Lena Brask | Chancellor | - | current",
            "Lena Brask | premier | Bavaria | current"),
        RecordCase(
            "The World Bank met. The bank's president, Lena Brask, left.",
            "Lena Brask | president | World Bank | current"),
        RecordCase(
            "The chief executive of Statvik, Lena Brask, left.", "Lena Brask | chief executive | Statvik | current"),
        RecordCase("The head of the Green parliamentary group met Lena Brask."),
    ])
    func `a title keeps to its own body and to the titles beside it`(_ test: RecordCase) throws {
        #expect(try RecordReader.tenures(test.text) == test.expected)
    }
}
