import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct SectionTests {
    /// The sections' first words and dates.
    private func sections(_ text: String, path: String = "2031-03-05.txt") throws -> [String] {
        let document = try document(text, path: path)
        return document.sections.map { section in
            let words = document.text[section.range].split(whereSeparator: \.isWhitespace).prefix(2)
            return words.joined(separator: " ") + " " + (section.date?.description ?? "-")
        }
    }

    @Test func `a dateline begins a new article with the headline above it`() throws {
        let text = """
            Talks begin in Zenda
            The talks began on Monday, officials said.
            The ministers met twice.
            Blockade ends
            STRELSAU, March 3 (Agency) - The blockade ended on Sunday.
            Ships left the port.
            """
        #expect(try sections(text) == ["Talks begin 2031-03-05", "Blockade ends 2031-03-03"])
    }

    @Test func `what follows the end of a report is another article`() throws {
        let text = """
            ZENDA (Agency) - The talks began on Monday.
            (Reporting by Anna Holm; Editing by Jo Berg)
            Kós leaves for Strelsau
            The president left on Friday.
            Copyright 2031 Strelsau Media
            Top stories
            Grain prices fall
            The price of grain fell again.
            """
        #expect(
            try sections(text) == ["ZENDA (Agency) 2031-03-05", "Kós leaves 2031-03-05", "Grain prices 2031-03-05"])
    }

    @Test func `a headline with its own byline begins an article`() throws {
        let text = """
            Talks begin
            By Anna Holm
            The talks began on Monday.
            They will go on.
            Blockade ends
            By Jo Berg
            2 March 2031
            The blockade ended on Sunday.
            """
        #expect(try sections(text) == ["Talks begin 2031-03-05", "Blockade ends 2031-03-02"])
    }

    @Test func `a subheading begins no article, nor does a dateline under a headline that ends with a stop`() throws {
        let text = """
            Talks begin in Zenda.

            ZENDA, March 5 (Agency) - The talks began on Monday.

            What comes next

            The ministers will meet again.
            """
        #expect(try sections(text) == ["Talks begin 2031-03-05"])
        #expect(try document(text).words(.heading).count == 2)
    }

    @Test func `sections cover the text without gaps, whatever is in it`() throws {
        guard let folder = Repository.shared("articles") else { return }
        let documents = try DocumentSource(paths: [folder.path]).map { try $0.get() }
        #expect(documents.count == 10)
        for document in documents { expectSound(document) }
        let pasted = try #require(documents.first { $0.id.hasPrefix("002") })
        #expect(pasted.sections.count == 4)
    }
}

/// Holds what every document must hold.
func expectSound(_ document: SourceDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    let size = document.text.utf8.count
    let isBorder: (Int) -> Bool = { $0 == size || document.text.utf8[$0] & 0xC0 != 0x80 }
    let ranges = document.paragraphs.map(\.range)
    let inOrder = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    #expect(inOrder, sourceLocation: sourceLocation)
    let isWhole = ranges.allSatisfy {
        !$0.isEmpty && $0.upperBound <= size && isBorder($0.lowerBound) && isBorder($0.upperBound)
    }
    #expect(isWhole, sourceLocation: sourceLocation)
    let sections = document.sections.map(\.range)
    #expect(sections.first?.lowerBound == 0 && sections.last?.upperBound == size, sourceLocation: sourceLocation)
    let isGapless = zip(sections, sections.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
    #expect(isGapless, sourceLocation: sourceLocation)
}
