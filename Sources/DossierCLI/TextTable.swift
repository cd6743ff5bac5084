internal import Dossier
internal import Glibc

/// A table for people: columns as wide as they need and no wider than the terminal, long cells wrapped at words.
struct TextTable {
    private let titles: [String]
    private var rows: [[String]] = []

    /// Makes a table with titles over its columns; the last column takes the room that the others leave.
    init(_ titles: [String]) { self.titles = titles }

    /// Adds a row.
    mutating func add(_ cells: [String]) { rows.append(cells.map(Self.clean)) }

    var isEmpty: Bool { rows.isEmpty }

    /// The lines of the table for a terminal of some number of columns.
    func lines(width: Int, bold: Bool) -> [String] {
        let widths = columnWidths(width)
        var lines: [String] = []
        let heading = line(titles, widths)
        lines.append(bold ? "\u{1B}[1m" + heading + "\u{1B}[0m" : heading)
        for row in rows {
            let cells = zip(row, widths).map { TextWidth.wrapped($0, to: $1) }
            for index in 0..<(cells.map(\.count).max() ?? 0) {
                lines.append(line(cells.map { $0.indices.contains(index) ? $0[index] : "" }, widths))
            }
        }
        return lines
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = ""
        for (index, (cell, width)) in zip(cells, widths).enumerated() {
            let gap = index + 1 < widths.count ? max(0, width - TextWidth.of(cell)) + 2 : 0
            text += cell + String(repeating: " ", count: gap)
        }
        return text.replacing(#/ +$/#, with: "")
    }

    /// Every column gets what it needs; where that is too much, the widest takes what the others leave, and each of these
    /// may have a fifth.
    private func columnWidths(_ width: Int) -> [Int] {
        var widths = titles.indices.map { column in
            max(TextWidth.of(titles[column]), rows.map { TextWidth.of($0[column]) }.max() ?? 0)
        }
        let room = max(width - 2 * (titles.count - 1), 8 * titles.count)
        guard widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else {
            return widths
        }
        for column in widths.indices where column != widest {
            widths[column] = min(widths[column], max(TextWidth.of(titles[column]), 10, room / 5))
        }
        widths[widest] = min(widths[widest], max(10, room - widths.reduce(0, +) + widths[widest]))
        return widths
    }

    /// One line without characters that command a terminal or turn the direction of its text.
    static func clean(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: out.append(" ")
            case .format where scalar.value != 0x200D: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out.replacing(#/ {2,}/#, with: " ")
    }
}

/// How many columns text takes, and where it breaks.
enum TextWidth {
    /// The columns of a terminal that a text takes.
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

    private static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.properties.isEmojiPresentation { return 2 }
        return switch first.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// The text in lines of some width at most, broken at spaces, and inside words that are longer.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let needed = of(line) + (line.isEmpty ? 0 : 1) + of(String(word))
            if needed <= width {
                line += (line.isEmpty ? "" : " ") + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = String(word)
            while of(line) > width {
                let head = prefix(of: line, width)
                lines.append(head)
                line = String(line.dropFirst(max(1, head.count)))
            }
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }

    /// As many characters as fit.
    private static func prefix(of text: String, _ width: Int) -> String {
        var used = 0
        var out = ""
        for character in text {
            used += columns(character)
            if used > width, !out.isEmpty { break }
            out.append(character)
        }
        return out
    }
}

extension Terminal {
    /// The columns of the terminal on standard output: `COLUMNS`, else what the system says, else 80.
    static var width: Int {
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 20 { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// Whether bold letters are wanted: on a terminal, where `NO_COLOR` does not forbid it.
    static var isStyled: Bool {
        let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        return isatty(STDOUT_FILENO) == 1 && !forbids && !isDumb
    }

    /// Writes a heading, bold where that is wanted.
    static func head(_ text: String) {
        let text = TextTable.clean(text)
        say(isStyled ? "\u{1B}[1m" + text + "\u{1B}[0m" : text)
    }

    /// Writes a table.
    static func show(_ table: TextTable) {
        for line in table.lines(width: width, bold: isStyled) { say(line) }
    }
}
