internal import Facts
internal import KnowledgeGraph

/// Chooses the meetings that a page has room for: the best reported ones of the best connected people.
struct GatheringChoice: Sendable {
    private let scope: DiagramScope
    private let degrees: [EntityID: Int]
    private let limit: Int
    private let maximum: Int

    /// Sets up a choice.
    /// - Parameters:
    ///   - all: the meetings to choose from.
    ///   - limit: the number of nodes, meetings among them.
    ///   - maximum: the number of meetings.
    init(among all: [NetworkSelection.Gathering], _ scope: DiagramScope, limit: Int, maximum: Int) {
        self.scope = scope
        self.degrees = Self.degrees(all)
        self.limit = limit
        self.maximum = maximum
    }

    private static func degrees(_ gatherings: [NetworkSelection.Gathering]) -> [EntityID: Int] {
        var degrees: [EntityID: Int] = [:]
        for id in gatherings.flatMap(\.participants) { degrees[id, default: 0] += 1 }
        return degrees
    }

    /// Takes meetings in order of weight while the nodes fit; visits only to countries that others stand for.
    func chosen(
        _ all: [NetworkSelection.Gathering], beside earlier: [NetworkSelection.Gathering] = []
    ) -> [NetworkSelection.Gathering] {
        let ranked = all.enumerated().map { ($0.offset, weight($0.element)) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        var agents = Set(earlier.flatMap(\.participants))
        let hosts = Set(agents.compactMap { scope.affiliations.group(of: $0) })
        var chosen: [Int] = []
        for (index, _) in ranked {
            if let host = all[index].host, !hosts.contains(host) { continue }
            let new = all[index].participants.count { !agents.contains($0) }
            let meetings = earlier.count + chosen.count + 1
            guard agents.count + new + meetings <= limit, meetings <= maximum else { continue }
            agents.formUnion(all[index].participants)
            chosen.append(index)
        }
        return chosen.sorted().map { all[$0] }
    }

    /// More for more sources, for a date, for having taken place, and for people who meet others as well; less for an
    /// interview, whose answers are told among the statements.
    private func weight(_ gathering: NetworkSelection.Gathering) -> Double {
        let graph = scope.graph
        let meetings = gathering.meetings.map { graph[$0] }
        let sources = Set(meetings.flatMap(\.support.documents)).count
        let confidence = meetings.map(\.support.confidence).max() ?? 0
        let isDated = meetings.contains { $0.time?.begin != nil }
        let tookPlace = meetings.contains { $0.tookPlace }
        let isInterview = meetings.allSatisfy { $0.kind == .interview }
        let reach = gathering.participants.map { Double(min(degrees[$0] ?? 0, 6)) }.reduce(0, +)
        let named = gathering.participants.filter { graph[$0].kind == .person }.count
        return Double(min(sources, 5)) + confidence + (isDated ? 1 : 0) + (tookPlace ? 0.5 : 0) - (isInterview ? 3 : 0)
            + 0.3 * reach / Double(gathering.participants.count) + (named > 1 ? 1 : 0)
            - Double(max(0, gathering.participants.count - 6)) * 0.3
    }
}
