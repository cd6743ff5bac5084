import Testing

@testable import Extraction

/// Where and when a meeting took place, and travel, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsSettingTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] flew to [l:Varnholm] on Monday and met [p:Lena Brask].",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] arrived in [l:Varnholm] on Monday, where he met [p:Lena Brask].",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16",
            "meeting held he + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] will travel to [l:Varnholm] on Monday, where he will hold talks with [p:Lena Brask].",
            "visit planned Tomas Arnov(v) @Varnholm 2031-06-23",
            "talks planned he + Lena Brask @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] sat down with his [a:Norlander] counterpart in [l:Varnholm].",
            "meeting held Tomas Arnov + Norlander @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] was in [l:Varnholm] on Monday to meet [p:Lena Brask].",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] will fly to [l:Varnholm] on Monday to meet [p:Lena Brask].",
            "visit planned Tomas Arnov(v) @Varnholm 2031-06-23",
            "meeting planned Tomas Arnov + Lena Brask @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] will travel to [l:Varnholm] on Monday to be received by [p:Lena Brask].",
            "visit planned Tomas Arnov(v) + Lena Brask(h) @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] told journalists in [l:Varnholm] after a meeting with [p:Lena Brask] that he agreed.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] slept on Wednesday, a day after he met [p:Lena Brask].",
            "meeting held he + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] spoke to reporters Thursday following a meeting with [p:Lena Brask].",
            "meeting held Tomas Arnov + Lena Brask 2031-06-19"),
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm] on Monday and spoke with [p:Lena Brask] by phone.",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16", "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "During a visit to [l:Varnholm] on Monday, [p:Tomas Arnov] met [p:Lena Brask].",
            "visit held Tomas Arnov(v) + Lena Brask(h) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] held talks with [p:Lena Brask] on a trip to [l:Varnholm].",
            "talks held Tomas Arnov + Lena Brask @Varnholm", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "During [p:Jonas Reval]'s visit to [l:Varnholm], [p:Tomas Arnov] met [p:Lena Brask].",
            "visit held Jonas Reval(v) @Varnholm", "meeting held Tomas Arnov + Lena Brask"),
    ])
    func `the clause above lends place and day`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. The meeting took place in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask]. Monday's meeting was tense.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] ahead of a summit in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] called [p:Lena Brask] on Monday. The summit took place in [l:Varnholm].",
            "phone call held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase("The meeting took place in [l:Varnholm]."),
        MeetingCase(
            "[a:Norlander] officials have been talking with [c:Veldia]. Monday's dinner in [l:Varnholm] was short.",
            "talks ongoing Norlander + Veldia"),
        MeetingCase(
            "[p:Tomas Arnov]'s trip to [c:Mexico] was short. [p:Tomas Arnov] landed in [l:Phoenix] on Monday.",
            "visit held Tomas Arnov(v) + Mexico(h) @Mexico", "visit held Tomas Arnov(v) @Phoenix 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] in [c:Saudi Arabia]. The meeting in [l:Riyadh] was short.",
            "meeting held Tomas Arnov + Lena Brask @Riyadh"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] in the [a:Norlander] capital.",
            "meeting held Tomas Arnov + Lena Brask @Norlander"),
        MeetingCase(
            "[p:Tomas Arnov]'s [l:Varnholm] trip angered many.", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "The [l:Varnholm] talks between [c:Norland] and [c:Veldia] failed.",
            "talks held Norland + Veldia @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov]'s visit to [l:Varnholm] is the first since 1978.", "visit held Tomas Arnov(v) @Varnholm"),
    ])
    func `the place of one event is not that of another`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] visited [c:Norland] and [c:Veldia] last week.",
            "visit held Tomas Arnov(v) + Norland(h) @Norland 2031-06-09",
            "visit held Tomas Arnov(v) + Veldia(h) @Veldia 2031-06-09"),
        MeetingCase(
            "[p:Tomas Arnov] visited five countries, including [c:Norland] and [c:Veldia].",
            "visit held Tomas Arnov(v) + Norland(h) @Norland", "visit held Tomas Arnov(v) + Veldia(h) @Veldia"),
        MeetingCase(
            "[p:Tomas Arnov] will visit [l:Varnholm] on Monday and [l:Norheim] on Tuesday.",
            "visit planned Tomas Arnov(v) @Varnholm 2031-06-23", "visit planned Tomas Arnov(v) @Norheim 2031-06-24"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday and [p:Jonas Reval] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "meeting held Tomas Arnov + Jonas Reval 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] had met [p:Lena Brask] on Monday, and [a:Veldian] President [p:Jonas Reval] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "meeting held Tomas Arnov + Jonas Reval 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] met with [p:Lena Brask] on Monday and with [p:Jonas Reval] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "meeting held Tomas Arnov + Jonas Reval 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] met with [p:Lena Brask] and with [p:Jonas Reval] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm] on Monday and Tuesday.",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] visited [l:Varnholm], [c:Veldia].", "visit held Tomas Arnov(v) @Varnholm"),
    ])
    func `each destination is a visit`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] went to [l:Varnholm] on Monday.", "visit held Tomas Arnov(v) @Varnholm 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] returned from [l:Varnholm].", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase("[p:Tomas Arnov] led a delegation to [l:Varnholm].", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] is due in [l:Varnholm] on Monday.", "visit planned Tomas Arnov(v) @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] will join [p:Lena Brask] on Monday in [l:Varnholm].",
            "meeting planned Tomas Arnov + Lena Brask @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] held a joint news conference with [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] told [p:Lena Brask] by phone that he agreed.", "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] spent two hours with [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] raised the matter with [p:Lena Brask] over dinner on Monday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] embraced [p:Lena Brask] at the airport.", "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "Prosecutors interviewed [p:Lena Brask] on Monday.", "talks held Prosecutors + Lena Brask 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] crossed into [l:Varnholm].", "visit held Tomas Arnov(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met one-on-one with [p:Lena Brask].", "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] spoke on the telephone with [p:Lena Brask].",
            "phone call held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] hosted a dinner for [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov(h) + Lena Brask @Varnholm"),
        MeetingCase(
            "Negotiators from [c:Norland] and [c:Veldia] sat down for talks in [l:Varnholm].",
            "talks held Norland + Veldia @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] has held talks with [p:Lena Brask] since October.", "talks held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask], who has been ill since October.",
            "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] cooked a dinner for [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] sat down for lunch."),
        MeetingCase("[p:Tomas Arnov] spent two hours with his family in [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] spent two years with [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] embraced [p:Lena Brask] as a candidate."),
        MeetingCase("[p:Tomas Arnov] interviewed [p:Lena Brask] for the paper."),
        MeetingCase("They kept [p:Tomas Arnov] from crossing into [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] raised the matter with [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] went to [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] is in [l:Varnholm]."),
        MeetingCase("[c:Norland] went to [c:Veldia] on Monday."),
        MeetingCase("[p:Tomas Arnov] joined [p:Lena Brask] on Monday in calling for peace."),
        MeetingCase("[p:Tomas Arnov] told [p:Lena Brask] that he agreed."),
        MeetingCase("[p:Tomas Arnov] led a campaign in [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] and [p:Lena Brask] spoke at a conference in [l:Varnholm]."),
    ])
    func `verbs of travel and contact want a place, a day or a purpose`(_ example: MeetingCase) throws {
        try example.check()
    }
}
