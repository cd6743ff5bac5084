internal import Facts
internal import Language
internal import Reference

/// A pattern that ties an office phrase to its holder. The first rule that finds one wins.
package struct TenureRule: Sendable {
    package let name: String
    /// The share of its claims that were right on development data (gold and DWIE together); rules that matched fewer than
    /// ten times have that of their likes, a little lowered.
    package let confidence: Double
    /// Tokens of the holders' phrases; empty where the pattern does not apply.
    package let holders: @Sendable (OfficeScene, OfficePhrase) -> [Int]

    /// All rules, the most certain first.
    package static let all: [TenureRule] = [
        TenureRule(name: "title-before-name", confidence: 0.82) { $0.peopleAfter($1) },
        TenureRule(name: "title-comma-name", confidence: 0.76) { $0.appositionAfter($1) },
        TenureRule(name: "name-comma-title", confidence: 0.74) { $0.appositionBefore($1) },
        TenureRule(name: "name-bracket-title", confidence: 0.7) { $0.bracketBefore($1) },
        TenureRule(name: "relative-clause", confidence: 0.75) { $0.relativeClause($1) },
        TenureRule(name: "copula", confidence: 0.75) { $0.copula($1) },
        TenureRule(name: "appointment", confidence: 0.7) { $0.appointment($1) },
        TenureRule(name: "served-as", confidence: 0.65) { $0.servedAs($1) },
        TenureRule(name: "coordinated-title", confidence: 0.65) { $0.coordinated($1) },
    ]
}
