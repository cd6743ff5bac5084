import Documents
import Language
import Reference

@testable import Extraction

// The extractors with all the time they take.

extension TimeTagger {
    func times(in document: AnnotatedDocument) -> [ResolvedTime] { times(in: SyntaxTree(document)) }

    func times(in tree: SyntaxTree) -> [ResolvedTime] {
        Deadline.never { deadline throws(DeadlinePassed) in try times(in: tree, by: deadline) }
    }
}

extension MeetingExtractor {
    func meetings(
        in tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], reference: ReferenceTables
    ) -> [DraftMeeting] {
        Deadline.never { deadline throws(DeadlinePassed) in
            try meetings(in: tree, mentions: mentions, times: times, reference: reference, by: deadline)
        }
    }
}

extension StatementExtractor {
    static func statements(
        in tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], reference: ReferenceTables
    ) -> [DraftStatement] {
        Deadline.never { deadline throws(DeadlinePassed) in
            try statements(in: tree, mentions: mentions, times: times, reference: reference, by: deadline)
        }
    }
}
