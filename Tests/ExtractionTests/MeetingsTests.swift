import Reference
import Testing

@testable import Extraction

/// Who met whom, in invented sentences. The day is Friday, 20 June 2031.
@Suite(.enabled(if: TimesSupport.model != nil, Comment(rawValue: TimesSupport.needsModel)))
struct MeetingsTests {
    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] in [l:Varnholm] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] met with Foreign Minister [p:Lena Brask] last week.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-09"),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] met in [l:Varnholm] in May.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-05"),
        MeetingCase(
            "[a:Norlandish] and [a:Veldian] officials met in [l:Varnholm] on Monday.",
            "meeting held Norlandish + Veldian @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov], who met [p:Lena Brask] on Monday, praised the deal.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "After meeting with [p:Lena Brask] on Monday, [p:Tomas Arnov] praised the deal.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "Vice President [p:Arnov] and Treasury Secretary [p:Lena Brask] met [p:Jonas Reval].",
            "meeting held Arnov + Lena Brask + Jonas Reval"),
        MeetingCase("The ministry had to meet the deadline."),
        MeetingCase("[p:Tomas Arnov] said the offer did not meet the demands of [c:Veldia]."),
        MeetingCase("[p:Tomas Arnov] praised [p:Lena Brask] in [l:Varnholm]."),
    ])
    func `those who meet are subject, object and partner`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] spoke by phone with [p:Lena Brask] on Thursday.",
            "phone call held Tomas Arnov + Lena Brask 2031-06-19"),
        MeetingCase(
            "[p:Tomas Arnov] spoke on Thursday with [p:Lena Brask], and on Friday with [p:Jonas Reval].",
            "talks held Tomas Arnov + Lena Brask 2031-06-19", "talks held Tomas Arnov + Jonas Reval 2031-06-20"),
        MeetingCase(
            "[p:Tomas Arnov] called [p:Lena Brask] on Thursday.", "phone call held Tomas Arnov + Lena Brask 2031-06-19"),
        MeetingCase("[p:Tomas Arnov] called [p:Lena Brask] a liar on Thursday."),
        MeetingCase("[p:Tomas Arnov] called on [c:Veldia] to stop."),
        MeetingCase("[p:Tomas Arnov] spoke to reporters in [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] talked to the nation on Monday."),
        MeetingCase("They asked whether [p:Tomas Arnov] had met [p:Lena Brask]."),
    ])
    func `speaking with someone is contact, speaking to the press is not`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] visited [c:Veldia] last month.", "visit held Tomas Arnov(v) + Veldia(h) @Veldia 2031-05"),
        MeetingCase(
            "[p:Tomas Arnov] will travel to [c:Veldia] on Monday.",
            "visit planned Tomas Arnov(v) + Veldia(h) @Veldia 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] hosted [p:Lena Brask] in [l:Varnholm] on Monday.",
            "visit held Tomas Arnov(h) + Lena Brask(v) @Varnholm 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] welcomed the decision of [c:Veldia]."),
        MeetingCase(
            "[p:Lena Brask]'s visit to [l:Varnholm] in May was long.", "visit held Lena Brask(v) @Varnholm 2031-05"),
        MeetingCase(
            "[p:Tomas Arnov] told [p:Lena Brask] during a visit to [l:Varnholm] last week that he agreed.",
            "visit held Tomas Arnov(v) + Lena Brask(h) @Varnholm 2031-06-09"),
        MeetingCase(
            "A draft presented to [p:Tomas Arnov] by [p:Lena Brask], on a visit to [l:Varnholm], was refused.",
            "visit held Tomas Arnov(h) + Lena Brask(v) @Varnholm"),
        MeetingCase(
            "A visit was scheduled for Monday by the prime minister, [p:Lena Brask].",
            "visit planned Lena Brask(v) 2031-06-23"),
    ])
    func `a visit has a visitor, a host and a place`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "Talks between [c:Norland] and [c:Veldia] began in [l:Varnholm] on Monday.",
            "talks held Norland + Veldia @Varnholm 2031-06-16"),
        MeetingCase("[c:Norland] and [c:Veldia] held talks on Monday.", "talks held Norland + Veldia 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] agreed to the deal in a meeting with [p:Lena Brask] a week ago.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-13"),
        MeetingCase(
            "[p:Tomas Arnov]'s phone calls with [p:Lena Brask] and [p:Jonas Reval] on Wednesday changed much.",
            "phone call held Tomas Arnov + Lena Brask 2031-06-18",
            "phone call held Tomas Arnov + Jonas Reval 2031-06-18"),
        MeetingCase(
            "[p:Tomas Arnov] met with senior advisers to [p:Lena Brask] in [l:Varnholm].",
            "meeting held Tomas Arnov + senior advisers @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] met with senior advisers to [c:Veldia]'s [p:Lena Brask].",
            "meeting held Tomas Arnov + Veldia"),
        MeetingCase(
            "[p:Tomas Arnov] arranged talks with both [p:Lena Brask] and [p:Jonas Reval].",
            "talks planned Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase("[c:Norland] and [c:Veldia] have cut off formal dialogue.", "talks cancelled Norland + Veldia"),
        MeetingCase("The [o:Council of Veldia] convened on Monday.", "conference held Council of Veldia 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] pledged to work on after a meeting with [p:Lena Brask] on Monday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase("The meeting was long."),
        MeetingCase("[p:Tomas Arnov] held a press conference in [l:Varnholm]."),
        MeetingCase("[p:Tomas Arnov] repeated his call for talks."),
        MeetingCase(
            "[p:Tomas Arnov] and [p:Lena Brask] held talks on Monday. The talks also included Foreign Minister [p:Jonas Reval].",
            "talks held Tomas Arnov + Lena Brask + Jonas Reval 2031-06-16"),
    ])
    func `a noun of meeting names its participants`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] will meet [p:Lena Brask] next week.", "meeting planned Tomas Arnov + Lena Brask 2031-06-23"
        ),
        MeetingCase(
            "[p:Tomas Arnov] is expected to meet [p:Lena Brask] on Monday.",
            "meeting planned Tomas Arnov + Lena Brask 2031-06-23"),
        MeetingCase("[p:Tomas Arnov] plans to meet [p:Lena Brask].", "meeting planned Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] refused to meet [p:Lena Brask].", "meeting refused Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] offered to meet [p:Lena Brask].", "meeting proposed Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] did not meet [p:Lena Brask].", "meeting denied Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] is meeting [p:Lena Brask] in [l:Varnholm].",
            "meeting ongoing Tomas Arnov + Lena Brask @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] cancelled a meeting with [p:Lena Brask].", "meeting cancelled Tomas Arnov + Lena Brask"),
        MeetingCase("[p:Tomas Arnov] postponed talks with [p:Lena Brask].", "talks postponed Tomas Arnov + Lena Brask"),
        MeetingCase(
            "[p:Tomas Arnov] invited [p:Lena Brask] to [l:Varnholm].",
            "visit proposed Tomas Arnov(h) + Lena Brask(v) @Varnholm"),
        MeetingCase(
            "[p:Tomas Arnov] could meet [p:Lena Brask] in May.", "meeting proposed Tomas Arnov + Lena Brask 2032-05"),
    ])
    func `tense, modals and verbs above tell whether it took place`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] in [l:Varnholm] on Monday. The deal is near.\n[p:Lena Brask] said after her meeting with [p:Tomas Arnov] on Monday that she was glad.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. [p:Tomas Arnov] met [p:Lena Brask] on Tuesday.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "meeting held Tomas Arnov + Lena Brask 2031-06-17"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. [p:Tomas Arnov] will meet [p:Lena Brask] again.",
            "meeting held Tomas Arnov + Lena Brask 2031-06-16", "meeting planned Tomas Arnov + Lena Brask"),
    ])
    func `one event told twice is one meeting`(_ example: MeetingCase) throws { try example.check() }

    @Test(arguments: [
        MeetingCase(
            "[p:Tomas Arnov] arrived in [l:Varnholm] on Monday and was received by [p:Lena Brask]. The two leaders will hold a meeting on Tuesday.",
            "visit held Tomas Arnov(v) @Varnholm 2031-06-16", "visit held Lena Brask(h) + Tomas Arnov(v)",
            "meeting planned Tomas Arnov + Lena Brask 2031-06-24"),
        MeetingCase(
            "[p:Tomas Arnov] criticised [p:Lena Brask]. The two met in [l:Varnholm] in 2022.",
            "meeting held Tomas Arnov + Lena Brask @Varnholm 2022"),
        MeetingCase("[p:Tomas Arnov] criticised [p:Lena Brask] and [p:Jonas Reval]. The two met in 2022."),
        MeetingCase(
            "[p:Tomas Arnov] met separately with [p:Lena Brask] and [p:Jonas Reval].",
            "meeting held Tomas Arnov + Lena Brask",
            "meeting held Tomas Arnov + Jonas Reval"),
        MeetingCase(
            "[p:Tomas Arnov] met [p:Lena Brask], accompanied by [p:Jonas Reval].",
            "meeting held Tomas Arnov + Lena Brask + Jonas Reval"),
        MeetingCase(
            "A delegation led by [p:Tomas Arnov] travelled to [c:Veldia].",
            "visit held Tomas Arnov(v) + Veldia(h) @Veldia"),
        MeetingCase("[p:Tomas Arnov] denied that he had met [p:Lena Brask].", "meeting denied he + Lena Brask"),
        MeetingCase(
            "[c:Norland] offered to host talks between [c:Veldia] and [c:Ostrava].",
            "talks proposed Norland(h) + Veldia + Ostrava"),
        MeetingCase(
            "[p:Tomas Arnov] received a phone call from [p:Lena Brask] on Monday.",
            "phone call held Tomas Arnov + Lena Brask 2031-06-16"),
        MeetingCase(
            "[p:Tomas Arnov] called off the summit with [p:Lena Brask] planned for Monday in [l:Varnholm].",
            "summit cancelled Tomas Arnov + Lena Brask @Varnholm 2031-06-23"),
        MeetingCase(
            "[p:Tomas Arnov] is due in [l:Varnholm] on Monday for talks with [p:Lena Brask].",
            "talks planned Tomas Arnov + Lena Brask @Varnholm 2031-06-23"),
        MeetingCase("[p:Tomas Arnov] did not return phone calls."),
        MeetingCase("It will consult with [p:Tomas Arnov] and [p:Lena Brask]."),
        MeetingCase(
            "Talks scheduled for Monday between [c:Norland] and [c:Veldia] were postponed.",
            "talks postponed Norland + Veldia 2031-06-23"),
        MeetingCase(
            "Envoys from [c:Norland] and [c:Veldia] met in [l:Varnholm].", "meeting held Norland + Veldia @Varnholm"),
        MeetingCase(
            "Members of the delegation, including [p:Tomas Arnov] and [p:Jonas Reval], met [p:Lena Brask].",
            "meeting held Tomas Arnov + Jonas Reval + Lena Brask"),
        MeetingCase(
            "Delegates will convene in [l:Varnholm] on Monday.", "conference planned Delegates @Varnholm 2031-06-23"),
        MeetingCase(
            "[c:Russia] and the [c:United States] are far apart. U.S.-Russia talks resumed in [l:Varnholm] on Monday.",
            "talks held Russia + United States @Varnholm 2031-06-16"),
        MeetingCase("[p:Tomas Arnov] was met with chants of [p:Lena Brask] and [p:Jonas Reval]."),
        MeetingCase("[p:Tomas Arnov] and [p:Lena Brask] talked past each other."),
        MeetingCase("[p:Tomas Arnov] invited [p:Lena Brask] to testify."),
        MeetingCase("[p:Tomas Arnov] listened to [p:Lena Brask]'s audience."),
        MeetingCase("[p:Tomas Arnov] had an audience with [p:Lena Brask].", "meeting held Tomas Arnov + Lena Brask"),
    ])
    func `pairs, companions, delegations and hosts are read from the words around`(_ example: MeetingCase) throws {
        try example.check()
    }

    @Test func `the sentences of both tellings are kept`() throws {
        let marked = MarkedNames(
            "[p:Tomas Arnov] met [p:Lena Brask] on Monday. They ate.\n[p:Lena Brask] held talks with [p:Tomas Arnov] on Monday."
        )
        let tree = SyntaxTree(try TimesSupport.annotated(marked.text, date: "2031-06-20"))
        let found = MeetingExtractor().meetings(
            in: tree, mentions: marked.mentions(in: tree), times: TimeTagger().times(in: tree), reference: .standard)
        #expect(found.map(\.sentences) == [[0, 2]])
    }

    @Test(arguments: [
        "met with ", "[p:Arnov] met [p:Brask] and ", "talks between [c:Norland] and ", "a visit by ", "to meet ",
        ", who met ",
        "the meeting of the ", "spoke with [p:Arnov] on Friday and ",
    ])
    func `a line that repeats itself gives an answer`(_ piece: String) throws {
        let marked = MarkedNames(String(repeating: piece, count: 150))
        #expect(try marked.meetings(date: "2031-06-20").count <= 150)
    }
}
