/// What everybody knows before reading: countries, cities, organisations, offices, verbs and names.
///
/// The tables are part of the program (seeds/reference). Each is read when it is first asked for, and the tables of
/// names are searched where they lie. They serve recognition and resolution; nothing in them is exported as if an
/// article had said it.
public struct ReferenceTables: Sendable {
    /// The tables that come with the program.
    public static let standard = ReferenceTables()

    /// States and territories.
    public var countries: CountryTable { CountryTable.standard }

    /// Buildings and cities that stand for institutions.
    public var metonyms: ReferenceTable<Metonym> { Metonym.table }

    /// Large cities and capitals, the most populous first.
    public var cities: ReferenceTable<City> { City.table }

    /// The states of the United States.
    public var usStates: ReferenceTable<USState> { USState.table }

    /// Continents and other regions.
    public var regions: ReferenceTable<Region> { Region.table }

    /// Organisations.
    public var organisations: ReferenceTable<Organisation> { Organisation.table }

    /// News agencies, newspapers, broadcasters, platforms.
    public var media: ReferenceTable<MediaOutlet> { MediaOutlet.table }

    /// Titles of offices; look them up with folded case.
    public var offices: ReferenceTable<Office> { Office.table }

    /// Who held which office when.
    public var officeHolders: OfficeHolderTable { OfficeHolderTable.standard }

    /// Forms of address, ranks and suffixes.
    public var honorifics: ReferenceTable<Honorific> { Honorific.table }

    /// Words that attribute; look them up with folded case.
    public var cueVerbs: CueVerbTable { CueVerbTable.standard }

    /// Words that tell of contact; look them up with folded case.
    public var meetings: ReferenceTable<MeetingTerm> { MeetingTerm.table }

    /// Given names with the gender that they suggest.
    public var givenNames: NameTable { NameTable.givenNames }

    /// Surnames.
    public var surnames: NameTable { NameTable.surnames }

    /// Given names that stand for each other.
    public var givenNameForms: GivenNameForms { GivenNameForms.standard }
}
