public import Facts
public import KnowledgeGraph

/// What to draw of a graph, and how.
public struct DiagramOptions: Hashable, Sendable {
    /// The question that a diagram answers.
    public enum View: String, Sendable, CaseIterable {
        /// Who meets whom: people by the country or organisation that they serve, meetings between them.
        case network
        /// What happened when: meetings and statements beside an axis of dates.
        case timeline
        /// Who says what about whom.
        case statements
        /// Everything around one node.
        case ego
        /// Who holds which office where.
        case offices
    }

    /// The colours of the page.
    public enum Theme: String, Sendable, CaseIterable {
        case light, dark
    }

    /// The proportions to aim at: a standing sheet, or a lying screen.
    public enum Page: String, Sendable, CaseIterable {
        case a4, screen
    }

    /// The question to answer.
    public var view: View
    /// The colours.
    public var theme: Theme
    /// The proportions.
    public var page: Page
    /// Nil for a title that names the view.
    public var title: String?
    /// Nil for one that gives the period and the number of articles.
    public var subtitle: String?
    /// What may be drawn.
    public var filter: DiagramFilter
    /// The middle of an ego view; nil for the best connected person.
    public var focus: EntityID?
    /// The steps from the focus that an ego view goes; a meeting, a statement or a tenure between two is no step.
    public var depth: Int
    /// The number of nodes to draw at most; nil for what can be read on a page.
    public var maximumSize: Int?

    /// Makes options.
    public init(
        view: View = .network, theme: Theme = .light, page: Page = .a4, title: String? = nil, subtitle: String? = nil,
        filter: DiagramFilter = DiagramFilter(), focus: EntityID? = nil, depth: Int = 1, maximumSize: Int? = nil
    ) {
        self.view = view
        self.theme = theme
        self.page = page
        self.title = title
        self.subtitle = subtitle
        self.filter = filter
        self.focus = focus
        self.depth = depth
        self.maximumSize = maximumSize
    }
}

/// The conditions that a node has to meet to be drawn; what is empty or nil sets none.
public struct DiagramFilter: Hashable, Sendable {
    /// A type of node.
    public enum NodeType: String, Sendable, CaseIterable {
        case person, country, organisation, place, agreement, source, meeting, statement, office

        /// The type of an entity of a kind.
        public init(_ kind: Entity.Kind) {
            switch kind {
            case .person: self = .person
            case .country: self = .country
            case .organisation: self = .organisation
            case .place: self = .place
            case .agreement: self = .agreement
            case .source: self = .source
            }
        }
    }

    /// The types of nodes to draw.
    public var types: Set<NodeType>
    /// Meetings, statements and tenures have to involve one of these.
    public var people: Set<EntityID>
    /// Meetings, statements and tenures have to involve one of these or someone who serves it.
    public var countries: Set<EntityID>
    /// The first ISO day; compared with the end of an event, or the date of its latest article where it bears none.
    public var since: String?
    /// The last ISO day; compared with the beginning of an event, or the date of its first article.
    public var until: String?
    /// The number of articles that have to report it.
    public var minimumSources: Int
    /// 0 to 1.
    public var minimumConfidence: Double
    /// Of meetings.
    public var statuses: Set<Meeting.Status>

    /// Makes a filter; one without arguments lets everything pass.
    public init(
        types: Set<NodeType> = [], people: Set<EntityID> = [], countries: Set<EntityID> = [], since: String? = nil,
        until: String? = nil, minimumSources: Int = 1, minimumConfidence: Double = 0,
        statuses: Set<Meeting.Status> = []
    ) {
        self.types = types
        self.people = people
        self.countries = countries
        self.since = since
        self.until = until
        self.minimumSources = minimumSources
        self.minimumConfidence = minimumConfidence
        self.statuses = statuses
    }
}
