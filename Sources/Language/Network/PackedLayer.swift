internal import CKernels

/// The weights of a dense layer in the order in which the kernels read them: panels of 48 columns, `[panel][input][48]`.
struct PackedLayer: Sendable {
    static let panel = 48
    static let panelOutputs = 16

    let weights: FloatBuffer
    let bias: FloatBuffer
    /// The number of inputs.
    let inputs: Int
    let panels: Int

    /// The number of floats of an output row of `affine`.
    var columns: Int { panels * Self.panel }

    /// Packs a layer; `row(column)` names the row of the weights that a column holds, nil for a column of zeros, and
    /// `weight(row, input)` gives its numbers.
    init(
        inputs: Int, columns: Int, row: (Int) -> Int?, weight: (Int, Int) -> Float, bias biasOfRow: (Int) -> Float
    ) {
        self.inputs = inputs
        panels = (columns + Self.panel - 1) / Self.panel
        weights = FloatBuffer(count: panels * inputs * Self.panel)
        bias = FloatBuffer(count: panels * Self.panel)
        for column in 0..<columns {
            guard let source = row(column) else { continue }
            let (panel, place) = column.quotientAndRemainder(dividingBy: Self.panel)
            bias.start[column] = biasOfRow(source)
            let base = weights.start + panel * inputs * Self.panel + place
            for input in 0..<inputs { base[input * Self.panel] = weight(source, input) }
        }
    }

    /// Packs a matrix of rows of weights, one for each output.
    init(_ weights: WeightArray, bias: WeightArray?) {
        let outputs = weights.shape[0]
        let inputs = weights.count / max(outputs, 1)
        self.init(inputs: inputs, columns: outputs) {
            $0
        } weight: {
            weights[$0 * inputs + $1]
        } bias: {
            bias?[$0] ?? 0
        }
    }

    /// Packs a maxout of three pieces (`[outputs, 3, inputs]`), so that a panel holds 16 outputs of each piece.
    init(maxout weights: WeightArray, bias: WeightArray) {
        let width = weights.shape[2]
        self.init(inputs: width, columns: weights.shape[0] * 3) {
            Self.maxoutRow($0)
        } weight: {
            weights[$0 * width + $1]
        } bias: {
            bias[$0]
        }
    }

    /// The row of `[outputs, 3]` that a column of a maxout's panels holds.
    static func maxoutRow(_ column: Int) -> Int {
        let (panel, place) = column.quotientAndRemainder(dividingBy: panel)
        let (piece, output) = place.quotientAndRemainder(dividingBy: panelOutputs)
        return (panel * panelOutputs + output) * 3 + piece
    }
}

/// The kernels of the instruction set chosen for this processor.
struct Kernels: @unchecked Sendable {
    let set: dossier_kernels

    /// Takes the widest set that the processor has.
    init() { set = dossier_kernels_best().pointee }

    /// Takes the set of a level, or nil where the processor lacks it.
    init?(level: Int) {
        guard let set = dossier_kernels_at(Int32(level)) else { return nil }
        self.set = set.pointee
    }

    /// The name of the set.
    var name: String { String(cString: set.name) }

    /// Products of the rows of `base` at `offsets` with a layer, and its bias.
    func affine(
        _ layer: PackedLayer, _ base: UnsafePointer<Float>, _ offsets: [UInt32], _ out: UnsafeMutablePointer<Float>
    ) {
        guard !offsets.isEmpty else { return }
        set.affine(
            base, offsets, offsets.count, layer.inputs, layer.weights.start, layer.bias.start, layer.panels, out,
            layer.columns)
    }

    /// The same with the greatest of three pieces kept.
    func maxout(
        _ layer: PackedLayer, _ base: UnsafePointer<Float>, _ offsets: [UInt32], _ out: UnsafeMutablePointer<Float>
    ) {
        guard !offsets.isEmpty else { return }
        set.maxout(
            base, offsets, offsets.count, layer.inputs, layer.weights.start, layer.bias.start, layer.panels, out,
            layer.panels * PackedLayer.panelOutputs)
    }
}
