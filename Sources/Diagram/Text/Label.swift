/// Markup of HTML-like labels in the type sizes of the diagrams.
enum Label {
    /// A bold name over smaller lines; what is too long for a line is broken at words.
    static func node(
        _ name: String, lines: [String] = [], palette: Palette, width: Int = 30, isUnnamed: Bool = false
    ) -> String {
        let tag = isUnnamed ? "i" : "b"
        let top = Wrap.lines(DotText.clean(name), width: width).map { "<\(tag)>\(DotText.html($0))</\(tag)>" }
        let rest = lines.flatMap { Wrap.lines(DotText.clean($0), width: width + 8) }.map {
            font($0, size: 9, color: palette.secondLine)
        }
        return (top + rest).joined(separator: "<br/>")
    }

    /// A run of text in a size and a colour.
    static func font(_ text: String, size: Int, color: String, isBold: Bool = false) -> String {
        let markup = DotText.html(text)
        return "<font point-size=\"\(size)\" color=\"\(color)\">\(isBold ? "<b>\(markup)</b>" : markup)</font>"
    }

    /// A table without lines.
    static func table(_ rows: [String], padding: Int = 0) -> String {
        "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"\(padding)\">\(rows.joined())</table>"
    }

    /// A row of one cell, aligned left.
    static func row(_ content: String) -> String { row([content]) }

    /// A row of cells, aligned left.
    static func row(_ cells: [String]) -> String {
        let gap = "<td width=\"16\"></td>"
        return "<tr>" + cells.map { "<td align=\"left\">\($0)</td>" }.joined(separator: gap) + "</tr>"
    }
}

/// Text broken or shortened at words.
package enum Wrap {
    /// As few lines as a width in characters allows, of about equal length where balanced; longer words are broken.
    package static func lines(_ text: String, width: Int, isBalanced: Bool = true) -> [String] {
        let lines = filled(text, width: width)
        guard lines.count > 1, isBalanced else { return lines }
        for narrower in stride(from: (text.count + lines.count - 1) / lines.count, to: width, by: 1) {
            let balanced = filled(text, width: narrower)
            if balanced.count == lines.count { return balanced }
        }
        return lines
    }

    private static func filled(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while word.count > width + width / 3 {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The text with a capital letter at its beginning.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// At most a number of characters, cut after a word, with an ellipsis where something was cut.
    package static func shortened(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        let head = text.prefix(limit)
        let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        let kept = cut.count > limit / 2 ? cut : head
        return kept.trimmingSuffix { " ,;:–-….".contains($0) } + "…"
    }
}

extension Substring {
    /// The text without the characters at its end that match.
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
