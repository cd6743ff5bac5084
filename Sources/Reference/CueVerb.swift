internal import CReference

/// A verb, noun or phrase that attributes words to a speaker.
public struct CueVerb: Hashable, Sendable {
    /// The lemma.
    public let lemma: String
    /// `verb`, `noun` or `phrase`.
    public let partOfSpeech: String
    /// `say`, `accuse`, `promise`, `believe` …
    public let kinds: [String]
    /// The attitude that the word tells: `supports`, `criticises` or `neutral`.
    public let polarity: String
    /// `assert`, `doubt`, `directive`, `commissive`, `future`, `attitude`, `naming`, `negative` …
    public let stance: String?
    /// Whether the word takes its content for true (`acknowledge`).
    public let isFactive: Bool
    /// Whether the object is the one spoken to (`tell`).
    public let takesAddressee: Bool
    /// Inflected forms.
    public let forms: [String]

    init(_ row: borrowing EmbeddedTable.Row) {
        lemma = row[0]
        partOfSpeech = row[1]
        kinds = row.list(2)
        polarity = row[3]
        stance = row.optional(4)
        isFactive = row[5] == "factive"
        takesAddressee = row[6] == "yes"
        forms = row.list(7)
    }
}

/// Cue words by lemma and by form.
public struct CueVerbTable: Sendable {
    /// In the table's order.
    public let rows: [CueVerb]
    /// The forms in running text; look them up with folded case.
    public let phrases: PhraseTable<CueVerb>
    private let byLemma: [String: [Int]]

    static let standard = CueVerbTable()

    private init() {
        let rows = EmbeddedTable(REFERENCE_CUE_VERBS).map(CueVerb.init)
        self.rows = rows
        phrases = PhraseTable(rows) { [$0.lemma] + $0.forms }
        byLemma = Dictionary(grouping: rows.indices, by: { rows[$0].lemma })
    }

    /// The cues of a lemma, one for each part of speech.
    public func cues(lemma: String) -> [CueVerb] { (byLemma[lemma] ?? []).map { rows[$0] } }

    /// The cue of a verb's lemma.
    public func verb(lemma: String) -> CueVerb? { cues(lemma: lemma).first { $0.partOfSpeech == "verb" } }
}
