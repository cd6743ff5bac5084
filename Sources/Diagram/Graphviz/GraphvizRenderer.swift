internal import CDrawing
internal import Synchronization

/// Lays out DOT text and writes it as SVG, PNG, PDF or DOT, in this process, through libgvc.
///
/// libgvc keeps state for the whole process and is not thread-safe, so that calls wait for one another; any number of
/// tasks may call at the same time. It also loses memory with each layout: once the process has laid out
/// ``textInProcess`` bytes of DOT text, further layouts run in a copy of the process (`fork`), whose losses end with it,
/// so that a service may render for ever. A layout cannot be interrupted: for graphs of unknown size see
/// ``renderInChild(dot:formats:scale:command:)``.
public enum GraphvizRenderer {
    /// The DOT text, in bytes, that is laid out in the process itself; libgvc 2.42 loses about as many.
    public static let textInProcess = 1 << 21

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
        let formats = RenderFormat.allCases.filter(formats.contains)
        let drawing = draw(dot, formats, scale: scale)
        defer { graphviz_free(drawing) }
        guard drawing.step == GraphvizStepDone, drawing.message == nil else { throw GraphvizError(drawing) }
        return withUnsafeBytes(of: drawing.files) { files in
            let files = files.bindMemory(to: GraphvizFile.self)
            return Dictionary(uniqueKeysWithValues: zip(formats, files).map { ($0, $0.finished(Array($1))) })
        }
    }

    /// The bytes that were laid out so far; whoever holds the lock may use libgvc.
    private static let laidOut = Mutex(0)

    private static func draw(_ dot: String, _ formats: [RenderFormat], scale: Double) -> GraphvizDrawing {
        laidOut.withLock { laidOut in
            laidOut += dot.utf8.count
            let isCopied = laidOut > textInProcess
            return formats.map(\.device).withCStrings { names in
                let devices = zip(names, formats).map {
                    GraphvizDevice(name: $0, resolution: $1.resolution(scale: scale))
                }
                return dot.withCString { text in
                    isCopied
                        ? graphviz_draw_in_copy(text, devices, devices.count)
                        : graphviz_draw(text, devices, devices.count)
                }
            }
        }
    }
}

extension RenderFormat {
    /// The file without what differs from run to run.
    fileprivate func finished(_ bytes: [UInt8]) -> [UInt8] { self == .pdf ? PDFDate.removed(from: bytes) : bytes }
}

extension Array where Element == UInt8 {
    fileprivate init(_ file: GraphvizFile) {
        self = file.bytes.map { Array(UnsafeRawBufferPointer(start: $0, count: file.length)) } ?? []
    }
}

extension [String] {
    /// Lends the strings out, each ended by a zero.
    fileprivate func withCStrings<Result>(_ body: ([UnsafePointer<CChar>]) -> Result) -> Result {
        let texts = map { ContiguousArray($0.utf8CString) }
        func lend(_ index: Int, _ lent: [UnsafePointer<CChar>]) -> Result {
            guard index < texts.count else { return body(lent) }
            return texts[index].withUnsafeBufferPointer { text in
                lend(index + 1, lent + (text.baseAddress.map { [$0] } ?? []))
            }
        }
        return lend(0, [])
    }
}

extension GraphvizError {
    fileprivate init(_ drawing: GraphvizDrawing) {
        let words = drawing.message.map { String(cString: $0) } ?? ""
        let reason = words.split(whereSeparator: \.isNewline).joined(separator: "; ")
        let (code, step): (Code, String) =
            switch drawing.step {
            case GraphvizStepReading: (.unreadable, "read the diagram's DOT text")
            case GraphvizStepLayout: (.layout, "lay the diagram out")
            case GraphvizStepCopy: (.child, "finish the diagram in a copy of the process")
            default: (.rendering, "write the diagram")
            }
        self.init(
            code: code, message: "Graphviz could not \(step): \(reason.isEmpty ? "it gave no reason" : reason).")
    }
}
