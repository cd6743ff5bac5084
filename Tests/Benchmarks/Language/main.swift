import Documents
import Foundation
import Language

/// `benchmarks language FILE...` times the language engine on texts of one paragraph a line; `benchmarks conllu FILE...`
/// prints its answers. The model is found as the command finds it.
func document(_ path: String) throws -> SourceDocument {
    let text = SourceText(try String(contentsOfFile: path, encoding: .utf8))
    var paragraphs: [Paragraph] = []
    var start = 0
    for (index, byte) in (text.utf8 + [0x0A]).enumerated() where byte == 0x0A {
        if index > start { paragraphs.append(Paragraph(range: start..<index)) }
        start = index + 1
    }
    return SourceDocument(
        id: path, text: text, sections: [Section(range: 0..<text.utf8.count, date: nil)], paragraphs: paragraphs)
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

let arguments = CommandLine.arguments.dropFirst()
let documents = try arguments.dropFirst().map(document)
var model: LanguageModel?
let loading = try seconds { model = try LanguageModel(directory: ModelLocation.directory()) }
guard let model else { exit(1) }
switch arguments.first {
case "language":
    // Each run is measured with empty caches first and warm ones after: {"load": s, "runs": [[tokens, s], ...]}.
    var runs: [String] = []
    for _ in 0..<2 {
        var count = 0
        let time = seconds { for document in documents { count += model.annotate(document).tokens.count } }
        runs.append("[\(count), \(time)]")
    }
    print("{\"load\": \(loading), \"runs\": [\(runs.joined(separator: ", "))]}")
case "conllu":
    var out: [UInt8] = []
    for document in documents { ConlluWriter().write(model.annotate(document), to: &out) }
    FileHandle.standardOutput.write(Data(out))
default:
    FileHandle.standardError.write(Data("usage: benchmarks language|conllu FILE...\n".utf8))
    exit(64)
}
