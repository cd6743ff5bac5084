public import Foundation

/// Where the checkout and the shared material stand.
public enum Repository {
    /// The root of the checkout.
    public static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// A file or folder of `../shared`, or nil where it does not stand beside the project.
    public static func shared(_ path: String) -> URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: path)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
