internal import Facts
internal import Language
internal import Reference

/// Organisations called by the first words of their names.
extension NameClusters {
    /// What makes a body of its own of another's name: the Norgas Foundation is not Norgas.
    private static let offshoots: Set<String> = [
        "foundation", "institute", "university", "college", "school", "academy", "center", "centre", "museum", "award",
        "prize", "cup", "stadium", "arena", "hall", "tower", "court", "hospital", "fund", "trust", "library", "club",
        "police", "council", "parliament", "union", "association", "committee", "commission", "party", "movement",
        "front", "army", "act", "campaign", "administration", "government", "cabinet", "news", "daily", "times",
        "journal",
        "review", "magazine", "music", "store", "pay", "play", "plus", "cloud", "tv",
    ]

    /// "Norgas" is "Norgas Energy" where the document has named one such body before, and nothing longer that begins so.
    mutating func joinShortNames() {
        var longer: [String: [Int]] = [:]
        var short: [String: [Int]] = [:]
        var wordsOf: [Int: Set<String>] = [:]
        for (index, name) in names.enumerated() where name.kind == .organisation {
            let first = context.words[name.tokens.lowerBound]
            wordsOf[entityOfName[index], default: []].insert(text(name))
            if name.tokens.count > 1 {
                longer[first, default: []].append(index)
            } else {
                short[first, default: []].append(index)
            }
        }
        for (word, indexes) in short.sorted(by: { $0.key < $1.key }) {
            guard let known = longer[word], let entity = known.first.map({ entityOfName[$0] }),
                known[0] < indexes[0], known.allSatisfy({ entityOfName[$0] == entity && isSameBody(names[$0]) }),
                word != word.uppercased(), context.lexicon.names.values(for: word).isEmpty,
                indexes.allSatisfy({ wordsOf[entityOfName[$0]] == [word] })
            else { continue }
            for index in indexes { entityOfName[index] = entity }
        }
    }

    /// A name of capitalised words alone, not one of the bodies that others found.
    private func isSameBody(_ name: FoundName) -> Bool {
        name.form == .name && !Self.offshoots.contains(context.tokens[name.tokens.upperBound - 1].lower)
            && name.tokens.allSatisfy(context.isCapitalised)
    }
}
