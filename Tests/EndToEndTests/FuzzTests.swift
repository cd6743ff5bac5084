import Foundation
import TestSupport
import Testing

/// Damaged articles through the whole of `dossier extract`.
@Suite(.enabled(if: BuiltCommand.hasModel, "The language model is not there: run dossier setup."))
struct FuzzTests {
    @Test func `every damaged digest gives one record, and no crash`() throws {
        let folder = Repository.root.appending(path: "seeds/articles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let digests = try names.filter { $0.hasSuffix(".md") && $0 != "README.md" }
            .map { Array(try Data(contentsOf: folder.appending(path: $0))) }
        var mutator = Mutator(generator: SeededGenerator(seed: 6))
        let command = try BuiltCommand()
        for number in 0..<1000 {
            let digits = String(number)
            let name = String(repeating: "0", count: 3 - digits.count) + digits
            try command.write(Data(mutator.mutated(digests[number % digests.count])), to: name + ".md")
        }
        let outcome = try command.run(["extract", "--from", "text", "."])
        #expect(outcome.code == 0 || outcome.code == 2, "\(outcome.errors.suffix(500))")
        #expect(outcome.lines.count == 1000)
        for (number, line) in outcome.lines.enumerated() {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(["ok", "error"].contains(record?["status"] as? String), "article \(number)")
        }
    }
}

/// Damages articles; the same generator gives the same damage.
struct Mutator {
    var generator: SeededGenerator

    /// Words and marks that readers and rules look for.
    private static let pieces = [
        "“", "”", "\"", "'", "’", " said ", " told ", " that ", ", ", ". ", "\n\n", "\r\n", "—", "(", ")", " met ",
        " President ", " on Monday ", " in 99999999999999999999 ", "\u{FEFF}", "\u{200B}", "e\u{301}", "👩‍👩‍👧‍👦",
        "\u{202E}", "#", "---\n", "<p>", "&amp;", "$500 billion", "Feb. 30, 2025", "who, ", " and ",
    ]

    /// A copy with a few faults.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: bytes.removeSubrange(place...)
            case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 2: bytes.insert(contentsOf: piece(), at: place)
            case 3: for _ in 0..<20 { bytes.insert(contentsOf: piece(), at: min(place, bytes.count)) }
            case 4:
                let end = min(bytes.count, place + Int.random(in: 0..<200, using: &generator))
                bytes.removeSubrange(place..<end)
            case 5:
                let end = min(bytes.count, place + Int.random(in: 0..<400, using: &generator))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &generator))
            case 6: bytes = bytes.filter { $0 != 0x0A }
            default: bytes = bytes.map { $0 == 0x2E ? 0x2C : $0 }
            }
        }
        return bytes
    }

    private mutating func piece() -> [UInt8] { Array((Self.pieces.randomElement(using: &generator) ?? "").utf8) }
}
