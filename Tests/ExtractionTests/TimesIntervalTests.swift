import Testing

@testable import Extraction

/// Two days between which something lasts. The day is Wednesday, 18 June 2031.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct TimesIntervalTests {
    @Test(arguments: [
        ("Arnov visited Norland from Monday to Wednesday.", "2031-06-16", "2031-06-18"),
        ("Arnov will visit Norland from July 3 to July 5.", "2031-07-03", "2031-07-05"),
        ("Arnov will visit Norland from July 3 to 5.", "2031-07-03", "2031-07-05"),
        ("Arnov will visit Norland July 15-17.", "2031-07-15", "2031-07-17"),
        ("Arnov will visit Norland between July 7 and July 9.", "2031-07-07", "2031-07-09"),
        ("Arnov will visit Norland from Friday through Sunday.", "2031-06-20", "2031-06-22"),
        ("Arnov visited Norland on Monday and Tuesday.", "2031-06-16", "2031-06-16"),
        ("Arnov moved the meeting from Thursday to Friday.", "2031-06-12", "2031-06-12"),
        ("Arnov spoke on May 3 to 5 percent of the crowd.", "2031-05-03", "2031-05-03"),
    ])
    func `an interval ends with its second day`(_ text: String, _ begin: String, _ end: String) throws {
        let document = try TimesSupport.annotated(text, date: "2031-06-18")
        let first = TimeTagger().times(in: document).first
        #expect(first?.begin == begin)
        #expect(first?.end == end)
    }
}
