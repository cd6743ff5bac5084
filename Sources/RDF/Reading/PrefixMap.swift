/// The prefixes that a document has declared so far, by name.
struct PrefixMap {
    private var places: [[UInt8]: Int] = [:]
    private var names: [[UInt8]] = []
    private var namespaces: [[UInt8]] = []
    private var last = 0

    /// Declares a prefix, or gives it another namespace.
    mutating func declare(_ name: ByteSlice, namespace: ByteSlice) {
        let name = Array(name.buffer)
        if let place = places[name] {
            namespaces[place] = Array(namespace.buffer)
        } else {
            places[name] = names.count
            names.append(name)
            namespaces.append(Array(namespace.buffer))
        }
    }

    /// Appends the namespace of a prefix; false where it is not declared.
    ///
    /// The one or two prefixes of most statements are found without hashing: the last one and its followers are tried.
    @inline(__always)
    mutating func append(_ name: ByteSlice, to output: inout OutputBuffer) -> Bool {
        guard let place = find(name) else { return false }
        output.append(namespaces[place])
        return true
    }

    private mutating func find(_ name: ByteSlice) -> Int? {
        let count = names.count
        for step in 0..<min(count, 8) {
            let place = last + step < count ? last + step : last + step - count
            let isSame = names[place].withUnsafeBufferPointer { ByteSlice(buffer: $0) == name }
            if isSame {
                last = place
                return place
            }
        }
        guard count > 8, let place = places[Array(name.buffer)] else { return nil }
        last = place
        return place
    }
}
