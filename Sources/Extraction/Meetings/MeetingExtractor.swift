package import Documents
import Facts
import Language
package import Reference

/// Finds meetings, visits, calls and talks in a document: who met whom, where, when, and whether it took place.
package struct MeetingExtractor: Sendable {
    private let words: MeetingLexicon

    /// Makes an extractor with a vocabulary.
    package init(words: MeetingLexicon = .standard) { self.words = words }

    /// The meetings of a document as its words tell them, each event once; linear in its tokens.
    package func meetings(
        in tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], reference: ReferenceTables,
        by deadline: Deadline
    ) throws(DeadlinePassed) -> [DraftMeeting] {
        let countries = CountryFinder(
            tree: tree, mentions: mentions, countries: reference.countries, cities: reference.cities)
        let reader = MeetingReader(
            tree: tree, mentions: mentions, times: times, words: words, media: reference.media,
            organisations: reference.organisations, countries: countries)
        let hosts = MeetingHosts(tree: tree, mentions: mentions, countries: countries)
        let drafts = hosts.completed(try reader.drafts(by: deadline))
        let merger = MeetingMerger(tree: tree, mentions: mentions, times: times, words: words, countries: countries)
        return try merger.merged(drafts, by: deadline)
    }
}

/// Reads the meetings of one document.
struct MeetingReader {
    let tree: SyntaxTree
    let mentions: MentionTable
    let times: [ResolvedTime]
    let words: MeetingLexicon
    let media: ReferenceTable<MediaOutlet>
    let organisations: ReferenceTable<Organisation>
    let countries: CountryFinder
    let agents: AgentFinder
    let clause: MeetingClause
    /// The times of each sentence, by index.
    let timesBySentence: [Int: [Int]]
    /// The first mention of each place by its name in lower case.
    let placesByName: [String: Phrase]
    /// The place of each dateline, in order.
    let datelinePlaces: [Phrase]
    /// The entities of bodies of several states.
    let memberships: Set<Int>

    init(
        tree: SyntaxTree, mentions: MentionTable, times: [ResolvedTime], words: MeetingLexicon,
        media: ReferenceTable<MediaOutlet>, organisations: ReferenceTable<Organisation>, countries: CountryFinder
    ) {
        self.tree = tree
        self.mentions = mentions
        self.times = times
        self.words = words
        self.media = media
        self.organisations = organisations
        self.countries = countries
        self.agents = AgentFinder(tree: tree, mentions: mentions, words: words, countries: countries)
        self.clause = MeetingClause(tree: tree, words: words)
        self.timesBySentence = Dictionary(grouping: times.indices) { tree[times[$0].tokens.lowerBound].sentence }
        let places = mentions.mentions.filter { $0.kind == .place && $0.form == .name }
        self.placesByName = Dictionary(
            places.map { (tree.text(of: $0.tokens).lowercased(), Phrase(tokens: $0.tokens, head: $0.head)) },
            uniquingKeysWith: { first, _ in first })
        self.datelinePlaces = tree.document.datelines.compactMap { dateline in
            mentions.mention(at: dateline.lowerBound).flatMap { index in
                let mention = mentions[index]
                return [.place, .country].contains(mention.kind)
                    ? mention.phrase : nil
            }
        }
        let bodies = mentions.mentions.filter { mention in
            mention.kind == .organisation
                && organisations.rows(for: tree.text(of: mention.tokens)).contains {
                    ["igo", "forum"].contains($0.kind) || Self.isCouncil($0)
                }
        }
        self.memberships = Set(bodies.compactMap(\.entity))
    }

    /// The Security Council, the European Council: they meet, unlike agencies.
    private static func isCouncil(_ body: Organisation) -> Bool {
        ["eu-body", "un-body"].contains(body.kind)
            && ["Council", "Assembly", "Eurogroup"].contains { body.name.contains($0) }
    }

    /// "Trump's phone calls with Putin" where the tagger saw a verb: what stands as subject or object with a possessor or
    /// article is a noun.
    private func isNounMistagged(_ token: Int) -> Bool {
        [.nsubj, .nsubjpass, .pobj, .dobj].contains(tree[token].label)
            && tree.children(of: token).contains { [.poss, .det, .compound].contains(tree[$0].label) }
    }

    /// The frame of a verb; the lemmatiser may drop a final e: "dined" becomes "din".
    private func verbFrame(at token: Int) -> MeetingFrame? {
        if let frame = words.verbs[tree[token].lemma] { return frame }
        let form = tree[token].lower
        return form.hasSuffix("ed") ? words.verbs[String(form.dropLast())] : nil
    }

    /// One draft for each cue, in order of the text.
    func drafts(by deadline: Deadline) throws(DeadlinePassed) -> [DraftMeeting] {
        var found: [DraftMeeting] = []
        var name: Phrase?
        // The last that names several: whom "the two leaders" are.
        var last: DraftMeeting? { found.suffix(8).last { $0.participants.count > 1 } }
        for token in 0..<tree.count {
            try deadline.check(at: token)
            switch tree[token].partOfSpeech {
            case .VERB:
                if isNounMistagged(token) {
                    found += nounDrafts(token, after: last)
                } else if let frame = verbFrame(at: token) {
                    found += verbDrafts(token, frame, after: last)
                }
                found += presenceDraft(at: token).map { [$0] } ?? []
                if let addition = addition(at: token) {
                    found.append(addition)
                }
                found += latecomers(at: token)
            case .AUX: found += (presenceDraft(at: token).map { [$0] } ?? []) + latecomers(at: token)
            case .NOUN, .PROPN:
                found += nounDrafts(token, after: last, name: name)
                if namedEvent(at: token) != nil { name = found.last?.name ?? name }
            default: continue
            }
        }
        return found
    }
}
