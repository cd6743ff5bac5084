import Foundation
import TestSupport
import Testing

/// `dossier extract` as a worker: one document in, one record out.
@Suite(.enabled(if: BuiltCommand.hasModel, "The language model is not there: run dossier setup."))
struct ExtractTests {
    static let article = """
        President Karel Brandt of Estland met Prime Minister Ana Loris of Moldania in Brenlow on Tuesday. \
        "We have found a way," Brandt said after the talks.
        """

    /// Lines of JSON with articles of different lengths.
    static func lines(_ count: Int) -> String {
        (0..<count).map { number in
            let text = Array(repeating: Self.article, count: number % 3 + 1).joined(separator: "\\n\\n")
            return #"{"id":"a\#(number)","date":"2025-03-04","text":"\#(text.replacing("\"", with: "\\\""))"}"# + "\n"
        }.joined()
    }

    @Test func `records come out in the order of the input, id first, the same in every run`() throws {
        let command = try BuiltCommand()
        try command.write(Self.lines(12), to: "articles.jsonl")
        let outcome = try command.run(["extract", "--threads", "2", "articles.jsonl"])
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.lines.count == 12)
        for (number, line) in outcome.lines.enumerated() { #expect(line.hasPrefix(#"{"id":"a\#(number)","#)) }
        #expect(try command.run(["extract", "--threads", "1", "articles.jsonl"]).output == outcome.output)
    }

    @Test func `a line that is no article is a record that says why, and the rest go on`() throws {
        let command = try BuiltCommand()
        let outcome = try command.run(
            ["extract", "--from", "jsonl"], input: Self.lines(1) + "{\"id\":\"broken\"\n" + Self.lines(1))
        #expect(outcome.code == 2)
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines[1].contains(#""status":"error""#))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.errors.hasPrefix("dossier: standard input:2:"))
    }

    @Test func `the record of a line goes out before the next line is there`() throws {
        let command = try BuiltCommand()
        let process = command.process(["extract", "--from", "jsonl", "-"])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for number in 0..<3 {
            try input.fileHandleForWriting.write(contentsOf: Data(Self.lines(1).utf8))
            var answer = Data()
            while answer.last != UInt8(ascii: "\n") {
                let piece = output.fileHandleForReading.availableData
                guard !piece.isEmpty else { break }
                answer += piece
            }
            #expect(answer.last == UInt8(ascii: "\n"), "no answer to line \(number)")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `a reader that goes away ends the command quietly`() throws {
        let command = try BuiltCommand()
        try command.write(Self.lines(30), to: "articles.jsonl")
        let outcome = try command.run(shell: "\"$dossier\" extract articles.jsonl | head -n 1")
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errors.isEmpty)
    }

    @Test func `Ctrl-C ends between two records`() throws {
        let command = try BuiltCommand()
        let process = command.process(["extract", "--from", "jsonl", "-"])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(Self.lines(2).utf8))
        var answer = output.fileHandleForReading.availableData
        process.interrupt()
        answer += try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(answer.last == UInt8(ascii: "\n"))
    }

    struct BadInput: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var code: String
        var message: String

        var testDescription: String { name }
    }

    static let badInputs = [
        BadInput(name: "empty.txt", bytes: [], code: "empty", message: "empty.txt: "),
        BadInput(
            name: "binary.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2], code: "binary", message: "binary.txt: "),
        BadInput(
            name: "latin.txt", bytes: Array("Caf".utf8) + [0xE9] + Array(" closed.".utf8), code: "not-utf8",
            message: "latin.txt: Byte 4 (0xE9) is not UTF-8."),
        BadInput(
            name: "large.txt", bytes: Array(repeating: 0x61, count: 1001), code: "too-large", message: "large.txt: "),
    ]

    @Test(arguments: badInputs)
    func `input that cannot be read is named`(_ input: BadInput) throws {
        let command = try BuiltCommand()
        try command.write(Data(input.bytes), to: input.name)
        try command.write(Self.article, to: "sound.txt")
        let outcome = try command.run(["extract", "--max-document-bytes", "1000", input.name, "sound.txt"])
        #expect(outcome.code == 2)
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines.first?.contains(#""code":"\#(input.code)""#) == true)
        #expect(outcome.lines.last?.contains(#""status":"ok""#) == true)
        #expect(outcome.errors.hasPrefix("dossier: \(input.message)"), "\(outcome.errors)")
    }

    @Test(arguments: [["extract"], ["build", "--output", "graph"], ["annotate"]])
    func `an article that takes too long is refused by name, and the rest go on`(words: [String]) throws {
        let command = try BuiltCommand()
        // Many times more than can be read in the time; the other takes a small part of it.
        try command.write(String(repeating: Self.article + "\n\n", count: 5000), to: "a-long.txt")
        try command.write(Self.article, to: "b-short.txt")
        let outcome = try command.run(words + ["--timeout-per-document", "4.5", "a-long.txt", "b-short.txt"])
        #expect(outcome.code == 2)
        let wanted = "was not read within 4.5 s. Raise --timeout-per-document, or split the document."
        #expect(outcome.errors.hasPrefix("dossier: a-long: The document of "), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix(wanted + "\n"), "\(outcome.errors)")
        guard words == ["extract"] else { return }
        #expect(outcome.lines.first?.hasPrefix(#"{"id":"a-long","status":"error","error":{"code":"timeout","#) == true)
        #expect(outcome.lines.last?.hasPrefix(#"{"id":"b-short","status":"ok""#) == true)
    }

    @Test func `a clause that its attribution surrounds is read`() throws {
        let outcome = try BuiltCommand().run(["extract", "-"], input: Self.surrounded)
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 1)
    }

    /// Found by reading 10,000 generated articles: the attribution of the second clause reached beyond it.
    static let surrounded = """
        Yvonne Rosski, the U.S. national security adviser, said on Thursday that Jarkov "needs to come back to the \
        table". Eldland, Vance and Zorovic were "frustrated" with the Albanian president, Rosski told Fox News. Rosski \
        denied that the United States had gone around its allies.
        """

    @Test func `every span equals the text at its offsets, with emoji, combining marks, CRLF and a mark`() throws {
        let text = """
            \u{FEFF}President Zoe\u{308} Kerenski\u{301} 🏛️ of Estland met Prime Minister Ana Loris 👩🏽‍⚖️ in Brenlow on \
            Tuesday.\r\n\r\n“We have found a way 🎉,” Kerenski\u{301} said.\r\n\r\nLoris told reporters that the 🇫🇷 \
            flag would stay.\r\n
            """
        let command = try BuiltCommand()
        try command.write(text, to: "marks.txt")
        let outcome = try command.run(["extract", "marks.txt"])
        #expect(outcome.code == 0)
        let record = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let scalars = Array(text.unicodeScalars.dropFirst())
        let spans = Self.spans(in: record)
        #expect(spans.count > 10)
        for span in spans {
            var found = String.UnicodeScalarView()
            found.append(contentsOf: scalars[span.start..<span.end])
            #expect(Array(String(found).utf8) == Array(span.text.utf8))
        }
    }

    /// Everything in a record that has a start, an end and a text.
    private static func spans(in value: Any) -> [(start: Int, end: Int, text: String)] {
        if let list = value as? [Any] { return list.flatMap(spans) }
        guard let object = value as? [String: Any] else { return [] }
        let own: [(start: Int, end: Int, text: String)]
        if let start = object["start"] as? Int, let end = object["end"] as? Int, let text = object["text"] as? String {
            own = [(start, end, text)]
        } else {
            own = []
        }
        return own + object.values.flatMap(spans)
    }
}
