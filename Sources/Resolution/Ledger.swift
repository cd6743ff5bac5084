/// Which node has which IRI, so that adding documents renames nothing.
///
/// A file of lines `IRI`, document id, `BEGIN-END` (Unicode scalars), separated by tabs and sorted; a mention, evidence or
/// content at that place belongs to the node. Tabs, line feeds, carriage returns and backslashes in ids are escaped with a
/// backslash.
public struct Ledger: Hashable, Sendable {
    /// One line.
    struct Entry: Hashable, Sendable, Comparable {
        var iri: String
        var document: String
        var start: Int
        var end: Int

        static func < (a: Entry, b: Entry) -> Bool {
            (a.iri, a.document, a.start, a.end) < (b.iri, b.document, b.start, b.end)
        }
    }

    var entries: Set<Entry>

    /// An empty ledger.
    public init() { entries = [] }

    /// Reads a ledger; `file` names it in errors.
    public init(_ text: String, file: String) throws(ResolutionError) {
        entries = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty && line.first != "#" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, !fields[0].isEmpty else {
                throw ResolutionError.ledger(
                    file, index + 1,
                    "found \(fields.count) field(s), wanted IRI, document and BEGIN-END separated by tabs")
            }
            let span = fields[2].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard span.count == 2, let start = span[0], let end = span[1], start >= 0, start <= end else {
                throw ResolutionError.ledger(
                    file, index + 1, "found the span \"\(fields[2])\", wanted BEGIN-END, as 12-20")
            }
            entries.insert(
                Entry(iri: String(fields[0]), document: Ledger.unescaped(fields[1]), start: start, end: end))
        }
    }

    /// The lines of the file, sorted.
    public var text: String {
        var out = ""
        for entry in entries.sorted() {
            out += "\(entry.iri)\t\(Ledger.escaped(entry.document))\t\(entry.start)-\(entry.end)\n"
        }
        return out
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": out += "\\t"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\\": out += "\\\\"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(92) else { return String(text) }
        var out = String.UnicodeScalarView()
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape {
                out.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                isEscape = false
            } else if scalar == "\\" {
                isEscape = true
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }
}
