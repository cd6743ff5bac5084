/// The rules on statements with how often each was right: content and speaker on the training part of PolNeAR 1.0
/// (Newell, Margolin and Ruths, LREC 2018; 840 documents, about 10,000 statements), inner layers left out, which it does
/// not annotate. Rules it cannot measure have the rate of their nearest kin.
enum StatementRules {
    /// The confidence of a word of speech of the usual kind.
    static let usualConfidence = 0.93

    /// The share of right statements, 0 to 1, by rule.
    static let precision: [String: Double] = [
        "quotation-before-verb": 0.95,
        "verb-before-quotation": 0.84,
        "colon-before-quotation": 0.72,
        "quotation-in-paragraph": 0.50,
        "quotation-after-sentence": 0.48,
        "quotation-continued": 0.40,
        "inner-quotation": 0.85,
        "inner-colon": 0.80,
        "verb-before-clause": 0.79,
        "clause-before-verb": 0.81,
        "clause-around-verb": 0.78,
        "verb-before-that": 0.68,
        "verb-before-words": 0.45,
        "as-clause": 0.70,
        "verb-before-infinitive": 0.58,
        "verb-before-request": 0.66,
        "verb-before-gerund": 0.74,
        "charge": 0.77,
        "charge-passive": 0.75,
        "naming": 0.67,
        "predicative": 0.73,
        "predicative-relative": 0.52,
        "object": 0.74,
        "denied-object": 0.85,
        "quoted-object": 0.73,
        "quoted-noun": 0.50,
        "noun-before-clause": 0.58,
        "adjective-before-clause": 0.60,
        "according-to": 0.84,
        "label-before-words": 0.78,
    ]
}
