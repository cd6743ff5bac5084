package import Documents
internal import Facts
internal import Language
internal import Reference

/// Finds names: the model's entities corrected by the tables, by titles before them and by the document itself.
package struct NameFinder {
    let context: ExtractionContext
    let grammar: MetonymGrammar
    let modelNames: ModelNames
    /// The name found at a token, by index into `found`.
    var owner: [Int32]
    var found: [FoundName] = []

    /// Finds all names of a document, in order, not overlapping.
    package static func names(in context: ExtractionContext) throws(DeadlinePassed) -> NameTable {
        var finder = NameFinder(context)
        finder.addDatelines()
        finder.addBodiesOfRegions()
        finder.addIntroducedBodies()
        finder.addNamedGovernments()
        finder.addNationalGovernments()
        finder.addNationalMinistries()
        finder.addPairedPeople()
        try finder.addKnownHolders()
        try finder.addModelPeople()
        finder.addApposedPeople()
        try finder.addTitledPeople()
        finder.addOverlookedPeople()
        try finder.addRepeatedPeople()
        try finder.addTableNames()
        try finder.addModelEntities()
        finder.addServedBodies()
        finder.addDescribedPlaces()
        finder.addDescribedOrganisations()
        try finder.addRepeatedNames()
        finder.settleKinds()
        finder.dropTitlesOfWorks()
        return NameTable(finder.found, tokenCount: context.tokens.count)
    }

    init(_ context: ExtractionContext) {
        self.context = context
        self.grammar = MetonymGrammar(context)
        self.modelNames = ModelNames(context)
        self.owner = [Int32](repeating: -1, count: context.tokens.count)
    }

    func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { owner[$0] < 0 } }

    /// Notes anew which name each token belongs to.
    mutating func reindex() {
        owner = [Int32](repeating: -1, count: context.tokens.count)
        for (index, name) in found.enumerated() {
            for token in name.tokens { owner[token] = Int32(index) }
        }
    }

    /// Adds a body that goes by the words of the text.
    mutating func addBody(_ tokens: Range<Int>, iso2: String? = nil) {
        let identity = NameIdentity.organisation(name: context.tree.text(of: tokens), iso2: iso2, wikidata: nil)
        add(FoundName(tokens: tokens, form: .name, identity: identity))
    }

    mutating func add(_ name: FoundName) {
        guard !name.tokens.isEmpty, isFree(name.tokens) else { return }
        for token in name.tokens { owner[token] = Int32(found.count) }
        found.append(name)
    }
}
