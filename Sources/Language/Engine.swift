import Glibc

/// The parts of the model, read once and shared by all threads.
final class Engine: Sendable {
    let id: StringID
    let tokeniser: Tokeniser
    let norms: Norms
    let encoder: Encoder
    let tagger: PackedLayer
    let tags: [String]
    let parser: DependencyParser
    let recogniser: EntityRecogniser
    let ruler: AttributeRuler
    let lemmatiser: Lemmatiser
    let kernels: Kernels

    /// Reads a model's folder.
    init(directory: String, kernels: Kernels) throws(LanguageModelError) {
        guard access(directory + "/meta.json", R_OK) == 0 else { throw .missing(directory) }
        self.kernels = kernels
        id = StringID()
        // What is small and soon refused comes first.
        tokeniser = try Tokeniser(directory: directory)
        norms = try Norms(directory: directory, id: id)
        tags = try TaggerLabels.read(directory: directory)
        ruler = try AttributeRuler(directory: directory)
        lemmatiser = try Lemmatiser(directory: directory, id: id)
        tagger = try Self.tagger(directory: directory, classes: tags.count)
        parser = try DependencyParser(directory: directory, kernels: kernels)
        let trees = try WeightFile("tok2vec/model", in: directory)
        let entities = try WeightFile("ner/model", in: directory)
        let moves = try MovesFile.read("ner/moves", in: directory, actions: EntityRecogniser.actionCount)
        let vectors = try WordVectors(directory: directory)
        encoder = try Encoder(trees, vectors: vectors, kernels: kernels)
        recogniser = try EntityRecogniser(entities, moves: moves, vectors: vectors, kernels: kernels)
    }

    private static func tagger(directory: String, classes: Int) throws(LanguageModelError) -> PackedLayer {
        let weights = try WeightFile("tagger/model", in: directory)
        guard let layer = weights.layers(named: "softmax").first else {
            throw weights.file.unsupported("no softmax layer")
        }
        return PackedLayer(
            try weights.array("W", of: layer, shape: [classes, Encoder.width]),
            bias: try weights.array("b", of: layer, shape: [classes]))
    }
}
