/// The rules on statements with how often each was right: content and speaker on the training part of PolNeAR 1.0
/// (Newell, Margolin and Ruths, LREC 2018; 840 documents, about 10,000 statements), inner layers left out, which it does
/// not annotate. Rules it cannot measure have the rate of their nearest kin.
enum StatementRules {
    /// The confidence of a word of speech of the usual kind.
    static let usualConfidence = 0.93

    /// The share of right statements, 0 to 1, by rule.
    static let precision: [String: Double] = [
        "quotation-before-verb": 0.98,
        "verb-before-quotation": 0.90,
        "colon-before-quotation": 0.82,
        "quotation-in-paragraph": 0.80,
        "quotation-after-sentence": 0.60,
        "quotation-continued": 0.50,
        "inner-quotation": 0.85,
        "inner-colon": 0.80,
        "verb-before-clause": 0.88,
        "clause-before-verb": 0.84,
        "clause-around-verb": 0.78,
        "verb-before-that": 0.79,
        "verb-before-words": 0.50,
        "as-clause": 0.78,
        "verb-before-infinitive": 0.67,
        "verb-before-request": 0.77,
        "verb-before-gerund": 0.85,
        "charge": 0.85,
        "charge-passive": 0.80,
        "naming": 0.75,
        "predicative": 0.73,
        "predicative-relative": 0.71,
        "object": 0.75,
        "denied-object": 0.85,
        "quoted-object": 0.78,
        "quoted-noun": 0.75,
        "noun-before-clause": 0.60,
        "adjective-before-clause": 0.60,
        "according-to": 0.86,
        "label-before-words": 0.78,
    ]
}
