internal import Facts
internal import KnowledgeGraph

/// The name of a meeting and the line under it.
struct MeetingLabel: Sendable {
    var graph: DossierGraph
    var dates: DateLabel

    /// "Phone call", "Visit to Kyiv", "Talks in Riyadh", "Bessent in Kyiv"; for several alike "3 phone calls".
    func name(_ meeting: MeetingNode, count: Int = 1) -> String {
        let place = meeting.place.map { graph[$0].name }
        if count > 1 {
            let destination = place.map { meeting.kind == .visit ? " to " + Self.withArticle($0) : Self.at($0) }
            return "\(count) \(plural(meeting.kind))" + (destination ?? "")
        }
        switch meeting.kind {
        case .phoneCall: return "Phone call"
        case .visit:
            guard let place else { return "Visit" }
            if meeting.tookPlace, let visitor = soleVisitor(meeting) { return visitor + Self.at(place) }
            return "Visit to " + Self.withArticle(place)
        case .meeting: return "Meeting" + (place.map { Self.at($0) } ?? "")
        case .talks: return "Talks" + (place.map { Self.at($0) } ?? "")
        case .conference: return "Conference" + (place.map { Self.at($0) } ?? "")
        case .summit: return "Summit" + (place.map { Self.at($0) } ?? "")
        case .interview: return "Interview" + (place.map { Self.at($0) } ?? "")
        }
    }

    /// "12 Feb", "22 Feb, planned", or nil where there is nothing to say.
    func line(_ meetings: [MeetingNode]) -> String? {
        var days: [String] = []
        for day in meetings.sorted(by: { ($0.time?.begin ?? "") < ($1.time?.begin ?? "") }).compactMap({
            dates.text($0.time)
        }) where !days.contains(day) {
            days.append(day)
        }
        let listed = days.count > 3 ? "\(days[0]) to \(days[days.count - 1])" : days.joined(separator: ", ")
        let status = meetings.first.map(\.status) ?? .held
        let parts = [listed, status == .held ? "" : status.rawValue].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func soleVisitor(_ meeting: MeetingNode) -> String? {
        let visitors = meeting.participants.filter { $0.role == .visitor }.map { graph[$0.entity] }
        guard visitors.count == 1, visitors[0].kind == .person else { return nil }
        return Self.surname(visitors[0].name)
    }

    /// The family name of a person's name, with its particles: "von der Leyen".
    static func surname(_ name: String) -> String {
        let words = DotText.clean(name).split(separator: " ")
        guard words.count > 1 else { return name }
        let particles: Set<Substring> = [
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "bin", "ibn",
            "ter", "ten", "zu",
        ]
        let first = words.dropFirst().firstIndex { particles.contains($0) } ?? words.count - 1
        return words[first...].joined(separator: " ")
    }

    private func plural(_ kind: Meeting.Kind) -> String {
        switch kind {
        case .talks: "rounds of talks"
        case .meeting, .visit, .phoneCall, .conference, .summit, .interview: kind.rawValue + "s"
        }
    }

    /// " in Kyiv", " at the White House".
    static func at(_ place: String) -> String {
        let last = place.split(separator: " ").last.map(String.init) ?? place
        return (buildings.contains(last) ? " at " : " in ") + withArticle(place)
    }

    /// "the United States", "Kyiv".
    static func withArticle(_ place: String) -> String {
        guard !place.lowercased().hasPrefix("the ") else { return place }
        let words = place.split(separator: " ").map(String.init)
        let last = words.last ?? place
        let takesOne =
            pluralNames.contains(place) || (words.count > 1 && commonNouns.contains(last))
            || ((words.count > 1 || buildings.contains(place)) && buildings.contains(last))
        return takesOne ? "the " + place : place
    }

    /// Last words of names of buildings and bodies: one meets at them, not in them.
    private static let buildings: Set<String> = [
        "House", "Palace", "Office", "Kremlin", "Pentagon", "Embassy", "Ministry", "Hotel", "Airport", "Base", "Forum",
        "Conference", "Center", "Centre", "Club", "Resort", "Headquarters", "Summit", "Cathedral", "Congress", "Senate",
        "Vatican", "Parliament", "Assembly", "Council", "Commission", "Academy", "Institute",
    ]
    /// Last words that give a name of several words its article.
    private static let commonNouns: Set<String> = [
        "States", "Kingdom", "Emirates", "Islands", "Republic", "Federation", "Union", "Territories", "Nations",
    ]
    private static let pluralNames: Set<String> = [
        "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Balkans", "Seychelles", "Comoros", "Hague",
    ]
}
