import Testing

@testable import Documents

@Suite struct DateTests {
    private func line(_ text: String) -> TextLine {
        TextLine(range: 0..<text.utf8.count, text: text, followsBlank: true)
    }

    @Test(arguments: [
        ("STRELSAU, Feb. 21 (Agency) - The talks", 2, 21), ("ZENDA, Ruritania, 3 March 2031 (AFP) — He", 3, 3),
        ("Zenda (Agency), Sept. 5 -- She", 9, 5), ("NEW STRELSAU, N.Y., May 4, 2031 – It", 5, 4),
    ])
    func `a dateline tells a date`(text: String, month: Int, day: Int) throws {
        let date = try #require(Dateline(line(text))?.date)
        #expect((date.month, date.day) == (month, day))
    }

    @Test(arguments: [
        ("ANKARA (Reuters) -President Kós was quoted", "President"), ("WASHINGTON — The talks", "The"),
        ("ZENDA (AP) _ The talks", "The"),
    ])
    func `a dateline ends before the first word`(text: String, first: String) throws {
        let length = try #require(Dateline(line(text))?.length)
        #expect(String(decoding: Array(text.utf8.dropFirst(length)), as: UTF8.self).hasPrefix(first))
    }

    @Test(arguments: [
        "The talks - long awaited - began.", "Kós (pictured) left - and came back.", "A well-known man (42) spoke.",
        "NATO - the alliance", "Zenda - the town - is old.",
    ])
    func `a dash in a sentence makes no dateline`(text: String) { #expect(Dateline(line(text)) == nil) }

    @Test(arguments: [
        ("date 2025-02-22 The talks", "2025-02-22", "The talks"), ("Published: 21 February 2031", "2031-02-21", ""),
        ("Tuesday, September 22, 2015", "2015-09-22", ""), ("Updated on Feb. 3, 2031 at 10:05 GMT", "2031-02-03", ""),
        ("Last updated: 2031-02-03T10:00:00Z", "2031-02-03", ""), ("1st May 2031, 9:30 a.m. ET", "2031-05-01", ""),
    ])
    func `a stamp tells a date and ends before the text`(text: String, day: String, rest: String) throws {
        let stamp = try #require(DateStamp(line(text)))
        #expect(stamp.date.day(orYear: nil)?.description == day)
        #expect(String(decoding: Array(text.utf8.dropFirst(stamp.length)), as: UTF8.self) == rest)
    }

    @Test(arguments: [
        "March 4, 2031 was a long day for Kós.", "On March 4, 2031", "May went home.", "Published by the Times",
        "May 4", "2031-02-30",
    ])
    func `a date in a sentence is no stamp`(text: String) { #expect(DateStamp(line(text)) == nil) }

    @Test(arguments: [
        ("2031-02-21-talks", "2031-02-21"), ("talks_20310221", "2031-02-21"), ("a.2031_02_21.b", "2031-02-21"),
        ("20310230", nil), ("120310221", nil), ("203102211", nil), ("2031-02_21", nil), ("report-7", nil),
    ])
    func `a file's name tells a day`(name: String, day: String?) {
        #expect(DateText.day(inFileName: name)?.description == day)
    }

    struct Source: Sendable {
        let text: String
        let path: String
        let day: String?
        let source: DocumentMetadata.DateSource
    }

    @Test(arguments: [
        Source(
            text: "ZENDA, Feb. 21, 2031 (AP) - He left.", path: "2030-01-01.txt", day: "2031-02-21", source: .dateline),
        Source(text: "ZENDA, Feb. 21 (AP) - He left.", path: "2030-01-01.txt", day: "2030-02-21", source: .dateline),
        Source(text: "Published: 3 May 2029\nHe left.", path: "x-20300101.txt", day: "2030-01-01", source: .filename),
        Source(text: "Published: 3 May 2029\nHe left.", path: "x.txt", day: "2029-05-03", source: .text),
        Source(text: "He left on 3 May 2029.", path: "x.txt", day: nil, source: .none),
    ])
    func `the publication date comes from dateline, file name or text, in this order`(wanted: Source) throws {
        let metadata = try document(wanted.text, path: wanted.path).metadata
        #expect(metadata.date?.description == wanted.day)
        #expect(metadata.dateSource == wanted.source)
    }

    @Test func `the user's date is for documents that bear none`() throws {
        let reader = DocumentReader(options: ReadingOptions(date: Day(iso: "2031-01-02")))
        let dated = try reader.read(Array("Published: 3 May 2029\nHe left.".utf8), format: .text, path: "-").get()
        let undated = try reader.read(Array("He left.".utf8), format: .text, path: "-").get()
        #expect(dated.metadata.date == Day(iso: "2029-05-03") && undated.metadata.date == Day(iso: "2031-01-02"))
    }
}
