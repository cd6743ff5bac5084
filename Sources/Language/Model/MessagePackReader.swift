/// What is wrong with MessagePack data, and at which byte.
struct MessagePackError: Error, CustomStringConvertible {
    let offset: Int
    let reason: String

    var description: String { "\(reason) at byte \(offset)" }
}

/// A value of a MessagePack file (msgpack.org specification, 2013-08); text and data stay in the file and are named by range.
indirect enum MessagePackValue {
    case null
    case boolean(Bool)
    case integer(Int)
    /// An integer above `Int.max`.
    case unsigned(UInt64)
    case float(Double)
    case string(Range<Int>)
    case data(Range<Int>)
    case array([MessagePackValue])
    case map([(key: MessagePackValue, value: MessagePackValue)])
}

/// A cursor over MessagePack bytes that never reads beyond them.
struct MessagePackReader {
    let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    /// Deeper nesting than this is refused.
    private static let depthLimit = 32

    /// Reads from the first byte.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Reads the next value with everything in it.
    mutating func value(depth: Int = 0) throws(MessagePackError) -> MessagePackValue {
        guard depth < Self.depthLimit else { throw fault("nested too deeply") }
        switch try header() {
        case .scalar(let value): return value
        case .string(let count): return .string(try take(count))
        case .data(let count): return .data(try take(count))
        case .array(let count):
            var items: [MessagePackValue] = []
            items.reserveCapacity(count)
            for _ in 0..<count { items.append(try value(depth: depth + 1)) }
            return .array(items)
        case .map(let count):
            var items: [(key: MessagePackValue, value: MessagePackValue)] = []
            items.reserveCapacity(count)
            for _ in 0..<count { items.append((try value(depth: depth + 1), try value(depth: depth + 1))) }
            return .map(items)
        }
    }

    /// Reads the head of a map and returns the number of its pairs.
    mutating func mapCount() throws(MessagePackError) -> Int {
        guard case .map(let count) = try header() else { throw fault("a map was expected") }
        return count
    }

    /// Reads the head of an array and returns the number of its values.
    mutating func arrayCount() throws(MessagePackError) -> Int {
        guard case .array(let count) = try header() else { throw fault("an array was expected") }
        return count
    }

    /// Reads a text and returns where its bytes lie.
    mutating func string() throws(MessagePackError) -> Range<Int> {
        guard case .string(let count) = try header() else { throw fault("a text was expected") }
        return try take(count)
    }

    /// Reads a number that is not negative.
    mutating func unsigned() throws(MessagePackError) -> UInt64 {
        let byte: UInt8 = try number()
        switch byte {
        case 0x00...0x7F: return UInt64(byte)
        case 0xCC: return UInt64(try number() as UInt8)
        case 0xCD: return UInt64(try number() as UInt16)
        case 0xCE: return UInt64(try number() as UInt32)
        case 0xCF: return try number()
        default: throw fault("a number was expected")
        }
    }

    /// Passes over the next value.
    mutating func skip(depth: Int = 0) throws(MessagePackError) {
        guard depth < Self.depthLimit else { throw fault("nested too deeply") }
        switch try header() {
        case .scalar: break
        case .string(let count), .data(let count): _ = try take(count)
        case .array(let count): for _ in 0..<count { try skip(depth: depth + 1) }
        case .map(let count): for _ in 0..<(2 * count) { try skip(depth: depth + 1) }
        }
    }

    /// An error at the present place.
    func fault(_ reason: String) -> MessagePackError { MessagePackError(offset: offset, reason: reason) }
}

// MARK: - Heads
extension MessagePackReader {
    private enum Head {
        case scalar(MessagePackValue)
        case string(Int)
        case data(Int)
        case array(Int)
        case map(Int)
    }

    private mutating func header() throws(MessagePackError) -> Head {
        let byte: UInt8 = try number()
        switch byte {
        case 0x00...0x7F: return .scalar(.integer(Int(byte)))
        case 0x80...0x8F: return .map(try count(Int(byte & 0x0F), unit: 2))
        case 0x90...0x9F: return .array(try count(Int(byte & 0x0F), unit: 1))
        case 0xA0...0xBF: return .string(Int(byte & 0x1F))
        case 0xE0...0xFF: return .scalar(.integer(Int(Int8(bitPattern: byte))))
        default: return try longHeader(byte)
        }
    }

    private mutating func longHeader(_ byte: UInt8) throws(MessagePackError) -> Head {
        switch byte {
        case 0xC0: return .scalar(.null)
        case 0xC2: return .scalar(.boolean(false))
        case 0xC3: return .scalar(.boolean(true))
        case 0xC4: return .data(Int(try number() as UInt8))
        case 0xC5: return .data(Int(try number() as UInt16))
        case 0xC6: return .data(Int(try number() as UInt32))
        case 0xCA: return .scalar(.float(Double(Float(bitPattern: try number()))))
        case 0xCB: return .scalar(.float(Double(bitPattern: try number())))
        case 0xCC: return .scalar(.integer(Int(try number() as UInt8)))
        case 0xCD: return .scalar(.integer(Int(try number() as UInt16)))
        case 0xCE: return .scalar(.integer(Int(try number() as UInt32)))
        case 0xCF:
            let value: UInt64 = try number()
            return .scalar(Int(exactly: value).map { .integer($0) } ?? .unsigned(value))
        case 0xD0: return .scalar(.integer(Int(try number() as Int8)))
        case 0xD1: return .scalar(.integer(Int(try number() as Int16)))
        case 0xD2: return .scalar(.integer(Int(try number() as Int32)))
        case 0xD3: return .scalar(.integer(Int(try number() as Int64)))
        case 0xD9: return .string(Int(try number() as UInt8))
        case 0xDA: return .string(Int(try number() as UInt16))
        case 0xDB: return .string(Int(try number() as UInt32))
        case 0xDC: return .array(try count(Int(try number() as UInt16), unit: 1))
        case 0xDD: return .array(try count(Int(try number() as UInt32), unit: 1))
        case 0xDE: return .map(try count(Int(try number() as UInt16), unit: 2))
        case 0xDF: return .map(try count(Int(try number() as UInt32), unit: 2))
        default: throw fault("the byte \(byte) begins no known value")
        }
    }

    /// A count of values, refused where the bytes left cannot hold so many.
    private func count(_ count: Int, unit: Int) throws(MessagePackError) -> Int {
        guard count * unit <= bytes.count - offset else { throw fault("\(count) values were announced, too many") }
        return count
    }

    @inline(__always)
    private mutating func take(_ count: Int) throws(MessagePackError) -> Range<Int> {
        guard count <= bytes.count - offset else { throw fault("cut short") }
        defer { offset += count }
        return offset..<(offset + count)
    }

    @inline(__always)
    private mutating func number<Number: FixedWidthInteger>() throws(MessagePackError) -> Number {
        let range = try take(MemoryLayout<Number>.size)
        return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: Number.self))
    }
}
