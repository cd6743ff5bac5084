import Testing

@testable import Extraction

/// Where a speaker, a content or a word of speech is not where the parser puts it.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementRulesTests {
    private func check(_ example: StatementCase) throws {
        #expect(try StatementReader.lines(of: example.text) == example.expected)
    }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval said that photos showed a fire and said that the house was destroyed.",
            "Jonas Reval | say | indirect | photos showed a fire",
            "Jonas Reval | say | indirect | the house was destroyed"),
        StatementCase(
            "Reval, who is 28, said he decided to stay in the party.",
            "Reval | say | indirect | he decided to stay in the party"),
        StatementCase(
            "The belief is shared by the ministry, with Jonas Reval, director of the centre, telling reporters that it was late.",
            "Jonas Reval | tell | indirect | it was late"),
        StatementCase(
            "A legal opinion drafted for the firm, and obtained by Harbour Radio, concluded that the plan was legal.",
            "A legal opinion drafted for the firm, and obtained by Harbour Radio | conclude | indirect | the plan was legal"
        ),
        StatementCase(
            "The minister told his counterpart that his country would investigate and urged Veldia to help.",
            "The minister | tell | indirect | his country would investigate",
            "The minister | urge | indirect | Veldia to help"),
    ])
    func `a speaker is found over what stands between`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Local media reported that the plan had failed.", "Local media | report | indirect | the plan had failed"),
        StatementCase(
            "The families of the founders warned that the deal would fail.",
            "The families of the founders | warn | indirect | the deal would fail"),
        StatementCase("The lawsuit claims that the deal failed.", "The lawsuit | claim | indirect | the deal failed"),
        StatementCase("The figures confirm that the deal has failed."),
        StatementCase("The trip suggests that the deal has failed."),
    ])
    func `most nouns can assert, evidence cannot`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "“They had a plan,” remembered Jonas Reval.", "Jonas Reval | remember | direct | They had a plan,"),
        StatementCase("Jonas Reval remembered that they had a plan."),
        StatementCase(
            "Lawmakers called for the president to step down.",
            "Lawmakers | call | indirect | the president to step down"),
        StatementCase("She was adamant that the deal would fail.", "She | adamant | indirect | the deal would fail"),
        StatementCase("She was hopeful that the deal would fail."),
        StatementCase(
            "Jonas Reval warned the authorities of planned attacks.", "Jonas Reval | warn | indirect | planned attacks"),
        StatementCase("Jonas Reval warned the authorities of Veldia on Monday."),
        StatementCase(
            "Officials made clear that the deal was off.", "Officials | make clear | indirect | the deal was off"),
        StatementCase(
            "Jonas Reval has rejected responsibility for the fire.",
            "Jonas Reval | reject | indirect | responsibility for the fire"),
        StatementCase(
            "The others, it claims, died in accidents.", "it | claim | indirect | The others … died in accidents"),
    ])
    func `more words of speech have their frames`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase("The firms were paid to advocate the interests of Veldia."),
        StatementCase(
            "Jonas Reval said he would continue to call for the protection of the coast.",
            "Jonas Reval | say | indirect | he would continue to call for the protection of the coast"),
        StatementCase(
            "He offered no details, other than to say that the deal was close.",
            "He | say | indirect | the deal was close"),
        StatementCase("Jonas Reval must face charges of “denying the massacre” in court."),
        StatementCase("Jonas Reval is offering the West help in the fight against “Northern Guard,” his enemy."),
    ])
    func `purposes, titles and parts of what is said are no statements`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "The law is written broadly, he and others have said, enforcing it will be difficult.",
            "he + others | say | indirect | The law is written broadly … enforcing it will be difficult"),
        StatementCase(
            "A report said militants were hiding “to attack,” while others “suddenly resorted to firing.”",
            "A report | say | mixed | militants were hiding “to attack,” while others “suddenly resorted to firing.”"),
        StatementCase(
            "The tour - an aide said it was long - went on.", "an aide | say | indirect | it was long"),
        StatementCase(
            "Police ended what she said were overly strict measures.", "she | say | indirect | overly strict measures"),
        StatementCase(
            "Jonas Reval told reporters that they discussed the plan in a call with Lena Brask.",
            "Jonas Reval | tell | indirect | they discussed the plan in a call with Lena Brask"),
        StatementCase("The children were not interned, as the minister suggested."),
        StatementCase(
            "Lena Brask says voters are “right to be angry,” but also hungry for answers.",
            "Lena Brask | say | mixed | voters are “right to be angry,” but also hungry for answers"),
        StatementCase(
            "Jonas Reval said, “Instead of fighting our friends,” the party “opted for the easy way.”",
            "Jonas Reval | say | mixed | “Instead of fighting our friends,” the party “opted for the easy way.”"),
        StatementCase(
            "“We waited,” Jonas Reval said, “and they left.”",
            "Jonas Reval | say | direct | We waited, … and they left."),
        StatementCase(
            "At the same time, Lena Brask added, Jonas Reval freed prisoners in May: “He stood back.”",
            "Lena Brask | add | mixed | Jonas Reval freed prisoners in May … He stood back."),
        StatementCase(
            "The promise to “take our country back” appeals to voters who live in small towns, said Lena Brask.",
            "Lena Brask | say | mixed | The promise to “take our country back” appeals to voters who live in small towns"
        ),
        StatementCase(
            "As reported by Harbour Radio, the paper broke the story in March.",
            "Harbour Radio | report | indirect | the paper broke the story in March"),
    ])
    func `a content is whole and no more`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "According to Reval, Veldia's National Police Agency has a list of the missing.",
            "Reval | according to | indirect | Veldia's National Police Agency has a list of the missing"),
        StatementCase(
            "Many citizens live abroad, according to government statistics, while the embassy counts fewer.",
            "government statistics | according to | indirect | Many citizens live abroad"),
        StatementCase(
            "The ban has caused a quarrel and, according to campaigners, will do the most harm.",
            "campaigners | according to | indirect | will do the most harm"),
        StatementCase("The treaty, according to which the sea is free, is old."),
    ])
    func `according to reaches over its own clause`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "“We won,” said Jonas Reval. Lena Brask accused him of “fraud.” “He is a thief.”",
            "Jonas Reval | say | direct | We won,", "Lena Brask | accuse | mixed | him of “fraud.”",
            "Lena Brask | - | direct | He is a thief."),
        StatementCase(
            "“We wait,” said Jonas Reval. Was this a problem that Lena Brask saw? “We do not think so.”",
            "Jonas Reval | say | direct | We wait,", "Lena Brask | - | direct | We do not think so."),
        StatementCase(
            "“We wait,” said Jonas Reval.\n“A new phase”\nLena Brask left.", "Jonas Reval | say | direct | We wait,"),
    ])
    func `whoever has the word last speaks on`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "The president was blamed by an official investigator for negligence.",
            "an official investigator | blame | indirect | for negligence"),
        StatementCase(
            "Police followed the cleric Jonas Reval, accused by Veldia of organising a coup.",
            "Veldia | accuse | indirect | of organising a coup"),
    ])
    func `a passive charge is its agent's`(_ example: StatementCase) throws { try check(example) }
}
