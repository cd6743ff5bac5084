internal import CKernels

/// What an action of a transition system does, and the class of the network that stands for it.
struct Move: Sendable {
    /// The number of the action in the file.
    let action: Int
    let label: String
}

/// The scorer of spaCy's `TransitionBasedParser` (version 2, with an upper layer): tokens are projected to 64 numbers, each
/// token's product with the lower layer is computed once for every feature position, and a state sums the rows of its features.
struct TransitionScorer: Sendable {
    /// The number of feature positions of a state.
    let features: Int
    /// The classes in the network's order: by action, then by frequency.
    let moves: [Move]
    private let projection: PackedLayer
    private let lower: PackedLayer
    private let padding: FloatBuffer
    private let bias: FloatBuffer
    private let upper: FloatBuffer
    private let upperBias: FloatBuffer
    private let kernels: Kernels
    /// The number of classes, rounded up to whole vectors.
    let paddedClasses: Int

    private static let hidden = 64

    /// Packs the scorer of a weights file and reads the moves beside it.
    init(_ file: WeightFile, moves: [Move], features: Int, kernels: Kernels) throws(LanguageModelError) {
        let hidden = Self.hidden
        guard let affine = file.layers(named: "precomputable_affine").first else {
            throw file.file.unsupported("no precomputable layer")
        }
        let linear = file.layers(named: "linear")
        guard linear.count == 2 else { throw file.file.unsupported("\(linear.count) linear layers, not two") }
        let upperWeights = try file.array("W", of: linear[0], shape: [moves.count, hidden])
        let upperBiases = try file.array("b", of: linear[0], shape: [moves.count])
        let weights = try file.array("W", of: affine, shape: [features, hidden, 2, hidden])
        let biases = try file.array("b", of: affine, shape: [hidden, 2])
        let pads = try file.array("pad", of: affine, shape: [1, features, hidden, 2])
        projection = PackedLayer(
            try file.array("W", of: linear[1], shape: [hidden, Encoder.width]),
            bias: try file.array("b", of: linear[1], shape: [hidden]))
        func row(_ column: Int) -> Int {
            let (feature, place) = column.quotientAndRemainder(dividingBy: 2 * hidden)
            return (feature * hidden + place % hidden) * 2 + place / hidden
        }
        lower = PackedLayer(inputs: hidden, columns: features * 2 * hidden) {
            row($0)
        } weight: {
            weights[$0 * hidden + $1]
        } bias: { _ in
            0
        }
        padding = FloatBuffer(count: features * 2 * hidden)
        bias = FloatBuffer(count: 2 * hidden)
        for column in 0..<(features * 2 * hidden) { padding.start[column] = pads[row(column)] }
        for column in 0..<(2 * hidden) { bias.start[column] = biases[row(column)] }
        paddedClasses = (moves.count + 15) / 16 * 16
        upper = FloatBuffer(count: hidden * paddedClasses)
        upperBias = FloatBuffer(count: paddedClasses)
        for (index, _) in moves.enumerated() {
            upperBias.start[index] = upperBiases[index]
            for unit in 0..<hidden { upper.start[unit * paddedClasses + index] = upperWeights[index * hidden + unit] }
        }
        self.features = features
        self.moves = moves
        self.kernels = kernels
    }

    /// Computes the products of tokens, whose rows stand in `rows` at `offsets`.
    func prepare(_ rows: UnsafePointer<Float>, _ offsets: [UInt32], _ scratch: ScorerScratch) {
        scratch.projected.reserve(offsets.count * projection.columns)
        scratch.products.reserve(offsets.count * lower.columns)
        scratch.scores.reserve(paddedClasses)
        kernels.affine(projection, rows, offsets, scratch.projected.start)
        let places = offsets.indices.map { UInt32($0 * projection.columns) }
        kernels.affine(lower, scratch.projected.start, places, scratch.products.start)
    }

    /// Scores the classes in a state whose features are tokens (counted as in `prepare`), -1 for none.
    func score(_ tokens: UnsafePointer<Int32>, _ scratch: ScorerScratch) {
        for feature in 0..<features {
            let token = Int(tokens[feature])
            let base = token >= 0 ? scratch.products.start + token * lower.columns : padding.start
            scratch.rows[feature] = UnsafePointer(base + feature * 2 * Self.hidden)
        }
        kernels.set.scores(
            scratch.rows, features, bias.start, upper.start, upperBias.start, paddedClasses, scratch.scores.start)
    }
}

/// Memory that a scorer works in; one thread at a time.
final class ScorerScratch {
    let projected = FloatBuffer(count: 0)
    let products = FloatBuffer(count: 0)
    let scores = FloatBuffer(count: 0)
    var rows: [UnsafePointer<Float>?] = Array(repeating: nil, count: 16)
}
