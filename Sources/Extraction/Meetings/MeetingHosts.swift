import Facts
import Language
import Reference

/// Adds the country that receives a visitor: a visit to a capital or a country is a visit to its government.
struct MeetingHosts {
    let tree: SyntaxTree
    let mentions: MentionTable
    let countries: CountryFinder

    /// The drafts, with a host for each visit that names none.
    func completed(_ drafts: [DraftMeeting]) -> [DraftMeeting] {
        drafts.map { draft in
            guard draft.kind == .visit, let place = draft.place,
                !draft.participants.contains(where: { $0.role == .host }), let host = host(at: place),
                !draft.participants.contains(where: { $0.phrase == host })
            else { return draft }
            var copy = draft
            copy.participants.append(.init(phrase: host, role: .host))
            return copy
        }
    }

    /// The place itself where it is a country, else the nearest mention of the country whose capital it is.
    private func host(at place: Phrase) -> Phrase? {
        if mentions.kind(at: place.head) == .country { return place }
        return countries.code(of: tree.text(of: place.tokens), forms: [.capital, .metonym])
            .flatMap { countries.mention(of: $0, near: place.head) }
    }
}
