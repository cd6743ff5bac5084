import Testing

@testable import Extraction

/// How the tense around a weekday or month decides which one is meant. The day is Wednesday, 18 June 2031.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct TimesTenseTests {
    @Test(arguments: [
        ("Arnov arrived on Friday.", "2031-06-13"), ("Arnov will arrive on Friday.", "2031-06-20"),
        ("Arnov is expected to arrive on Friday.", "2031-06-20"), ("Arnov plans to leave on Friday.", "2031-06-20"),
        ("Arnov had arrived by Friday.", "2031-06-13"), ("A visit was scheduled for Friday.", "2031-06-20"),
        ("Arnov is asking about Friday's meeting.", "2031-06-13"), ("The treaty was signed in October.", "2030-10"),
        ("The treaty will be signed in October.", "2031-10"), ("The treaty was signed in May.", "2031-05"),
        ("Arnov met Brask in July.", "2030-07"), ("Arnov decided on a visit in July.", "2031-07"),
        ("Arnov planned a visit in July.", "2031-07"),
        ("Arnov met with Brask in Norland in July.", "2030-07"),
        ("Arnov told Brask of a cut of 5 percent in July.", "2031-07"),
        ("Arnov said on Monday that Brask will leave.", "2031-06-16"),
        ("Arnov had invited Brask to visit Norland in August.", "2031-08"),
        ("Arnov had asked Brask to visit Norland on Friday.", "2031-06-20"),
        ("Arnov managed to visit Norland on Friday.", "2031-06-13"),
        ("Arnov told the forum on Monday that ships must move.", "2031-06-16"),
    ])
    func `the tense decides which Friday or October is meant`(_ text: String, _ value: String) throws {
        let document = try TimesSupport.annotated(text, date: "2031-06-18")
        #expect(TimeTagger().times(in: document).map(\.value) == [value])
    }

    @Test(arguments: [
        ("Arnov met Brask on Monday. Earlier in the day he slept.", ["2031-06-16", "2031-06-16"]),
        ("Arnov met Brask on Monday.\nIn the evening he slept.", ["2031-06-16", "2031-06-16TEV"]),
        ("Arnov met Brask. Earlier in the day he slept.", ["2031-06-18"]),
        ("Arnov met Brask on Monday.\nHe ate.\nHe drank.\nLater in the day he slept.", ["2031-06-16", "2031-06-18"]),
        ("Arnov was born on May 3, 1989. Later in the day it rained.", ["1989-05-03", "2031-06-18"]),
        ("Arnov met Brask. In the evening he slept.", []),
    ])
    func `the day of which the text has told last is that of its parts`(_ text: String, _ values: [String]) throws {
        let document = try TimesSupport.annotated(text, date: "2031-06-18")
        #expect(TimeTagger().times(in: document).map(\.value) == values)
    }

    @Test(arguments: [
        "Protesters march on the palace.", "They may leave.", "April Reval resigned.", "He fell in the second round.",
        "The army will march north.",
    ])
    func `a verb or a name is no month`(_ text: String) throws {
        #expect(TimeTagger().times(in: try TimesSupport.annotated(text, date: "2031-06-18")).isEmpty)
    }
}
