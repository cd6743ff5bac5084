public import Documents

/// What one document says: the seam of the system (`formats/facts.md`; JSON Schema in `ontology/facts.schema.json`).
///
/// All offsets count Unicode scalars of the document's text, the end exclusive.
public struct FactsRecord: Hashable, Sendable {
    /// As given, or the file's stem.
    public var id: String
    /// What was read, or why nothing was.
    public var outcome: Outcome

    /// Makes a record.
    public init(id: String, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    /// Either what was read or why nothing was.
    public enum Outcome: Hashable, Sendable {
        case findings(Findings)
        case failure(Failure)
    }

    /// Why a document was refused.
    public struct Failure: Hashable, Sendable {
        /// A word for programs: `empty`, `binary`, `not-utf8`, `too-large`, `unreadable` …
        public var code: String
        /// A sentence for people: what, where and what to do.
        public var message: String

        /// Makes a failure.
        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// The findings, or nil where the document was refused.
    public var findings: Findings? {
        if case .findings(let findings) = outcome { findings } else { nil }
    }
}

/// What was read in one document, each list in order of first mention.
public struct Findings: Hashable, Sendable {
    /// The document itself.
    public var document: DocumentFacts
    /// Its articles.
    public var sections: [SectionFacts]
    /// Whom and what it speaks of.
    public var entities: [Entity] = []
    /// Where it speaks of them.
    public var mentions: [Mention] = []
    /// Its time expressions.
    public var times: [TimeExpression] = []
    /// Who holds which office.
    public var tenures: [Tenure] = []
    /// Who met whom.
    public var meetings: [Meeting] = []
    /// Who said what.
    public var statements: [Statement] = []
    /// What of it was not read or not recorded, because it passes a limit; nothing for usual articles.
    public var warnings: [DocumentWarning] = []

    /// Makes findings with empty lists.
    public init(document: DocumentFacts, sections: [SectionFacts] = []) {
        self.document = document
        self.sections = sections
    }
}

/// What is known about the document itself.
public struct DocumentFacts: Hashable, Sendable {
    /// The title.
    public var title: String?
    /// An ISO day.
    public var date: String?
    /// metadata, dateline, filename, text or none.
    public var dateSource: String
    /// The address.
    public var url: String?
    /// Who published it.
    public var publisher: String?
    /// A BCP 47 tag.
    public var language: String
    /// In Unicode scalars.
    public var length: Int
    /// Of the decoded text as UTF-8, in lower-case hexadecimal.
    public var sha256: String

    /// Makes the description of a document.
    public init(
        title: String? = nil, date: String? = nil, dateSource: String = "none", url: String? = nil,
        publisher: String? = nil, language: String = "en", length: Int, sha256: String
    ) {
        self.title = title
        self.date = date
        self.dateSource = dateSource
        self.url = url
        self.publisher = publisher
        self.language = language
        self.length = length
        self.sha256 = sha256
    }
}

/// One article of a document in which several were pasted together.
public struct SectionFacts: Hashable, Sendable {
    /// In Unicode scalars.
    public var start: Int
    /// In Unicode scalars, exclusive.
    public var end: Int
    /// An ISO day.
    public var date: String?

    /// Makes a section.
    public init(start: Int, end: Int, date: String?) {
        self.start = start
        self.end = end
        self.date = date
    }
}
