import Facts

@testable import Documents

extension FuzzTarget {
    /// Text and Markdown, by the first byte.
    static var documents: FuzzTarget {
        FuzzTarget { bytes in
            guard let first = bytes.first else { return }
            checkDocument(
                DocumentReader().read(Array(bytes.dropFirst()), format: first % 2 == 0 ? .text : .markdown, path: "a"))
        }
    }

    /// Pages of HTML.
    static var html: FuzzTarget {
        FuzzTarget { bytes in checkDocument(DocumentReader().read(bytes, format: .html, path: "a")) }
    }

    /// Lines of JSON Lines with articles.
    static var jsonLines: FuzzTarget {
        FuzzTarget { bytes in checkDocument(DocumentReader().read(line: bytes, number: 1, path: "a")) }
    }

    /// Facts records: what is read is written and read again as the same.
    static var facts: FuzzTarget {
        FuzzTarget { bytes in
            guard let record = try? FactsRecord(json: bytes) else { return }
            let again = try? FactsRecord(json: record.json)
            check(again == record, "a record that was written is read as another")
            try? record.validate()
        }
    }

    /// Parts of a document lie in its text, in order, at the borders of scalars, and its sections cover it.
    static func checkDocument(_ result: Result<SourceDocument, DocumentError>) {
        guard case .success(let document) = result else { return }
        let size = document.text.utf8.count
        check(SourceText.firstInvalidByte(document.text.utf8) == nil, "the text is not UTF-8")
        var end = 0
        for range in document.paragraphs.map(\.range) {
            check(range.lowerBound >= end && !range.isEmpty && range.upperBound <= size, "a paragraph at \(range)")
            for border in [range.lowerBound, range.upperBound] where border < size {
                check(document.text.utf8[border] & 0xC0 != 0x80, "a paragraph cuts a scalar at \(border)")
            }
            end = range.upperBound
        }
        check(document.sections.first?.range.lowerBound == 0, "no section at the beginning")
        check(document.sections.last?.range.upperBound == size, "no section at the end")
        for (one, next) in zip(document.sections, document.sections.dropFirst()) {
            check(one.range.upperBound == next.range.lowerBound, "a gap between sections")
        }
    }
}
