internal import Facts
internal import KnowledgeGraph
internal import Reference

/// The words of a statement as a picture shows them.
enum Quotation {
    /// Shortened at a word; in quotation marks where the words are the speaker's own. Reported words follow the verb
    /// that they depend on: "accused them of delay", "praised … for her work".
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
            return (verb(before: whole, of: statement) ?? "") + (shortened == whole ? whole : closed(shortened))
        }
    }

    /// The past form of the verb that attributes, with a space; nil where the words stand by themselves, as they do
    /// after "said".
    private static func verb(before words: String, of statement: StatementNode) -> String? {
        guard let verb = statement.cue.flatMap({ ReferenceTables.standard.cueVerbs.verb(lemma: $0) }),
            verb.kinds != ["say"], verb.forms.count > 1
        else { return nil }
        let first = words.prefix { $0 != " " }.lowercased()
        let hasNoObject = !verb.lemma.contains(" ") && ["of", "for", "as"].contains(first)
        return verb.forms[1] + (hasNoObject ? " … " : " ")
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
