internal import CReference

/// A surface that has more than one reading across the tables.
public struct AmbiguityTable: Sendable {
    private let readings: [String: [String]]

    static let standard = AmbiguityTable()

    private init() {
        var readings: [String: [String]] = [:]
        EmbeddedTable(REFERENCE_AMBIGUITIES).forEachRow { readings[$0[0]] = $0.list(1) }
        self.readings = readings
    }

    /// The readings of a surface (`capital:GR`, `city:US`, `given`, `surname`); empty where it has one at most.
    public subscript(surface: String) -> [String] { readings[surface] ?? [] }

    /// The surfaces, sorted.
    public var surfaces: [String] { readings.keys.sorted() }
}
