/// One document as its reader understood it: text, what is known about it, and its parts.
public struct SourceDocument: Sendable {
    /// The name under which the document is cited: as given, or the file's stem.
    public let id: String
    /// The words.
    public let text: SourceText
    /// What is known beside the text.
    public var metadata: DocumentMetadata
    /// The articles pasted together in this document, in order; at least one. They cover all paragraphs.
    public var sections: [Section]
    /// The lines or blocks that hold running text, in order, without surrounding white space.
    public var paragraphs: [Paragraph]

    /// Makes a document from its parts.
    public init(
        id: String, text: SourceText, metadata: DocumentMetadata = DocumentMetadata(), sections: [Section],
        paragraphs: [Paragraph]
    ) {
        self.id = id
        self.text = text
        self.metadata = metadata
        self.sections = sections
        self.paragraphs = paragraphs
    }

    /// The last section that begins at or before a byte, by index; nil before the first.
    package func section(atByte byte: Int) -> Int? {
        let next = sections.partitioningIndex { $0.range.lowerBound > byte }
        return next > 0 ? next - 1 : nil
    }
}

/// What is known about a document beside its text.
public struct DocumentMetadata: Hashable, Sendable {
    /// Where a publication date came from.
    public enum DateSource: String, Sendable, CaseIterable {
        case metadata, dateline, filename, text, none
    }

    /// The title.
    public var title: String?
    /// The date.
    public var date: Day?
    /// Where the date came from.
    public var dateSource: DateSource
    /// The address.
    public var url: String?
    /// Who published it.
    public var publisher: String?
    /// A BCP 47 tag.
    public var language: String

    /// Gathers what is known.
    public init(
        title: String? = nil, date: Day? = nil, dateSource: DateSource = .none, url: String? = nil,
        publisher: String? = nil, language: String = "en"
    ) {
        self.title = title
        self.date = date
        self.dateSource = dateSource
        self.url = url
        self.publisher = publisher
        self.language = language
    }
}

/// One article of a document in which several were pasted together.
public struct Section: Hashable, Sendable {
    /// Bytes of the document's text.
    public var range: Range<Int>
    /// The day to which relative expressions (`on Thursday`) refer.
    public var date: Day?

    /// Makes a section of a range of bytes.
    public init(range: Range<Int>, date: Day?) {
        self.range = range
        self.date = date
    }
}

/// A stretch of running text that is analysed by itself.
public struct Paragraph: Hashable, Sendable {
    /// What the paragraph is for.
    public enum Role: String, Sendable, CaseIterable {
        case body, heading, caption, byline
        /// Site furniture: share buttons, subscription offers, lists of links.
        case boilerplate
    }

    /// Bytes of the document's text.
    public var range: Range<Int>
    /// What it is for.
    public var role: Role
    /// The bytes at its beginning that say where and when it was written, up to the first word of the report:
    /// `HARBOURTON, May 2 (Agency) - `; 0 where none do.
    public var datelineLength: Int

    /// Makes a paragraph of a range of bytes.
    public init(range: Range<Int>, role: Role = .body, datelineLength: Int = 0) {
        self.range = range
        self.role = role
        self.datelineLength = datelineLength
    }
}
