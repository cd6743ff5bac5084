internal import Facts
internal import KnowledgeGraph
internal import Ontology
internal import RDF

extension GraphTriples {
    /// Says a tenure, with all its evidence or that of one document.
    func emit<Sink: QuadSink & ~Copyable>(
        _ id: TenureID, from document: DocumentID?, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let tenure = graph[id]
        try emitter.begin(iris[id], .tenure)
        try emitter.add(.holder, node: iris[tenure.holder])
        try emitter.add(.office, node: iris[tenure.office])
        try emitter.add(.heldAs, text: tenure.title)
        try emitter.add(.status, text: tenure.status.rawValue)
        if let day = tenure.asOf, LexicalForm.dateType(of: day)?.name == "date" {
            try emitter.add(.asOf, date: day)
        }
        try emitter.add(.begin, date: tenure.begin)
        try emitter.add(.end, date: tenure.end)
        try emit(tenure.support, from: document, into: &emitter)
    }

    /// Says a meeting.
    func emit<Sink: QuadSink & ~Copyable>(
        _ id: MeetingID, from document: DocumentID?, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let meeting = graph[id]
        try emitter.begin(iris[id], .meeting)
        try emitter.add(.kind, text: meeting.kind.rawValue)
        try emitter.add(.status, text: meeting.status.rawValue)
        for agent in meeting.participants.map(\.entity).sortedWithoutRepeats() {
            try emitter.add(.participant, node: iris[agent])
        }
        for (role, property) in [(Meeting.Participant.Role.visitor, OntologyProperty.visitor), (.host, .host)] {
            let agents = meeting.participants.filter { $0.role == role }.map(\.entity)
            for agent in agents.sortedWithoutRepeats() { try emitter.add(property, node: iris[agent]) }
        }
        if let place = meeting.place { try emitter.add(.place, node: iris[place]) }
        try emit(meeting.time, into: &emitter)
        for topic in meeting.topics.sortedWithoutRepeats() { try emitter.add(.topic, node: iris[topic]) }
        try emit(meeting.support, from: document, into: &emitter)
    }

    /// Says a statement.
    func emit<Sink: QuadSink & ~Copyable>(
        _ id: StatementID, from document: DocumentID?, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        let statement = graph[id]
        try emitter.begin(iris[id], .statement)
        for speaker in statement.speakers.sortedWithoutRepeats() { try emitter.add(.speaker, node: iris[speaker]) }
        try emitter.add(.form, text: statement.form.rawValue)
        try emitter.add(.cue, text: statement.cue)
        let language = statement.support.evidence.first.map { graph[$0.document].language } ?? ""
        try emitter.add(Predicate[.content], TripleEmitter<Sink>.text(statement.content, language: language))
        try emitter.add(.polarity, text: statement.polarity.rawValue)
        for one in statement.addressees.sortedWithoutRepeats() { try emitter.add(.addressee, node: iris[one]) }
        for one in statement.about.sortedWithoutRepeats() { try emitter.add(.about, node: iris[one]) }
        if let medium = statement.medium { try emitter.add(.medium, node: iris[medium]) }
        if let outer = statement.reportedBy { try emitter.add(.reportedBy, node: iris[outer]) }
        try emit(statement.time, into: &emitter)
        try emit(statement.support, from: document, into: &emitter)
    }

    private func emit<Sink: QuadSink & ~Copyable>(
        _ time: TimeSpan?, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        try emitter.add(.begin, date: time?.begin)
        try emitter.add(.end, date: time?.end)
        try emitter.add(.timeText, text: time?.text)
    }

    /// Says what vouches for the node in hand.
    func emit<Sink: QuadSink & ~Copyable>(
        _ support: Support, from document: DocumentID?, into emitter: inout TripleEmitter<Sink>
    ) throws(RDFError) {
        guard mode != .none else { return }
        var last: Evidence?
        for span in support.evidence.sorted() where document == nil || span.document == document {
            if let last, !(last < span) { continue }
            try emitter.add(.evidence, node: iris.mention(span))
            last = span
        }
        try emitter.add(.confidence, decimal: support.confidence)
        for rule in support.rules.sortedWithoutRepeats() { try emitter.add(.rule, text: rule) }
    }
}
