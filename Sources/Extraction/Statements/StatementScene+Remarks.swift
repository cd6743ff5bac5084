internal import Language

/// The writer's own words beside what somebody said.
extension StatementScene {
    /// ", a charge that the party denies": the writer's own remark on what was said.
    func isRemark(_ token: Int) -> Bool {
        if isReaction(token) { return true }
        guard ["a", "an"].contains(tree[token].lower), let noun = tree.head(of: token), noun > token, !canSpeak(noun),
            [.appos, .npadvmod, .dobj, .attr, .dep, .oprd].contains(tree[noun].label), mentions.mention(at: noun) == nil
        else { return false }
        return tree.children(of: noun, .relcl, .acl).contains { $0 > noun }
    }

    /// ", drawing a sharp reply", ", prompting protests": the writer tells what came of what was said.
    private func isReaction(_ participle: Int) -> Bool {
        guard tree[participle].tag == .VBG, Self.drawing.contains(tree[participle].lemma),
            let object = tree.child(of: participle, .dobj), object > participle
        else { return false }
        return Self.reactions.contains(tree[object].lemma.lowercased())
    }

    private static let drawing: Set<String> = [
        "draw", "earn", "elicit", "fuel", "provoke", "prompt", "raise", "spark", "stir", "trigger", "win",
    ]

    private static let reactions: Set<String> = [
        "alarm", "anger", "applause", "backlash", "boo", "cheer", "complaint", "concern", "condemnation", "criticism",
        "denial", "fear", "fury", "gasp", "ire", "laughter", "mockery", "objection", "outcry", "outrage", "praise",
        "protest", "question", "reaction", "rebuke", "reply", "response", "retort", "ridicule", "scorn", "speculation",
    ]

    /// ", though the party denies it": the writer's own contrast after a comma.
    func isContrast(_ token: Int, before upper: Int) -> Bool {
        let word = tree[token]
        if word.lower == "even", token + 1 < tree.count, tree[token + 1].lower == "as" { return true }
        if ["seemingly", "apparently", "effectively", "evidently"].contains(word.lower), token + 1 < tree.count {
            return tree[token + 1].tag == .VBG
        }
        guard word.label == .mark, ["while", "though", "although", "whereas", "as"].contains(word.lower) else {
            return false
        }
        if token > 1, (token..<upper).contains(where: { quotation(around: $0) != nil }),
            quotation(around: token - 2) != nil
        {
            return false
        }
        return tree.head(of: token).map { tree[$0].label == .advcl && reaches(upper, from: $0) } ?? false
    }

    /// "as he called it a gift": another telling, of the same moment, by a subject of its own.
    func isOtherTelling(_ token: Int) -> Bool {
        guard tree[token].label == .mark, ["as", "while"].contains(tree[token].lower), let verb = tree.head(of: token),
            tree[verb].label == .advcl, frame(at: verb) != nil, let subject = tree.child(of: verb, .nsubj)
        else { return false }
        return tree[subject].partOfSpeech == .PRON || tree[token].lower == "while" && canSpeak(subject)
    }

    /// ", and aid groups warned that food was short", ", and a second official agreed": another's words, whatever the parser
    /// hangs them on.
    func isOtherSpeaker(_ conjunction: Int) -> Bool {
        guard conjunction > 1, tree[conjunction].lower == "and", tree[conjunction - 1].text == ",",
            let subject = nounPhrase(startingAt: conjunction + 1), tree[subject].partOfSpeech != .PRON,
            tree[subject].label == .nsubj, canSpeak(subject), let verb = tree.head(of: subject), verb > subject,
            isFiniteForm(verb), tree.child(of: verb, .mark) == nil, let frame = frame(at: verb),
            frame.frames.contains(.clause)
        else { return false }
        if ["agree", "concur", "disagree"].contains(frame.lemma) {
            return tree.subtree(of: verb).upperBound <= verb + 2
        }
        return tree.children(of: verb, .ccomp).contains { clause in
            tree.children(of: clause, .mark).contains { tree[$0].lower == "that" && $0 > verb }
        }
    }

    /// A dash, or a hyphen between spaces.
    func isDash(_ token: Int) -> Bool { classes.isDash[token] }

    func isLoneDash(_ dash: Int, in range: Range<Int>) -> Bool {
        range.count { tree[$0].text == tree[dash].text } == 1
    }

    /// ", with A saying": an absolute phrase that tells of something else.
    func isAbsolute(_ preposition: Int) -> Bool {
        tree[preposition].lower == "with"
            && tree.children(of: preposition).contains { child in
                tree[child].label == .pcomp && tree[child].tag == .VBG && tree.child(of: child, .nsubj) != nil
            }
    }
}
