internal import CGraphviz
internal import Synchronization

/// Lays out DOT text and writes it as SVG, PNG, PDF or DOT, in this process, through libgvc.
///
/// libgvc keeps state for the whole process and is not thread-safe, so that calls wait for one another; any number of
/// tasks may call at the same time. A layout cannot be interrupted: for graphs of unknown size see
/// ``renderInChild(executable:arguments:timeout:)``.
public enum GraphvizRenderer {
    /// Lays DOT text out once and writes it in every format asked for.
    ///
    /// The bytes depend on the text, the formats, the scale, the libraries and the fonts only.
    /// - Parameters:
    ///   - dot: A graph in the DOT language; its `layout` attribute names the engine, else it is `dot`.
    ///   - formats: Any number of formats; repeats cost nothing.
    ///   - scale: Of PNG only: 1 is 96 dots per inch, 2 is 192.
    /// - Returns: The bytes of a file for each format.
    /// - Throws: ``GraphvizError`` with whatever Graphviz reported, even a warning: a picture that lacks something is a
    ///   failure.
    public static func render(
        dot: String, formats: [RenderFormat], scale: Double = 1
    ) throws(GraphvizError) -> [RenderFormat: [UInt8]] {
        let result: Result<[RenderFormat: [UInt8]], GraphvizError> = Graphviz.shared.withLock { graphviz in
            do throws(GraphvizError) {
                return .success(try graphviz.render(dot: dot, formats: formats, scale: scale))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// The one context of libgvc in the process: a context for each rendering leaks and reads freed memory.
private struct Graphviz: ~Copyable {
    static let shared = Mutex(Graphviz())
    /// Fragments of the message that libgvc is reporting; it calls back while the lock above is held.
    static let messages = Mutex<[String]>([])

    private let context: OpaquePointer?

    private init() {
        context = gvContext()
        dossier_report_to { text in
            guard let text else { return 0 }
            Graphviz.messages.withLock { $0.append(String(cString: text)) }
            return 0
        }
    }

    func render(
        dot: String, formats: [RenderFormat], scale: Double
    ) throws(GraphvizError) -> [RenderFormat: [UInt8]] {
        _ = takeMessage()
        let graph = dot.withCString { dossier_read($0) }
        defer { if let graph { agclose(graph) } }
        let complaint = takeMessage()
        guard let graph, complaint == nil else { throw failure(.unreadable, complaint) }
        let engine = dossier_attribute(graph, "layout").map { String(cString: $0) } ?? ""
        let laidOut = gvLayout(context, graph, engine.isEmpty ? LayoutEngine.dot.rawValue : engine)
        defer { gvFreeLayout(context, graph) }
        let problem = takeMessage()
        guard laidOut == 0, problem == nil else { throw failure(.layout, problem) }
        var files: [RenderFormat: [UInt8]] = [:]
        for format in formats where files[format] == nil {
            files[format] = try write(graph, format, scale: scale)
        }
        return files
    }

    private func write(
        _ graph: UnsafeMutablePointer<Agraph_t>, _ format: RenderFormat, scale: Double
    ) throws(GraphvizError) -> [UInt8] {
        dossier_set_resolution(graph, format.resolution(scale: scale))
        var data: UnsafeMutablePointer<CChar>?
        var length: UInt32 = 0
        let status = gvRenderData(context, graph, format.device, &data, &length)
        defer { if let data { gvFreeRenderData(data) } }
        let problem = takeMessage()
        guard status == 0, let data, problem == nil else { throw failure(.rendering, problem) }
        let bytes = Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
        return format == .pdf ? PDFDate.removed(from: bytes) : bytes
    }

    private func takeMessage() -> String? {
        let fragments = Graphviz.messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
        let message = fragments.joined().split(whereSeparator: \.isNewline).joined(separator: "; ")
        return message.isEmpty ? nil : message
    }

    private func failure(_ code: GraphvizError.Code, _ message: String?) -> GraphvizError {
        let step =
            switch code {
            case .unreadable: "read the diagram's DOT text"
            case .layout: "lay the diagram out"
            default: "write the diagram"
            }
        return GraphvizError(code: code, message: "Graphviz could not \(step): \(message ?? "it gave no reason").")
    }
}
