/// How the names of people relate, each pair of lists of names compared once.
///
/// Many clusters bear the same names, and whether anybody else fits is asked for each pair of them.
struct NameRelations: Sendable {
    private var numbers: [[PersonName]: UInt32] = [:]
    private var lists: [[PersonName]] = []
    private var known: [UInt64: NameRelation] = [:]

    /// More answers than this are forgotten and found again.
    private static let limit = 1 << 20

    /// The number of the full names among some names; equal for equal ones.
    mutating func number(of names: [PersonName]) -> UInt32 {
        let full = names.contains(where: \.isSurnameOnly) ? names.filter { !$0.isSurnameOnly } : names
        if let number = numbers[full] { return number }
        let number = UInt32(lists.count)
        numbers[full] = number
        lists.append(full)
        return number
    }

    /// The closest relation between two lists of full names; nil where there is none beyond a common family name.
    mutating func closest(_ a: UInt32, _ b: UInt32) -> NameRelation? {
        let key = UInt64(a) << 32 | UInt64(b)
        let relation: NameRelation
        if let answer = known[key] {
            relation = answer
        } else {
            relation = compared(lists[Int(a)], lists[Int(b)])
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            known[key] = relation
        }
        return relation > .surnameOnly ? relation : nil
    }

    private func compared(_ a: [PersonName], _ b: [PersonName]) -> NameRelation {
        var best = NameRelation.unrelated
        for x in a {
            for y in b { best = max(best, NameRelation(x, y)) }
        }
        return best
    }
}
