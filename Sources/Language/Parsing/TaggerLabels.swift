internal import Foundation

/// The tags of the tagger's classes, in order.
enum TaggerLabels {
    private struct Configuration: Decodable {
        let labels: [String]
    }

    /// Reads `tagger/cfg`.
    static func read(directory: String) throws(LanguageModelError) -> [String] {
        let file = try ModelFile("tagger/cfg", in: directory)
        guard let configuration = try? JSONDecoder().decode(Configuration.self, from: Data(file.bytes)),
            !configuration.labels.isEmpty
        else { throw file.damaged("no list of tags") }
        return configuration.labels
    }
}
