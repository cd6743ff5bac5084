import Testing

@testable import Extraction

/// Sentences whose tree, tags or order say something else than the sentence does.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementReadingsTests {
    private func check(_ example: StatementCase) throws {
        #expect(try StatementReader.lines(of: example.text) == example.expected)
    }

    @Test(arguments: [
        StatementCase(
            "Aid came from Peru and Oman, the two donors, which vowed to stay.",
            "Peru + Oman | vow | indirect | to stay"),
        StatementCase(
            "Lena Brask is a liar who has vowed to quit.", "Lena Brask | vow | indirect | to quit"),
        StatementCase(
            "Lena Brask is a serial liar, cheat and bully who has vowed to quit.",
            "Lena Brask | vow | indirect | to quit"),
        StatementCase("There is a man who says that it rains.", "a man | say | indirect | it rains"),
        StatementCase(
            "The agency quoted Jonas Reval as saying that the war was lost.",
            "Jonas Reval | say | indirect | the war was lost"),
        StatementCase(
            "Reuters quoted an official as warning that the war was lost.",
            "an official | warn | indirect | the war was lost"),
        StatementCase(
            "Jonas Reval's message was blunt: “Leave now.”", "Jonas Reval's | : | direct | Leave now."),
        StatementCase("The message was blunt: “Leave now.”", "The message | : | direct | Leave now."),
    ])
    func `who is meant by which, as and a message`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Farmers came, followed by nurses carrying signs with the slogan: “No!”",
            "nurses carrying signs with the slogan | : | direct | No!"),
        StatementCase("Protesters held signs reading “Go home now!”", "Protesters | read | direct | Go home now!"),
        StatementCase(
            "Jonas Reval hoisted a sign that said “Go home now!”", "Jonas Reval | say | direct | Go home now!"),
        StatementCase("The message said: “Go!”", "The message | say | direct | Go!"),
    ])
    func `whoever holds a sign says what it says`(_ example: StatementCase) throws { try check(example) }
}
