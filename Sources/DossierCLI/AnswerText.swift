internal import Dossier

/// Answers as tables for a terminal.
struct AnswerText {
    private let query: GraphQuery
    private let wording: Wording
    private var graph: DossierGraph { query.graph }

    /// Tables for the answers to a graph's questions.
    init(_ query: GraphQuery) {
        self.query = query
        wording = Wording(query)
    }

    /// Shows what is known of one.
    func show(_ profile: Profile) {
        let entity = graph[profile.entity]
        Terminal.head(entity.name)
        say(entity.kind.rawValue + ", " + entity.iri)
        if !profile.serves.isEmpty { say("of " + wording.list(profile.serves)) }
        if !entity.variants.isEmpty { say("also: " + entity.variants.joined(separator: ", ")) }
        if !profile.agreements.isEmpty {
            say((entity.kind == .agreement ? "parties: " : "party to: ") + wording.list(profile.agreements))
        }
        section("Offices", profile.tenures.isEmpty) { showTenures(profile) }
        section("Meetings", profile.meetings.isEmpty) { show(meetings: profile.meetings, except: profile.entity) }
        section("Statements by", profile.said.isEmpty) { show(statements: profile.said, isOfOne: true) }
        section("Statements about", profile.saidAbout.isEmpty) { show(statements: profile.saidAbout) }
    }

    private func section(_ title: String, _ isEmpty: Bool, _ body: () -> Void) {
        guard !isEmpty else { return }
        Terminal.say("")
        Terminal.head(title)
        body()
    }

    private func say(_ text: String) {
        for line in TextWidth.wrapped(TextTable.clean(text), to: Terminal.width) { Terminal.say(line) }
    }

    private func showTenures(_ profile: Profile) {
        var table = TextTable(["Office", "Status", "As of", "Source"])
        for id in profile.tenures {
            let tenure = graph[id]
            let name = tenure.holder == profile.entity ? "" : graph[tenure.holder].name + ", "
            let days = [tenure.begin, tenure.end].compactMap(\.self)
            table.add([
                name + graph[tenure.office].name, tenure.status.rawValue,
                days.isEmpty ? tenure.asOf ?? "" : days.joined(separator: "/"), source(tenure.support),
            ])
        }
        Terminal.show(table)
    }

    /// Shows meetings; from the side of one participant, where that is given.
    func show(meetings ids: [MeetingID], except entity: EntityID? = nil) {
        guard !ids.isEmpty else { return Terminal.complain("dossier: no such meeting in these articles") }
        var table = TextTable(["Date", "Meeting", "With", "Source"])
        for id in ids {
            table.add([
                query.date(of: id)?.description ?? "", wording.name(of: id),
                wording.participants(of: id, except: entity),
                source(graph[id].support),
            ])
        }
        Terminal.show(table)
    }

    /// Shows statements; without the speaker, where all are of one.
    func show(statements ids: [StatementID], isOfOne: Bool = false) {
        guard !ids.isEmpty else { return Terminal.complain("dossier: no such statement in these articles") }
        var table = TextTable((isOfOne ? ["Date"] : ["Date", "Speaker"]) + ["About", "Words", "Source"])
        for id in ids {
            let statement = graph[id]
            let speaker = statement.speakers.isEmpty ? "(nobody named)" : wording.list(statement.speakers)
            table.add(
                [query.date(of: id)?.description ?? ""] + (isOfOne ? [] : [speaker])
                    + [wording.list(statement.about), wording.content(of: id), source(statement.support)])
        }
        Terminal.show(table)
    }

    /// Shows connections step by step.
    func show(_ paths: [Path], from: EntityID, to: EntityID) {
        guard !paths.isEmpty else {
            let same = from == to
            Terminal.complain(
                "dossier: \(TextTable.clean(graph[from].name)) "
                    + (same ? "is both" : "and \(TextTable.clean(graph[to].name)) are not connected in these articles"))
            return
        }
        for (number, path) in paths.enumerated() {
            if number > 0 { Terminal.say("") }
            let names = [graph[from].name] + path.steps.map { graph[$0.to].name }
            Terminal.head(names.joined(separator: " → "))
            for (place, step) in path.steps.enumerated() { show(step, number: place + 1) }
        }
    }

    private func show(_ step: Path.Step, number: Int) {
        let relation = query.mostTelling(step)
        let date = query.date(of: relation).map { ", " + $0.description } ?? ""
        let more = step.relations.count > 1 ? " (and \(step.relations.count - 1) more)" : ""
        say("\(number). " + wording.sentence(relation, from: step.from, to: step.to) + date + more)
        guard let evidence = query.evidence(of: relation, in: step).first else { return }
        let words = TextTable.clean("“\(evidence.text)” – \(wording.source(evidence))")
        for line in TextWidth.wrapped(words, to: Terminal.width - 3) { Terminal.say("   " + line) }
    }

    /// Shows dated events.
    func show(_ entries: [TimelineEntry], undated: Int) {
        var table = TextTable(["Date", "Event", "Source"])
        for entry in entries { table.add([entry.date.description] + cells(entry.event)) }
        if !table.isEmpty { Terminal.show(table) }
        if undated > 0 { Terminal.complain("dossier: \(undated) meetings and statements bear no date of their own") }
    }

    private func cells(_ event: TimelineEntry.Event) -> [String] {
        switch event {
        case .meeting(let id): [wording.name(of: id) + ": " + wording.participants(of: id), source(graph[id].support)]
        case .statement(let id):
            [wording.list(graph[id].speakers) + ": " + wording.content(of: id), source(graph[id].support)]
        case .takesOffice(let id):
            [graph[graph[id].holder].name + " takes office: " + query.title(of: id), source(graph[id].support)]
        case .leavesOffice(let id):
            [graph[graph[id].holder].name + " leaves office: " + query.title(of: id), source(graph[id].support)]
        }
    }

    /// Shows the most central.
    func show(_ ranked: [Centrality]) {
        var table = TextTable(["", "Name", "Connections", "Betweenness", "Known as"])
        for (place, item) in ranked.enumerated() {
            let share = String(Int((item.betweenness * 1000).rounded()))
            let padded = String(repeating: "0", count: max(0, 4 - share.count)) + share
            table.add([
                String(place + 1), graph[item.entity].name, String(item.degree),
                padded.dropLast(3) + "." + padded.suffix(3), wording.description(of: item.entity),
            ])
        }
        Terminal.show(table)
    }

    private func source(_ support: Support) -> String {
        guard let first = support.evidence.first else { return "" }
        let document = graph[first.document]
        let name = document.publisher ?? document.title ?? document.id
        let short = name.count > 16 && !name.contains(" ") ? name.prefix(15) + "…" : name[...]
        return (document.date ?? "undated") + " " + short + wording.others(support)
    }
}
