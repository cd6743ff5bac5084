/// A text whose spans of interest are marked in the text itself: `MarkedText("met «Donald Trump» in Kyiv")`.
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: String
    /// The marked spans, in order of their beginning, in Unicode scalars.
    public let spans: [Range<Int>]

    /// Reads a text in which `«` opens a span and `»` closes the innermost one.
    public init(_ marked: String) {
        var scalars = String.UnicodeScalarView()
        var open: [Int] = []
        var spans: [Range<Int>] = []
        var count = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": open.append(count)
            case "»": if let start = open.popLast() { spans.append(start..<count) }
            default:
                scalars.append(scalar)
                count += 1
            }
        }
        self.text = String(scalars)
        self.spans = spans.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }
}
