/// A layer normalisation.
struct Normalisation: Sendable {
    let gain: FloatBuffer
    let bias: FloatBuffer

    /// Copies the parameters of a layer of a file.
    init(_ layer: WeightLayer, of file: WeightFile, width: Int) throws(LanguageModelError) {
        let (gains, biases) = (
            try file.array("G", of: layer, shape: [width]), try file.array("b", of: layer, shape: [width])
        )
        gain = FloatBuffer(count: width)
        bias = FloatBuffer(count: width)
        for index in 0..<width {
            gain.start[index] = gains[index]
            bias.start[index] = biases[index]
        }
    }
}
