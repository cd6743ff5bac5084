internal import Foundation

/// Reads the moves of a transition system: JSON of `{action: {label: frequency}}` within MessagePack.
enum MovesFile {
    /// The moves in the order of the network's classes: by action, then by frequency and label, both descending.
    static func read(_ name: String, in directory: String, actions: Int) throws(LanguageModelError) -> [Move] {
        let file = try ModelFile(name, in: directory)
        guard let text = file.text(file.field("moves", of: try file.value())),
            let table = try? JSONDecoder().decode([String: [String: Int]].self, from: Data(text.utf8))
        else { throw file.damaged("no table of moves") }
        var moves: [Move] = []
        for (key, action) in table.keys.map({ ($0, Int($0) ?? -1) }).sorted(by: { $0.1 < $1.1 }) {
            guard (0..<actions).contains(action) else { throw file.unsupported("an action \(key)") }
            let labels = (table[key] ?? [:]).sorted {
                $0.value != $1.value
                    ? $0.value > $1.value
                    : $1.key.unicodeScalars.lexicographicallyPrecedes($0.key.unicodeScalars)
            }
            moves += labels.map { Move(action: action, label: $0.key) }
        }
        // Only the first action of either system may be without a class: NER's, for a missing answer.
        for action in 1..<actions where !moves.contains(where: { $0.action == action }) {
            throw file.damaged("no move of action \(action)")
        }
        return moves
    }
}
