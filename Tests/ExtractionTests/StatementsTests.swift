import Documents
import Reference
import Testing

@testable import Extraction

/// Who said what, in invented sentences.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementsTests {
    private func check(_ example: StatementCase) throws {
        let lines = try StatementReader.lines(of: example.text)
        #expect(lines == example.expected)
    }

    @Test(arguments: [
        StatementCase(
            "“We have won the vote,” President Lena Brask said.",
            "President Lena Brask | say | direct | We have won the vote,"),
        StatementCase(
            "“We have won the vote,” said Lena Brask, who leads the Harbour Party.",
            "Lena Brask | say | direct | We have won the vote,"),
        // Graves and apostrophes, as agencies wrote them.
        StatementCase(
            "``We have won. The vote is over,'' Lena Brask said.",
            "Lena Brask | say | direct | We have won. The vote is over,"),
        StatementCase("Lena Brask said: ``We have won.''", "Lena Brask | say | direct | We have won."),
        StatementCase("“Never,” Lena Brask said.", "Lena Brask | say | direct | Never,"),
        StatementCase("Lena Brask never said “yes” to the plan."),
        StatementCase(
            "Lena Brask told reporters on Monday: “We have won the vote.”",
            "Lena Brask | tell | direct | We have won the vote."),
        StatementCase(
            "Lena Brask said, “We have won the vote.”", "Lena Brask | say | direct | We have won the vote."),
        StatementCase(
            "Jonas Reval criticised the plan, telling the Daily Harbour on Monday, “It is a gift to our rivals.”",
            "Jonas Reval | tell | direct | It is a gift to our rivals."),
        StatementCase(
            "“We are ready for talks,” she was quoted as saying by the state news agency.",
            "she | say | direct | We are ready for talks,"),
        StatementCase("The film “We Have Won the Vote” was shown in May."),
        StatementCase("Lena Brask gave an interview to “Harbour & Friends” in May."),
    ])
    func `a quotation belongs to the verb of speech beside it`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "“We have won,” Lena Brask said. “Nobody can take it away.”",
            "Lena Brask | say | direct | We have won, … Nobody can take it away."),
        StatementCase(
            "“The vote,” Lena Brask said, “was never in doubt.”",
            "Lena Brask | say | direct | The vote, … was never in doubt."),
        StatementCase(
            "“We came to talk,” and brought “everything they could ever ask for,” Jonas Reval said.",
            "Jonas Reval | say | direct | We came to talk, … everything they could ever ask for,"),
        StatementCase(
            "Lena Brask was clear: “It is not ready.\n“It never was.” Then she left.",
            "Lena Brask | : | direct | It is not ready. … It never was."),
        StatementCase(
            "“It is not ready,” Lena Brask said.\n“They know that very well.”",
            "Lena Brask | say | direct | It is not ready,", "Lena Brask | - | direct | They know that very well."),
        StatementCase(
            "“We are,” Jonas Reval said, pausing, “not ready.”", "Jonas Reval | say | direct | We are, … not ready."),
        StatementCase(
            "“It is over,” one resident, Tomas Arnov, 43, told the agency. “There is nothing left here.”",
            "Tomas Arnov | tell | direct | It is over, … There is nothing left here."),
        StatementCase(
            "“They are glad about it,\" Jonas Reval told reporters.",
            "Jonas Reval | tell | direct | They are glad about it,"),
        StatementCase(
            "“I said ‘this paper is not ready. Go back and work on it,” Jonas Reval said.",
            "Jonas Reval | say | direct | I said ‘this paper is not ready. Go back and work on it,"),
    ])
    func `a quotation in several parts is one statement`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Lena Brask said that the talks had failed.", "Lena Brask | say | indirect | the talks had failed"),
        StatementCase(
            "The talks had failed, Lena Brask said on Monday.", "Lena Brask | say | indirect | The talks had failed"),
        StatementCase(
            "The talks, officials said, could still succeed.",
            "officials | say | indirect | The talks … could still succeed"),
        StatementCase(
            "Lena Brask said the talks were “a waste of time.”",
            "Lena Brask | say | mixed | the talks were “a waste of time.”"),
        StatementCase(
            "The deal is close, three officials with knowledge of the talks say.",
            "three officials with knowledge of the talks | say | indirect | The deal is close"),
        StatementCase(
            "As the Daily Harbour reported, the talks have failed.",
            "the Daily Harbour | report | indirect | the talks have failed"),
        StatementCase(
            "The talks failed on Monday, as the Daily Harbour reported.",
            "the Daily Harbour | report | indirect | The talks failed on Monday"),
        StatementCase(
            "Lena Brask said in an interview aired on Sunday that the talks had failed.",
            "Lena Brask | say | indirect | the talks had failed"),
        StatementCase(
            "Lena Brask said the visit had been a mistake in an interview with Harbour Radio.",
            "Lena Brask | say | indirect | the visit had been a mistake"),
        StatementCase("Lena Brask did not say whether the talks had failed."),
        StatementCase("Lena Brask declined to say whether the talks had failed."),
        StatementCase("Lena Brask believes that the talks have failed."),
        StatementCase("The figures suggest that the talks have failed."),
        StatementCase("If Lena Brask says that the talks have failed, the market will fall."),
    ])
    func `a verb of speech governs a clause`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval, who visited Veldia last week, said the talks had failed.",
            "Jonas Reval | say | indirect | the talks had failed"),
        StatementCase(
            "Jonas Reval, the retired general who leads the mission, said the talks had failed.",
            "Jonas Reval | say | indirect | the talks had failed"),
        StatementCase(
            "Jonas Reval and Lena Brask said the talks had failed.",
            "Jonas Reval + Lena Brask | say | indirect | the talks had failed"),
        StatementCase(
            "Jonas Reval left the room and said the talks had failed.",
            "Jonas Reval | say | indirect | the talks had failed"),
        StatementCase(
            "Jonas Reval said the talks had failed, noting that nobody had signed.",
            "Jonas Reval | say | indirect | the talks had failed", "Jonas Reval | note | indirect | nobody had signed"),
        StatementCase(
            "The quarrel grew, with Jonas Reval calling Lena Brask a liar.",
            "Jonas Reval | call | indirect | Lena Brask a liar"),
        StatementCase(
            "Lena Brask was criticised by Jonas Reval for leaving the talks.",
            "Jonas Reval | criticise | indirect | for leaving the talks"),
        StatementCase(
            "The joint statement said the talks had failed.",
            "The joint statement | say | indirect | the talks had failed"),
        StatementCase(
            "A person familiar with the talks said on Friday that they had failed.",
            "A person familiar with the talks | say | indirect | they had failed"),
    ])
    func `the speaker is found wherever the sentence puts it`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval accused Lena Brask of wasting his time.",
            "Jonas Reval | accuse | indirect | Lena Brask of wasting his time"),
        StatementCase(
            "Jonas Reval called the plan “dead on arrival.”",
            "Jonas Reval | call | mixed | the plan “dead on arrival.”"),
        StatementCase(
            "Jonas Reval described the plan as a gift to his rivals.",
            "Jonas Reval | describe | indirect | the plan as a gift to his rivals"),
        StatementCase(
            "Jonas Reval denounced Lena Brask as a “traitor.”",
            "Jonas Reval | denounce | mixed | Lena Brask as a “traitor.”"),
        StatementCase(
            "Jonas Reval vowed to leave the talks.", "Jonas Reval | vow | indirect | to leave the talks"),
        StatementCase(
            "Jonas Reval urged both sides to return to the talks.",
            "Jonas Reval | urge | indirect | both sides to return to the talks"),
        StatementCase(
            "Jonas Reval warned Lena Brask that the talks would fail.",
            "Jonas Reval | warn | indirect | the talks would fail"),
        StatementCase(
            "Jonas Reval rejected the claim that he had left the talks.",
            "Jonas Reval | reject | indirect | the claim that he had left the talks"),
        StatementCase(
            "Jonas Reval called for new elections.", "Jonas Reval | call for | indirect | new elections"),
        StatementCase("Jonas Reval called Lena Brask on Monday."),
        StatementCase("Jonas Reval calls himself a democrat."),
        StatementCase("Jonas Reval rejected the plan."),
        StatementCase("Jonas Reval criticised the plan."),
    ])
    func `verbs that name, charge, urge and promise have their frames`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "The talks have failed, according to a source close to the ministry.",
            "a source close to the ministry | according to | indirect | The talks have failed"),
        StatementCase(
            "According to Lena Brask, the talks have failed.",
            "Lena Brask | according to | indirect | the talks have failed"),
        StatementCase(
            "Jonas Reval expressed confidence that the talks would succeed.",
            "Jonas Reval | confidence | indirect | the talks would succeed"),
        StatementCase(
            "Jonas Reval responded with allegations that Veldia had started the war.",
            "Jonas Reval | allegation | indirect | Veldia had started the war"),
        StatementCase(
            "Jonas Reval: Veldia must “come back” to the table",
            "Jonas Reval | : | mixed | Veldia must “come back” to the table"),
        StatementCase("The work went according to plan."),
        StatementCase("Why it matters: Veldia must come back to the table."),
    ])
    func `phrases and nouns of speech attribute too`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval said the talks had failed, though his party denies it.",
            "Jonas Reval | say | indirect | the talks had failed"),
        StatementCase(
            "Jonas Reval complained that the vote had been stolen, a charge that the party has denied.",
            "Jonas Reval | complain | indirect | the vote had been stolen"),
        StatementCase(
            "Jonas Reval said he would leave the talks as he called them a “waste of time.”",
            "Jonas Reval | say | indirect | he would leave the talks", "he | call | mixed | them a “waste of time.”"),
        StatementCase(
            "VARNHOLM (Agency) — The talks have failed, Jonas Reval said on Monday.",
            "Jonas Reval | say | indirect | The talks have failed"),
        StatementCase(
            "The big picture: The talks have failed, Jonas Reval said on Monday.",
            "Jonas Reval | say | indirect | The talks have failed"),
        StatementCase(
            "Jonas Reval said only that “all options are on the table”.",
            "Jonas Reval | say | direct | all options are on the table"),
        StatementCase(
            "Jonas Reval told a news conference that the talks had failed.",
            "Jonas Reval | tell | indirect | the talks had failed"),
        StatementCase(
            "Exports fell in March, the customs agency said, the biggest slump since May 2009.",
            "the customs agency | say | indirect | Exports fell in March"),
    ])
    func `a content ends where the writer speaks again`(_ example: StatementCase) throws { try check(example) }

    @Test func `captions and boilerplate hold no statements`() throws {
        let text = "Lena Brask said the talks had failed.\nJonas Reval said they had not."
        #expect(try StatementReader.lines(of: text, roles: [.caption, .boilerplate]).isEmpty)
        #expect(try StatementReader.lines(of: text, roles: [.body, .heading]).count == 2)
    }
}
