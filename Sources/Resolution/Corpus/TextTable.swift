internal import KnowledgeGraph

/// The number of a text in a corpus's table of names, titles and other short texts; equal for equal texts.
struct TextID: Hashable, Sendable {
    /// Where the text begins in the table.
    let rawValue: UInt32

    /// No text.
    static let none = TextID(rawValue: .max)
}

/// Gives every text a number: one array of UTF-8, and an open-addressed table of places in it (linear probing).
struct TextTable: ~Copyable {
    private var bytes: [UInt8] = []
    /// Places of texts plus one; 0 is an empty slot. As many as a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var count = 0

    /// The number of a text, which is added where it is new.
    mutating func intern(_ text: String) -> TextID {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        var text = text
        let slot = text.withUTF8 { self.slot(of: UnsafeRawBufferPointer($0)) }
        if slots[slot] == 0 {
            precondition(bytes.count < UInt32.max - 1, "more than 4 GB of different names")
            slots[slot] = UInt32(bytes.count) + 1
            count += 1
            TextStore.append(text.utf8, to: &bytes)
        }
        return TextID(rawValue: slots[slot] - 1)
    }

    /// The texts, to be read by their numbers; no more can be added.
    consuming func finish() -> TextStore { TextStore(bytes) }

    /// The slot that holds a text, or the empty one where it belongs.
    private func slot(of text: UnsafeRawBufferPointer) -> Int {
        bytes.withUnsafeBytes { all in
            var at = Self.hash(text) & (slots.count - 1)
            while slots[at] != 0, !Self.text(all, slots[at]).elementsEqual(text) { at = (at + 1) & (slots.count - 1) }
            return at
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        bytes.withUnsafeBytes { all in
            for entry in old where entry != 0 {
                var at = Self.hash(Self.text(all, entry)) & (slots.count - 1)
                while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
                slots[at] = entry
            }
        }
    }

    private static func text(_ all: UnsafeRawBufferPointer, _ entry: UInt32) -> UnsafeRawBufferPointer {
        let rest = UnsafeRawBufferPointer(rebasing: all[Int(entry - 1)...])
        let end = TextStore.headerSize + TextStore.length(rest)
        return UnsafeRawBufferPointer(rebasing: rest[TextStore.headerSize..<end])
    }

    private static func hash(_ text: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: text)
        return hasher.finalize() & Int.max
    }
}
