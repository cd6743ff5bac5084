/// Words of a document, kept in a store of texts; equal to any passage of the same words.
package struct Passage: Sendable {
    private let store: TextStore
    private let place: UInt64

    /// The text at a place of a store.
    package init(_ store: TextStore, at place: UInt64) {
        self.store = store
        self.place = place
    }

    /// A text in a store of its own.
    package init(_ text: String) {
        var bytes: [UInt8] = []
        TextStore.append(text.utf8, to: &bytes)
        self.init(TextStore(bytes), at: 0)
    }

    /// The words, fetched anew at each call.
    package var text: String { store.text(at: place) }
}

extension Passage: Hashable {
    package static func == (a: Passage, b: Passage) -> Bool {
        (a.store === b.store && a.place == b.place) || a.text == b.text
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
