internal import Facts

/// Whom the offices of a document serve, as far as its tenures say.
struct ServedOffices {
    private struct Office: Hashable {
        /// The holder, or the country.
        var entity: Int
        var role: String
    }

    private typealias Served = (tenure: Int, of: Int)

    private var ofOffice: [Office: Served] = [:]
    private var ofPerson: [Int: Served] = [:]
    private var ofAnyone: [Int: Served] = [:]
    private var holders: [Office: Set<Int>] = [:]
    private let countries: Set<Int>

    /// Takes in what the tenures of a document say.
    init(_ tenures: [ResolvedTenure], countries: Set<Int>) {
        self.countries = countries
        for (index, tenure) in tenures.enumerated() { note(tenure, at: index) }
    }

    /// Takes in whom a tenure serves.
    mutating func note(_ tenure: ResolvedTenure, at index: Int) {
        guard let of = tenure.of else { return }
        func isFirst(_ known: Served?) -> Bool { known.map { index <= $0.tenure } ?? true }
        let office = Office(entity: tenure.person, role: tenure.draft.role)
        if isFirst(ofOffice[office]) { ofOffice[office] = (index, of) }
        if isFirst(ofAnyone[tenure.person]) { ofAnyone[tenure.person] = (index, of) }
        if countries.contains(of), TenureTable.national.contains(tenure.draft.level), isFirst(ofPerson[tenure.person]) {
            ofPerson[tenure.person] = (index, of)
        }
        if tenure.draft.status == .current {
            holders[Office(entity: of, role: tenure.draft.role), default: []].insert(tenure.person)
        }
    }

    /// Whom the first tenure of a person in a role serves.
    func served(by person: Int, as role: String) -> Int? { ofOffice[Office(entity: person, role: role)]?.of }

    /// The country that the first national office of a person serves: one may be premier of a region besides.
    func countryServed(by person: Int) -> Int? { ofPerson[person]?.of }

    /// Whom the first office of a person serves, whatever it is.
    func servedAnyhow(by person: Int) -> Int? { ofAnyone[person]?.of }

    /// Whether somebody else holds an office in a country.
    func isHeld(_ role: String, in country: Int, besides person: Int) -> Bool {
        guard let people = holders[Office(entity: country, role: role)] else { return false }
        return people.count > (people.contains(person) ? 1 : 0)
    }
}
