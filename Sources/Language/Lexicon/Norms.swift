/// The normal forms of words: those of the model's table, else of punctuation and currency signs, else the lower case.
struct Norms: Sendable {
    private let table: [UInt64: String]
    private let base: [UInt64: String]
    private let id: StringID

    /// Reads `vocab/lookups.bin`.
    init(directory: String, id: StringID) throws(LanguageModelError) {
        let file = try ModelFile("vocab/lookups.bin", in: directory)
        let root = try file.value()
        var table: [UInt64: String] = [:]
        if case .map(let pairs) = file.field("lexeme_norm", of: root) {
            for (key, value) in pairs {
                guard let text = file.text(value) else { throw file.damaged("a norm is not a text") }
                switch key {
                case .integer(let number): table[UInt64(bitPattern: Int64(number))] = text
                case .unsigned(let number): table[number] = text
                default: throw file.damaged("a norm has no number")
                }
            }
        }
        self.table = table
        self.base = Dictionary(Self.punctuation.map { (id($0.key), $0.value) }) { first, _ in first }
        self.id = id
    }

    /// The normal form of a word of an identifier; `lower` is its lower case.
    func norm(ofID id: UInt64, lower: String) -> String { table[id] ?? base[id] ?? lower }

    /// `spacy/lang/norm_exceptions.py`, grouped by norm.
    private static let punctuation: KeyValuePairs<String, String> = [
        "'s": "'s", "'S": "'s", "’s": "'s", "’S": "'s", "’": "'", "‘": "'", "´": "'", "`": "'", "”": "\"", "“": "\"",
        "''": "\"", "``": "\"", "´´": "\"", "„": "\"", "»": "\"", "«": "\"", "‘‘": "\"", "’’": "\"", "？": "?",
        "！": "!", "，": ",", "；": ";", "：": ":", "。": ".", "।": ".", "…": "...", "—": "-", "–": "-", "--": "-",
        "---": "-", "——": "-", "€": "$", "£": "$", "¥": "$", "฿": "$", "US$": "$", "C$": "$", "A$": "$", "₺": "$",
        "₹": "$", "৳": "$", "₩": "$", "Mex$": "$", "₣": "$", "E£": "$",
    ]
}
