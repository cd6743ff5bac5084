/// Counts in running text.
enum NumberWord {
    private static let words = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// "five articles", "1,204 articles", "one article".
    static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        let number = words.indices.contains(count) ? words[count] : grouped(count)
        return number + " " + (count == 1 ? noun : plural ?? noun + "s")
    }

    /// "1,204".
    static func grouped(_ count: Int) -> String {
        var digits = String(count)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
