internal import Facts
internal import KnowledgeGraph

/// Whether a report may tell of the meeting that other reports tell of.
extension MeetingFusion {
    func fits(_ report: Report, _ group: Group) -> Bool {
        let theirs = group.participants
        let ours = Set(report.participants)
        let isSameTime = max(report.days?.length ?? .max, group.days?.length ?? .max) <= 7
        guard ours.isSubset(of: theirs) || theirs.isSubset(of: ours) || isSameTime && governments.agree(ours, theirs)
        else {
            return false
        }
        // Whoever spoke at a conference may have met others the same day: one participant needs the same place.
        guard min(ours.count, theirs.count) > 1 || ours == theirs || report.place != nil && group.place != nil else {
            return false
        }
        guard kindsAgree(report, group), placesAgree(report.place, group.place) else { return false }
        if let a = report.days, let b = group.days {
            guard let common = a.intersection(b) else { return false }
            return common.length <= 7 || ours == theirs && report.place == group.place && report.place != nil
        }
        return undatedAgrees(report, group, equal: ours == theirs)
    }

    /// How long after a meeting, in days, a report without its date still tells of it.
    private static let memory = 14

    /// Without a date on one side: in one document of one place, told soon after the day of the other, or, where no
    /// report has a date, told within days of each other of one place.
    private func undatedAgrees(_ report: Report, _ group: Group, equal: Bool) -> Bool {
        guard equal else { return false }
        let isOnePlace = report.place != nil && report.place == group.place
        if group.reports.contains(where: { $0.key.document == report.key.document }) { return isOnePlace }
        guard let told = report.told else { return false }
        if let days = group.days, report.days == nil {
            let isSoon = told >= days.first - (isOnePlace ? 7 : 0) && told <= days.last + Self.memory
            return isSoon && (isOnePlace || report.participants.count > 1 && happened(report, group))
        }
        return isOnePlace && group.reports.contains { $0.told.map { abs($0 - told) <= 3 } ?? false }
    }

    private func happened(_ report: Report, _ group: Group) -> Bool {
        ([report] + group.reports).allSatisfy { $0.status == .held || $0.status == .ongoing }
    }

    private func kindsAgree(_ report: Report, _ group: Group) -> Bool {
        let kinds = Set(group.reports.map(\.kind)).union([report.kind])
        if kinds.contains(.interview) { return kinds.count == 1 }
        return !kinds.contains(.phoneCall) || kinds.isSubset(of: [.phoneCall, .talks])
    }

    private func placesAgree(_ a: EntityID?, _ b: EntityID?) -> Bool {
        guard let a, let b else { return true }
        return a == b || isPart(a, of: b) || isPart(b, of: a)
    }

    func isPart(_ a: EntityID, of b: EntityID) -> Bool { table[a].partOf == b }
}
