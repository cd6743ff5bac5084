/// One MessagePack or other file of the model, with the accessors that its readers share.
struct ModelFile: Sendable {
    let file: MappedFile

    /// Maps a file of the model's folder.
    init(_ name: String, in directory: String) throws(LanguageModelError) {
        file = try MappedFile(name, in: directory)
    }

    var bytes: UnsafeRawBufferPointer { file.bytes }

    /// An error that names this file.
    func damaged(_ reason: String) -> LanguageModelError { .damaged(file.path, reason) }

    /// An error that names this file.
    func unsupported(_ reason: String) -> LanguageModelError { .unsupported(file.path, reason) }

    /// The whole file as one MessagePack value.
    func value() throws(LanguageModelError) -> MessagePackValue {
        try reading { (reader) throws(MessagePackError) in try reader.value() }
    }

    /// Reads with a cursor; its errors are told as this file's.
    func reading<Result>(
        _ body: (inout MessagePackReader) throws(MessagePackError) -> Result
    ) throws(LanguageModelError) -> Result {
        var reader = MessagePackReader(bytes)
        do {
            return try body(&reader)
        } catch {
            throw damaged("\(error)")
        }
    }

    /// The text at a range of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The text of a value, or nil where it is none.
    func text(_ value: MessagePackValue?) -> String? {
        switch value {
        case .string(let range), .data(let range): text(range)
        default: nil
        }
    }

    /// The value under a text key of a map.
    func field(_ name: String, of value: MessagePackValue?) -> MessagePackValue? {
        guard case .map(let pairs) = value else { return nil }
        return pairs.first { text($0.key) == name }?.value
    }

    /// The values of an array.
    func items(_ value: MessagePackValue?) -> [MessagePackValue]? {
        guard case .array(let items) = value else { return nil }
        return items
    }
}

extension MessagePackValue {
    /// The number, where it is one that an `Int` holds.
    var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }
}
