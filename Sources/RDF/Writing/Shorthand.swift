/// The literals that Turtle lets stand bare: numbers and truth values (Turtle, section 2.5.2).
enum Shorthand {
    /// Whether the bare lexical form would be read as this very literal.
    static func isReadable(_ lexical: ByteSlice, datatype: ByteSlice) -> Bool {
        let namespace: StaticString = "http://www.w3.org/2001/XMLSchema#"
        guard lexical.count > 0, datatype.hasPrefix(ByteSlice(namespace)) else { return false }
        let name = datatype.dropFirst(namespace.utf8CodeUnitCount)
        if name == ByteSlice("integer" as StaticString) { return shape(lexical) == .integer }
        if name == ByteSlice("decimal" as StaticString) { return shape(lexical) == .decimal }
        if name == ByteSlice("double" as StaticString) { return shape(lexical) == .double }
        guard name == ByteSlice("boolean" as StaticString) else { return false }
        return lexical == ByteSlice("true" as StaticString) || lexical == ByteSlice("false" as StaticString)
    }

    private enum Shape { case integer, decimal, double, other }

    /// What a number looks like; every dot must have digits on both sides, which is less than Turtle allows.
    private static func shape(_ lexical: ByteSlice) -> Shape {
        var index = lexical[0] == 0x2B || lexical[0] == 0x2D ? 1 : 0
        guard skipDigits(lexical, &index) else { return .other }
        if index == lexical.count { return .integer }
        var shape = Shape.other
        if lexical[index] == 0x2E {
            index += 1
            guard skipDigits(lexical, &index) else { return .other }
            if index == lexical.count { return .decimal }
            shape = .other
        }
        if lexical[index] | 0x20 == 0x65 {
            index += 1
            if index < lexical.count, lexical[index] == 0x2B || lexical[index] == 0x2D { index += 1 }
            if skipDigits(lexical, &index), index == lexical.count { shape = .double }
        }
        return shape
    }

    private static func skipDigits(_ lexical: ByteSlice, _ index: inout Int) -> Bool {
        let start = index
        while index < lexical.count, ASCII.isDigit(lexical[index]) { index += 1 }
        return index > start
    }
}
