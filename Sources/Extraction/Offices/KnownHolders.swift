package import Reference

/// Who is known to have held which office where, found by names that agree with the table's.
package struct KnownHolders: Sendable {
    private let byRole: [String: [(holder: OfficeHolder, name: PersonName)]]
    private let forms: GivenNameForms
    private let table: OfficeHolderTable

    /// Indexes the table of office holders.
    package init(_ table: OfficeHolderTable, forms: GivenNameForms) {
        var byRole: [String: [(holder: OfficeHolder, name: PersonName)]] = [:]
        for row in table.rows {
            guard let name = PersonName(row.name.split(separator: " ").map(String.init)) else { continue }
            for (holder, role) in table.offices(ofPerson: row.name) where holder.iso2 == row.iso2 {
                guard let role else { continue }
                byRole[role, default: []].append((holder, name))
            }
        }
        self.byRole = byRole
        self.forms = forms
        self.table = table
    }

    /// The countries where a person of one of these names is known to have held an office.
    package func countries(of names: [PersonName], role: String) -> Set<String> {
        Set(holders(called: names, role: role).map(\.iso2))
    }

    private func holders(called names: [PersonName], role: String) -> [OfficeHolder] {
        (byRole[role] ?? []).filter { row in names.contains { $0.agrees(with: row.name, forms: forms) } }.map(\.holder)
    }

    /// Whether anyone is known to have held an office in a country; nil where the office is not in the table at all.
    package func has(office role: String, in iso2: String) -> Bool? {
        byRole[role].map { $0.contains { $0.holder.iso2 == iso2 } }
    }

    /// Whether a person of one of these names is known to have held an office in a country, and no longer on an ISO day.
    package func hasLeft(_ names: [PersonName], role: String, in iso2: String, by day: String) -> Bool {
        let known = holders(called: names, role: role).filter { $0.iso2 == iso2 }
        let current = table.holders(country: iso2, role: role, on: day)
        return known.contains { $0.start.map { $0 < day } ?? false } && !known.contains(where: current.contains)
    }
}
