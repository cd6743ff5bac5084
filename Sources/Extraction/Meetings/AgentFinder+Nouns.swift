/// Nouns of people.
extension AgentFinder {
    /// People in the plural who stand for their country or organisation.
    static let groups: Set<String> = [
        "official", "leader", "adviser", "advisor", "negotiator", "delegation", "envoy", "minister", "diplomat",
        "counterpart", "representative", "team", "aide", "lawmaker", "delegate", "ally", "side", "authority",
        "president",
        "government", "party", "ambassador", "general", "commander", "senator", "emissary", "mediator", "partner",
        "secretary", "premier", "chancellor", "chief", "head", "executive", "governor", "king", "prince", "ministry",
        "leadership", "opposition", "faction", "executive", "politician", "nation", "country", "power", "council",
        "rebel",
        "insurgent", "militant", "friend", "colleague",
    ]

    /// People without names who stand for nobody but themselves.
    static let people: Set<String> = [
        "oligarch", "donor", "delegate", "member", "group", "activist", "dissident", "doctor", "family", "relative",
        "victim",
        "survivor",
        "expert", "scientist", "economist", "businessman", "investor", "banker", "journalist", "lawyer", "prosecutor",
        "investigator", "soldier", "officer", "student", "teacher", "worker", "farmer", "protester", "voter", "mayor",
        "judge",
        "bishop", "cleric", "pope", "spokesman", "spokeswoman", "spokesperson", "hostage", "refugee", "resident",
        "people",
        "entrepreneur", "strategist", "supporter", "candidate",
    ]
}
