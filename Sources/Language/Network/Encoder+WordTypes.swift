internal import CKernels

/// What depends on a word alone, computed once for each word type.
extension Encoder {
    /// Computes what depends on the word alone; `out[i]` has room for `typeStride` floats.
    func encodeTypes(_ words: [WordFeatures], _ out: [UnsafeMutablePointer<Float>], _ scratch: EncoderScratch) {
        guard !words.isEmpty else { return }
        let width = Self.width
        let inputs = mix.inputs
        scratch.input.reserve(words.count * inputs)
        scratch.output.reserve(words.count * first.columns)
        for (index, word) in words.enumerated() { embed(word, scratch.input.start + index * inputs) }
        addVectors(words, scratch)
        kernels.maxout(mix, scratch.input.start, scratch.offsets(words.count, stride: inputs), scratch.output.start)
        for (index, target) in out.enumerated() {
            kernels.set.normalise(
                scratch.output.start + index * width, width, mixNormalisation.gain.start, mixNormalisation.bias.start,
                nil, target)
            (scratch.input.start + index * width).update(from: target, count: width)
        }
        kernels.affine(first, scratch.input.start, scratch.offsets(words.count, stride: width), scratch.output.start)
        for (index, target) in out.enumerated() {
            (target + width).update(from: scratch.output.start + index * first.columns, count: 9 * width)
        }
    }

    private func embed(_ word: WordFeatures, _ out: UnsafeMutablePointer<Float>) {
        var out = out
        for (index, embedding) in embeddings.enumerated() {
            let id =
                switch index {
                case 0: word.norm
                case 1: word.prefix
                case 2: word.suffix
                case 3: word.shape
                case 4: word.space
                default: word.isSpace
                }
            let keys = StringID.embeddingKeys(id, seed: embedding.seed)
            let rows = (
                row(keys.0, embedding), row(keys.1, embedding), row(keys.2, embedding), row(keys.3, embedding)
            )
            for column in 0..<Self.width {
                let offset = column * 4
                out[column] =
                    rows.0.loadUnaligned(fromByteOffset: offset, as: Float.self)
                    + rows.1.loadUnaligned(fromByteOffset: offset, as: Float.self)
                    + rows.2.loadUnaligned(fromByteOffset: offset, as: Float.self)
                    + rows.3.loadUnaligned(fromByteOffset: offset, as: Float.self)
            }
            out += Self.width
        }
    }

    private func row(_ key: UInt32, _ embedding: Embedding) -> UnsafeRawPointer {
        embedding.table.base + Int(key % embedding.rows) * Self.width * 4
    }

    /// Fills the last columns of the inputs with the projected vectors of the words.
    private func addVectors(_ words: [WordFeatures], _ scratch: EncoderScratch) {
        guard let vectors, let vectorLayer else { return }
        scratch.vectors.reserve(words.count * vectors.width)
        for (index, word) in words.enumerated() {
            let target = scratch.vectors.start + index * vectors.width
            if let vector = vectors.vector(ofID: word.orth) {
                UnsafeMutableRawPointer(target).copyMemory(from: vector, byteCount: vectors.width * 4)
            } else {
                target.update(repeating: 0, count: vectors.width)
            }
        }
        let offsets = scratch.offsets(words.count, stride: vectors.width)
        kernels.affine(vectorLayer, scratch.vectors.start, offsets, scratch.output.start)
        for index in words.indices {
            (scratch.input.start + (index + 1) * mix.inputs - Self.width)
                .update(from: scratch.output.start + index * vectorLayer.columns, count: Self.width)
        }
    }
}
