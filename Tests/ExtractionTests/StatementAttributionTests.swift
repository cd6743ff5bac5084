import Testing

@testable import Extraction

/// Who says what, and what is no saying, where verbs and nouns stand apart.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementAttributionTests {
    private func check(_ example: StatementCase) throws {
        #expect(try StatementReader.lines(of: example.text) == example.expected)
    }

    @Test(arguments: [
        StatementCase(
            "As Lena Brask, quoting Jonas Reval, said the road was shut, the room was quiet.",
            "Lena Brask | say | indirect | the road was shut"),
        StatementCase(
            "The issue had come up on Friday after Lena Brask, pressed on the talks, had said, “No.”",
            "Lena Brask | say | direct | No."),
        StatementCase(
            "In a letter to the Herald, his aide, Lena Brask, said: “It is late.”",
            "Lena Brask | say | direct | It is late."),
        StatementCase(
            "In an interview with DW, the minister, Jonas Reval, warned that it was late.",
            "Jonas Reval | warn | indirect | it was late"),
        StatementCase(
            "A statement to the Herald, signed by Lena Brask, said the road was closed.",
            "A statement to the Herald | say | indirect | the road was closed"),
        StatementCase(
            "The diplomat Jonas Reval meeting top officials in Lima says his country will help.",
            "Jonas Reval | say | indirect | his country will help"),
        StatementCase(
            "Reporters covering officials in Lima say the mood is bad.",
            "Reporters covering officials in Lima | say | indirect | the mood is bad"),
    ])
    func `brackets and occasions do not hide the speaker`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval gave a blunt message to Lena Brask: “It is time to quit.”",
            "Jonas Reval | : | direct | It is time to quit."),
        StatementCase(
            "A letter from Lena Brask: “It is time to quit.”", "Lena Brask | : | direct | It is time to quit."),
        StatementCase(
            "The club praised its captain. Jonas Reval quotes Lena Brask: “It is time to quit.”",
            "Lena Brask | : | direct | It is time to quit."),
        StatementCase(
            "While some groups were afraid, many said Monday that the ruling helps him.",
            "many | say | indirect | the ruling helps him"),
        StatementCase(
            "Lena Brask, a doctor from Lima and a member of the Green Party, accused the Harbour Board of fraud.",
            "Lena Brask | accuse | indirect | the Harbour Board of fraud"),
        StatementCase(
            "Jonas Reval won in Lima with supporters, declaring it a “great night.”",
            "Jonas Reval | declare | mixed | it a “great night.”"),
        StatementCase("The hotel, now called Reval Palace, stands by the sea."),
        StatementCase("A year later, Jonas Reval called Lena Brask."),
        StatementCase("Jonas Reval called her a hero.", "Jonas Reval | call | indirect | her a hero"),
    ])
    func `the one who speaks is not the one beside`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Lena Brask spoke of a man who hates banks, says that money is bad, and claims that gold is good.",
            "Lena Brask | speak of | indirect | a man who hates banks", "a man | say | indirect | money is bad",
            "a man | claim | indirect | gold is good"),
        StatementCase(
            "It was the minister who quit, denied that he lied, and insisted that he won.",
            "the minister | deny | indirect | he lied", "the minister | insist | indirect | he won"),
        StatementCase(
            "This is the bank whose owner says that money is bad.",
            "whose owner | say | indirect | money is bad"),
        StatementCase(
            "Lena Brask said the plan showed that Reval had failed, and accused the ministry of lying.",
            "Lena Brask | say | indirect | the plan showed that Reval had failed",
            "Lena Brask | accuse | indirect | the ministry of lying"),
        StatementCase(
            "Lena Brask said that Reval had failed and accused the ministry of lying.",
            "Lena Brask | say | indirect | Reval had failed and accused the ministry of lying",
            "Reval | accuse | indirect | the ministry of lying"),
        StatementCase(
            "Lena Brask answered claims that firms had paid bribes by insisting that all was well.",
            "Lena Brask | insist | indirect | all was well"),
    ])
    func `a verb in a row has the speaker of the row`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Ties cooled after complaints by the finance minister, Jonas Reval, that cheap steel was flooding the market.",
            "the finance minister | complaint | indirect | cheap steel was flooding the market"),
        StatementCase(
            "A warning from Lena Brask that rain was near came late.",
            "Lena Brask | warning | indirect | rain was near"),
        StatementCase("The complaints by the door that Jonas Reval had shut were old."),
        StatementCase("The board would not accept any declaration by Lena Brask that it was over."),
        StatementCase(
            "Jonas Reval voiced fear in a letter on Monday that the bridge would fall.",
            "Jonas Reval | fear | indirect | the bridge would fall"),
        StatementCase("Jonas Reval made a note in a book that Lena Brask had sent."),
    ])
    func `a noun of speech has a maker and a clause`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase("Lena Brask responded to rumors that the port would close."),
        StatementCase("Lena Brask responded to reports on Monday that the men came by boat."),
        StatementCase(
            "Lena Brask responded that the port would close.",
            "Lena Brask | respond | indirect | the port would close"),
        StatementCase("As the bank continues to shrink, managers plan cuts."),
        StatementCase(
            "As the bank noted, managers plan cuts.", "the bank | note | indirect | managers plan cuts"),
        StatementCase(
            "As the bank has pointed out, the plan has failed.",
            "the bank | point out | indirect | the plan has failed"),
        StatementCase("Lena Brask will meet the mayor on Friday to express her sympathy."),
        StatementCase(
            "Lena Brask met the mayor on Friday to express her sympathy.",
            "Lena Brask | express | indirect | her sympathy"),
        StatementCase("When asked if it rained, most said yes."),
        StatementCase("Asked whether he would go, Jonas Reval said no."),
        StatementCase("Rather than blaming Jonas Reval for the flood, Lena Brask left."),
        StatementCase(
            "Blaming Jonas Reval for the flood, Lena Brask left.",
            "Lena Brask | blame | indirect | Jonas Reval for the flood"),
        StatementCase("No minister would ever say that it rains."),
    ])
    func `news that is answered, aims and what is not done are no statements`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "Rebels claimed responsibility for the blast.",
            "Rebels | claim | indirect | responsibility for the blast"),
        StatementCase("Rebels claimed a third of the market."),
        StatementCase(
            "The ministry has announced the creation of a fund.",
            "The ministry | announce | indirect | the creation of a fund"),
        StatementCase("The ministry announced plans."),
        StatementCase(
            "It is a step that Jonas Reval warned against.", "Jonas Reval | warn against | indirect | a step"),
        StatementCase("It is the wall that Jonas Reval leaned against."),
        StatementCase(
            "Police later established that he had no contact with the group.",
            "Police | establish | indirect | he had no contact with the group"),
        StatementCase("Police would seek to establish that he had no contact with the group."),
        StatementCase(
            "Polls continue to show that voters are angry.", "Polls | show | indirect | voters are angry"),
        StatementCase(
            "The accusation was rejected by Jonas Reval.", "Jonas Reval | reject | indirect | The accusation"),
        StatementCase(
            "The firm lost a figure that has since been confirmed by a spokesman.",
            "a spokesman | confirm | indirect | a figure"),
        StatementCase("The building was rejected by its owner."),
    ])
    func `verbs tell of words by some of their objects`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "“I will appeal,” the 34-year-old said.", "the 34-year-old | say | direct | I will appeal,"),
        StatementCase("“It hurts,” a 9-year-old said.", "a 9-year-old | say | direct | It hurts,"),
        StatementCase(
            "The accused told the court that he was ill.", "The accused | tell | indirect | he was ill"),
        StatementCase("The 59-year-old bridge said it all."),
        StatementCase(
            "“No wall will stop us,” this Reval look-alike declared in Lima.",
            "this Reval look-alike | declare | direct | No wall will stop us,"),
    ])
    func `an adjective and a nobody can speak`(_ example: StatementCase) throws { try check(example) }
}
