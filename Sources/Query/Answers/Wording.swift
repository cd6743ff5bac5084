package import Facts
public import KnowledgeGraph

/// Events and relations in a few plain words.
public struct Wording: Sendable {
    private let query: GraphQuery
    private var graph: DossierGraph { query.graph }

    /// Words for the answers to a graph's questions.
    public init(_ query: GraphQuery) { self.query = query }

    /// "phone call", "planned meeting", "talks in Riyadh", "visit to Kyiv".
    public func name(of id: MeetingID) -> String {
        let meeting = graph[id]
        let status = meeting.status == .held ? "" : meeting.status.rawValue + " "
        return status + meeting.kind.rawValue + (meeting.place.map { Self.at(meeting.kind) + graph[$0].name } ?? "")
    }

    /// What stands between a kind of meeting and its place.
    package static func at(_ kind: Meeting.Kind) -> String { kind == .visit ? " to " : " in " }

    /// The participants' names, those of whom one is given left out.
    public func participants(of id: MeetingID, except entity: EntityID? = nil) -> String {
        list(graph[id].participants.map(\.entity).filter { $0 != entity })
    }

    /// Names, separated by commas.
    public func list(_ entities: [EntityID]) -> String { entities.map { graph[$0].name }.joined(separator: ", ") }

    /// The words of a statement, in quotation marks where they are its own.
    public func content(of id: StatementID) -> String {
        let statement = graph[id]
        return statement.form == .direct ? "“" + statement.content + "”" : statement.content
    }

    /// What joins `from` to `to`, as a sentence without a full stop.
    public func sentence(_ relation: Relation, from: EntityID, to: EntityID) -> String {
        let (a, b) = (graph[from].name, graph[to].name)
        switch relation {
        case .meeting(let id): return a + " and " + b + ": " + name(of: id)
        case .place(let id):
            let visitor = graph[id].place == to ? a : b
            return visitor + ": " + name(of: id)
        case .tenure(let id): return graph[graph[id].holder].name + ": " + query.title(of: id)
        case .statementAbout(let id):
            let isForward = graph[id].speakers.contains(from) && graph[id].about.contains(to)
            return (isForward ? a : b) + polarity(id) + (isForward ? b : a)
        case .statementTo(let id):
            let isForward = graph[id].speakers.contains(from) && graph[id].addressees.contains(to)
            return (isForward ? a : b) + " speaks to " + (isForward ? b : a)
        case .statementWith: return a + " and " + b + " say the same"
        case .party(let id):
            let party = id == from ? b : a
            return party + " is a party to " + graph[id].name
        case .part(let id):
            let whole = id == from ? b : a
            return graph[id].name + " belongs to " + whole
        }
    }

    private func polarity(_ id: StatementID) -> String {
        switch graph[id].polarity {
        case .supports: " supports "
        case .criticises: " criticises "
        case .neutral: " speaks of "
        }
    }

    /// "2025-02-21, The Courier, Report number 1": where words stand.
    public func source(_ evidence: Evidence) -> String {
        let document = graph[evidence.document]
        let name = document.title ?? document.id
        return [document.date, document.publisher, name].compactMap(\.self).joined(separator: ", ")
    }

    /// The number of documents behind a node, beyond the first: " (+2)".
    public func others(_ support: Support) -> String {
        let count = support.documents.count
        return count > 1 ? " (+\(count - 1))" : ""
    }

    /// The kind, and of a person the office: "person, President of Ukraine".
    public func description(of id: EntityID) -> String {
        let kind = graph[id].kind.rawValue
        return query.bestTitle(of: id).map { kind + ", " + $0 } ?? kind
    }
}
