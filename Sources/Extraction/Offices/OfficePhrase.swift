package import Facts
internal import Language
internal import Reference

/// A noun phrase for an office: its title, what it belongs to, and how the text limits it.
package struct OfficePhrase: Hashable, Sendable {
    /// The title as written, without country, article and "former": "special envoy to Ukraine and Russia".
    package var title: Range<Int>
    /// From the article or owner to the last complement.
    package var outer: Range<Int>
    /// The token that stands for the whole in the tree.
    package var head: Int
    /// The normal form of the table.
    package var role: String
    /// `head-of-state`, `minister` … as the table has it.
    package var level: String
    /// A token of the name of the country or organisation served.
    package var of: Int?
    /// A token of the person whose office it is ("Trump's envoy"), or of a possessive pronoun.
    package var owner: Int?
    package var status: Tenure.Status
    package var isPlural: Bool
    /// Whether "the", an owner or a country makes it stand for one known holder.
    package var isDefinite: Bool
    /// Whether "a", "any" or "the next" makes it stand for nobody in particular.
    package var isIndefinite = false
    /// Whether the words themselves say that it is held now, or is not: "currently", "former".
    package var isStatusStated = false
}
