internal import Facts

/// What several reports of one meeting say of it together.
enum MeetingStatus {
    /// What took place took place; else the latest report counts, of reports of one day the strongest.
    static func of(_ reports: [MeetingFusion.Report]) -> Meeting.Status {
        let latest = reports.max { (($0.told ?? .min), strength($0)) < (($1.told ?? .min), strength($1)) }
        let happened = reports.filter { $0.status == .held || $0.status == .ongoing }
        guard let latest else { return .planned }
        switch latest.status {
        case .planned, .proposed: return happened.isEmpty ? latest.status : .held
        case .held, .ongoing, .refused, .cancelled, .postponed, .denied: return latest.status
        }
    }

    private static func strength(_ report: MeetingFusion.Report) -> Int {
        switch report.status {
        case .held: 7
        case .ongoing: 6
        case .denied: 5
        case .cancelled: 4
        case .refused: 3
        case .postponed: 2
        case .planned: 1
        case .proposed: 0
        }
    }
}
