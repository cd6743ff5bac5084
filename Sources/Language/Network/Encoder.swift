internal import CKernels

/// The identifiers of a word that the embeddings read.
struct WordFeatures {
    var norm: UInt64 = 0
    var prefix: UInt64 = 0
    var suffix: UInt64 = 0
    var shape: UInt64 = 0
    var orth: UInt64 = 0
    /// 1 where one space follows.
    var space: UInt64 = 0
    /// 1 for a token of white space.
    var isSpace: UInt64 = 0
}

/// The weights of spaCy's tok2vec (`MultiHashEmbed` and `MaxoutWindowEncoder`, version 2): embeddings mixed by a maxout, then
/// four residual window layers of width 96 over the token, the one before and the one after.
struct Encoder: Sendable {
    static let width = 96
    /// The floats kept for a word type: its mixed embedding and its three products with the first window layer.
    static let typeStride = width + 3 * 3 * width
    /// Rows on either side of a segment that its outermost tokens depend on.
    static let margin = 3

    private struct Embedding: Sendable {
        let table: WeightArray
        let seed: UInt64
        let rows: UInt32
    }

    private let embeddings: [Embedding]
    private let vectors: WordVectors?
    private let vectorLayer: PackedLayer?
    private let mix: PackedLayer
    private let mixNormalisation: Normalisation
    private let first: PackedLayer
    private let firstBias: FloatBuffer
    private let windows: [PackedLayer]
    private let normalisations: [Normalisation]
    private let zeros: FloatBuffer
    /// What the first window layer makes of rows of zeros among rows of zeros.
    private let border: FloatBuffer
    private let kernels: Kernels

    /// Packs the encoder of a weights file, which may hold other layers too.
    init(_ file: WeightFile, vectors: WordVectors?, kernels: Kernels) throws(LanguageModelError) {
        let width = Self.width
        self.kernels = kernels
        embeddings = try Self.embeddings(file)
        let vectorLayers = file.layers(named: "static_vectors")
        if let layer = vectorLayers.first {
            guard let vectors else { throw file.file.unsupported("it needs word vectors and the model has none") }
            vectorLayer = PackedLayer(try file.array("W", of: layer, shape: [width, vectors.width]), bias: nil)
            self.vectors = vectors
        } else {
            vectorLayer = nil
            self.vectors = nil
        }
        let inputs = (embeddings.count + vectorLayers.count) * width
        let (maxouts, norms) = (file.layers(named: "maxout"), file.layers(named: "layernorm"))
        guard maxouts.count == 5, norms.count == 5 else { throw file.file.unsupported("not four window layers") }
        var weights: [(WeightArray, WeightArray)] = []
        for (index, layer) in maxouts.enumerated() {
            let shape = [width, 3, index == 0 ? inputs : 3 * width]
            let bias = try file.array("b", of: layer, shape: [width, 3])
            weights.append((try file.array("W", of: layer, shape: shape), bias))
        }
        var normalisations: [Normalisation] = []
        for layer in norms { normalisations.append(try Normalisation(layer, of: file, width: width)) }
        mix = PackedLayer(maxout: weights[0].0, bias: weights[0].1)
        mixNormalisation = normalisations.removeFirst()
        self.normalisations = normalisations
        first = Self.firstWindow(weights[1].0)
        firstBias = PackedLayer(maxout: weights[1].0, bias: weights[1].1).bias
        windows = weights[2...].map { PackedLayer(maxout: $0.0, bias: $0.1) }
        zeros = FloatBuffer(count: 3 * width)
        border = FloatBuffer(count: width)
        kernels.set.maxout_sum(zeros.start, zeros.start, zeros.start, firstBias.start, 6, border.start)
        kernels.set.normalise(
            border.start, width, normalisations[0].gain.start, normalisations[0].bias.start, nil, border.start)
    }

    private static func embeddings(_ file: WeightFile) throws(LanguageModelError) -> [Embedding] {
        var embeddings: [Embedding] = []
        for layer in file.layers(named: "hashembed") {
            let table = try file.array("E", of: layer, shape: [-1, width])
            guard let seed = layer.seed, table.shape[0] > 0 else { throw file.file.damaged("an embedding has no seed") }
            embeddings.append(Embedding(table: table, seed: UInt64(seed), rows: UInt32(table.shape[0])))
        }
        guard embeddings.count == 4 || embeddings.count == 6 else {
            throw file.file.unsupported("\(embeddings.count) embeddings, not four or six")
        }
        return embeddings
    }

    /// The first window layer as three products of one word: as the word before, as the word itself, as the word after.
    private static func firstWindow(_ weights: WeightArray) -> PackedLayer {
        let columns = 3 * width
        return PackedLayer(inputs: width, columns: 3 * columns) {
            $0
        } weight: { column, input in
            let (part, place) = column.quotientAndRemainder(dividingBy: columns)
            return weights[PackedLayer.maxoutRow(place) * columns + part * width + input]
        } bias: { _ in
            0
        }
    }

    /// Whether the embedding of a word depends on the space after it.
    var readsSpace: Bool { embeddings.count == 6 }
}

// MARK: - Word types
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

// MARK: - Segments
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

/// Memory that an encoder works in; one thread at a time.
final class EncoderScratch {
    let input = FloatBuffer(count: 0)
    let output = FloatBuffer(count: 0)
    let vectors = FloatBuffer(count: 0)
    let rows = FloatBuffer(count: 0)

    /// Offsets of consecutive rows.
    func offsets(_ count: Int, stride: Int) -> [UInt32] { (0..<count).map { UInt32($0 * stride) } }
}
