import Testing

@testable import Documents

@Suite struct RoleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let line: String
        let role: Paragraph.Role
        var testDescription: String { line }

        init(_ line: String, _ role: Paragraph.Role) {
            self.line = line
            self.role = role
        }
    }

    /// Each line stands between two paragraphs of running text.
    @Test(arguments: [
        Case("By Anna Holm", .byline), Case("By Anna Holm and Jo Berg, Strelsau", .byline),
        Case("(Reporting by Anna Holm; Editing by Jo Berg)", .byline),
        Case("Anna Holm contributed reporting.", .byline),
        Case("By Friday the talks had failed.", .body),
        Case("By then, half of the ministers had left the hall and the talks were over.", .body),
        Case("President Kós arrives in Zenda. Photo: Jo Berg/Agency", .caption),
        Case("FILE - President Kós speaks in Zenda, March 4, 2031.", .caption),
        Case("The president of Ruritania in Zenda on Friday (Jo Berg/AFP via Getty Images)", .caption),
        Case("He showed a photo by mistake and said that he was sorry for it.", .body),
        Case("Read more: A history of the grain war", .boilerplate),
        Case("Advertisement", .boilerplate), Case("Share on Facebook", .boilerplate),
        Case("Sign up for our newsletter and never miss a story.", .boilerplate),
        Case("Copyright 2031 Strelsau Media. All rights reserved.", .boilerplate),
        Case("We use cookies to improve your experience.", .boilerplate),
        Case("“Follow the money,” he said.", .body), Case("He said:", .body), Case("7 p.m.", .body),
        Case("The grain deal and its enemies", .heading),
        Case("Kós calls the blockade ‘a crime’", .heading),
        Case("and of the people who had left", .body),
    ])
    func `a line's words tell its role`(wanted: Case) throws {
        let text = "The talks began on Monday.\n\n\(wanted.line)\n\nThe ministers left on Friday.\n"
        let found = try document(text).paragraphs
        #expect(found.count == 3)
        #expect(found[1].role == wanted.role)
    }

    @Test func `headlines that no running text follows are lists of links`() throws {
        let text = """
            Talks begin in Zenda

            The talks began on Monday.

            Related stories
            Five things to know about Zenda
            Grain prices fall in Strelsau
            """
        let document = try document(text)
        #expect(document.words(.heading) == ["Talks begin in Zenda"])
        #expect(document.words(.boilerplate).count == 3)
        #expect(document.metadata.title == "Talks begin in Zenda")
    }

    @Test func `a text of one line is no headline`() throws {
        #expect(try document("Kós met the Zendan leader on Friday").words(.body).count == 1)
    }

    @Test func `lines wrapped at a width are one paragraph`() throws {
        let text = """
            President Kós of Ruritania said on Friday that she would meet the
            Zendan leader next week, and that the talks would be held in the
            old castle of Strelsau, where the first treaty had been signed.

            The Zendan government has not said whether its leader will travel
            to Ruritania, but a spokesman called the offer welcome.
            """
        #expect(try document(text).paragraphs.count == 2)
    }
}
