internal import Language
internal import Reference

/// Where a person's name begins and ends.
extension NameFinder {
    /// A person span of the model without titles, honorifics, possessives and stray marks.
    func trimmedPerson(_ tokens: Range<Int>) -> (Range<Int>, Honorific?)? {
        var start = tokens.lowerBound, end = tokens.upperBound
        var honorific: Honorific?
        trimming: while start < end {
            if let (length, found) = self.honorific(at: start), !found.isSuffix, start + length < end {
                honorific = honorific ?? found
                start += length
                continue trimming
            }
            if isTitleStart(start), let title = context.title(at: start), title.tokens.upperBound < end {
                start = title.tokens.upperBound
                continue trimming
            }
            let token = context.tokens[start]
            guard token.tag != .NNP, token.tag != .NNPS, !context.isCapitalised(start) || token.partOfSpeech == .DET
            else { break }
            start += 1
        }
        start = startOfCutName(from: start)
        while end > start, !isLetterWord(end - 1) || [.POS, .DT, .IN].contains(context.tokens[end - 1].tag) { end -= 1 }
        end = endOfCutSurname(from: endOfSurname(from: endOfGivenName(from: end, start: start)))
        if (start..<end).contains(where: { context.words[$0].contains("/") || isCompoundOfCountries(context.words[$0]) }
        ) {
            return nil
        }
        if start == tokens.lowerBound { honorific = honorific ?? self.honorific(before: start) }
        guard start < end, context.isCapitalised(start) || end - start > 1 else { return nil }
        return (start..<end, honorific)
    }

    static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "bin", "ben", "al", "el", "du", "la", "le",
        "ter", "zu",
    ]

    /// The end of a name that the model cut at a particle: "Ursula von | der Leyen".
    private func endOfSurname(from end: Int) -> Int {
        var next = end
        while next < context.tokens.count, Self.particles.contains(context.words[next]),
            context.areInOneSentence(end - 1, next)
        { next += 1 }
        let isOpen = end > 0 && Self.particles.contains(context.words[end - 1])
        guard next > end || isOpen, next < context.tokens.count, context.isCapitalised(next), isProper(next) else {
            return end
        }
        return next + 1
    }

    /// What a hyphen makes adjectives of names with: "a Tomas Arnov-led team".
    private static let compounding: Set<String> = [
        "led", "era", "run", "like", "born", "held", "made", "owned", "style",
    ]

    /// The end of a name that the model cut inside its second given name: "Moon Jae | -in".
    private func endOfGivenName(from end: Int, start: Int) -> Int {
        guard end - start == 2, end + 1 < context.tokens.count, context.words[end] == "-",
            !context.tokens[end - 1].isFollowedBySpace, !context.tokens[end].isFollowedBySpace,
            context.words[end + 1].count <= 5, context.words[end + 1].allSatisfy(\.isLowercase),
            !Self.compounding.contains(context.words[end + 1]),
            end + 2 >= context.tokens.count || context.words[end + 2] != "-"
        else { return end }
        return end + 2
    }

    /// "U.S.-Russia", "Moscow-Kyiv": two names in one token.
    func isCompoundOfCountries(_ word: String) -> Bool {
        let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
        return parts.count > 1 && parts.allSatisfy { !context.lexicon.names.values(for: $0).isEmpty }
    }
}
