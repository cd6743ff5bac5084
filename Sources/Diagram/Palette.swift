internal import Facts

/// The colours of a theme, checked for colour blindness and contrast; shapes repeat what colours say.
struct Palette: Sendable {
    /// The two colours of a node.
    struct Pair: Hashable, Sendable {
        var fill: String
        var border: String
    }

    var background: String
    var title: String
    var subtitle: String
    var text: String
    var secondLine: String
    var source: String
    var clusterFill: String
    var clusterBorder: String
    var clusterText: String
    var axis: String
    var neutral: String
    var supports: String
    var criticises: String
    /// Of the text on an edge.
    var edgeText: String
    private var pairs: [NodeStyle: Pair]

    subscript(style: NodeStyle) -> Pair { pairs[style] ?? Pair(fill: background, border: neutral) }

    /// The colours of a theme.
    static func theme(_ theme: DiagramOptions.Theme) -> Palette {
        switch theme {
        case .light: light
        case .dark: dark
        }
    }

    private static let light = Palette(
        background: "#FFFFFF", title: "#111111", subtitle: "#555555", text: "#1A1A1A", secondLine: "#4A4A4A",
        source: "#6F6F6F", clusterFill: "#F5F7F9", clusterBorder: "#C9D3DC", clusterText: "#44525E", axis: "#BFC7CE",
        neutral: "#8A8A8A", supports: "#009E73", criticises: "#D55E00", edgeText: "#444444",
        pairs: [
            .person: Pair(fill: "#DCEBF7", border: "#0A6EBD"),
            .country: Pair(fill: "#E4F4EE", border: "#0B4432"),
            .organisation: Pair(fill: "#FBEFD5", border: "#9C5601"),
            .meeting: Pair(fill: "#FDE7DB", border: "#E5741D"),
            .statement: Pair(fill: "#FFFFFF", border: "#CA77B2"),
            .agreement: Pair(fill: "#FFF6C2", border: "#50461A"),
            .office: Pair(fill: "#EFEFF4", border: "#534E81"),
            .place: Pair(fill: "#EEF3DC", border: "#77955A"),
            .document: Pair(fill: "#FFFFFF", border: "#6F6F6F"),
            .source: Pair(fill: "#FFFFFF", border: "#0A6EBD"),
        ])

    private static let dark = Palette(
        background: "#12181F", title: "#F2F4F6", subtitle: "#A9B4BF", text: "#F2F4F6", secondLine: "#C3CCD5",
        source: "#A9B4BF", clusterFill: "#1A222B", clusterBorder: "#3A4754", clusterText: "#B7C3CE", axis: "#46525E",
        neutral: "#9AA5B0", supports: "#2FC79A", criticises: "#FF8A3D", edgeText: "#C3CCD5",
        pairs: [
            .person: Pair(fill: "#16344A", border: "#56B4E9"),
            .country: Pair(fill: "#123B30", border: "#2FC79A"),
            .organisation: Pair(fill: "#40330F", border: "#E6B23C"),
            .meeting: Pair(fill: "#4A2413", border: "#F08A4B"),
            .statement: Pair(fill: "#1A222B", border: "#D98BC4"),
            .agreement: Pair(fill: "#3E3A10", border: "#E8DC4A"),
            .office: Pair(fill: "#26243A", border: "#9D97D6"),
            .place: Pair(fill: "#2A3320", border: "#A5C585"),
            .document: Pair(fill: "#1A222B", border: "#9AA5B0"),
            .source: Pair(fill: "#12181F", border: "#56B4E9"),
        ])
}

/// What a node is drawn as.
enum NodeStyle: String, Hashable, Sendable, CaseIterable {
    case person, country, organisation, meeting, statement, agreement, office, place, document, source

    /// The node's shape and its manner of being filled, which a cluster of people would else round.
    var shape: DotGraph.Attributes {
        switch self {
        case .person: [.plain("shape", "box"), .plain("style", "filled,rounded")]
        case .source: [.plain("shape", "box"), .plain("style", "filled,rounded,dashed")]
        case .country: [.plain("shape", "octagon"), .plain("style", "filled"), .plain("margin", "0.05,0.03")]
        case .organisation, .office: [.plain("shape", "box"), .plain("style", "filled")]
        case .meeting: [.plain("shape", "ellipse"), .plain("margin", "0.03,0.03")]
        case .statement, .document: [.plain("shape", "note"), .plain("margin", "0.17,0.07")]
        case .agreement: [.plain("shape", "box"), .plain("peripheries", 2), .plain("margin", "0.16,0.09")]
        case .place: [.plain("shape", "hexagon"), .plain("style", "filled"), .plain("margin", "0.05,0.03")]
        }
    }

    /// How the legend calls it.
    var legend: String {
        switch self {
        case .meeting: "meeting or call"
        case .source: "unnamed source"
        default: rawValue
        }
    }
}

extension NodeStyle {
    /// The style of an entity.
    init(_ kind: Entity.Kind) {
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
