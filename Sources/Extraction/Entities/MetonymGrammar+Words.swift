/// The words that tell a government from a place.
extension MetonymGrammar {
    static let placing: Set<String> = [
        "in", "at", "to", "from", "near", "outside", "around", "through", "inside", "into", "across", "via", "towards",
        "toward", "beyond", "of", "throughout", "above", "over",
    ]

    static let leaving: Set<String> = ["leave", "depart", "head", "bind", "embark", "fly", "sail", "make"]

    static let visiting: Set<String> = [
        "visit", "leave", "reach", "enter", "bomb", "hit", "attack", "strike", "tour", "capture", "shell", "seize",
        "cross",
        "evacuate", "flee",
    ]

    static let grounds: Set<String> = [
        "airport", "street", "streets", "suburb", "suburbs", "mayor", "centre", "center", "outskirts", "metro",
        "district",
        "square", "region", "station", "hotel", "resident", "residents", "university", "museum", "time", "area",
    ]

    /// Words that "to" ties to a government, not to a place: "an ultimatum to Kyiv".
    static let giving: Set<String> = [
        "aid", "assistance", "support", "ultimatum", "message", "letter", "offer", "concession", "proposal", "threat",
        "warning",
        "arms", "weapons", "commitment", "send", "give", "offer", "hand", "say", "signal", "according",
    ]

    /// What a government has towards another: "a policy towards Kyiv".
    static let attitudes: Set<String> = [
        "attitude", "approach", "policy", "position", "stance", "line", "shift", "gesture", "hostility", "tone",
    ]

    /// Nouns before which a capital stands for its government ("Kyiv officials"); before others it is the place ("a Kyiv
    /// newspaper").
    static let governing: Set<String> = [
        "government", "administration", "official", "authority", "leadership", "delegation", "policy", "position",
        "diplomat", "diplomacy", "spokesman", "spokeswoman", "spokesperson", "regime", "side", "negotiator", "envoy",
        "talk", "relation", "tie", "relationship", "alliance", "axis", "decision", "demand", "offer", "proposal",
        "plan",
        "ally", "source", "leader", "establishment", "politician", "lawmaker",
    ]

    /// Nouns of what a government has or does, after its possessive: "Kyiv's response".
    static let owned: Set<String> = [
        "response", "reaction", "stance", "interest", "hand", "help", "support", "claim", "request", "ambition", "army",
        "force",
        "troop", "war", "message", "goal", "aim", "role", "concern", "refusal", "move", "effort", "bid",
        "participation",
        "approach", "strategy", "intention", "commitment", "involvement", "influence", "view", "call", "campaign",
        "invasion",
        "warning", "threat", "sanction", "mineral", "resource", "economy", "military", "president", "minister",
        "ambassador",
        "opposition", "agreement", "willingness", "insistence", "attempt", "accusation", "criticism", "partner",
        "neighbor",
        "neighbour", "budget", "nuclear", "program", "programme", "presence", "security", "sovereignty", "government",
        "aggression", "superiority", "propensity", "pledge", "promise", "ally", "determination", "failure", "readiness",
    ]
}
