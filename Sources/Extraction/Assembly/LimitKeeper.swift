internal import Documents
internal import Language

/// Leaves out what lies beyond the limits of one document, and gathers what there is to say about it.
struct LimitKeeper {
    let limits: ExtractionLimits
    let tree: SyntaxTree
    private(set) var warnings: [DocumentWarning] = []

    /// Takes the limits, and the document that is held to them.
    init(_ limits: ExtractionLimits, _ tree: SyntaxTree) {
        self.limits = limits
        self.tree = tree
    }

    /// The first of some items; `noun` is what they are called.
    mutating func first<Item>(
        _ limit: Int, of items: [Item], _ code: DocumentWarning.Code, _ noun: String
    ) -> [Item] {
        guard items.count > limit else { return items }
        warn(code, "of \(items.count) \(noun) the first \(limit) were kept. Split the document to have all of them.")
        return Array(items.prefix(limit))
    }

    /// The entities of a document with the first of their mentions.
    mutating func kept(_ entities: DocumentEntities) -> DocumentEntities {
        var kept = entities
        let mentions = first(limits.mentions, of: entities.mentions.mentions, .manyMentions, "mentions of entities")
        kept.mentions = MentionTable(mentions, tokenCount: tree.count)
        return kept
    }

    /// The first meetings, with the first of their participants.
    mutating func kept(_ meetings: [DraftMeeting]) -> [DraftMeeting] {
        var kept = first(limits.meetings, of: meetings, .manyMeetings, "meetings")
        var crowds = Excess()
        for index in kept.indices where kept[index].participants.count > limits.participants {
            crowds.note(tree[kept[index].cue.lowerBound].range.lowerBound)
            kept[index].participants = Array(kept[index].participants.prefix(limits.participants))
        }
        warn(ofCrowds: crowds, "participants", "meetings")
        return kept
    }

    mutating func warn(ofCrowds crowds: Excess, _ people: String, _ claims: String) {
        guard let first = crowds.first else { return }
        warn(
            .manyParticipants,
            "\(crowds.count) \(claims) have more than \(limits.participants) \(people), the first at character "
                + "\(character(first)); the others were left out. Cut the list in the text into several sentences.")
    }

    mutating func warn(_ code: DocumentWarning.Code, _ message: String) {
        warnings.append(DocumentWarning(code, message: "\(tree.document.source.id): \(message)"))
    }

    /// The Unicode scalars before a byte.
    func character(_ byte: Int) -> Int { tree.document.source.text.scalarOffset(ofByte: byte) }
}

extension LimitKeeper {
    /// How often something was beyond a limit, and where first.
    struct Excess {
        private(set) var count = 0
        private(set) var first: Int?

        mutating func note(_ byte: Int) {
            count += 1
            first = first ?? byte
        }
    }
}
