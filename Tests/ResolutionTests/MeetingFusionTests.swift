import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct MeetingFusionTests {
    /// A report of a meeting of two people in some place.
    struct Report: Sendable {
        var told: String
        var date: String?
        var place: String?
        var status: Meeting.Status
        var kind: Meeting.Kind
        var third: Bool

        init(
            _ told: String, on date: String?, in place: String? = nil, _ status: Meeting.Status = .held,
            _ kind: Meeting.Kind = .meeting, third: Bool = false
        ) {
            self.told = told
            self.date = date
            self.place = place
            self.status = status
            self.kind = kind
            self.third = third
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var reports: [Report]
        var statuses: [Meeting.Status]

        init(_ rule: String, _ reports: [Report], _ statuses: [Meeting.Status]) {
            self.rule = rule
            self.reports = reports
            self.statuses = statuses
        }

        var testDescription: String { rule }
    }

    @Test(arguments: [
        Case(
            "one day is one meeting", [Report("2021-03-02", on: "2021-03-01"), Report("2021-03-03", on: "2021-03-01")],
            [.held]),
        Case(
            "two days are two", [Report("2021-03-02", on: "2021-03-01"), Report("2021-03-03", on: "2021-03-02")],
            [.held, .held]),
        Case(
            "a month may hold the day", [Report("2021-03-02", on: "2021-03-01"), Report("2021-04-03", on: "2021-03")],
            [.held]),
        Case(
            "a month that holds two of them is neither",
            [
                Report("2021-03-02", on: "2021-03-01"), Report("2021-03-09", on: "2021-03-08"),
                Report("2021-04-03", on: "2021-03"),
            ],
            [.held, .held, .held]),
        Case(
            "other places are other meetings",
            [Report("2021-03-02", on: "2021-03-01", in: "Oksova"), Report("2021-03-03", on: "2021-03-01", in: "Tarn")],
            [.held, .held]),
        Case(
            "a place left out agrees",
            [Report("2021-03-02", on: "2021-03-01", in: "Oksova"), Report("2021-03-03", on: "2021-03-01")], [.held]),
        Case(
            "a call is no visit",
            [
                Report("2021-03-02", on: "2021-03-01", .held, .phoneCall),
                Report("2021-03-03", on: "2021-03-01", .held, .visit),
            ],
            [.held, .held]),
        Case(
            "planned and later held is held",
            [Report("2021-02-20", on: "2021-03-01", .planned), Report("2021-03-03", on: "2021-03-01")], [.held]),
        Case(
            "held stays held beside a later plan",
            [Report("2021-03-03", on: "2021-03-01"), Report("2021-03-04", on: "2021-03-01", .planned)], [.held]),
        Case(
            "planned and later cancelled is cancelled",
            [Report("2021-02-20", on: "2021-03-01", .planned), Report("2021-02-25", on: "2021-03-01", .cancelled)],
            [.cancelled]),
        Case(
            "a third participant left out agrees",
            [Report("2021-03-02", on: "2021-03-01", third: true), Report("2021-03-03", on: "2021-03-01")], [.held]),
        Case(
            "without a date nothing says that it is one",
            [Report("2021-03-02", on: nil), Report("2021-03-03", on: nil)], [.held, .held]),
        Case(
            "a report without a date that is told soon after is of the meeting",
            [Report("2021-03-02", on: "2021-03-01"), Report("2021-03-09", on: nil)], [.held]),
        Case(
            "a report without a date that is told long after may be of another",
            [Report("2021-03-02", on: "2021-03-01"), Report("2021-05-09", on: nil)], [.held, .held]),
        Case(
            "a report without a date that fits two meetings is of neither",
            [
                Report("2021-03-02", on: "2021-03-01"), Report("2021-03-09", on: "2021-03-08"),
                Report("2021-03-10", on: nil),
            ],
            [.held, .held, .held]),
        Case(
            "without a date the place and the days of the documents say it",
            [Report("2021-03-02", on: nil, in: "Oksova"), Report("2021-03-03", on: nil, in: "Oksova")], [.held]),
    ])
    func `reports of one meeting fuse`(_ item: Case) throws {
        let records = item.reports.enumerated().map { index, report in
            draft("d\(index)", report.told) { d in
                var people = [d.person("Marek Olander"), d.person("Ines Tarp")]
                if report.third { people.append(d.person("Jon Vesterby")) }
                d.meeting(
                    people, on: report.date, in: report.place.map { d.entity(.place, $0) }, status: report.status,
                    kind: report.kind)
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.meetings.map(\.status) == item.statuses)
        #expect(graph.meetings.flatMap(\.support.evidence).count == item.reports.count)
        #expect(try Resolver(reference: .invented).resolve(records.reversed()).graph == graph)
    }

    @Test func `a country stands in for who acts for it`() throws {
        let records = ["Marek Olander", "Arland"].enumerated().map { index, name in
            draft("d\(index)", "2021-03-0\(index + 2)") { d in
                let country = d.entity(.country, "Arland", iso2: "XA")
                let host = d.person("Marek Olander")
                d.tenure(host, "president", of: country)
                d.meeting([name == "Arland" ? country : host, d.person("Ines Tarp")], on: "2021-03-01")
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.meetings.count == 1)
        #expect(graph.meetings.first?.participants.map { graph[$0.entity].name } == ["Ines Tarp", "Marek Olander"])
    }
}
