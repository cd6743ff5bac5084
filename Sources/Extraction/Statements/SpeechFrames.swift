internal import Facts

/// The words of speech with their frames. A line holds what a group of words has in common.
enum SpeechFrames {
    private struct Group {
        let frames: FrameSet
        var polarity = Statement.Polarity.neutral
        var confidence = 0.9
        let words: String
    }

    private static let groups: [Group] = [
        Group(
            frames: [.quotation, .clause], confidence: 0.95,
            words: """
                say state remark declare announce proclaim argue assert contend maintain insist affirm reaffirm testify
                reiterate repeat stress emphasize emphasise point_out explain clarify reply respond retort counter quip joke
                write tweet mention muse opine exclaim shout yell recount caution comment answer interject
                chime_in shoot_back fire_back hit_back read sneer scoff snap gush fume thunder chant whisper mutter
                concur observe elaborate post retweet blog text email e-mail relay make_clear lecture
                """),
        Group(
            frames: [.quotation], confidence: 0.8,
            words: "remember reminisce snipe vent chide bristle quibble tease weigh_in deadpan bellow crow"),
        Group(frames: [.quotation, .clause, .needsSpeaker], confidence: 0.75, words: "reckon"),
        Group(frames: [.quotation, .clause, .needsSpeaker], words: "add note continue report conclude recall specify"),
        Group(
            frames: [.quotation, .clause, .infinitive, .needsSpeaker], confidence: 0.85,
            words: "claim allege profess purport threaten"),
        Group(
            frames: [.quotation, .clause, .needsSpeaker], confidence: 0.8,
            words: """
                suggest imply insinuate hint signal indicate confirm reveal disclose underline underscore estimate speculate
                predict forecast outline highlight attest certify posit theorize charge joke
                """),
        Group(frames: [.clause, .needsDocument], confidence: 0.7, words: "show find establish determine"),
        Group(frames: [.clause, .needsSpeaker], words: "rule stipulate decree"),
        Group(frames: [.quotation, .clause], words: "acknowledge admit concede confess"),
        Group(
            frames: [.quotation, .clause], polarity: .criticises, confidence: 0.85,
            words: "complain grumble lament bemoan protest object gripe fret"),
        Group(frames: [.quotation, .clause], polarity: .supports, confidence: 0.85, words: "boast brag rave"),
        Group(
            frames: [.quotation, .clause, .directive, .addressee], confidence: 0.95,
            words: "tell ask"),
        Group(frames: [.quotation, .clause, .addressee, .needsSpeaker], words: "assure reassure inform notify"),
        Group(
            frames: [.quotation, .clause, .directive, .addressee, .infinitive, .needsSpeaker],
            words: "warn promise remind advise"),
        Group(
            frames: [.quotation, .clause, .infinitive], confidence: 0.85,
            words: "pledge vow swear demand"),
        Group(
            frames: [.quotation, .clause, .gerund], confidence: 0.8, words: "propose recommend suggest"),
        Group(
            frames: [.quotation, .clause], confidence: 0.75, words: "agree wonder question inquire enquire guarantee"),
        Group(
            frames: [.quotation, .directive, .addressee], confidence: 0.85,
            words: "urge implore beg exhort encourage call_on plead"),
        Group(
            frames: [.quotation, .needsSpeaker], confidence: 0.85, words: "begin start_out open go_on headline react"),
        Group(frames: [.quotation, .clause], words: "put_it"),
        Group(
            frames: [.quotation, .clause, .gerund], polarity: .criticises, confidence: 0.85,
            words: "deny dispute refute rebut"),
        Group(frames: [.charge], polarity: .criticises, words: "accuse"),
        Group(
            frames: [.charge], polarity: .criticises, confidence: 0.8,
            words: """
                blame criticize criticise condemn fault slam blast attack lambast lambaste chide scold berate castigate
                rebuke admonish mock ridicule
                """),
        Group(
            frames: [.charge, .predicative], polarity: .supports, confidence: 0.8,
            words: "praise hail commend applaud laud extol thank credit congratulate salute"),
        Group(
            frames: [.object], confidence: 0.65,
            words: """
                call_for speak_of advocate advocate_for warn_of warn_against caution_against rule_out express voice reiterate demand promise predict hint_at
                complain_about complain_of boast_of boast_about apologize_for apologise_for argue_for argue_against
                note emphasize emphasise stress highlight describe explain outline set_out lay_out spell_out lament bemoan
                """),
        Group(
            frames: [.denial], polarity: .criticises, confidence: 0.7,
            words: "deny reject dismiss refute dispute rebut downplay push_back"),
        Group(
            frames: [], confidence: 0.7,
            words: "commit tout endorse back support defend cite invoke discuss raise share offer issue reference"),
        Group(frames: [], polarity: .criticises, confidence: 0.7, words: "reject oppose"),
        Group(frames: [.naming], confidence: 0.85, words: "call"),
        Group(frames: [.naming], confidence: 0.8, words: "label brand dub term declare pronounce"),
        Group(
            frames: [.predicative], confidence: 0.85,
            words: "describe characterize characterise portray depict paint cast refer_to liken"),
        Group(
            frames: [.predicative], polarity: .criticises, confidence: 0.85,
            words: "denounce dismiss decry deride condemn reject slam blast criticize criticise mock"),
    ]

    /// Frames by lemma; a word in several groups has all their frames, and the first group's confidence.
    static let table: [String: SpeechFrame] = {
        var table: [String: SpeechFrame] = [:]
        for group in groups {
            for word in group.words.split(whereSeparator: \.isWhitespace) {
                let lemma = word.split(separator: "_").joined(separator: " ")
                let before = table[lemma]
                table[lemma] = SpeechFrame(
                    lemma: lemma, frames: group.frames.union(before?.frames ?? []),
                    polarity: before.map { $0.polarity == .neutral ? group.polarity : $0.polarity } ?? group.polarity,
                    confidence: before?.confidence ?? group.confidence)
            }
        }
        return table
    }()

    /// Objects by which a verb tells of words where with others it does not: "claimed responsibility", not "claimed a third".
    static let objects: [String: Set<String>] = [
        "announce": [
            "appointment", "ceasefire", "closure", "creation", "deal", "end", "expansion", "expulsion", "formation",
            "launch",
            "opening", "pact", "plan", "resignation", "retirement", "sanction", "start", "suspension", "truce",
            "withdrawal",
        ],
        "claim": ["responsibility"],
    ]

    /// The first words of the entries of two words.
    static let firstWords: Set<String> = Set(
        table.keys.filter { $0.contains(" ") }.map { String($0.prefix { $0 != " " }) })
}
