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
    /// The index of the first paragraph that is not split into tokens yet.
    private var next = 0
    /// The tokens that go through the network next, and what of them has not yet.
    private var batch: [WorkToken] = []
    private var parts: ArraySlice<(paragraph: Int, tokens: Range<Int>)> = []
    private var longWords = Cuts()
    private var longSentences = Cuts()

    /// About so many tokens go through the network at once.
    private static let batchSize = 512
    /// A paragraph of more tokens is cut into segments of at most so many, behind the end of a sentence where one is near.
    private static let segmentLimit = 3000

    init(_ document: SourceDocument, _ workspace: Workspace, _ entityLabels: [EntityLabel]) {
        self.document = document
        self.workspace = workspace
        self.entityLabels = entityLabels
    }

    /// Annotates the next paragraphs, or a part of one that is too long; false where none were left.
    mutating func runBatch() -> Bool {
        document.text.utf8.withUnsafeBytes { text in
            if parts.isEmpty { fill(from: text) }
            guard !parts.isEmpty else { return false }
            var count = 0
            let some = parts.prefix { part in
                defer { count += part.tokens.count }
                return count == 0 || count + part.tokens.count <= Self.segmentLimit
            }
            append(some, text)
            parts.removeFirst(some.count)
            return true
        }
    }

    /// Splits the next paragraphs into tokens.
    private mutating func fill(from text: UnsafeRawBufferPointer) {
        workspace.trim()
        batch = []
        while next < document.paragraphs.count, batch.count < Self.batchSize {
            let start = batch.count
            let range = document.paragraphs[next].range.clamped(to: 0..<text.count)
            workspace.tokenise(text, range, into: &batch, cuts: &longWords)
            let report = range.lowerBound + document.paragraphs[next].datelineLength
            for segment in segments(of: start..<batch.count, from: report) { parts.append((next, segment)) }
            next += 1
        }
    }

    /// A paragraph's tokens, cut behind its dateline, which is no part of the sentence, and where they are too many for the
    /// network at once. The report begins at a byte.
    private mutating func segments(of paragraph: Range<Int>, from report: Int) -> [Range<Int>] {
        var begin = paragraph.first { batch[$0].start >= report } ?? paragraph.lowerBound
        var segments = begin > paragraph.lowerBound ? [paragraph.lowerBound..<begin] : []
        while paragraph.upperBound - begin > Self.segmentLimit {
            let limit = begin + Self.segmentLimit
            let end = (limit - 500..<limit).last { workspace.endsSentence(batch[$0 - 1]) && batch[$0 - 1].hasSpace }
            if end == nil { longSentences.note(batch[limit].start) }
            segments.append(begin..<(end ?? limit))
            begin = end ?? limit
        }
        return segments + [begin..<paragraph.upperBound]
    }

    /// Analyses some segments and adds their tokens.
    private mutating func append(
        _ parts: ArraySlice<(paragraph: Int, tokens: Range<Int>)>, _ text: UnsafeRawBufferPointer
    ) {
        let offset = parts.first?.tokens.lowerBound ?? 0
        let work = Array(batch[offset..<(parts.last?.tokens.upperBound ?? offset)])
        let segments = parts.map { ($0.tokens.lowerBound - offset)..<($0.tokens.upperBound - offset) }
        let analysis = workspace.analyse(work, segments: segments.filter { !$0.isEmpty })
        var entity = 0
        for (part, segment) in zip(parts, segments) {
            let begin = tokens.count
            append(work, analysis, segment, paragraph: part.paragraph, text, &entity)
            if paragraphs.count > part.paragraph, let last = paragraphs.popLast() {
                paragraphs.append(last.lowerBound..<tokens.count)
            } else {
                paragraphs.append(begin..<tokens.count)
            }
        }
    }

    /// The document with its annotation.
    consuming func finish() -> AnnotatedDocument {
        AnnotatedDocument(
            source: document, tokens: tokens, sentences: sentences, paragraphs: paragraphs, entities: entities,
            quotations: QuotationPairing.pair(tokens: tokens, paragraphs: paragraphs, source: document),
            warnings: [longWords.warning(ofWordsIn: document), longSentences.warning(ofSentencesIn: document)]
                .compactMap(\.self))
    }

    /// Adds the tokens of a segment.
    private mutating func append(
        _ batch: [WorkToken], _ analysis: Analysis, _ segment: Range<Int>, paragraph: Int,
        _ text: UnsafeRawBufferPointer, _ entity: inout Int
    ) {
        let renumbered = renumber(batch, segment)
        let heads = newHeads(batch, analysis, segment, renumbered)
        var sentenceStart = tokens.count
        for index in segment {
            if analysis.isSentenceStart[index], tokens.count > sentenceStart {
                sentences.append(sentenceStart..<tokens.count)
                sentenceStart = tokens.count
            }
            guard let number = renumbered[index - segment.lowerBound] else { continue }
            let word = workspace.word(batch[index])
            let (outcome, lemma) = workspace.attributes(of: index, batch, analysis, segment: segment)
            let end = batch[index].start + Int(batch[index].length)
            var width = 0
            let head = heads[index - segment.lowerBound]
            tokens.append(
                Token(
                    range: batch[index].start..<end, text: word.text, lower: word.lower, lemma: lemma,
                    tag: outcome.tag, partOfSpeech: outcome.partOfSpeech, head: head,
                    label: head == number ? .root : outcome.dependency, sentence: sentences.count,
                    paragraph: paragraph,
                    isFollowedBySpace: end < text.count && TextSplitter.isSpace(text, end, &width)))
        }
        if tokens.count > sentenceStart { sentences.append(sentenceStart..<tokens.count) }
        while entity < analysis.entities.count, segment.contains(analysis.entities[entity].tokens.lowerBound) {
            let found = analysis.entities[entity]
            let numbers = found.tokens.compactMap { renumbered[$0 - segment.lowerBound] }
            if let first = numbers.first, let last = numbers.last {
                entities.append(ModelEntity(tokens: first..<(last + 1), label: entityLabels[found.label]))
            }
            entity += 1
        }
    }

    /// The number in the document of each token of a segment, nil for white space.
    private func renumber(_ batch: [WorkToken], _ segment: Range<Int>) -> [Int?] {
        var next = tokens.count
        return segment.map { index in
            guard !workspace.lexicon.hot[Int(batch[index].word)].isSpace else { return nil }
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
            while numbers[head - segment.lowerBound] == nil, analysis.heads[head] != head {
                head = analysis.heads[head]
            }
            if let number = numbers[head - segment.lowerBound] { return number }
            if let root = roots[head] { return root }
            roots[head] = own
            return own
        }
    }
}
