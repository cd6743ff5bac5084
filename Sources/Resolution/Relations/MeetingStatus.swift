internal import Facts

/// What several reports of one meeting say of it together.
enum MeetingStatus {
    /// What took place took place; else the latest report counts, of reports of one day the strongest.
    static func of(_ reports: [MeetingFusion.Report]) -> Meeting.Status {
        let latest = reports.max { (($0.told ?? .min), strength($0)) < (($1.told ?? .min), strength($1)) }
        let happened = reports.filter { $0.meeting.status == .held || $0.meeting.status == .ongoing }
        guard let latest else { return .planned }
        switch latest.meeting.status {
        case .planned, .proposed: return happened.isEmpty ? latest.meeting.status : .held
        case .held, .ongoing, .refused, .cancelled, .postponed, .denied: return latest.meeting.status
        }
    }

    private static func strength(_ report: MeetingFusion.Report) -> Int {
        switch report.meeting.status {
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
