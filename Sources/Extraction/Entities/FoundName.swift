package import Facts

/// What a name identifies.
package enum NameIdentity: Hashable, Sendable {
    case person(PersonName)
    case country(iso2: String)
    case place(name: String, iso2: String?)
    case organisation(name: String, iso2: String?, wikidata: String?)
}

/// A name in the text with its reading.
package struct FoundName: Hashable, Sendable {
    /// The name alone, without article, title or honorific.
    package var tokens: Range<Int>
    package var form: Mention.Form
    package var identity: NameIdentity
    /// What a form of address before the name tells.
    package var gender: Entity.Gender?
    /// Whether a title or honorific stands before the name.
    package var isTitled = false

    /// The kind of the thing named.
    package var kind: Entity.Kind {
        switch identity {
        case .person: .person
        case .country: .country
        case .place: .place
        case .organisation: .organisation
        }
    }

    /// The name's words, where it is a person's.
    package var person: PersonName? {
        if case .person(let name) = identity { name } else { nil }
    }
}
