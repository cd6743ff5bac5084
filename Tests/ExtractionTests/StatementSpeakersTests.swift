import Facts
import Testing

@testable import Extraction

/// Who is meant by a pronoun or a common noun that speaks.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementSpeakersTests {
    private func check(_ example: RecordCase) throws {
        #expect(try RecordReader.statements(example.text) == example.expected)
    }

    @Test(arguments: [
        RecordCase(
            "Experts say that Peru would not help. They say that it will wait.",
            "Experts | say | Peru would not help", "Experts | say | it will wait"),
        RecordCase(
            "The experts disagreed. They said the plan would fail.", "The experts | say | the plan would fail"),
        RecordCase(
            "Jonas Arnov and Mary Brask met on Monday. They said the plan would fail.",
            "Jonas Arnov + Mary Brask | say | the plan would fail"),
        RecordCase(
            "Jonas Arnov and Mary Brask met on Monday. Both have promised to talk.",
            "Jonas Arnov + Mary Brask | promise | to talk"),
        RecordCase("Jonas Arnov left. They said the plan would fail."),
        RecordCase(
            "Hundreds of students marched. They demanded that the law be withdrawn.",
            "Hundreds of students | demand | the law be withdrawn"),
        RecordCase(
            "A group of doctors wrote to the ministry. They said the plan was unsafe.",
            "A group of doctors | say | the plan was unsafe"),
        RecordCase("A number of shops closed. They said the plan was unsafe."),
        RecordCase(
            "Those who came said the plan would fail.", "Those | say | the plan would fail"),
    ])
    func `they are people that a main clause was about`(_ example: RecordCase) throws { try check(example) }

    @Test(arguments: [
        RecordCase(
            "A police officer said the road was closed. He added that it was late.",
            "A police officer | say | the road was closed", "A police officer | add | it was late"),
        RecordCase(
            "A spokeswoman said the road was closed. Jonas Arnov left. He added that it was late.",
            "A spokeswoman | say | the road was closed", "Jonas Arnov | add | it was late"),
        RecordCase(
            "Jonas Arnov waited. A spokeswoman said the road was closed. He added that it was late.",
            "A spokeswoman | say | the road was closed", "Jonas Arnov | add | it was late"),
    ])
    func `somebody without a name speaks on`(_ example: RecordCase) throws { try check(example) }

    @Test(arguments: [
        RecordCase(
            "A police officer questioned the driver. The officer said the road was closed. “It is late,” the officer said.",
            "The officer | say | the road was closed", "The officer | say | It is late,"),
        RecordCase(
            "Nordic Foods Inc. announced cuts in May. The company said that 600 people would go.",
            "Nordic Foods Inc. | say | 600 people would go"),
        RecordCase(
            "The Orlen Times praised the deal. The paper said it was a good start.",
            "Orlen Times | say | it was a good start"),
        RecordCase(
            "The Orlen Times praised the deal. The ministry said it was a good start.",
            "The ministry | say | it was a good start"),
        RecordCase(
            "The trade group for hospitals met Nordic Foods Inc. The group said the plan would fail.",
            "The group | say | the plan would fail"),
    ])
    func `a definite noun takes up what was named`(_ example: RecordCase) throws { try check(example) }

    @Test(arguments: [
        RecordCase(
            "The party's leader, Maren Brask, accused the minister of lying.",
            "Maren Brask | accuse | the minister of lying"),
        RecordCase(
            "The envoy came under fire from Jonas Arnov: “He has failed us all.”",
            "Jonas Arnov | : | He has failed us all."),
    ])
    func `a name beside a title or a colon speaks`(_ example: RecordCase) throws { try check(example) }

    @Test(arguments: [
        RecordCase(
            "A nine-member team of the Harbour Board had watched the film. On Wednesday, it said the film was bad.",
            "Harbour Board | say | the film was bad"),
        RecordCase(
            "A court in Lima heard the case. It said the claim was late.", "A court | say | the claim was late"),
        RecordCase("A storm hit Lima. It said the claim was late."),
        RecordCase(
            "Nordic Foods Inc. said it was late. The food company added that it was bad.",
            "Nordic Foods Inc. | say | it was late", "Nordic Foods Inc. | add | it was bad"),
        RecordCase(
            "Nordic Foods Inc. asked a trade group for help. The trade group said no help was needed.",
            "The trade group | say | no help was needed"),
        RecordCase("The Orlen Times newspaper said it was late.", "Orlen Times | say | it was late"),
    ])
    func `a body is taken up by it, its class and the word beside it`(_ example: RecordCase) throws {
        try check(example)
    }

    @Test(arguments: [
        RecordCase("Many Chileans said the plan was late.", "Many Chileans | say | the plan was late"),
        RecordCase("The Chileans said the plan was late.", "Chile | say | the plan was late"),
        RecordCase(
            "Jonas Arnov met Mary Brask. “I will appeal,” the 34-year-old said.",
            "Jonas Arnov | say | I will appeal,"),
        RecordCase("The 34-year-old said it was late.", "The 34-year-old | say | it was late"),
        RecordCase(
            "Jonas Arnov scored. The Norwegian said it was late.", "Jonas Arnov | say | it was late"),
        RecordCase("“We won,” the Brazilian said.", "the Brazilian | say | We won,"),
        RecordCase("Jonas Arnov left. The Japanese insist it is late.", "Japan | insist | it is late"),
        RecordCase("Jonas Fields left. “No,” Fields said.", "Jonas Fields | say | No,"),
        RecordCase(
            "In an interview with Mary Brask, the candidate said it was late.", "the candidate | say | it was late"),
        RecordCase(
            "The head of the NATO inquiry in Dar es Salaam, Jonas Vik, said it was over.",
            "Jonas Vik | say | it was over"),
        RecordCase(
            "A rival of the man in Lima said it was over.", "A rival of the man in Lima | say | it was over"),
        RecordCase("“No,” Fans said.", "Fans | say | No,"),
    ])
    func `some of a people, an age and a surname are who they are`(_ example: RecordCase) throws {
        try check(example)
    }

    @Test(arguments: [
        RecordCase(
            "Mary Brask: It was hard.\nI missed the food.\nAnd now?\nMary Brask: We dug for years.\nHow old are they?\nNine million years.",
            "Mary Brask | : | It was hard", "Mary Brask | - | I missed the food", "Mary Brask | : | We dug for years",
            "Mary Brask | - | Nine million years"),
        RecordCase(
            "Mary Brask: Peru must act.\nThe minister took office in May.\nMary Brask: Peru must act.\nThe town is old.",
            "Mary Brask | : | Peru must act", "Mary Brask | : | Peru must act"),
        RecordCase("Mary Brask: Peru must act.\nWe met the minister.", "Mary Brask | : | Peru must act"),
    ])
    func `an answer goes on without its label`(_ example: RecordCase) throws { try check(example) }

    @Test func `a name beside a title is the mention that speaks`() throws {
        let findings = try RecordReader.findings("“No,” said his lawyer, Mary Brask, in Lima.")
        let mention = try #require(findings.statements.first?.speakers.first?.mention)
        #expect(findings.mentions[mention.index].text == "Mary Brask")
    }
}
