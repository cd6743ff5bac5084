import KnowledgeGraph
import Testing

@testable import Export

@Suite struct MentionIndexTests {
    @Test(arguments: [1, 3, 10, 1 << 20])
    func `spans gathered in parts are those gathered at once`(_ batchSize: Int) {
        let graph = HarbourGraph.graph
        let selection = ClaimSelection(graph, minimumConfidence: 0)
        let index = MentionIndex(graph, selection: selection, batchSize: batchSize)
        #expect(index.batches.flatMap(\.self) == Array(graph.documents.indices))
        func spans(_ documents: Range<Int>) -> [Evidence] {
            MentionBatch(graph, selection: selection, documents: documents).entries.map {
                MentionBatch.span($0, in: graph)
            }
        }
        #expect(index.batches.flatMap(spans) == spans(graph.documents.indices))
        for documents in index.batches where documents.count > 1 { #expect(spans(documents).count <= batchSize) }
    }
}
