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
            "Exports contracted by a third in May, the customs agency said.",
            "the customs agency | say | indirect | Exports contracted by a third in May"),
        StatementCase(
            "Given the war, imports shrunk by a tenth in May, the ministry announced.",
            "the ministry | announce | indirect | Given the war, imports shrunk by a tenth in May"),
        StatementCase(
            "Goods imported from Lima, the agency said, must be tested.",
            "the agency | say | indirect | Goods imported from Lima … must be tested"),
    ])
    func `a past tense that looks like a participle makes a clause`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase("When the bank closed, Jonas Reval said enough."),
        StatementCase("After the vote ended, Lena Brask said no."),
        StatementCase(
            "When the bank closed, Jonas Reval said it would pay.", "Jonas Reval | say | indirect | it would pay"),
        StatementCase(
            "The tax is wrong, Lena Brask said, as she left.", "Lena Brask | say | indirect | The tax is wrong"),
        StatementCase(
            "It will, Lena Brask said, fail as it did before.",
            "Lena Brask | say | indirect | It will … fail as it did before"),
        StatementCase(
            "Profit fell, Lena Brask said, as costs rose.",
            "Lena Brask | say | indirect | Profit fell … as costs rose"),
        StatementCase(
            "Jonas Reval said after the summit he would not sign the treaty.",
            "Jonas Reval | say | indirect | he would not sign the treaty"),
        StatementCase(
            "Jonas Reval said in an interview with Orlen Radio aired on Friday that it was late.",
            "Jonas Reval | say | indirect | it was late"),
        StatementCase(
            "Jonas Reval described the party during an interview as “a remnant.”",
            "Jonas Reval | describe | mixed | the party during an interview as “a remnant.”"),
    ])
    func `when it was said is no part of what was said`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "The court ruled that the ban was illegal.", "The court | rule | indirect | the ban was illegal"),
        StatementCase(
            "The treaty stipulates that troops must leave.",
            "The treaty | stipulate | indirect | troops must leave"),
        StatementCase("She ruled the country for ten years."),
        StatementCase("Jonas Reval ruled out a new trial.", "Jonas Reval | rule out | indirect | a new trial"),
        StatementCase(
            "Lena Brask likened the king to a clown.", "Lena Brask | liken | indirect | the king to a clown"),
        StatementCase(
            "As Lena Brask put it, the war is over.", "Lena Brask | put it | indirect | the war is over"),
        StatementCase(
            "“It is a joke,” as Lena Brask put it.", "Lena Brask | put it | direct | It is a joke,"),
        StatementCase(
            "As Lena Brask put it in May, the war is over.", "Lena Brask | put it | indirect | the war is over"),
        StatementCase(
            "The plan rests on, as Lena Brask put it, a “fond hope” that fades.",
            "Lena Brask | put it | mixed | a “fond hope”"),
        StatementCase(
            "He was, as Lena Brask put it, “a fool.”", "Lena Brask | put it | direct | a fool."),
        StatementCase("As Lena Brask put it on the table, the vase broke."),
        StatementCase("“Is he serious?” reacted Jonas Reval.", "Jonas Reval | react | direct | Is he serious?"),
        StatementCase("“It is over,” he went on.", "he | go on | direct | It is over,"),
        StatementCase(
            "Lena Brask said the strike would go on “for as long as it takes.”",
            "Lena Brask | say | mixed | the strike would go on “for as long as it takes.”"),
        StatementCase("A Reval ship carries grain."),
    ])
    func `courts rule, speakers put it, things go on`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase("Lena Brask declined to blame or even name the thief a liar."),
        StatementCase("The king refused to quit or call the vote a sham."),
        StatementCase("No armed group has claimed that it rained."),
        StatementCase("The storm threatened to cut off the town."),
        StatementCase("Jonas Reval threatened to leave.", "Jonas Reval | threaten | indirect | to leave"),
        StatementCase("Jonas Reval called her to offer help."),
        StatementCase(
            "Lena Brask declined to talk but called it a shame.", "Lena Brask | call | indirect | it a shame"),
        StatementCase(
            "Lena Brask travelled, stressing her record.", "Lena Brask | stress | indirect | her record"),
        StatementCase(
            "Lena Brask would not comment, saying it was late.", "Lena Brask | say | indirect | it was late"),
    ])
    func `what is refused, denied to all or done by things has not been said`(_ example: StatementCase) throws {
        try check(example)
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

    @Test(arguments: [
        StatementCase(
            "She was hailed by critics for her performance as Fiona in “Away from Her”.",
            "critics | hail | mixed | for her performance as Fiona in “Away from Her”"),
        StatementCase(
            "The ministry issued a statement calling the test “a threat.”",
            "The ministry | call | mixed | the test “a threat.”"),
        StatementCase(
            "The ministry issued a statement condemning the test.",
            "The ministry | condemn | indirect | the test"),
        StatementCase("The ministry issued a permit allowing the sale."),
        StatementCase(
            "Lena Brask emphasized that reforms were not complete, and human rights groups warned that food was short.",
            "Lena Brask | emphasize | indirect | reforms were not complete",
            "human rights groups | warn | indirect | food was short"),
        StatementCase(
            "An official said the plan was dead, and a second official agreed.",
            "An official | say | indirect | the plan was dead"),
        StatementCase(
            "Lena Brask said that it was late and that aid groups warned her.",
            "Lena Brask | say | indirect | it was late and that aid groups warned her"),
    ])
    func `a content ends where another's begins`(_ example: StatementCase) throws { try check(example) }
}
