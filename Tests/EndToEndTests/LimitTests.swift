import Foundation
import TestSupport
import Testing

/// Limits of what is read: what lies beyond is refused with its message, or read in parts.
@Suite(.enabled(if: BuiltCommand.hasModel, "The language model is not there: run dossier setup."))
struct LimitTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var line: String
        var message: String
    }

    static let refusals = [
        Refusal(
            testDescription: "nesting", line: #"{"id":"a","x":"# + String(repeating: "[", count: 101),
            message:
                "dossier: standard input:1:115: The line is no JSON object of a document: objects and arrays stand in "
                + "one another more than 100 deep."),
        Refusal(
            testDescription: "size", line: #"{"id":"a","text":"\#(String(repeating: "word ", count: 700))"}"#,
            message:
                "dossier: standard input:1: The document has 3520 bytes, more than the limit of 3000. Raise the limit."),
        Refusal(
            testDescription: "number", line: #"{"id":"a","x":1E999}"#,
            message:
                "dossier: standard input:1:15: The line is no JSON object of a document: “1E999” is no number that can "
                + "be held."),
    ]

    @Test(arguments: refusals)
    func `a line beyond a limit is refused with its message, and the next is read`(_ refusal: Refusal) throws {
        let outcome = try BuiltCommand().run(
            ["extract", "--from", "jsonl", "--max-document-bytes", "3000"],
            input: refusal.line + "\n" + ExtractTests.lines(1))
        #expect(outcome.code == 2)
        #expect(outcome.errors == refusal.message + "\n")
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines.last?.contains(#""status":"ok""#) == true)
    }

    struct Excess: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        /// What standard error says.
        var warnings: [String] = []
    }

    static let excesses = [
        Excess(
            testDescription: "clauses",
            text: String(repeating: "Kerenski, who met Loris and said that ", count: 1500) + "nothing came of it.",
            warnings: [
                sentenceWarning("4 times, first at character 14250"),
                "dossier: stdin: 1464 statements that stand inside 8 others were left out, the first at character 342; their "
                    + "words are in those around them. Cut the sentence to have them.",
            ]),
        Excess(
            testDescription: "a word", text: "Kerenski said " + String(repeating: "a", count: 50_000) + ".",
            warnings: [
                "dossier: stdin: a run of characters without white space was cut into words of 1024 bytes, at character 14. "
                    + "Put spaces into the text where its words end."
            ]),
        Excess(
            testDescription: "adverbs",
            text: "Kerenski said that it was " + String(repeating: "very, ", count: 12_000) + "good.",
            warnings: [sentenceWarning("8 times, first at character 9012")]),
        Excess(
            testDescription: "marks", text: String(repeating: "“", count: 5000) + "We agree, Kerenski said.",
            warnings: [
                "dossier: stdin: a run of characters without white space was cut into words of 1024 bytes, at character 0. "
                    + "Put spaces into the text where its words end.",
                sentenceWarning("at character 4008"),
            ]),
    ]

    private static func sentenceWarning(_ place: String) -> String {
        "dossier: stdin: the text was cut in the middle of a sentence, of which the model reads 3000 words at once, \(place). "
            + "What links the parts was not seen: put full stops or paragraph breaks into the text."
    }

    @Test(arguments: excesses)
    func `a sentence or word beyond every measure is read in parts, with short evidence`(excess: Excess) throws {
        let outcome = try BuiltCommand().run(["extract", "-"], input: excess.text)
        #expect(outcome.code == 0)
        #expect(outcome.errors == excess.warnings.map { $0 + "\n" }.joined())
        #expect(outcome.output.contains(#""warnings":"#) == !excess.warnings.isEmpty)
        let record = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        for claims in ["tenures", "meetings", "statements"] {
            for claim in record?[claims] as? [[String: Any]] ?? [] {
                let evidence = claim["evidence"] as? [[String: Any]] ?? []
                #expect(!evidence.isEmpty)
                let length = evidence.reduce(0) { $0 + (($1["text"] as? String)?.unicodeScalars.count ?? 0) }
                #expect(length <= 1500)
            }
        }
    }
}
