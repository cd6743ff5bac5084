/// What pronouns are resolved by.
extension PronounResolver {
    /// The weights of the score.
    package struct Weights: Sendable {
        /// By sentences back, from the pronoun's own.
        var distance: [Double] = [0, -1, -2.2, -3.4]
        var subject = 2.0
        var passiveSubject = 1.7
        var object = 0.7
        var oblique = 0.3
        var parallel = 0.8
        var governing = 1.8
        var knownGender = 0.8
        var frequency = 0.25
        var speakerInOwnQuotation = -4.0
        var sameQuotation = 1.0
        /// Someone whom only a quotation names, for a pronoun of the writer's own.
        var quotedOutside = -4.0
        /// Whoever spoke last, for a pronoun that speaks, and whom the sentence before was about.
        var lastSpeaker = 1.5
        var lastTopic = 0.5
        var minimum = -1.5

        /// The weights in use.
        package init() {}
    }

    /// A person's mention that a pronoun can refer back to.
    package struct Antecedent: Sendable {
        package var head: Int
        package var entity: Int

        /// Makes an antecedent.
        package init(head: Int, entity: Int) {
            self.head = head
            self.entity = entity
        }
    }
}
