import Facts
import Reference
import Testing

@testable import Extraction

/// To whom, where, when and with which attitude something was said, and who tells of it.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel))
struct StatementCircumstancesTests {
    private func first(_ text: String) throws -> (draft: DraftStatement, tree: SyntaxTree) {
        let tree = try StatementReader.tree(of: text)
        return (try #require(StatementReader.drafts(in: tree).first), tree)
    }

    @Test(arguments: [
        ("Lena Brask told reporters that the talks had failed.", "reporters"),
        ("Lena Brask told Jonas Reval that the talks had failed.", "Jonas Reval"),
        ("“We have won,” Lena Brask told reporters.", "reporters"),
        ("Lena Brask told the Reuters news agency that the talks had failed.", "Reuters"),
    ])
    func `the one spoken to is the addressee`(_ text: String, _ addressee: String) throws {
        let (draft, tree) = try first(text)
        #expect(draft.addressees.map { tree.text(of: $0.tokens) } == [addressee])
    }

    @Test(arguments: [
        ("Lena Brask said in a statement that the talks had failed.", "a statement"),
        ("Lena Brask said on Twitter that the talks had failed.", "Twitter"),
        ("In a speech on Monday, Lena Brask said the talks had failed.", "a speech"),
    ])
    func `the occasion or carrier is the medium`(_ text: String, _ medium: String) throws {
        let (draft, tree) = try first(text)
        #expect(draft.medium.map { tree.text(of: $0.tokens) } == medium)
    }

    @Test(arguments: [
        ("Jonas Reval accused Lena Brask of lying.", Statement.Polarity.criticises, "Lena Brask"),
        ("Jonas Reval praised Lena Brask for her courage.", .supports, "Lena Brask"),
        ("Jonas Reval described the plan as a gift.", .neutral, "the plan"),
        ("Lena Brask was accused by Jonas Reval of lying.", .criticises, "Lena Brask"),
    ])
    func `the frame tells what it is about and the attitude`(
        _ text: String, _ polarity: Statement.Polarity, _ about: String
    ) throws {
        let (draft, tree) = try first(text)
        #expect(draft.polarity == polarity)
        #expect(draft.about.map { tree.text(of: $0.tokens) } == [about])
    }

    @Test func `a participle shares the attitude of its verb`() throws {
        let (draft, _) = try first("Jonas Reval attacked Lena Brask by reminding voters that the plan had failed.")
        #expect(draft.polarity == .criticises)
    }

    @Test func `what is told inside a statement knows the statement`() throws {
        let text = "Lena Brask told Jonas Reval that the talks had failed, two officials said."
        let tree = try StatementReader.tree(of: text)
        let drafts = StatementReader.drafts(in: tree)
        #expect(
            drafts.map { StatementReader.line(for: $0, in: tree) } == [
                "two officials | say | indirect | Lena Brask told Jonas Reval that the talks had failed",
                "Lena Brask | tell | indirect | the talks had failed",
            ])
        #expect(drafts.map(\.reportedBy) == [nil, 0])
    }

    @Test func `inner quotations are layers`() throws {
        let text = "“He told them, ‘I refuse to sign,’ and then he left,” Lena Brask said."
        let tree = try StatementReader.tree(of: text)
        let drafts = StatementReader.drafts(in: tree)
        #expect(drafts.map(\.reportedBy) == [nil, 0])
        #expect(
            StatementReader.line(for: try #require(drafts.last), in: tree) == "He | tell | direct | I refuse to sign,")
    }

    @Test func `evidence names the sentences of content and cue`() throws {
        let (draft, _) = try first("“We have won. Nobody can take it away,” Lena Brask said.")
        #expect(draft.sentences == [0, 1])
    }
}
