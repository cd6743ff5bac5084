public import ArgumentParser
public import Dossier

extension Day: ExpressibleByArgument {
    /// Reads `2025-02-21`.
    public init?(argument: String) { self.init(iso: argument) }
}

extension RDFFormat: ExpressibleByArgument {
    /// Reads a format's name.
    public init?(argument: String) { self.init(named: argument) }
}

extension CentralityMeasure: ExpressibleByArgument {}
extension DiagramFilter.NodeType: ExpressibleByArgument {}
extension DiagramOptions.Page: ExpressibleByArgument {}
extension DiagramOptions.Theme: ExpressibleByArgument {}
extension DiagramOptions.View: ExpressibleByArgument {}
extension DocumentFormat: ExpressibleByArgument {}
extension Entity.Kind: ExpressibleByArgument {}
extension Meeting.Status: ExpressibleByArgument {}
extension ProvenanceMode: ExpressibleByArgument {}
extension RenderFormat: ExpressibleByArgument {}
