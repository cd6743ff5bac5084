import Testing

@testable import Extraction

/// Those who met before, and what becomes of their meeting, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsPairsTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. The two agreed to meet again in [l:Varnholm] in May.",
            "meeting held Tomas Arnov + Lena Brask",
            "meeting planned Tomas Arnov + Lena Brask @Varnholm 2032-05"),
        MeetingCase(
            "[p:Tomas Arnov], [p:Lena Brask] and [p:Jonas Reval] met on Monday. The three leaders will meet again in May.",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval 2031-06-16",
            "meeting planned Tomas Arnov + Lena Brask + Jonas Reval 2032-05"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. The two leaders will visit [l:Varnholm] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16",
            "visit planned Tomas Arnov(v) + Lena Brask(v) @Varnholm 2031-06-24"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. The pair dined together in [l:Varnholm] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. The two ordered the ministers to meet in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. The three agreed to meet in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. The leaders visited [l:Varnholm] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask"),
    ])
    func `the two and the three are those who met`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] in [l:Varnholm]. [p:Jonas Reval] also attended.",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. [p:Jonas Reval] was also present.",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase(
            "[p:Tomas Arnov] held talks with [p:Lena Brask]. [p:Jonas Reval] joined the talks by video link.",
            "talks held Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase(
            "[p:Tomas Arnov] held talks with [p:Lena Brask]. [p:Jonas Reval] took part in the meeting.",
            "talks held Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. [p:Jonas Reval] did not attend the meeting.",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. [p:Jonas Reval] also attended a school.",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Jonas Reval] attended the meeting."),
    ])
    func `whoever is told to have been there too took part`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] invited [p:Lena Brask] to [l:Varnholm]. The visit lasted two days.",
            "visit held Tomas Arnov(h) + Lena Brask(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] invited [p:Lena Brask] to [l:Varnholm]. The visit would last two days.",
            "visit proposed Tomas Arnov(h) + Lena Brask(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] invited [p:Lena Brask] to [l:Varnholm]. The debate lasted two days.",
            "visit proposed Tomas Arnov(h) + Lena Brask(v) @Varnholm"),
    ])
    func `an invitation has come about where the visit is told as past`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MeetingCase(
            "In an interview with [o:Daily Harbour] on Monday, [p:Tomas Arnov] called for talks.",
            "interview held Daily Harbour + Tomas Arnov 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] declined an interview with [p:Lena Brask].", "interview refused Tomas Arnov + Lena Brask"),
        // A medium, or somebody without a name, is no other side.
        MeetingCase("[p:Tomas Arnov] said so in an interview on [o:Harbour Radio]."),
        MeetingCase("[p:Tomas Arnov] said so in a [o:Harbour Radio] interview."),
        MeetingCase("[p:Tomas Arnov] said so in an interview with a reporter."),
    ])
    func `an interview has two sides with names`(_ example: MeetingCase) throws { try example.check() }
}
