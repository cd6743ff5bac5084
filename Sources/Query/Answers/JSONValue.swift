/// JSON whose members keep the order in which they were given (RFC 8259).
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key and its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSONValue
    }

    /// A string, or null.
    package init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    /// An integer, or null.
    package init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}

extension JSONValue {
    /// How JSON is laid out and escaped.
    package enum Style: Sendable {
        /// A member or element a line, two spaces a level.
        case pretty
        /// Without white space, and safe inside an HTML script element: `<`, `>`, `&`, U+2028 and U+2029 are escaped.
        case embedded
    }

    /// The text in UTF-8, without a line break at its end.
    package func bytes(_ style: Style) -> [UInt8] {
        var out: [UInt8] = []
        write(to: &out, style, depth: 0)
        return out
    }

    private func write(to out: inout [UInt8], _ style: Style, depth: Int) {
        switch self {
        case .null: out += Array("null".utf8)
        case .bool(let value): out += Array((value ? "true" : "false").utf8)
        case .integer(let value): out += Array(String(value).utf8)
        case .number(let value): out += Array((value.isFinite ? String(value) : "null").utf8)
        case .string(let text): Self.write(text, to: &out, style)
        case .array(let items):
            Self.list(items, "[", "]", to: &out, style, depth) { item, out in
                item.write(to: &out, style, depth: depth + 1)
            }
        case .object(let members):
            Self.list(members, "{", "}", to: &out, style, depth) { member, out in
                Self.write(member.key, to: &out, style)
                out += Array((style == .pretty ? ": " : ":").utf8)
                member.value.write(to: &out, style, depth: depth + 1)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: Character, _ close: Character, to out: inout [UInt8], _ style: Style, _ depth: Int,
        write: (Item, inout [UInt8]) -> Void
    ) {
        out += Array(String(open).utf8)
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if style == .pretty { breakLine(&out, depth + 1) }
            write(item, &out)
        }
        if style == .pretty, !items.isEmpty { breakLine(&out, depth) }
        out += Array(String(close).utf8)
    }

    private static func breakLine(_ out: inout [UInt8], _ depth: Int) {
        out.append(UInt8(ascii: "\n"))
        out += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
    }

    private static func write(_ text: String, to out: inout [UInt8], _ style: Style) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: out += Array("\\\"".utf8)
            case 0x5C: out += Array("\\\\".utf8)
            case 0x0A: out += Array("\\n".utf8)
            case 0..<0x20, 0x7F: escape(scalar.value, to: &out)
            case 0x3C, 0x3E, 0x26, 0x2028, 0x2029:
                if style == .embedded { escape(scalar.value, to: &out) } else { out += Array(String(scalar).utf8) }
            default: out += Array(String(scalar).utf8)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ value: UInt32, to out: inout [UInt8]) {
        let hex = String(value, radix: 16)
        out += Array("\\u".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - hex.count) + Array(hex.utf8)
    }
}
