/// The identifiers under which spaCy's files know strings.
struct StringID: Sendable {
    private let symbols: [UInt64: UInt64]

    /// Prepares the table of numbered names.
    init() {
        var symbols: [UInt64: UInt64] = [:]
        for (index, name) in symbolNames.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
            symbols[Self.hash(name)] = UInt64(index + 1)
        }
        self.symbols = symbols
    }

    /// The identifier of a string: 0 for none, a small number for a symbol's name, else the hash of its UTF-8 bytes.
    func callAsFunction(_ string: some StringProtocol) -> UInt64 {
        id(ofHash: Self.hash(string), isEmpty: string.isEmpty)
    }

    /// The identifier of the string of some UTF-8 bytes.
    func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        id(ofHash: Self.hash(bytes), isEmpty: bytes.isEmpty)
    }

    private func id(ofHash hash: UInt64, isEmpty: Bool) -> UInt64 { isEmpty ? 0 : symbols[hash] ?? hash }

    /// The hash of the UTF-8 bytes of a string.
    static func hash(_ string: some StringProtocol) -> UInt64 {
        string.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
            ?? Array(string.utf8).withUnsafeBytes { hash($0) }
    }

    /// MurmurHash64A (Austin Appleby, MurmurHash2, 64-bit version) with seed 1.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
        var hash: UInt64 = 1 ^ (UInt64(bytes.count) &* multiplier)
        let whole = bytes.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            var block = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            block = block &* multiplier
            block ^= block >> 47
            hash = (hash ^ (block &* multiplier)) &* multiplier
        }
        if whole < bytes.count {
            var tail: UInt64 = 0
            for index in whole..<bytes.count { tail |= UInt64(bytes[index]) << (8 * UInt64(index - whole)) }
            hash = (hash ^ tail) &* multiplier
        }
        hash ^= hash >> 47
        hash = hash &* multiplier
        return hash ^ (hash >> 47)
    }

    /// The four numbers that choose rows of a hash embedding: MurmurHash3_x86_128 as thinc specialises it to one identifier.
    static func embeddingKeys(_ id: UInt64, seed: UInt64) -> (UInt32, UInt32, UInt32, UInt32) {
        var first = id &* 0x87C3_7B91_1142_53D5
        first = (first << 31) | (first >> 33)
        first = first &* 0x4CF5_AD43_2745_937F
        first ^= seed ^ 8
        var second = seed ^ 8
        first = first &+ second
        second = second &+ first
        first = finalised(first)
        second = finalised(second)
        first = first &+ second
        second = second &+ first
        return (
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
            UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
        )
    }

    private static func finalised(_ key: UInt64) -> UInt64 {
        var key = key
        key ^= key >> 33
        key = key &* 0xFF51_AFD7_ED55_8CCD
        key ^= key >> 33
        key = key &* 0xC4CE_B9FE_1A85_EC53
        return key ^ (key >> 33)
    }
}
