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
            "Jonas Reval, an Africa expert at the World Bank, spoke.", "Jonas Reval | expert | World Bank | current"),
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

    @Test func `a title alone tells the country that a bare title left open`() throws {
        let text = "President Lena Brask arrived in Oslo. The Peruvian president met Norwegian farmers."
        #expect(try RecordReader.tenures(text) == ["Lena Brask | President | Peru | current"])
    }
}
