import Testing

@testable import Extraction

/// Words between a meeting and its place, and places that another phrase lends, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsPlacesTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met with visiting [a:Veldian] Premier [p:Lena Brask] in [l:Varnholm] on Monday.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] held talks with visiting [p:Lena Brask] in [l:Varnholm].",
            "talks held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met ousted [a:Veldian] leader [p:Lena Brask] in [l:Varnholm] on Monday.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met newly elected premier [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] and praised the miners in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] spoke of visiting [p:Lena Brask] in [l:Varnholm].",
            "visit held Tomas Arnov(v) + Lena Brask(h) @Varnholm"),
    ])
    func `a participle before a name hides no place`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] held a phone call with [p:Lena Brask], the ministry in [l:Varnholm] said.",
            "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] spoke by phone with [p:Lena Brask] in [l:Varnholm].",
            "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] met with [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
    ])
    func `a telephone call has no place`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Lena Brask] welcomed [p:Tomas Arnov] to [l:Varnholm] on Monday.",
            "visit held Lena Brask(h) + Tomas Arnov(v) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Lena Brask] hosted [p:Tomas Arnov] in [l:Varnholm].",
            "visit held Lena Brask(h) + Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "[p:Lena Brask] welcomed [p:Tomas Arnov] to the table.", "visit held Lena Brask(h) + Tomas Arnov(v)"),
    ])
    func `a host welcomes to a place`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] begins a tour of [c:Veldia] on Monday.",
            "visit planned Tomas Arnov(v) + Veldia(h) @Veldia 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] led a team of negotiators to [l:Varnholm].", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] paid a courtesy call on [p:Lena Brask] on Monday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] held a video conference with [p:Lena Brask].", "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] presided over a summit in [l:Varnholm].", "summit held Tomas Arnov @Varnholm"),
        MeetingCase("[p:Tomas Arnov] presided over a trial of [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] called on [p:Lena Brask] to resign."),
        MeetingCase("[p:Tomas Arnov] made a call on taxes."),
    ])
    func `tours, calls and teams are told in many words`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov]'s trip to [l:Varnholm] was preceded by a visit from [p:Lena Brask].",
            "visit held Tomas Arnov(v) @Varnholm", "visit held Lena Brask(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov]'s trip to [l:Varnholm] was followed by unrest.",
            "visit held Tomas Arnov(v) @Varnholm"),
    ])
    func `a visit that follows another goes to the same place`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "Envoy [p:Tomas Arnov] is expected in [l:Varnholm] on Monday.",
            "visit planned Tomas Arnov(v) @Varnholm 2031-06-23"),
        MeetingCase(
            "A delegation led by [p:Tomas Arnov] is expected in [c:Veldia] on Monday.",
            "visit planned Tomas Arnov(v) + Veldia(h) @Veldia 2031-06-23"),
        MeetingCase("[p:Tomas Arnov] is expected to resign in [l:Varnholm]."),
        MeetingCase("Rain is expected in [l:Varnholm] on Monday."),
    ])
    func `whoever is expected in a place is to visit it`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "On the sidelines of a summit in [l:Varnholm], [p:Tomas Arnov] met [p:Lena Brask].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "On the margins of a conference in [l:Varnholm], [p:Tomas Arnov] and [p:Lena Brask] held talks.",
            "talks held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] said on the sidelines of the summit in [l:Varnholm] that he agreed.",
            "summit held Tomas Arnov @Varnholm"),
    ])
    func `on the sidelines of an event one is where it is`(_ example: MeetingCase) throws { try example.check() }
}
