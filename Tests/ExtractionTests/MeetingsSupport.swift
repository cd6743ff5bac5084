import Documents
import Facts
import Language
import Reference
import Testing

@testable import Extraction

/// A text with its names marked: `[p:Tomas Arnov] met [p:Lena Brask] in [l:Varnholm]`.
///
/// p is a person, t a title that stands for one, c a country, a its adjective, o an organisation, l a place. The rules of
/// meetings are tested apart from the recogniser of names, and countries can be invented.
struct MarkedNames {
    let text: String
    private let marks: [(bytes: Range<Int>, kind: Entity.Kind, form: Mention.Form)]

    init(_ marked: String) {
        var text: [UInt8] = []
        var marks: [(Range<Int>, Entity.Kind, Mention.Form)] = []
        var open: (start: Int, letter: UInt8)?
        let bytes = Array(marked.utf8)
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "["), at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: ":") {
                open = (text.count, bytes[at + 1])
                at += 3
                continue
            }
            if bytes[at] == UInt8(ascii: "]"), let begun = open {
                let (kind, form) = Self.reading(begun.letter)
                marks.append((begun.start..<text.count, kind, form))
                open = nil
            } else {
                text.append(bytes[at])
            }
            at += 1
        }
        self.text = String(decoding: text, as: UTF8.self)
        self.marks = marks.map { (bytes: $0.0, kind: $0.1, form: $0.2) }
    }

    private static func reading(_ letter: UInt8) -> (Entity.Kind, Mention.Form) {
        switch letter {
        case UInt8(ascii: "p"): (.person, .name)
        case UInt8(ascii: "t"): (.person, .title)
        case UInt8(ascii: "c"): (.country, .name)
        case UInt8(ascii: "a"): (.country, .adjective)
        case UInt8(ascii: "o"): (.organisation, .name)
        default: (.place, .name)
        }
    }

    /// The marked names as mentions; equal words are one entity.
    func mentions(in tree: SyntaxTree) -> MentionTable {
        var entities: [String: Int] = [:]
        let found = marks.compactMap { mark -> DraftMention? in
            let tokens = (0..<tree.count).filter { tree[$0].range.overlaps(mark.bytes) }
            guard let first = tokens.first, let last = tokens.last else { return nil }
            let range = first..<last + 1
            let head = range.first { tree.head(of: $0).map { !range.contains($0) } ?? true } ?? last
            let name = tree.text(of: range)
            let entity = entities[name] ?? entities.count
            entities[name] = entity
            return DraftMention(tokens: range, head: head, kind: mark.kind, form: mark.form, entity: entity)
        }
        return MentionTable(found, tokenCount: tree.count)
    }

    /// Each meeting as `kind status participants @place date`; hosts and visitors with `(h)` and `(v)`.
    func meetings(date: String?) throws -> [String] {
        let document = try TimesSupport.annotated(text, date: date)
        let tree = SyntaxTree(document)
        let times = TimeTagger().times(in: tree)
        let found = MeetingExtractor().meetings(
            in: tree, mentions: mentions(in: tree), times: times, reference: .standard)
        return found.map { meeting in
            let people = meeting.participants.map { participant in
                let mark =
                    switch participant.role {
                    case .participant: ""
                    case .visitor: "(v)"
                    case .host: "(h)"
                    }
                return tree.text(of: participant.phrase.tokens) + mark
            }
            let place = meeting.place.map { " @" + tree.text(of: $0.tokens) } ?? ""
            let day = meeting.time.flatMap { times[$0].begin.map { " " + $0 } } ?? ""
            return
                "\(meeting.kind.rawValue) \(meeting.status.rawValue) \(people.joined(separator: " + "))\(place)\(day)"
        }
    }
}

/// A sentence and the meetings that it tells of. The day is Friday, 20 June 2031.
struct MeetingCase: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }

    func check() throws {
        let found = try MarkedNames(text).meetings(date: "2031-06-20")
        #expect(found == expected)
    }
}
