public import Foundation
public import Testing

/// Compares a text with a file under `Snapshots/` in the test's own target.
///
/// With `RECORD_SNAPSHOTS=1` the file is written and the test fails, so that no run that records is taken for one that
/// tests.
public func expectSnapshot(
    _ text: String, named name: String, filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectContents(of: snapshotFolder(besides: filePath).appending(path: name), text, sourceLocation: sourceLocation)
}

/// Compares a text with a file of the repository that is made from the code; `RECORD_SNAPSHOTS=1` writes it.
public func expectContents(of file: URL, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        do {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("Recorded \(name); run again without RECORD_SNAPSHOTS.", sourceLocation: sourceLocation)
        } catch {
            Issue.record("Cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = try? Data(contentsOf: file) else {
        Issue.record("No snapshot \(name); record it with RECORD_SNAPSHOTS=1.", sourceLocation: sourceLocation)
        return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != text else { return }
    Issue.record(
        "\(name) differs from its snapshot. \(firstDifference(expected, text))", sourceLocation: sourceLocation)
}

/// `Snapshots/` of the test target that a source file belongs to, whatever folder of it the file stands in.
private func snapshotFolder(besides filePath: String) -> URL {
    var folder = URL(filePath: filePath).deletingLastPathComponent()
    while folder.path != "/", folder.deletingLastPathComponent().lastPathComponent != "Tests" {
        folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Snapshots")
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
    return "First at line \(line + 1):\n- \(shown(old))\n+ \(shown(new))"
}
