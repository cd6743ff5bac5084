import Testing

@testable import Extraction

/// Meetings whose participants another sentence or clause names, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsDiscourseTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. Further talks are planned for Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "talks planned Tomas Arnov + Lena Brask 2031-06-24"),
        MeetingCase(
            "[c:Norland] and [c:Veldia] held talks on Monday. The talks will resume on Tuesday in [l:Varnholm].",
            "talks held Norland + Veldia 2031-06-16", "talks planned Norland + Veldia @Varnholm 2031-06-24"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. Further tests are planned for Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase("Further talks are planned for Tuesday."),
    ])
    func `further talks are a new meeting of those who met last`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm] on Monday. [p:Tomas Arnov] was accompanied by [p:Lena Brask].",
            "visit held Tomas Arnov(v) + Lena Brask(v) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm] on Monday. [p:Lena Brask] accompanied [p:Tomas Arnov].",
            "visit held Tomas Arnov(v) + Lena Brask(v) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm] on Monday. [p:Jonas Reval] was accompanied by [p:Lena Brask].",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov], accompanied by [p:Jonas Reval], met [p:Lena Brask].",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase(
            "[p:Tomas Arnov], flanked by [p:Jonas Reval], received [p:Lena Brask].",
            "visit held Tomas Arnov(h) + Lena Brask(v) + Jonas Reval"),
        MeetingCase("[p:Tomas Arnov] was accompanied by [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov], accompanied by [p:Jonas Reval], praised [p:Lena Brask]."),
    ])
    func `whoever accompanies a visitor visits too`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov]'s spokesman said a meeting with [p:Lena Brask] was planned for Monday.",
            "meeting planned Tomas Arnov + Lena Brask 2031-06-23"),
        MeetingCase(
            "A spokeswoman for [p:Tomas Arnov] said there was no meeting planned with [p:Lena Brask].",
            "meeting denied Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov]'s spokesman smiled. The spokesman said there was no meeting planned with [p:Lena Brask].",
            "meeting denied Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov]'s spokesman met [p:Lena Brask].",
            "meeting held Tomas Arnov's spokesman + Lena Brask"),
    ])
    func `a spokesman speaks of the meetings of his principal`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[a:Norlander] officials said they would meet [p:Lena Brask] in May.",
            "meeting planned Norlander + Lena Brask 2032-05"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. They said there should be talks with [c:Norland].",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "talks proposed Tomas Arnov + Lena Brask + Norland"),
        MeetingCase(
            "[p:Tomas Arnov], whose visit to [c:Veldia] was postponed, resigned.",
            "visit postponed Tomas Arnov(v) + Veldia(h) @Veldia"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask], who met in [l:Varnholm], agreed.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[c:Norland] and [c:Veldia] agreed on a truce. Delegations from both sides met in [l:Varnholm].",
            "meeting held Norland + Veldia @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] spoke to his counterparts in [c:Norland], [c:Veldia] and [c:Ostrava] and will host the"
                + " leaders of the former two next week.",
            "talks held Tomas Arnov + Norland + Veldia + Ostrava",
            "visit planned Tomas Arnov(h) + Norland(v) + Veldia(v) 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask], who met [p:Jonas Reval] in [l:Varnholm], agreed.",
            "meeting held Lena Brask + Jonas Reval @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] ended the quarrel by meeting in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "Emerging from a meeting with [p:Lena Brask], [p:Tomas Arnov] smiled.",
            "meeting held Lena Brask + Tomas Arnov"),
        MeetingCase("[p:Tomas Arnov] quoted from a meeting with his doctor."),
        MeetingCase(
            "[p:Tomas Arnov] raised it with [p:Lena Brask] when they met in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "The rival leaders, [p:Tomas Arnov] and [p:Lena Brask], dined together on Monday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] wrote to his staff when they met in [l:Varnholm]."),
        MeetingCase("[c:Norland] agreed on a truce. Delegations from both sides met in [l:Varnholm]."),
    ])
    func `they, who and both sides are those of whom the text tells`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] rejected an offer by [p:Lena Brask] to meet.",
            "meeting refused Lena Brask + Tomas Arnov"),
        MeetingCase(
            "The envoy surprised [c:Veldia] with an offer by [c:Norland] to negotiate.",
            "talks proposed Norland + Veldia"),
        MeetingCase(
            "[c:Norland] will convene a summit to renew talks between [c:Veldia] and [c:Ostrava].",
            "summit planned Norland(h) + Veldia + Ostrava"),
        MeetingCase(
            "[p:Tomas Arnov] is preparing for a visit by [p:Lena Brask].",
            "visit planned Tomas Arnov(h) + Lena Brask(v)"),
        MeetingCase(
            "A delegation from [c:Norland] led by [p:Tomas Arnov] met [p:Lena Brask].",
            "meeting held Norland + Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] criticised a visit by [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] rejected an offer by [p:Lena Brask] to pay."),
    ])
    func `offers, summits and visits name their sides around them`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MeetingCase(
            "[a:Norlander] bankers smiled. [p:Tomas Arnov] said that they met him in [l:Varnholm].",
            "meeting held Norlander bankers + him @Varnholm"),
        MeetingCase(
            "Several lawmakers wrote to [p:Tomas Arnov]. [p:Tomas Arnov] received them in [l:Varnholm].",
            "visit held Tomas Arnov(h) + Several lawmakers(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met [a:Norlander] bankers on Monday. Later they met [p:Tomas Arnov] in [l:Varnholm].",
            "meeting held Tomas Arnov + Norlander bankers @Varnholm 2031-06-16"),
        MeetingCase("Lawmakers wrote to farmers. They met [p:Tomas Arnov].", "meeting held They + Tomas Arnov"),
        MeetingCase("Rumours reached [l:Varnholm]. They met no doubts there."),
    ])
    func `they are the only people without names before them`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] recalled many meetings with [p:Lena Brask]. [p:Tomas Arnov] met [p:Lena Brask] on Monday.",
            "meeting held Tomas Arnov + Lena Brask", "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] recalled a meeting with [p:Lena Brask]. [p:Tomas Arnov] met [p:Lena Brask] on Monday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
    ])
    func `many meetings are not the one told after them`(_ example: MeetingCase) throws { try example.check() }
}
