internal import Documents

/// Writes annotated documents as CoNLL-U, so that they can be held against spaCy's answers.
///
/// FORM, LEMMA, XPOS, HEAD and DEPREL stand as spaCy says them (`ROOT` for the root), UPOS is its part of speech, MISC holds
/// `NER=` with the entity's type as `B-` and `I-`, and `SpaceAfter=No`.
public struct ConlluWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// Appends a document: a comment with its id, then a block for each sentence.
    public func write(_ document: AnnotatedDocument, to out: inout [UInt8]) {
        let names = entityNames(document)
        append("# newdoc id = ", document.source.id, to: &out)
        out.append(0x0A)
        for sentence in document.sentences where !sentence.isEmpty {
            append("# text = ", document.text(of: sentence), to: &out)
            out.append(0x0A)
            for index in sentence { write(index, of: document, sentence, names[index], to: &out) }
            out.append(0x0A)
        }
    }

    private func write(
        _ index: Int, of document: AnnotatedDocument, _ sentence: Range<Int>, _ entity: String, to out: inout [UInt8]
    ) {
        let token = document.tokens[index]
        let head = token.head == index || !sentence.contains(token.head) ? 0 : token.head - sentence.lowerBound + 1
        let fields = [
            String(index - sentence.lowerBound + 1), token.text, token.lemma, token.partOfSpeech.rawValue,
            token.tag.rawValue, "", String(head), token.label.rawValue, "",
            "NER=" + entity + (token.isFollowedBySpace ? "" : "|SpaceAfter=No"),
        ]
        for (place, field) in fields.enumerated() {
            if place > 0 { out.append(0x09) }
            append("", field.isEmpty ? "_" : field, to: &out)
        }
        out.append(0x0A)
    }

    /// Appends text in which a line break or tabulator would be taken for the format's own.
    private func append(_ label: String, _ text: String, to out: inout [UInt8]) {
        out += label.utf8
        for byte in text.utf8 { out.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte) }
    }

    /// For each token its entity in the IOB2 scheme.
    private func entityNames(_ document: AnnotatedDocument) -> [String] {
        var names = [String](repeating: "O", count: document.tokens.count)
        for entity in document.entities {
            for index in entity.tokens {
                names[index] = (index == entity.tokens.lowerBound ? "B-" : "I-") + entity.label.rawValue
            }
        }
        return names
    }
}
