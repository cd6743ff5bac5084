import Facts
import KnowledgeGraph
import Query
import Testing

@Suite struct EventTests {
    private var query: GraphQuery { Fixture.query }

    struct Case: Sendable, CustomTestStringConvertible {
        var filter: MeetingFilter
        var found: [Int]
        var testDescription: String
    }

    @Test(arguments: [
        Case(filter: MeetingFilter(), found: [3, 2, 0, 1], testDescription: "all, by date"),
        Case(filter: MeetingFilter(statuses: [.held]), found: [2, 0], testDescription: "held"),
        Case(
            filter: MeetingFilter(with: [Fixture.id("person/oda-tellmark")]), found: [0, 1], testDescription: "with one"
        ),
        Case(
            filter: MeetingFilter(with: [Fixture.id("person/ilya-dromskyy"), Fixture.id("person/lena-osk")]),
            found: [2],
            testDescription: "with two"),
        Case(
            filter: MeetingFilter(with: [Fixture.id("country/co")]), found: [3, 2],
            testDescription: "with a country or one who serves it"),
        Case(
            filter: MeetingFilter(since: "2031-03-03"), found: [1],
            testDescription: "since, by the article's day where none is told"),
        Case(
            filter: MeetingFilter(since: "2031-02-28", until: "2031-03-01"), found: [3, 2],
            testDescription: "spans that reach into it"),
        Case(
            filter: MeetingFilter(until: "2031-02-10"), found: [3], testDescription: "a month reaches over all its days"
        ),
    ])
    func `meetings are filtered and ordered by date`(_ test: Case) {
        #expect(query.meetings(test.filter) == test.found.map { MeetingID($0) })
    }

    @Test func `statements are found by speaker and by subject`() {
        let pact = Fixture.id("agreement/harbour-pact")
        #expect(query.statements(StatementFilter(about: pact)).map(\.index) == [1, 0, 2])
        #expect(
            query.statements(StatementFilter(by: Fixture.id("person/oda-tellmark"), about: pact)).map(\.index) == [1])
        #expect(query.statements(StatementFilter(by: Fixture.id("person/lena-osk"))).isEmpty)
    }

    @Test func `a profile gathers offices, meetings and words`() {
        let profile = query.profile(of: Fixture.id("person/oda-tellmark"))
        #expect(profile.tenures.map { query.title(of: $0) } == ["President of Arvenia"])
        #expect(profile.serves == [Fixture.id("country/ar")])
        #expect(profile.meetings.map(\.index) == [0, 1])
        #expect(profile.said.map(\.index) == [1])
        #expect(profile.saidAbout.isEmpty)
    }

    @Test func `a country's profile holds its people and its agreements`() {
        let profile = query.profile(of: Fixture.id("country/be"))
        #expect(profile.tenures.map { query.title(of: $0) } == ["President of Belmora", "former Envoy of Belmora"])
        #expect(profile.agreements == [Fixture.id("agreement/harbour-pact")])
    }

    @Test func `a timeline holds what bears a date of its own and counts the rest`() {
        let (entries, undated) = query.timeline()
        #expect(
            entries.map(\.event) == [
                .takesOffice(TenureID(0)), .meeting(MeetingID(3)), .meeting(MeetingID(2)), .statement(StatementID(1)),
                .meeting(MeetingID(0)),
            ])
        #expect(undated == 4)
        #expect(
            query.timeline(involving: Fixture.id("person/lena-osk")).entries.map(\.event) == [.meeting(MeetingID(2))])
        #expect(query.timeline(since: "2031-03-01", until: "2031-03-01").entries.count == 2)
    }
}
