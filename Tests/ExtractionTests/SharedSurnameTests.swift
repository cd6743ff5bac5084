import Testing

/// Two people of one surname, in invented sentences: whom the surname alone means.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct SharedSurnameTests {
    @Test(arguments: [
        RecordCase(
            "Ted Falk won. Tom Voss showed a photo of Ida Falk. Falk said that he was tired.",
            "Ted Falk | say | he was tired"),
        RecordCase(
            "Sen. Ted Falk left. Ida Falk stayed. Sen. Falk said that the talks had failed.",
            "Ted Falk | say | the talks had failed"),
        RecordCase(
            "Ted Falk won. Ida Falk spoke on Monday. Falk said that the talks had failed.",
            "Ida Falk | say | the talks had failed"),
    ])
    func `a surname means whoever was called so or did something`(_ test: RecordCase) throws {
        #expect(try RecordReader.statements(test.text) == test.expected)
    }
}
