import Documents
import Facts
import Language
import Testing

@testable import Extraction

/// Articles whose first sentence stands behind its dateline, read as files are, in invented words.
@Suite(.enabled(if: StatementReader.model != nil, StatementReader.needsModel)) struct DatelineTests {
    /// What a document tells: its places and bodies by name, its meetings as `participant + participant @place`.
    private func told(_ text: String) throws -> [String] {
        let read = DocumentReader().read(Array(text.utf8), format: .text, path: "2031-05-03.txt")
        let findings = Extractor().findings(in: try #require(StatementReader.model).annotate(try read.get()))
        let names = findings.entities.filter { [.place, .organisation].contains($0.kind) }
            .map { "\($0.name) (\($0.kind.rawValue))" }
        let meetings = findings.meetings.map { meeting in
            let participants = meeting.participants.map { findings.entities[$0.entity.index].name }
            let place = meeting.place.map { " @\(findings.entities[$0.index].name)" } ?? ""
            return participants.joined(separator: " + ") + place
        }
        return names + meetings
    }

    @Test(arguments: [
        RecordCase(
            "OSTRAVIA (Agency) - Peruvian Premier Tomas Arnov met his Kenyan counterpart, Lena Brask.",
            "Ostravia (place)", "Agency (organisation)", "Tomas Arnov + Lena Brask"),
        RecordCase(
            "OSTRAVIA, Sept 17 (Agency) - The presidents of Peru, Kenya and Norway will meet in Lima.",
            "Ostravia (place)", "Agency (organisation)", "Lima (place)", "Peru + Kenya + Norway @Lima"),
        RecordCase(
            "OSLO, Norway — The leaders of Peru and Kenya met here on Sunday.", "Oslo (place)", "Peru + Kenya @Oslo"),
        // Capitals without a day or an agency need be no place.
        RecordCase(
            "NORBANK, a bank in Oslo - the largest - met Lena Brask.", "NORBANK (organisation)", "Oslo (place)"),
    ])
    func `a dateline is no part of the sentence behind it`(_ test: RecordCase) throws {
        #expect(try told(test.text) == test.expected)
    }
}
