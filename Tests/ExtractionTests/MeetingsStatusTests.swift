import Testing

@testable import Extraction

/// What tense, modality and the words above make of a meeting, in invented sentences. The day is Friday, 20 June 2031.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsStatusTests {
    private func status(_ text: String) throws -> [String] {
        try MarkedNames(text).meetings(date: "2031-06-20").map { String($0.split(separator: " ")[1]) }
    }

    @Test(arguments: [
        ("is to meet", "planned"), ("was to meet", "planned"), ("was to have met", "cancelled"),
        ("was supposed to meet", "planned"), ("is likely to meet", "planned"), ("is unlikely to meet", "refused"),
        ("is reluctant to meet", "refused"), ("was unable to meet", "denied"), ("is keen to meet", "proposed"),
        ("is prepared to meet", "proposed"), ("is open to meeting", "proposed"), ("hopes to meet", "proposed"),
        ("is hoping to meet", "proposed"), ("would love to meet", "proposed"), ("would be happy to meet", "proposed"),
        ("failed to meet", "denied"), ("has to meet", "planned"), ("had to meet", "held"),
        ("has yet to meet", "denied"),
        ("has no intention of meeting", "refused"), ("was happy to meet", "held"),
        ("was able to meet", "held"), ("potentially met", "proposed"), ("managed to meet", "held"),
        ("is sure he did not meet", "denied"), ("will be the first premier to meet", "planned"),
        ("became the first premier to meet", "held"), ("was the last to meet", "held"),
    ])
    func `the words before a verb of meeting tell whether it took place`(words: String, expected: String) throws {
        #expect(try status("[p:Tomas Arnov] \(words) [p:Lena Brask].") == [expected])
    }

    @Test(arguments: [
        ("cancelled a planned meeting with [p:Lena Brask]", "cancelled"),
        ("skipped a meeting with [p:Lena Brask]", "refused"),
        ("pulled out of a meeting with [p:Lena Brask]", "cancelled"),
        ("backed out of talks with [p:Lena Brask]", "cancelled"),
        ("came out of a meeting with [p:Lena Brask]", "held"),
        ("snubbed a meeting with [p:Lena Brask]", "refused"),
        ("ordered [p:Jonas Reval] to negotiate with [p:Lena Brask]", "planned"),
        ("was on a scheduled trip to [c:Veldia]", "held"),
        ("is on a visit to [c:Veldia]", "ongoing"), ("was in the capital to meet [p:Lena Brask]", "held"),
        ("is in the capital to meet [p:Lena Brask]", "planned"),
        ("is to hold talks with [p:Lena Brask]", "planned"),
        ("persuaded [p:Jonas Reval] to meet [p:Lena Brask]", "held"),
        ("failed to agree during a meeting with [p:Lena Brask]", "held"),
        ("rejected an offer to meet [p:Lena Brask]", "refused"),
    ])
    func `what is done with a meeting tells what became of it`(words: String, expected: String) throws {
        #expect(try status("[p:Tomas Arnov] \(words).") == [expected])
    }

    @Test(arguments: [
        ("went well", "held"), ("set the stage for a deal", "held"), ("is possible", "proposed"),
        ("is likely", "planned"), ("planned for Monday has been cancelled", "cancelled"),
        ("was scheduled for Monday but was cancelled", "cancelled"), ("never took place", "denied"),
        ("was called off", "cancelled"), ("has been called off", "cancelled"), ("was called for Monday", "planned"),
        ("had been set for Saturday but never took place", "cancelled"),
        ("was held on Monday but never took on life", "held"),
    ])
    func `what a meeting does tells little, what is said of it much`(words: String, expected: String) throws {
        #expect(try status("A meeting between [p:Tomas Arnov] and [p:Lena Brask] \(words).") == [expected])
    }

    @Test(arguments: [
        ("[p:Jonas Reval] slept before [p:Tomas Arnov] met [p:Lena Brask].", "held"),
        ("[p:Jonas Reval] will wait until [p:Tomas Arnov] meets [p:Lena Brask].", "planned"),
        ("Prices rise while [p:Tomas Arnov] negotiates with [p:Lena Brask].", "ongoing"),
        ("Prices rose while [p:Tomas Arnov] negotiated with [p:Lena Brask].", "held"),
    ])
    func `a present tense behind before is to come, that of negotiating goes on`(text: String, expected: String) throws
    {
        #expect(try status(text) == [expected])
    }

    @Test func `infinitives that follow one another are equally certain`() throws {
        let plan = "is scheduled to visit [l:Varnholm] on Monday, meet [p:Lena Brask] and address parliament"
        #expect(try status("[p:Tomas Arnov] \(plan).") == ["planned", "planned"])
        let deed = "agreed to visit [l:Varnholm] and met [p:Lena Brask]"
        #expect(try status("[p:Tomas Arnov] \(deed).") == ["planned", "held"])
    }

    @Test func `countries that are in talks have not ended them`() throws {
        #expect(try status("[c:Norland] and [c:Veldia] are in talks.") == ["ongoing"])
        #expect(try status("[c:Norland] and [c:Veldia] have been holding talks in [l:Varnholm].") == ["ongoing"])
    }
}
