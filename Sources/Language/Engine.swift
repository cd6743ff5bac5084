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
        tokeniser = try Tokeniser(directory: directory)
        norms = try Norms(directory: directory, id: id)
        let vectors = try WordVectors(directory: directory)
        encoder = try Encoder(try WeightFile("tok2vec/model", in: directory), vectors: vectors, kernels: kernels)
        tags = try TaggerLabels.read(directory: directory)
        let weights = try WeightFile("tagger/model", in: directory)
        guard let layer = weights.layers(named: "softmax").first else {
            throw weights.file.unsupported("no softmax layer")
        }
        tagger = PackedLayer(
            try weights.array("W", of: layer, shape: [tags.count, Encoder.width]),
            bias: try weights.array("b", of: layer, shape: [tags.count]))
        parser = try DependencyParser(directory: directory, kernels: kernels)
        recogniser = try EntityRecogniser(directory: directory, vectors: vectors, kernels: kernels)
        ruler = try AttributeRuler(directory: directory)
        lemmatiser = try Lemmatiser(directory: directory, id: id)
    }
}
