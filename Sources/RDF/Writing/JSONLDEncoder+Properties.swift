/// The members of a node object: a key, and one value or an array.
extension JSONLDEncoder {
    /// How many properties a node object may have before another is begun, so that memory stays bounded.
    private static var limit: Int { 64 }

    mutating func beginProperty(
        _ iri: ByteSlice, isType: Bool, into output: inout OutputBuffer
    ) throws(RDFError) {
        leaveProperty(into: &output)
        if isType { predicates.append(0x61) } else { predicates.append(contentsOf: iri.buffer) }
        ends.append(predicates.count)
        coercion = isType ? nil : names.entry(for: iri)
        output.append(",\"" as StaticString)
        if isType {
            output.append(names.isEmpty ? "@type" : "type")
        } else if let coercion {
            output.append(coercion.name)
        } else if names.isEmpty {
            output.append(iri)
        } else {
            try names.appendIRI(iri, to: &output)
        }
        output.append("\":" as StaticString)
        output.setMark()
        values = .one
    }

    mutating func leaveProperty(into output: inout OutputBuffer) {
        if values == .many { output.append(0x5D) }
        output.clearMark()
        values = .none
    }

    func isSameProperty(_ iri: ByteSlice, isType: Bool) -> Bool {
        values != .none && !ends.isEmpty && isProperty(iri, isType: isType, at: ends.count - 1)
    }

    func hasUsed(_ iri: ByteSlice, isType: Bool) -> Bool {
        if ends.count >= Self.limit { return true }
        for index in ends.indices where isProperty(iri, isType: isType, at: index) { return true }
        return false
    }

    private func isProperty(_ iri: ByteSlice, isType: Bool, at index: Int) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        let length = ends[index] - start
        if isType { return length == 1 && predicates[start] == 0x61 }
        guard length == iri.count else { return false }
        return predicates.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return ByteSlice(base + start, count: length) == iri
        }
    }
}
