import RDF

@testable import Export

extension GraphStoreLoader {
    /// Loads lines of N-Triples.
    func load(_ lines: [String], replacing: Bool = false) throws -> Report {
        try load(replacing: replacing) { sink in
            var sink = sink
            for line in lines { try sink.write(Array(line.utf8).span) }
            return sink
        }
    }
}
