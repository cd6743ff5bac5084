import Documents
import Foundation
import Language

// `benchmarks language FILE...` times the language engine on texts of one paragraph a line (see bench.py);
// `benchmarks conllu FILE...` prints its answers. The model is found as the command finds it.

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

/// CPU seconds of this process.
func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let arguments = CommandLine.arguments.dropFirst()
let documents = try arguments.dropFirst().map(document)
let start = processTime()
let model = try LanguageModel(directory: ModelLocation.directory())
let loading = processTime() - start
switch arguments.first {
case "language":
    var runs: [String] = []
    for _ in 0..<2 {
        let start = processTime()
        var count = 0
        for document in documents { count += model.annotate(document).tokens.count }
        runs.append("[\(count), \(processTime() - start)]")
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
