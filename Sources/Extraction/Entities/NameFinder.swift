internal import Facts
internal import Language
internal import Reference

/// Finds names: the model's entities corrected by the tables, by titles before them and by the document itself.
package struct NameFinder {
    let context: ExtractionContext
    let grammar: MetonymGrammar
    /// The name found at a token, by index into `found`.
    var owner: [Int32]
    var found: [FoundName] = []

    /// Finds all names of a document, in order, not overlapping.
    package static func names(in context: ExtractionContext) -> [FoundName] {
        var finder = NameFinder(context)
        finder.addNamedGovernments()
        finder.addNationalGovernments()
        finder.addNationalMinistries()
        finder.addPairedPeople()
        finder.addModelPeople()
        finder.addApposedPeople()
        finder.addTitledPeople()
        finder.addOverlookedPeople()
        finder.addRepeatedPeople()
        finder.addTableNames()
        finder.addModelEntities()
        finder.addDescribedPlaces()
        finder.addRepeatedNames()
        finder.settleKinds()
        return finder.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    init(_ context: ExtractionContext) {
        self.context = context
        self.grammar = MetonymGrammar(context)
        self.owner = [Int32](repeating: -1, count: context.tokens.count)
    }

    func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { owner[$0] < 0 } }

    mutating func add(_ name: FoundName) {
        guard !name.tokens.isEmpty, isFree(name.tokens) else { return }
        for token in name.tokens { owner[token] = Int32(found.count) }
        found.append(name)
    }
}
