/// A file format that a laid-out diagram can be written in.
public enum RenderFormat: String, Sendable, CaseIterable {
    case svg, png, pdf
    /// DOT text with the positions of everything laid out.
    case dot

    /// The name by which Graphviz selects renderer and plug-in; cairo draws the same picture in PNG and PDF.
    var device: String {
        switch self {
        case .svg: "svg:svg:core"
        case .png: "png:cairo:cairo"
        case .pdf: "pdf:cairo:cairo"
        case .dot: "dot:dot:core"
        }
    }

    /// The resolution at a scale, in dots per inch; 0 stands for the format's own.
    func resolution(scale: Double) -> Double { self == .png ? 96 * scale : 0 }
}
