/// Names the place of a byte in JSON text; used for messages only.
enum JSONPath {
    private enum Step {
        case member(String)
        case item(Int)
    }

    /// The members and indexes that lead to a byte: `meetings[2].cue.start`.
    static func path(to offset: Int, in bytes: [UInt8]) -> String {
        var steps: [Step] = []
        var lastString = ""
        var index = 0
        while index < min(offset, bytes.count) {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let end = end(ofStringAt: index, in: bytes)
                let content = index + 1..<max(index + 1, end - 1)
                if end <= offset { lastString = String(decoding: bytes[content], as: UTF8.self) }
                index = end
                continue
            case UInt8(ascii: "{"): steps.append(.member(""))
            case UInt8(ascii: "["): steps.append(.item(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ":"): name(&steps, lastString)
            case UInt8(ascii: ","): count(&steps)
            default: break
            }
            index += 1
        }
        return written(steps)
    }

    private static func name(_ steps: inout [Step], _ name: String) {
        if case .member = steps.last { steps[steps.count - 1] = .member(name) }
    }

    private static func count(_ steps: inout [Step]) {
        if case .item(let number) = steps.last { steps[steps.count - 1] = .item(number + 1) }
    }

    private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }

    private static func written(_ steps: [Step]) -> String {
        var path = ""
        for step in steps {
            switch step {
            case .member(let name): path += path.isEmpty || name.isEmpty ? name : "." + name
            case .item(let number): path += "[\(number)]"
            }
        }
        return path
    }
}
