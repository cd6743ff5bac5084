import Documents
import Language
import Testing

@testable import Extraction

/// Every rule of the grammar has an example that it reads, and a text in which it must find nothing.
@Suite struct TimesRuleTests {
    /// For each rule the words that it reads, and words that look like them.
    static let examples: [String: (reads: String, leaves: String)] = [
        "a-year-earlier": ("a year earlier", "a yearly gain"), "ago": ("three years ago", "long ago"),
        "age": ("a 52-year-old", "a 52-year"), "anchored-distance": ("two days later", "two days of"),
        "anchored-unit": ("the following year", "the year"), "apostrophe-decade": ("the '80s", "the '80 vintage"),
        "article-unit": ("a week", "the week"), "bare-season": ("in summer", "no summer"),
        "bare-units": ("for years", "some years"), "century": ("the 20th century", "the century"),
        "clock": ("10:35 a.m.", "score of 99:99"), "counted": ("three years", "three yearly"),
        "counted-of": ("three days of", "three of"), "couple": ("a couple of years", "a couple of men"),
        "current": ("current plans", "currents"), "current-unit": ("the current week", "the current plan"),
        "currently": ("currently", "current"), "day-after-tomorrow": ("the day after tomorrow", "the day after"),
        "day-before-yesterday": ("the day before yesterday", "the day before"),
        "day-month": ("12 February", "12 men"), "decade": ("the 1990s", "the 90 men"),
        "directed-count": ("the past two months", "the two men"), "directed-month": ("last October", "last man"),
        "directed-month-day": ("last October 23", "last 23"), "directed-season": ("last autumn", "last man"),
        "directed-weekday": ("last Friday", "last man"), "end-of-unit": ("the end of the month", "the end of the road"),
        "every-count": ("every two years", "every two men"), "every-month": ("each July", "each man"),
        "every-part": ("every morning", "every man"), "every-season": ("every summer", "every man"),
        "every-unit": ("every day", "every man"), "every-weekday": ("every Monday", "every man"),
        "few": ("a few days", "a few men"), "fiscal-year": ("fiscal 1989", "fiscal plans"),
        "fiscal-year-alone": ("the fiscal year", "the fiscal plan"), "frequency": ("daily", "day"),
        "from-now": ("two years from now", "two years from home"),
        "half-of-year": ("the first half of 2029", "the first half of it"),
        "half-unit": ("half an hour", "half an apple"), "holiday": ("Christmas Day", "Day"),
        "hour": ("9 p.m.", "9 men"), "hour-of-part": ("4 in the morning", "4 in the house"),
        "hyphened": ("three-day", "three-man"), "iso-day": ("2031-02-12", "2031-02-40"),
        "last-night": ("last night", "last knight"), "last-unit": ("last week", "last man"),
        "part-of-day": ("in the evening", "the evening"),
        "later-in-unit": ("later in the day", "later in the house"),
        "latest-period": ("the latest period", "the latest plan"),
        "mid-part": ("mid-afternoon", "mid-air"), "month": ("October", "october"),
        "month-day": ("Feb. 12", "Feb. rain"),
        "month-day-year": ("Sept. 11, 2001", "Sept. 11"), "month-of-year": ("June last year", "June year"),
        "month-year": ("March 1996", "march on"), "near-future": ("the near future", "the near house"),
        "next-unit": ("next month", "next man"), "noon": ("noon", "afternoon tea"),
        "o-clock": ("nine o’clock", "nine clocks"),
        "overnight": ("overnight", "over night"), "part-of-near-day": ("this morning", "this man"),
        "part-of-weekday": ("Wednesday evening", "Wednesday man"),
        "parts-of-weekday": ("Tuesday nights", "Tuesday men"),
        "past-unit": ("the previous week", "the previous man"), "past-years": ("past years", "past men"),
        "per-unit": ("twice a week", "twice a man"), "period-of-year": ("the 1988 period", "the 1988 plan"),
        "post-year": ("post-1959", "post-war"), "present": ("now", "know"),
        "quarter": ("the third quarter", "the third man"),
        "quarter-modifier": ("third-quarter", "third-man"),
        "quarter-of-last-year": ("the third quarter of last year", "the third of last year"),
        "quarter-of-unit": ("last year's third quarter", "last year's third man"),
        "recent-units": ("recent weeks", "recent men"),
        "recently": ("recently", "recent"), "same-unit": ("that same day", "that same man"),
        "season-of-year": ("the winter of 1994", "the winter of war"), "several": ("several years", "several men"),
        "the-future": ("in the near future", "in the near house"), "the-last-unit": ("the last week", "the last man"),
        "the-past": ("in the past", "in the house"), "the-quarter": ("the quarter", "the quart"),
        "the-same-unit": ("the same day", "the same man"), "the-season": ("in the spring", "in the house"),
        "the-weekend": ("the weekend", "the end"), "the-year": ("the year 2000", "the 2000"),
        "these-days": ("these days", "these men"), "this-unit": ("this year", "this man"), "today": ("today", "to day"),
        "tomorrow": ("tomorrow", "morrow"), "tonight": ("tonight", "night"),
        "unit-long": ("day-long", "day-old"), "unit-and-half": ("a minute and a half", "a man and a half"),
        "vague": ("the next few days", "the next few men"),
        "vague-ago": ("several years ago", "several men ago"),
        "week-of-day": ("the week of March 6", "the week of rain"),
        "weekday": ("Friday", "friday"), "weekday-month-day": ("this coming Sunday, March 8", "this coming man"),
        "weekday-of-week": ("Friday last week", "Friday the week"), "weekdays": ("Mondays", "Monday"),
        "whole-unit": ("for the full year", "for the full house"), "year": ("1998", "998"),
        "year-earlier": ("year-earlier", "year-round"),
        "year-earlier-quarter": ("the year-ago quarter", "the year-ago plan"),
        "year-end": ("year-end", "year-round"), "year-range-member": ("1998-99", "98-99"),
        "yesterday": ("yesterday", "yester"),
    ]

    @Test func `every rule has an example`() {
        #expect(Set(Self.examples.keys) == Set(TimeGrammar.english.rules.map(\.name)))
    }

    @Test(arguments: examples.keys.sorted())
    func `a rule reads its example and leaves what looks like it`(_ name: String) throws {
        let example = try #require(Self.examples[name])
        let rules = TimeGrammar.english.rules.filter { $0.name == name }
        #expect(rules.contains { reads(example.reads, with: $0) })
        #expect(!rules.contains { reads(example.leaves, with: $0) })
    }

    /// Whether a rule matches somewhere in a text and gives a reading; a rule that only excludes needs no reading.
    private func reads(_ text: String, with rule: TimeRule) -> Bool {
        let document = TimesSupport.plain(text, date: nil)
        let atoms = TimeAtomiser(document: document).atoms(of: 0..<document.tokens.count)
        var context = TimeContext(reference: Day(iso: "2031-06-20"))
        context.anchor = context.reference.map { CalendarPeriod(.day, containing: $0) }
        return atoms.indices.contains { index in
            rule.pattern.match(atoms, at: index).map { rule.isBlocker || rule.read($0, context) != nil } ?? false
        }
    }
}
