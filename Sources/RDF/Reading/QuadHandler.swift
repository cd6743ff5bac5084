/// Takes what a reader finds, as it finds it.
protocol QuadHandler: ~Copyable {
    /// Takes a quad, whose slices are valid until the call returns.
    mutating func handle(_ quad: QuadView) throws(RDFError)
    /// Takes the declaration of a prefix.
    mutating func declare(prefix: ByteSlice, namespace: ByteSlice)
}
