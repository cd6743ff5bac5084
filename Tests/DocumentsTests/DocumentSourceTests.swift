import Foundation
import Testing

@testable import Documents

/// A folder that goes away with its owner.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, content) in files {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Ids of documents, and codes of refusals.
    func read(_ paths: [String], _ options: ReadingOptions = ReadingOptions()) -> [String] {
        let full = paths.map { $0 == "." ? url.path : url.path + "/" + $0 }
        return DocumentSource(paths: full, options: options).map { result in
            switch result {
            case .success(let document): document.id
            case .failure(let error): error.document + "!" + error.code.rawValue
            }
        }
    }
}

@Suite struct DocumentSourceTests {
    let lines = #"{"id":"x","text":"He left."}"# + "\r\n\n{\n" + #"{"id":"y","text":"She left."}"#

    @Test func `a folder is read with the folders in it, in the order of paths, known formats only`() throws {
        let folder = try TemporaryFolder([
            "b.txt": "He left.", "a/c.md": "She left.", "a/d.html": "<p>They left.</p>", "e.pdf": "x",
            ".hidden.txt": "x", "README.md": "x", "f.jsonl": lines, "é.txt": "He left.",
        ])
        #expect(folder.read(["."]) == ["c", "d", "b", "x", "f:3!malformed-json", "y", "é"])
    }

    @Test func `what cannot be read is named and the rest is read`() throws {
        let folder = try TemporaryFolder(["a.txt": "He left.", "b.txt": "", "sub/c.pdf": "x"])
        #expect(
            folder.read(["b.txt", "no.txt", "a.txt", "sub", "z*.txt", "?.txt"]) == [
                "b!empty", "no!not-found", "a", "sub!no-articles", "z*!not-found", "a", "b!empty",
            ])
    }

    @Test func `a format that the user names is that of all input`() throws {
        let folder = try TemporaryFolder(["a.log": lines, "b.txt": #"{"id":"z","text":"It left."}"#])
        #expect(
            folder.read(["a.log", "b.txt"], ReadingOptions(format: .jsonl)) == ["x", "a:3!malformed-json", "y", "z"])
    }

    @Test func `a line over the limit is passed over, and the next are read`() throws {
        let long = #"{"id":"long","text":""# + String(repeating: "a", count: 200_000) + #""}"#
        let folder = try TemporaryFolder(["a.jsonl": lines + "\n" + long + "\n" + #"{"id":"z","text":"It left."}"#])
        let options = ReadingOptions(sizeLimit: 1000)
        #expect(folder.read(["a.jsonl"], options) == ["x", "a:3!malformed-json", "y", "a:5!too-large", "z"])
    }

    @Test func `an empty file of JSON Lines is refused`() throws {
        #expect(try TemporaryFolder(["a.jsonl": "\n\n"]).read(["a.jsonl"]) == ["a!empty"])
    }

    @Test func `messages say what, where and what to do`() throws {
        let folder = try TemporaryFolder(["sub/c.pdf": "x"])
        let paths = [folder.url.path + "/no.txt", folder.url.path + "/sub"]
        let messages = DocumentSource(paths: paths).map { $0.failure?.description ?? "" }
        #expect(
            messages == [
                paths[0] + ": There is no such file or folder. Check the path.",
                paths[1] + ": The folder holds no article (.txt, .md, .html, .jsonl). "
                    + "Name another, or the files themselves.",
            ])
    }
}
