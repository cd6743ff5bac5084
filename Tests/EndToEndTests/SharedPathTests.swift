import Foundation
import TestSupport
import Testing

/// Connections between people of the five articles in ../shared, as a careful reader would tell them.
@Suite(.serialized, .enabled(if: BuiltCommand.hasModel && Repository.shared("articles/articles.jsonl") != nil))
struct SharedPathTests {
    private struct Answer: Decodable {
        struct Way: Decodable { var steps: [Step] }
        struct Node: Decodable { var name: String }
        struct Passage: Decodable { var text: String }
        struct Step: Decodable {
            var from: Node
            var to: Node
            var relation: String
            var evidence: [Passage]
        }
        var paths: [Way]
    }

    /// The command beside the records of the five articles.
    private static let command: BuiltCommand? = {
        guard let articles = Repository.shared("articles/articles.jsonl"), let command = try? BuiltCommand() else {
            return nil
        }
        guard let records = try? command.run(["extract", "--from", "jsonl", articles.path]).output else { return nil }
        return (try? command.write(records, to: "facts.jsonl")) == nil ? nil : command
    }()

    private func steps(_ from: String, _ to: String) throws -> [Answer.Step] {
        let records = try #require(Self.command).folder.url.appending(path: "facts.jsonl")
        // A folder for each run, since its outputs stand in files there.
        let outcome = try BuiltCommand().run(["path", from, to, "--graph", records.path, "--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).paths.first?.steps ?? []
    }

    struct Case: Sendable, CustomTestStringConvertible {
        /// Words that the names of the nodes hold, from one end to the other.
        var nodes: [String]
        /// What joins each to the next.
        var relations: [String]
        /// Words of a passage of each step.
        var words: [String]

        var testDescription: String { nodes.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case(
            nodes: ["Starmer", "Trump", "Putin"], relations: ["meeting", "meeting"],
            words: ["during visits with President Trump", "phone call with President Vladimir"]),
        Case(nodes: ["Trump", "Zelensk"], relations: ["meeting"], words: ["meeting with Trump in New York"]),
        Case(
            nodes: ["Macron", "Trump", "Putin"], relations: ["meeting", "meeting"],
            words: ["visits", "phone call with President Vladimir"]),
        Case(
            nodes: ["Duda", "Zelensk", "Trump"], relations: ["meeting", "meeting"],
            words: ["Andrzej Duda", "meeting with Trump in New York"]),
        Case(
            nodes: ["Sybiha", "Zelensk", "Vance"], relations: ["meeting", "meeting"],
            words: ["Sybiha", "Vice President JD Vance"]),
        Case(
            nodes: ["Bessent", "Zelensk", "Starmer"], relations: ["meeting", "meeting"],
            words: ["Bessent", "in a call with Zelensky"]),
        Case(
            nodes: ["Witkoff", "Russia", "Putin"], relations: ["meeting", "tenure"],
            words: ["Saudi Arabia", "Russian President Vladimir Putin"]),
        Case(nodes: ["Stefanchuk", "Kellogg"], relations: ["meeting"], words: ["Kellogg"]),
        Case(nodes: ["Rubio", "Witkoff"], relations: ["meeting"], words: ["Saudi Arabia"]),
        Case(
            nodes: ["Macron", "Trump", "Zelensk", "Scholz"], relations: ["meeting", "meeting", "meeting"],
            words: ["visits", "New York", "Scholz"]),
        Case(
            nodes: ["Trudeau", "Zelensk", "Bessent"], relations: ["meeting", "meeting"],
            words: ["Justin Trudeau", "Bessent"]),
    ])
    func `the connection is the one that a reader would tell, each step with its sentence`(_ test: Case) throws {
        let steps = try steps(test.nodes[0], test.nodes[test.nodes.count - 1])
        try #require(steps.count == test.relations.count)
        #expect(steps.map(\.relation) == test.relations)
        for (index, step) in steps.enumerated() {
            #expect(step.from.name.contains(test.nodes[index]))
            #expect(step.to.name.contains(test.nodes[index + 1]))
            #expect(step.evidence.contains { $0.text.contains(test.words[index]) }, "\(test.words[index])")
        }
    }
}

extension SharedPathTests {
    private struct Seed: Decodable {
        struct Person: Decodable {
            var id: String
            var name: String
        }
        struct Meeting: Decodable {
            var participants: [String]
            var status: String
            /// Whether the first met each of the others, who did not meet one another.
            var distributive: Bool?
        }
        var people: [Person]
        var meetings: [Meeting]

        /// The names of everyone who met somebody, in pairs.
        var pairs: [[String]] {
            let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
            return meetings.filter { ["held", "ongoing"].contains($0.status) }.flatMap { meeting in
                let present = meeting.participants.compactMap { names[$0] }
                let firsts = meeting.distributive == true ? present.prefix(1) : present[...]
                return firsts.indices.flatMap { at in present[(at + 1)...].map { [present[at], $0].sorted() } }
            }
        }
    }

    @Test func `two who met in the gold graph are one step apart by a meeting`() throws {
        let folder = try #require(Repository.shared("gold/seeds"))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let seeds = try files.filter { $0.lastPathComponent.hasPrefix("00") }.map {
            try JSONDecoder().decode(Seed.self, from: Data(contentsOf: $0))
        }
        let pairs = Set(seeds.flatMap(\.pairs)).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(pairs.count >= 15)
        let apart = try pairs.filter { try steps($0[0], $0[1]).map(\.relation) != ["meeting"] }
        #expect(apart == [])
    }
}
