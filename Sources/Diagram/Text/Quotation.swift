internal import Facts
internal import KnowledgeGraph

/// The words of a statement as a picture shows them.
enum Quotation {
    /// Shortened at a word; in quotation marks where the words are the speaker's own.
    static func text(_ statement: StatementNode, limit: Int) -> String {
        let marks: Set<Character> = ["“", "”", "\"", "«", "»", "„", "‟", ",", " "]
        var words = DotText.clean(statement.content)[...]
        switch statement.form {
        case .direct:
            while let first = words.first, marks.contains(first) { words.removeFirst() }
            while let last = words.last, marks.contains(last) { words.removeLast() }
            return "“" + Wrap.shortened(String(words), to: limit) + "”"
        case .indirect, .mixed:
            while let last = words.last, ", ".contains(last) { words.removeLast() }
            let whole = String(words)
            let shortened = Wrap.shortened(whole, to: limit)
            return shortened == whole ? whole : closed(shortened)
        }
    }

    /// Closes the quotation that was cut through.
    private static func closed(_ text: String) -> String {
        for (open, close) in [("“", "”"), ("«", "»"), ("„", "“")] as [(Character, Character)] {
            guard let begin = text.lastIndex(of: open), !text[begin...].dropFirst().contains(close) else { continue }
            // A German quotation ends as an English one begins.
            if open == "“", text.contains("„") { continue }
            return text + String(close)
        }
        return text.count { $0 == "\"" } % 2 == 1 ? text + "\"" : text
    }
}
