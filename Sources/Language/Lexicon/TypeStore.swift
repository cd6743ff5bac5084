/// A bounded store of what an encoder makes of word types, a block for each. Where it is full, the block that was not used
/// for longest gives way, roughly (the clock algorithm).
final class TypeStore {
    private var pages: [FloatBuffer] = []
    private let owners = GrowingBuffer<Int32>()
    /// The number of the batch that used a block last.
    private let lastUse = GrowingBuffer<UInt32>()
    private let wasUsed = GrowingBuffer<Bool>()
    private var hand = 0

    private static let pageSize = 64
    /// Blocks beyond these are made only where one batch needs more.
    private static let limit = 6144

    /// Takes a block for an owner and returns its number. `evict` is called with the block's number and owner before.
    func take(for owner: Int32, batch: UInt32, evict: (Int32, Int32) -> Void) -> Int32 {
        guard let slot = owners.count >= Self.limit ? idle(batch) : nil else { return add(owner, batch) }
        evict(Int32(slot), owners[slot])
        owners[slot] = owner
        lastUse[slot] = batch
        return Int32(slot)
    }

    /// Notes that a batch uses a block.
    func touch(_ slot: Int32, batch: UInt32) {
        lastUse[Int(slot)] = batch
        wasUsed[Int(slot)] = true
    }

    /// The first float of a block.
    subscript(slot: Int32) -> UnsafeMutablePointer<Float> {
        let (page, place) = Int(slot).quotientAndRemainder(dividingBy: Self.pageSize)
        return pages[page].start + place * Encoder.typeStride
    }

    /// Forgets all blocks, and keeps no more memory than the limit.
    func removeAll() {
        owners.removeAll()
        lastUse.removeAll()
        wasUsed.removeAll()
        hand = 0
        if pages.count * Self.pageSize > Self.limit { pages.removeLast(pages.count - Self.limit / Self.pageSize) }
    }

    private func add(_ owner: Int32, _ batch: UInt32) -> Int32 {
        if owners.count == pages.count * Self.pageSize {
            pages.append(FloatBuffer(count: Self.pageSize * Encoder.typeStride))
        }
        owners.append(owner)
        lastUse.append(batch)
        wasUsed.append(false)
        return Int32(owners.count - 1)
    }

    private func idle(_ batch: UInt32) -> Int? {
        for _ in 0..<(2 * owners.count) {
            hand = hand + 1 < owners.count ? hand + 1 : 0
            if lastUse[hand] == batch { continue }
            if !wasUsed[hand] { return hand }
            wasUsed[hand] = false
        }
        return nil
    }
}
