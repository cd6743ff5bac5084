package import Facts

/// What a word of speech takes as its content.
package struct FrameSet: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A quotation beside it: "“We won,” she said".
    static let quotation = FrameSet(rawValue: 1 << 0)
    /// A clause: "said (that) it was late", "asked whether it was late".
    static let clause = FrameSet(rawValue: 1 << 1)
    /// An infinitive of its own subject: "vowed to fight".
    static let infinitive = FrameSet(rawValue: 1 << 2)
    /// An object and what it is to do: "urged the parties to talk".
    static let directive = FrameSet(rawValue: 1 << 3)
    /// An object and what it is charged with or thanked for: "accused them of lying", "blamed him for the delay".
    static let charge = FrameSet(rawValue: 1 << 4)
    /// An object and its name: "called him a hero".
    static let naming = FrameSet(rawValue: 1 << 5)
    /// An object and what it is taken for: "described it as a success".
    static let predicative = FrameSet(rawValue: 1 << 6)
    /// A noun phrase: "called for new elections", "rejected the claim".
    static let object = FrameSet(rawValue: 1 << 7)
    /// Its object is the one spoken to: "told reporters".
    static let addressee = FrameSet(rawValue: 1 << 8)
    /// It says something also of things ("the figures suggest"): the speaker must be someone or something that speaks.
    static let needsSpeaker = FrameSet(rawValue: 1 << 9)
    /// A noun of speech that is denied: "rejected the claim that".
    static let denial = FrameSet(rawValue: 1 << 12)
    /// Only a document or a body of people says something by it: "the survey found".
    static let needsDocument = FrameSet(rawValue: 1 << 11)
    /// A gerund: "denied taking part".
    static let gerund = FrameSet(rawValue: 1 << 10)
}

/// A word of speech: a verb, or a verb with a particle.
package struct SpeechFrame: Sendable {
    /// "say", "call for".
    package let lemma: String
    package let frames: FrameSet
    package let polarity: Statement.Polarity
    /// How often a match is a statement, 0 to 1.
    package let confidence: Double
}
