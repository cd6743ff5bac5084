internal import Documents

/// Annotates a document batch by batch and gathers the tokens, white space left out.
struct AnnotationBuilder {
    private let document: SourceDocument
    private let workspace: Workspace
    private let entityLabels: [EntityLabel]
    private var tokens: [Token] = []
    private var sentences: [Range<Int>] = []
    private var paragraphs: [Range<Int>] = []
    private var entities: [ModelEntity] = []

    /// About so many tokens go through the network at once.
    private static let batchSize = 512
    /// A paragraph of more tokens is cut into segments of so many.
    private static let segmentLimit = 2000

    init(_ document: SourceDocument, _ workspace: Workspace, _ entityLabels: [EntityLabel]) {
        self.document = document
        self.workspace = workspace
        self.entityLabels = entityLabels
    }

    /// Annotates all paragraphs.
    mutating func run() {
        document.text.utf8.withUnsafeBytes { text in
            var next = 0
            while next < document.paragraphs.count { next = runBatch(text, from: next) }
        }
    }

    /// Annotates some paragraphs and returns the index of the one after.
    private mutating func runBatch(_ text: UnsafeRawBufferPointer, from first: Int) -> Int {
        workspace.trim()
        var batch: [WorkToken] = []
        var parts: [Range<Int>] = []
        var next = first
        while next < document.paragraphs.count, batch.count < Self.batchSize {
            let start = batch.count
            let range = document.paragraphs[next].range.clamped(to: 0..<text.count)
            workspace.tokenise(text, range, into: &batch)
            parts.append(start..<batch.count)
            next += 1
        }
        let segments = parts.flatMap(Self.segments)
        let analysis = workspace.analyse(batch, segments: segments)
        var number = 0
        for (index, part) in parts.enumerated() {
            let begin = tokens.count
            while number < segments.count, part.contains(segments[number].lowerBound) {
                append(batch, analysis, segments[number], paragraph: first + index, text)
                number += 1
            }
            paragraphs.append(begin..<tokens.count)
        }
        return next
    }

    private static func segments(of part: Range<Int>) -> [Range<Int>] {
        stride(from: part.lowerBound, to: part.upperBound, by: segmentLimit).map {
            $0..<min($0 + segmentLimit, part.upperBound)
        }
    }

    /// The document with its annotation.
    consuming func finish() -> AnnotatedDocument {
        AnnotatedDocument(
            source: document, tokens: tokens, sentences: sentences, paragraphs: paragraphs, entities: entities,
            quotations: QuotationPairing.pair(tokens: tokens, paragraphs: paragraphs, source: document))
    }

    /// Adds the tokens of a segment.
    private mutating func append(
        _ batch: [WorkToken], _ analysis: Analysis, _ segment: Range<Int>, paragraph: Int, _ text: UnsafeRawBufferPointer
    ) {
        let renumbered = renumber(batch, segment)
        let roots = newHeads(batch, analysis, segment, renumbered)
        var sentenceStart = tokens.count
        for index in segment {
            if analysis.isSentenceStart[index], tokens.count > sentenceStart {
                sentences.append(sentenceStart..<tokens.count)
                sentenceStart = tokens.count
            }
            guard let number = renumbered[index - segment.lowerBound] else { continue }
            let lexeme = workspace.lexeme(batch[index])
            let attributes = workspace.attributes(of: index, batch, analysis, segment: segment)
            let end = batch[index].start + Int(batch[index].length)
            var width = 0
            let head = roots[index - segment.lowerBound]
            tokens.append(
                Token(
                    range: batch[index].start..<end, text: lexeme.text, lower: lexeme.lower, lemma: attributes.lemma,
                    tag: attributes.tag, partOfSpeech: attributes.partOfSpeech, head: head,
                    label: head == number ? .root : attributes.dependency, sentence: sentences.count,
                    paragraph: paragraph,
                    isFollowedBySpace: end < text.count && TextSplitter.isSpace(text, end, &width)))
        }
        if tokens.count > sentenceStart { sentences.append(sentenceStart..<tokens.count) }
        for entity in analysis.entities where segment.contains(entity.tokens.lowerBound) {
            let numbers = entity.tokens.compactMap { renumbered[$0 - segment.lowerBound] }
            guard let first = numbers.first, let last = numbers.last else { continue }
            entities.append(ModelEntity(tokens: first..<(last + 1), label: entityLabels[entity.label]))
        }
    }

    /// The number in the document of each token of a segment, nil for white space.
    private func renumber(_ batch: [WorkToken], _ segment: Range<Int>) -> [Int?] {
        var next = tokens.count
        return segment.map { index in
            guard !workspace.lexeme(batch[index]).isSpace else { return nil }
            defer { next += 1 }
            return next
        }
    }

    /// The renumbered heads. A token below white space goes to the nearest word above; where there is none, the first such
    /// token of the tree becomes its root and the others go to it.
    private func newHeads(
        _ batch: [WorkToken], _ analysis: Analysis, _ segment: Range<Int>, _ numbers: [Int?]
    ) -> [Int] {
        var roots: [Int: Int] = [:]
        return segment.map { index in
            guard let own = numbers[index - segment.lowerBound] else { return 0 }
            var head = analysis.heads[index]
            while numbers[head - segment.lowerBound] == nil, analysis.heads[head] != head { head = analysis.heads[head] }
            if let number = numbers[head - segment.lowerBound] { return number }
            if let root = roots[head] { return root }
            roots[head] = own
            return own
        }
    }
}
