internal import CReference

/// A form of address or rank before a name, or a suffix after it.
public struct Honorific: Hashable, Sendable {
    /// The form as written.
    public let form: String
    /// The full form.
    public let normal: String
    /// `civil`, `academic`, `military`, `religious`, `royal`, `political`, `suffix` …
    public let kind: String
    /// The gender that it tells.
    public let gender: NameTable.Entry.Gender?
    /// A remark.
    public let note: String?

    init(_ row: borrowing EmbeddedTable.Row) {
        form = row[0]
        normal = row[1]
        kind = row[2]
        gender = row.optional(3).flatMap(NameTable.Entry.Gender.init(rawValue:))
        note = row.optional(4)
    }
}

extension Honorific {
    /// Whether it stands after the name (`Jr.`, `MP`).
    public var isSuffix: Bool { kind == "suffix" }

    /// Whether it also names an office (`King`, `Sen.`).
    public var namesOffice: Bool { note?.hasPrefix("office") ?? false }
}

extension Honorific: TableRow {
    static let table = ReferenceTable<Honorific>(REFERENCE_HONORIFICS)

    /// The form as written.
    public var surfaces: [String] { [form] }
}
