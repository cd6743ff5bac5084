internal import CKernels

/// The weights of spaCy's tok2vec (`MultiHashEmbed` and `MaxoutWindowEncoder`, version 2): embeddings mixed by a maxout, then
/// four residual window layers of width 96 over the token, the one before and the one after.
struct Encoder: Sendable {
    static let width = 96
    /// The floats kept for a word type: its mixed embedding and its three products with the first window layer.
    static let typeStride = width + 3 * 3 * width
    /// Rows on either side of a segment that its outermost tokens depend on.
    static let margin = 3

    struct Embedding: Sendable {
        let table: WeightArray
        let seed: UInt64
        let rows: UInt32
    }

    let embeddings: [Embedding]
    let vectors: WordVectors?
    let vectorLayer: PackedLayer?
    let mix: PackedLayer
    let mixNormalisation: Normalisation
    let first: PackedLayer
    let firstBias: FloatBuffer
    let windows: [PackedLayer]
    let normalisations: [Normalisation]
    let zeros: FloatBuffer
    /// What the first window layer makes of rows of zeros among rows of zeros.
    let border: FloatBuffer
    let kernels: Kernels

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

    static func embeddings(_ file: WeightFile) throws(LanguageModelError) -> [Embedding] {
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
