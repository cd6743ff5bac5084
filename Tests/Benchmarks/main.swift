import Documents
import Foundation
import Language

let arguments = CommandLine.arguments
let model = try LanguageModel(directory: ModelLocation.directory())
let clock = ContinuousClock()
var documents: [SourceDocument] = []
for path in arguments.dropFirst(2) {
    let text = SourceText(try String(contentsOfFile: path, encoding: .utf8))
    var paragraphs: [Paragraph] = []
    var start = 0
    for (index, byte) in (text.utf8 + [10]).enumerated() where byte == 10 {
        if index > start { paragraphs.append(Paragraph(range: start..<index)) }
        start = index + 1
    }
    documents.append(
        SourceDocument(
            id: path, text: text, sections: [Section(range: 0..<text.utf8.count, date: nil)], paragraphs: paragraphs))
}
for _ in 0..<5 {
    var count = 0
    let time = clock.measure { for document in documents { count += model.annotate(document).tokens.count } }
    print(count, time, Double(count) / (Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds)))
}
