/// Memory that an encoder works in; one thread at a time.
final class EncoderScratch {
    let input = FloatBuffer(count: 0)
    let output = FloatBuffer(count: 0)
    let vectors = FloatBuffer(count: 0)
    let rows = FloatBuffer(count: 0)

    /// Offsets of consecutive rows.
    func offsets(_ count: Int, stride: Int) -> [UInt32] { (0..<count).map { UInt32($0 * stride) } }
}
