import RDF

/// Something that reads bytes of any kind and must come to an end without a crash, its answer sound.
struct FuzzTarget: Sendable {
    /// Reads an input; traps where the answer is not sound.
    let read: @Sendable ([UInt8]) -> Void

    /// All targets, made when they are wanted: some load the language model.
    static let named: [String: @Sendable () -> FuzzTarget] = [
        "documents": { .documents }, "html": { .html }, "jsonlines": { .jsonLines }, "facts": { .facts },
        "model": { .model }, "tokeniser": { .tokeniser }, "times": { .times }, "extraction": { .extraction },
        "turtle": { .rdf(.turtle) }, "trig": { .rdf(.trig) }, "ntriples": { .rdf(.ntriples) },
        "nquads": { .rdf(.nquads) },
    ]

    /// Ends the process where something that must hold does not.
    static func check(_ holds: Bool, _ what: @autoclosure () -> String) {
        if !holds { fatalError(what()) }
    }
}
