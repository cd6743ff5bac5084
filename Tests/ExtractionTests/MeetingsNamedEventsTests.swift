import Facts
import Testing

@testable import Extraction

/// Conferences and summits that bear a name, and those who are there, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsNamedEventsTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] told the [o:Varnholm Security Conference] that he agreed.",
            "conference held Tomas Arnov"),
        MeetingCase(
            "[p:Tomas Arnov] spoke at the [o:Northern Trade Summit] in [l:Varnholm] on Monday.",
            "summit held Tomas Arnov @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] told the [o:Varnholm Security Conference] that he agreed. [p:Lena Brask] told the forum"
                + " that she did not.",
            "conference held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] addressed the [o:Coral Dialogue], a forum in [l:Varnholm]. He flew home. She slept. It rained."
                + " They ate. [p:Lena Brask] attended the [o:Coral Dialogue] too.",
            "conference held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "The summit in [l:Varnholm] was tense. [p:Tomas Arnov] said on the sidelines of the [o:Coral Dialogue] that"
                + " he agreed.",
            "conference held Tomas Arnov"),
        MeetingCase(
            "[p:Tomas Arnov] addressed the [o:General Assembly] in [l:Varnholm].",
            "conference held Tomas Arnov @Varnholm"),
        MeetingCase("[p:Tomas Arnov] works for the [o:Northern Trade Forum] in [l:Varnholm]."),
        MeetingCase("The [o:Varnholm Security Conference] published a report on Monday."),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on the sidelines of the [o:Coral Dialogue].",
            "meeting held Tomas Arnov + Lena Brask"),
    ])
    func `who speaks at a named conference takes part in it`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase("A [o:NATO] summit meeting in [l:Varnholm] is looming.", "summit planned NATO @Varnholm"),
        MeetingCase(
            "[o:NATO] held the last summit meeting in [l:Varnholm] in 2029.", "summit held NATO @Varnholm 2029"),
        MeetingCase("A [o:NATO] meeting was held in [l:Varnholm].", "conference held NATO @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] told the [o:OECD] meeting in [l:Varnholm] that he agreed.",
            "conference held Tomas Arnov + OECD @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] attended the summit in [l:Varnholm]. [p:Lena Brask] attended the summit in [l:Varnholm] too.",
            "summit held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] attended the summit in [l:Varnholm]. [p:Lena Brask] attended the summit in [l:Norheim].",
            "summit held Tomas Arnov @Varnholm", "summit held Lena Brask @Norheim"),
        MeetingCase(
            "The meeting between [p:Tomas Arnov] and [p:Lena Brask] had failed to break the ice.",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase("The [o:NATO] summit meeting room is large."),
        MeetingCase("[p:Tomas Arnov] told the meeting that he agreed."),
        MeetingCase("An [o:Arnov Motors] meeting was held in [l:Varnholm]."),
    ])
    func `a body of states meets at a summit meeting`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        ("Tomas Arnov told the Harbour Security Conference that he agreed.", 0),
        ("Tomas Arnov told the Harbour Forum that he agreed. Lena Brask told the Harbour Forum that it was late.", 1),
    ])
    func `somebody who only speaks at a conference meets nobody there`(text: String, count: Int) throws {
        #expect(try RecordReader.findings(text).meetings.count == count)
    }
}
