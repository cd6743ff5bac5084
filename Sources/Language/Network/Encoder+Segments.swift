internal import CKernels

/// The window layers over segments of tokens.
extension Encoder {
    /// Encodes segments of tokens, each by itself. `types` points to what `encodeTypes` made for each token. Returns the
    /// offset of each token's row in `scratch.rows`.
    func encode(
        _ types: GrowingBuffer<UnsafePointer<Float>>, segments: [Range<Int>], _ scratch: EncoderScratch
    ) -> [UInt32] {
        let width = Self.width
        let rowCount = types.count + segments.count * 2 * Self.margin
        scratch.rows.reserve(rowCount * width)
        scratch.output.reserve(rowCount * width)
        var starts: [Int] = []
        var next = 0
        for segment in segments {
            starts.append(next + Self.margin)
            next += segment.count + 2 * Self.margin
        }
        for (segment, start) in zip(segments, starts) { encodeFirst(types, segment, start, scratch) }
        for (layer, window) in windows.enumerated() {
            let reach = windows.count - 1 - layer
            var offsets: [UInt32] = []
            offsets.reserveCapacity(rowCount)
            for (segment, start) in zip(segments, starts) {
                let rows = (start - reach)..<(start + segment.count + reach)
                for row in rows { offsets.append(UInt32((row - 1) * width)) }
            }
            kernels.maxout(window, scratch.rows.start, offsets, scratch.output.start)
            let normalisation = normalisations[layer + 1]
            for (index, offset) in offsets.enumerated() {
                let row = scratch.rows.start + Int(offset) + width
                kernels.set.normalise(
                    scratch.output.start + index * width, width, normalisation.gain.start, normalisation.bias.start,
                    row, row)
            }
        }
        var result: [UInt32] = []
        result.reserveCapacity(types.count)
        for (segment, start) in zip(segments, starts) {
            for index in 0..<segment.count { result.append(UInt32((start + index) * width)) }
        }
        return result
    }

    /// The first window layer of a segment, from the products kept for its word types.
    private func encodeFirst(
        _ types: GrowingBuffer<UnsafePointer<Float>>, _ segment: Range<Int>, _ start: Int, _ scratch: EncoderScratch
    ) {
        let width = Self.width
        func product(_ index: Int, _ part: Int) -> UnsafePointer<Float> {
            segment.contains(index) ? types[index] + width + part * 3 * width : UnsafePointer(zeros.start)
        }
        let normalisation = normalisations[0]
        for index in (segment.lowerBound - 1)...segment.upperBound {
            let row = scratch.rows.start + (start + index - segment.lowerBound) * width
            kernels.set.maxout_sum(
                product(index - 1, 0), product(index, 1), product(index + 1, 2), firstBias.start, 6, row)
            kernels.set.normalise(
                row, width, normalisation.gain.start, normalisation.bias.start,
                segment.contains(index) ? types[index] : UnsafePointer(zeros.start), row)
        }
        for row in [start - 3, start - 2, start + segment.count + 1, start + segment.count + 2] {
            (scratch.rows.start + row * width).update(from: border.start, count: width)
        }
    }
}
