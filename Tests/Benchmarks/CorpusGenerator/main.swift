// corpus-generator COUNT [SEED] [DIGESTS]: writes COUNT invented articles as JSON Lines to standard output; the same
// count, seed and digests give the same bytes.
import Documents
import Foundation

let arguments = Array(CommandLine.arguments[1...])
guard let count = arguments.first.flatMap(Int.init), count >= 0 else {
    FileHandle.standardError.write(Data("usage: corpus-generator COUNT [SEED] [DIGESTS]\n".utf8))
    exit(64)
}
let seed = arguments.dropFirst().first.flatMap(UInt64.init) ?? 1
let folder = arguments.dropFirst(2).first ?? "seeds/articles"
let digests = DocumentSource(paths: [folder]).compactMap { try? $0.get() }
let maker = ArticleMaker(digests: digests)

/// A string as JSON writes it.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

var lines = ""
for number in 0..<count {
    let (id, date, text) = maker.article(number: number, seed: seed)
    lines += "{\"id\":\(quoted(id)),\"date\":\"\(date)\",\"text\":\(quoted(text))}\n"
    if lines.utf8.count > 1 << 20 || number + 1 == count {
        FileHandle.standardOutput.write(Data(lines.utf8))
        lines = ""
    }
}
