import Documents
import Facts
import Language
import Testing

@testable import Extraction

/// What the grammar of times finds in plain words. The section's day is Friday, 20 June 2031 unless a case says otherwise.
@Suite struct TimesGrammarTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: [String]
        var date: String? = "2031-06-20"

        init(_ text: String, _ expected: String..., date: String? = "2031-06-20") {
            self.text = text
            self.expected = expected
            self.date = date
        }

        var testDescription: String { text }
    }

    /// Each expression as `words TYPE value`.
    private func found(_ text: String, date: String?) -> [String] {
        let document = TimesSupport.plain(text, date: date)
        return TimeTagger().times(in: document).map {
            "\(document.source.text[$0.bytes]) \($0.kind.rawValue) \($0.value)"
        }
    }

    @Test(arguments: [
        Case("The treaty of 2031-02-12 lapsed", "2031-02-12 DATE 2031-02-12"),
        Case("met at Mar-a-Lago on Feb. 12", "Feb. 12 DATE 2031-02-12"),
        Case("signed on Feb. 12", "Feb. 12 DATE 2031-02-12"),
        Case("signed on Sept. 11, 2001 by both", "Sept. 11, 2001 DATE 2001-09-11"),
        Case("signed on 12 February 2030 there", "12 February 2030 DATE 2030-02-12"),
        Case("on the 3rd of March", "the 3rd of March DATE 2031-03-03"),
        Case("in March 1996", "March 1996 DATE 1996-03"),
        Case("in June last year", "June last year DATE 2030-06"),
        Case("last October", "last October DATE 2030-10"),
        Case("in late November 2029", "late November 2029 DATE 2029-11"),
        Case("on Friday, June 13, they left", "Friday, June 13 DATE 2031-06-13"),
        Case("the week of March 6", "the week of March 6 DATE 2031-W10"),
        Case("on Tuesday", "Tuesday DATE 2031-06-17"),
        Case("on Friday", "Friday DATE 2031-06-20"),
        Case("last Friday", "last Friday DATE 2031-06-13"),
        Case("next Monday", "next Monday DATE 2031-06-23"),
        Case("on Feb. 30", "Feb DATE 2031-02", date: "2031-06-20"),
    ])
    func `a written date has the value of its day or month`(_ example: Case) {
        let wanted = example.expected.map { $0 == "Feb DATE 2031-02" ? "Feb. DATE 2031-02" : $0 }
        #expect(found(example.text, date: example.date) == wanted)
    }

    @Test(arguments: [
        Case("in 1998", "1998 DATE 1998"), Case("fiscal 1989 began", "fiscal 1989 DATE 1989"),
        Case("in nineteen ninety-six", "nineteen ninety-six DATE 1996"), Case("the 1990s", "the 1990s DATE 199"),
        Case("in the late 1970s", "the late 1970s DATE 197"), Case("the '80s", "the '80s DATE 198"),
        Case("the 20th century", "the 20th century DATE 19"), Case("last autumn", "last autumn DATE 2030-FA"),
        Case("this summer", "this summer DATE 2031-SU"), Case("the winter of 1994", "the winter of 1994 DATE 1994-WI"),
        Case("the third quarter of 2030", "the third quarter of 2030 DATE 2030-Q3"),
        Case("the first half of 2029", "the first half of 2029 DATE 2029-H1"),
        Case("on Christmas Day", "Christmas Day DATE 2030-12-25"),
        Case("last Thanksgiving", "last Thanksgiving DATE 2030-11-28"),
        Case("Easter Sunday, 2031", "Easter Sunday, 2031 DATE 2031-04-13"),
        Case("Labor Day 2030", "Labor Day 2030 DATE 2030-09-02"),
        Case("Memorial Day 2031", "Memorial Day 2031 DATE 2031-05-26"),
    ])
    func `years, seasons, quarters and holidays are computed`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test(arguments: [
        Case("today", "today DATE 2031-06-20"), Case("yesterday", "yesterday DATE 2031-06-19"),
        Case("the day after tomorrow", "the day after tomorrow DATE 2031-06-22"),
        Case("tonight", "tonight TIME 2031-06-20TNI"),
        Case("last night", "last night TIME 2031-06-19TNI"), Case("this morning", "this morning TIME 2031-06-20TMO"),
        Case("Wednesday evening", "Wednesday evening TIME 2031-06-18TEV"), Case("last week", "last week DATE 2031-W24"),
        Case("earlier this week", "earlier this week DATE 2031-W25"), Case("next month", "next month DATE 2031-07"),
        Case("later this year", "later this year DATE 2031"), Case("the weekend", "the weekend DATE 2031-W24-WE"),
        Case("at the end of the month", "the end of the month DATE 2031-06"),
        Case("three years ago", "three years ago DATE 2028"), Case("a week ago", "a week ago DATE 2031-W24"),
        Case("11 days ago", "11 days ago DATE 2031-06-09"),
        Case("nearly two months ago", "nearly two months ago DATE 2031-04"),
        Case("now", "now DATE PRESENT_REF"), Case("recently", "recently DATE PAST_REF"),
        Case("in the near future", "the near future DATE FUTURE_REF"),
        Case("a few years ago", "a few years ago DATE PAST_REF"),
    ])
    func `a relative expression counts from the section's day`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test(arguments: [
        Case("a three-day visit", "three-day DURATION P3D"), Case("for 5 1/2 hours", "5 1/2 hours DURATION PT5H30M"),
        Case("two and a half years", "two and a half years DURATION P2Y6M"),
        Case("a minute and a half", "a minute and a half DURATION PT1M30S"),
        Case("more than four hours", "more than four hours DURATION PT4H"),
        Case("the past two months", "the past two months DURATION P2M"),
        Case("the past decade", "the past decade DURATION P10Y"),
        Case("for several years", "several years DURATION PXY"),
        Case("a few days", "a few days DURATION PXD"), Case("a couple of years", "a couple of years DURATION P2Y"),
        Case("in recent weeks", "recent weeks DURATION PXW"),
        Case("the next few days", "the next few days DURATION PXD"),
        Case("half an hour", "half an hour DURATION PT30M"),
        Case("twenty-five years", "twenty-five years DURATION P25Y"),
        Case("nine days since Feb. 12", "nine days DURATION P9D", "Feb. 12 DATE 2031-02-12"),
    ])
    func `a length of time is a duration`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test(arguments: [
        Case("daily flights", "daily SET P1D"), Case("every Monday", "every Monday SET XXXX-WXX-1"),
        Case("each July", "each July SET XXXX-07"), Case("every two years", "every two years SET P2Y"),
        Case("twice a week", "a week SET P1W"), Case("on Tuesday nights", "Tuesday nights SET XXXX-WXX-2TNI"),
    ])
    func `what recurs is a set`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test(arguments: [
        Case("at 10:35 a.m.", "10:35 a.m. TIME 2031-06-20T10:35"),
        Case("at 9 p.m. EST Tuesday", "9 p.m. EST Tuesday TIME 2031-06-17T21:00"),
        Case("noon on Thursday", "noon on Thursday TIME 2031-06-19T12:00"),
        Case("4 in the morning", "4 in the morning TIME 2031-06-20T04:00"),
    ])
    func `an hour takes the day beside it`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test(arguments: [
        Case("a 52-year-old doctor"), Case("the six-year-old boy"), Case("37 years old"), Case("he may march"),
        Case("about 2000 people came"), Case("a second letter"), Case("the fall of the city"), Case("70 percent"),
    ])
    func `ages, numbers and verbs are no times`(_ example: Case) {
        #expect(found(example.text, date: example.date).isEmpty)
    }

    @Test(arguments: [
        Case("Friday", "Friday DATE XXXX-WXX-5", date: nil), Case("Feb. 12", "Feb. 12 DATE XXXX-02-12", date: nil),
        Case("last week", "last week DATE XXXX-WXX", date: nil), Case("in 1998", "1998 DATE 1998", date: nil),
    ])
    func `without a date of its own a section leaves the unknown open`(_ example: Case) {
        #expect(found(example.text, date: example.date) == example.expected)
    }

    @Test func `two days later counts from the date before`() {
        let text = "They signed on May 3, 2030. Two days later the pact fell."
        #expect(found(text, date: "2031-06-20") == ["May 3, 2030 DATE 2030-05-03", "Two days later DATE 2030-05-05"])
    }

    @Test func `sections have their own days`() {
        var source = TimesSupport.plain("It began today.\nIt ended today.", date: "2031-06-20")
        let sections = [
            Section(range: 0..<16, date: Day(iso: "2031-06-20")), Section(range: 16..<31, date: Day(iso: "2030-01-02")),
        ]
        source = .init(
            source: SourceDocument(
                id: "test", text: source.source.text, sections: sections, paragraphs: source.source.paragraphs),
            tokens: source.tokens, sentences: source.sentences, paragraphs: source.paragraphs, entities: [],
            quotations: [])
        #expect(TimeTagger().times(in: source).map(\.value) == ["2031-06-20", "2030-01-02"])
    }

    @Test(arguments: [
        Case("last week", "2031-06-09", "2031-06-15"), Case("earlier this week", "2031-06-16", "2031-06-20"),
        Case("last autumn", "2030-09", "2030-11"), Case("a week ago", "2031-06-13", "2031-06-13"),
        Case("the 1990s", "1990", "1999"), Case("in March 1996", "1996-03", "1996-03"),
    ])
    func `begin and end are as exact as the words`(_ example: Case) {
        let time = TimeTagger().times(in: TimesSupport.plain(example.text, date: example.date)).first
        #expect([time?.begin, time?.end] == [example.expected[0], example.expected[1]])
    }

    @Test func `long lines of digits, hyphens and months end in time`() {
        for piece in ["12-", "May ", "twenty ", "1999-", "last ", "a ", "the early "] {
            let text = String(repeating: piece, count: 1000)
            #expect(TimeTagger().times(in: TimesSupport.plain(text, date: "2031-06-20")).count <= 2000)
        }
    }
}
