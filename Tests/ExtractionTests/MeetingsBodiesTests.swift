import Testing

@testable import Extraction

/// Meetings of one body, and people who are counted or stand for somebody, in invented sentences.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsBodiesTests {
    @Test(arguments: [
        MeetingCase("[o:NATO] leaders met in [l:Varnholm] on Monday.", "conference held NATO @Varnholm 2031-06-16"),
        MeetingCase("[o:NATO] leaders gathered in [l:Varnholm] for a summit.", "summit held NATO @Varnholm"),
        MeetingCase(
            "[o:NATO] leaders will hold a summit in [l:Varnholm] on Monday.", "summit planned NATO @Varnholm 2031-06-23"
        ),
        MeetingCase("[p:Tomas Arnov] attended the summit in [l:Varnholm].", "summit held Tomas Arnov @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] said at the summit in [l:Varnholm] that he agreed.", "summit held Tomas Arnov @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] addressed a conference in [l:Varnholm] on Monday.",
            "conference held Tomas Arnov @Varnholm 2031-06-16"),
        MeetingCase(
            "[c:Norland] will host a summit in [l:Varnholm] on Monday.", "summit planned Norland @Varnholm 2031-06-23"),
        MeetingCase("[p:Tomas Arnov] organised a conference in [l:Varnholm]."),
        MeetingCase(
            "The [o:United Nations Security Council] will meet on Monday.",
            "conference planned United Nations Security Council 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] chaired a meeting of [o:NATO] leaders on Monday.",
            "meeting held Tomas Arnov + NATO 2031-06-16"),
        MeetingCase(
            "The [o:United Nations Security Council] held an emergency meeting on Monday.",
            "conference held United Nations Security Council 2031-06-16"),
        MeetingCase(
            "The [o:European Council] convened a special session in [l:Varnholm].",
            "conference held European Council @Varnholm"),
        MeetingCase("[o:NATO] held a meeting in [l:Varnholm].", "conference held NATO @Varnholm"),
        MeetingCase(
            "The attack led [o:NATO] at its May summit in [l:Varnholm] to send ships.",
            "summit held NATO @Varnholm 2031-05"),
        MeetingCase("The crisis surprised [o:Arnov Motors] at its summit in [l:Varnholm]."),
        MeetingCase(
            "[o:NATO] leaders meeting in [l:Varnholm] agreed to send ships.", "conference held NATO @Varnholm"),
        MeetingCase("[o:NATO] held a meeting."),
        MeetingCase("[o:Arnov Motors] held a meeting in [l:Varnholm] on Monday."),
        MeetingCase("[p:Tomas Arnov] chaired a meeting of the staff in [l:Varnholm]."),
        MeetingCase("[o:NATO] leaders met the demands."),
        MeetingCase("[c:Norland] met [c:Veldia] in [l:Varnholm] on Monday and won 3-0."),
        MeetingCase("[c:Norland] will meet [c:Veldia] in the final on Monday."),
        MeetingCase(
            "[c:Norland] will meet [c:Veldia] for talks on Monday.", "meeting planned Norland + Veldia 2031-06-23"),
        MeetingCase("[o:UNICEF] will meet on Monday."),
        MeetingCase("Protesters gathered in [l:Varnholm] on Monday."),
        MeetingCase("[p:Tomas Arnov] attended the summit."),
        MeetingCase("[o:Arnov Motors] met in [l:Varnholm] on Monday."),
    ])
    func `a body of several states meets by itself`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] signed a pact after summit talks in [l:Varnholm].",
            "summit held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] signed a pact after a second round of summit talks in [l:Varnholm].",
            "summit held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase("[p:Tomas Arnov] and [p:Lena Brask] signed a pact after the summit in [l:Varnholm]."),
    ])
    func `summit talks are those of whoever acts after them`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met with Premier [p:Jonas Reval], Chancellor [p:Lena Brask] and President [p:Ida Vell].",
            "meeting held Tomas Arnov + Jonas Reval + Lena Brask + Ida Vell"),
        MeetingCase(
            "[p:Tomas Arnov] met with [p:Jonas Reval], the army chief, General [p:Lena Brask], and the speaker, [p:Ida Vell].",
            "meeting held Tomas Arnov + Jonas Reval + Lena Brask + Ida Vell"),
        MeetingCase(
            "[p:Tomas Arnov] met with [p:Jonas Reval], the brother of [p:Lena Brask], in [l:Varnholm].",
            "meeting held Tomas Arnov + Jonas Reval @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met the premier, [p:Jonas Reval], in [l:Varnholm].",
            "meeting held Tomas Arnov + Jonas Reval @Varnholm"),
    ])
    func `another person beside a name is the next of a list`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "Representatives of the governments of [c:Norland] and [c:Veldia] met in [l:Varnholm].",
            "meeting held Norland + Veldia @Varnholm"),
        MeetingCase(
            "[c:Norland]'s government and [o:Harbour] rebels held talks in [l:Varnholm].",
            "talks held Norland + Harbour @Varnholm"),
        MeetingCase("[c:Norland]'s government officials held talks in [l:Varnholm]."),
        MeetingCase(
            "[p:Tomas Arnov] met the editorial board of the [o:Varnholm Herald] on Monday.",
            "meeting held Tomas Arnov + Varnholm Herald 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] sat on the board of the [o:Varnholm Herald]."),
        MeetingCase(
            "[p:Tomas Arnov] met [a:Norlander] business leaders on Monday.",
            "meeting held Tomas Arnov + Norlander business leaders 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met [a:Norlander] political leaders on Monday.",
            "meeting held Tomas Arnov + Norlander 2031-06-16"),
        MeetingCase("Some of the ministers met [p:Lena Brask].", "meeting held the ministers + Lena Brask"),
        MeetingCase("Dozens of lawmakers met [p:Lena Brask].", "meeting held lawmakers + Lena Brask"),
        MeetingCase("A number of houses met the standard of [p:Lena Brask]."),
    ])
    func `those who are counted are the people after them`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[c:Norland] said it would hold talks with [c:Veldia].", "talks planned Norland + Veldia"),
        MeetingCase(
            "[c:Norland] is angry. It will hold talks with [c:Veldia] on Monday.",
            "talks planned Norland + Veldia 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] said they would meet in May.",
            "meeting planned Tomas Arnov + Lena Brask 2032-05"),
        MeetingCase("[p:Tomas Arnov] said it would meet the demands of [c:Veldia]."),
        MeetingCase("[p:Tomas Arnov] said they would meet in May."),
    ])
    func `it is the body that speaks, they are the two who do`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] called for talks between [c:Norland] and [c:Veldia].", "talks proposed Norland + Veldia"),
        MeetingCase("[p:Tomas Arnov] ruled out talks with [p:Lena Brask].", "talks refused Tomas Arnov + Lena Brask"),
        MeetingCase(
            "Talks that [p:Tomas Arnov] held with [p:Lena Brask] in [l:Varnholm] failed.",
            "talks held Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase("[p:Tomas Arnov] recalled a lunch with [p:Lena Brask].", "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "The meeting brought together [p:Tomas Arnov] and [p:Lena Brask].", "meeting held Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] held talks on Monday. The meeting was attended by [p:Jonas Reval].",
            "talks held Tomas Arnov + Lena Brask + Jonas Reval 2031-06-16"),
        MeetingCase(
            "Talks brokered by [c:Ostrava] between [c:Norland] and [c:Veldia] resumed in [l:Varnholm].",
            "talks held Norland + Veldia @Varnholm"),
        MeetingCase(
            "[p:Jonas Reval] hosted a conference which brought together [p:Tomas Arnov] and [p:Lena Brask].",
            "conference held Jonas Reval + Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Jonas Reval] wrote a book which brought together [p:Tomas Arnov] and [p:Lena Brask]."),
        MeetingCase("[p:Tomas Arnov] called for calm in talks."),
        MeetingCase("The meeting brought together old friends."),
    ])
    func `what carries the noun may be a call, a clause or a memory`(_ example: MeetingCase) throws {
        try example.check()
    }
}
