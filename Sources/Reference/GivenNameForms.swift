internal import CReference

/// Given names that stand for each other, in the folded form of names (lower case, without marks).
public struct GivenNameForms: Sendable {
    /// How two forms of a given name belong together.
    public enum Kind: String, Sendable, CaseIterable {
        /// Short and full forms in one language: either may be used of the same person.
        case nickname
        /// Forms in different languages or freer romanisations: something else has to agree as well.
        case translation
    }

    /// The rows in which each name stands.
    private let nicknames: [String: [Int]]
    private let translations: [String: [Int]]

    static let standard = GivenNameForms()

    private init() {
        var index: [Kind: [String: [Int]]] = [:]
        for (row, (kind, forms)) in EmbeddedTable(REFERENCE_GIVEN_NAME_FORMS).map({ ($0[0], $0.list(1)) }).enumerated()
        {
            guard let kind = Kind(rawValue: kind) else { continue }
            for form in forms { index[kind, default: [:]][form, default: []].append(row) }
        }
        self.nicknames = index[.nickname] ?? [:]
        self.translations = index[.translation] ?? [:]
    }

    /// Whether two folded names are forms of one name, in the way that `kind` says.
    public func agree(_ a: String, _ b: String, as kind: Kind) -> Bool {
        guard let first = rows(kind)[a], let second = rows(kind)[b] else { return false }
        return first.contains(where: second.contains)
    }

    private func rows(_ kind: Kind) -> [String: [Int]] {
        switch kind {
        case .nickname: nicknames
        case .translation: translations
        }
    }

    /// Keys under which names that may stand for each other meet; empty for a name with one form.
    public func groups(of name: String) -> [String] {
        Kind.allCases.flatMap { kind in (rows(kind)[name] ?? []).map { "\(kind.rawValue) \($0)" } }
    }
}
