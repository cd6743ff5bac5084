import Testing

@testable import Extraction

/// Where what is said begins and ends.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementEdgesTests {
    private func check(_ example: StatementCase) throws {
        #expect(try StatementReader.lines(of: example.text) == example.expected)
    }

    @Test(arguments: [
        StatementCase(
            "Troops vowed to “hold the line.” More units will “arrive soon,” said Lena Brask.",
            "Troops | vow | mixed | to “hold the line.”",
            "Lena Brask | say | mixed | More units will “arrive soon,”"),
        StatementCase("“We hold.” “They fled,” said Lena Brask.", "Lena Brask | say | direct | They fled,"),
        StatementCase(
            "“It ends,” Lena Brask said, and “nobody wins.”",
            "Lena Brask | say | direct | It ends, … nobody wins."),
        StatementCase(
            "“It must stop,” Jonas Reval said, or “we will leave.”",
            "Jonas Reval | say | direct | It must stop, … we will leave."),
        StatementCase("“It ends,” Lena Brask said, and “Titanic” began.", "Lena Brask | say | direct | It ends,"),
    ])
    func `a quotation takes in what its sentence says and no other`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "Lena Brask says she respects her rival's “passion and commitment” but argues that he will fail.",
            "Lena Brask | say | mixed | she respects her rival's “passion and commitment”",
            "Lena Brask | argue | indirect | he will fail"),
        StatementCase(
            "Jonas Reval had said he would visit at some later time, and to date has only issued a letter.",
            "Jonas Reval | say | indirect | he would visit at some later time"),
        StatementCase("“Now and,” Jonas Reval said.", "Jonas Reval | say | direct | Now and,"),
    ])
    func `a conjunction at the edge joins no more of what is said`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval said he would stay, drawing a rebuke from Lena Brask.",
            "Jonas Reval | say | indirect | he would stay"),
        StatementCase(
            "Jonas Reval said it was over, prompting protests in Lima.",
            "Jonas Reval | say | indirect | it was over"),
        StatementCase(
            "Jonas Reval said the ruling, drawing on old law, was fair.",
            "Jonas Reval | say | indirect | the ruling, drawing on old law, was fair"),
        StatementCase(
            "Sales fell, the paper reported, a trend that has since slowed.",
            "the paper | report | indirect | Sales fell"),
        StatementCase(
            "The plan, Lena Brask said, a scheme that she leads is copying, will fail.",
            "Lena Brask | say | indirect | The plan … a scheme that she leads is copying, will fail"),
        StatementCase(
            "Lena Brask said growth was strong - though economists contested the figures.",
            "Lena Brask | say | indirect | growth was strong"),
    ])
    func `what the writer remarks is not said`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "Lena Brask described the minister's plan, announced in May, as a gift to banks.",
            "Lena Brask | describe | indirect | the minister's plan, announced in May, as a gift to banks"),
        StatementCase(
            "Lena Brask described the town as beset by crime.",
            "Lena Brask | describe | indirect | the town as beset by crime"),
        StatementCase(
            "Lena Brask described the scene as police arrived.", "Lena Brask | describe | indirect | the scene"),
        StatementCase(
            "Lena Brask stressed honesty as the basis of trade.",
            "Lena Brask | stress | indirect | honesty as the basis of trade"),
        StatementCase(
            "Lena Brask expressed her frustration at the delay.",
            "Lena Brask | express | indirect | her frustration at the delay"),
        StatementCase(
            "Lena Brask expressed her frustration on Friday.", "Lena Brask | express | indirect | her frustration"),
    ])
    func `an object keeps what is said of it`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "The paper said that, according to a memo, 40 people were hurt.",
            "The paper | say | indirect | according to a memo, 40 people were hurt",
            "a memo | according to | indirect | 40 people were hurt"),
        StatementCase(
            "According to police, Jonas Reval said that nobody came.",
            "police | according to | indirect | Jonas Reval said that nobody came",
            "Jonas Reval | say | indirect | nobody came"),
    ])
    func `according to stays inside the clause it opens`(_ example: StatementCase) throws { try check(example) }

    @Test(arguments: [
        StatementCase(
            "It is an investment, experts say, that would be recouped in the first three years.",
            "experts | say | indirect | It is an investment … that would be recouped in the first three years"),
        StatementCase(
            "The argument would be aided, Jonas Reval said, by the calendar.",
            "Jonas Reval | say | indirect | The argument would be aided … by the calendar"),
        StatementCase(
            "The plan failed, Jonas Reval said, in the spring.",
            "Jonas Reval | say | indirect | The plan failed"),
        StatementCase(
            "The paper is ending its column “The Docks,” and on Monday, the radio said it was selling “Night Boats.”",
            "the radio | say | mixed | it was selling “Night Boats.”"),
        StatementCase(
            "“I do not think it stands to reason,” Jonas Reval said, “that it is good for Lima.”",
            "Jonas Reval | say | direct | I do not think it stands to reason, … that it is good for Lima."),
        StatementCase(
            "Jonas Reval called for a special prosecutor to oversee the inquiry.",
            "Jonas Reval | call for | indirect | a special prosecutor to oversee the inquiry"),
    ])
    func `what is said goes on behind the words of attribution`(_ example: StatementCase) throws {
        try check(example)
    }

    @Test(arguments: [
        StatementCase(
            "Jonas Reval said he would stay, his view is fixed, and he is ready.",
            "Jonas Reval | say | indirect | he would stay, his view is fixed, and he is ready"),
        StatementCase(
            "Lena Brask said that Jonas Reval had failed.\n“It is late, and he knows it.”",
            "Lena Brask | say | indirect | Jonas Reval had failed",
            "Lena Brask | - | direct | It is late, and he knows it."),
        StatementCase(
            "Lena Brask said that Jonas Reval had failed, critics note.\n“The Long Road” ran in May.",
            "critics | note | indirect | Lena Brask said that Jonas Reval had failed",
            "Lena Brask | say | indirect | Jonas Reval had failed"),
        StatementCase(
            "Jonas Reval echoed:\n“He speaks his mind.”", "Jonas Reval | : | direct | He speaks his mind."),
        StatementCase(
            "The harbour was quiet. Jonas Reval, the head of the union, added:\n“We wait.”",
            "Jonas Reval | add | direct | We wait."),
        StatementCase("The recipe is this:\n“Boil the fish until it is soft.”"),
    ])
    func `words go on after a comma, a colon and a paragraph`(_ example: StatementCase) throws { try check(example) }
}
