import Facts
import Language
import Reference

/// Adds the country that receives a visitor: a visit to a capital or a country is a visit to its government.
struct MeetingHosts {
    let tree: SyntaxTree
    let mentions: MentionTable
    let countries: CountryTable

    /// The drafts, with a host for each visit that names none.
    func completed(_ drafts: [DraftMeeting]) -> [DraftMeeting] {
        drafts.map { draft in
            guard draft.kind == .visit, let place = draft.place,
                !draft.participants.contains(where: { $0.role == .host }),
                let host = host(at: place), !draft.participants.contains(where: { $0.phrase == host })
            else { return draft }
            var copy = draft
            copy.participants.append(.init(phrase: host, role: .host))
            return copy
        }
    }

    /// The place itself where it is a country, else the nearest mention of the country whose capital it is.
    private func host(at place: Phrase) -> Phrase? {
        if mentions.kind(at: place.head) == .country { return place }
        guard let country = country(of: place, forms: [.capital, .metonym]) else { return nil }
        let candidates = mentions.mentions.filter {
            $0.kind == .country && $0.form != .metonym
                && self.country(of: Phrase(tokens: $0.tokens, head: $0.head), forms: Set(CountryReading.Form.allCases))
                    == country
        }
        let nearest = candidates.min { abs($0.head - place.head) < abs($1.head - place.head) }
        return nearest.map { Phrase(tokens: $0.tokens, head: $0.head) }
    }

    private func country(of phrase: Phrase, forms: Set<CountryReading.Form>) -> String? {
        countries.phrases.values(for: tree.text(of: phrase.tokens)).first { forms.contains($0.form) }?.iso2
    }
}
