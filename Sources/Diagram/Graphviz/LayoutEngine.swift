/// A layout engine of Graphviz.
public enum LayoutEngine: String, Sendable, CaseIterable {
    /// Layers, for directed graphs of up to some hundred edges (Gansner et al., "A Technique for Drawing Directed
    /// Graphs", 1993).
    case dot
    /// Springs on several levels, for thousands of edges (Hu, "Efficient and High Quality Force-Directed Graph
    /// Drawing", 2005).
    case sfdp
    /// Springs, for some hundred nodes (Kamada and Kawai 1989; stress majorization, Gansner et al. 2004).
    case neato
}
