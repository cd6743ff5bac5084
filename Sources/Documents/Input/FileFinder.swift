#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Finds the files that a user's words name.
enum FileFinder {
    /// What stands under a path.
    enum Kind {
        case file, folder, nothing
    }

    static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// The files of a folder and of the folders in it whose names tell a format, in the order of their paths.
    ///
    /// Hidden files and folders are left out, and links to folders are not followed.
    static func articles(in folder: String) -> [String] {
        var found: [String] = []
        var pending = [folder]
        while let next = pending.popLast() {
            for name in names(in: next) where !name.hasPrefix(".") {
                let path = next.hasSuffix("/") ? next + name : next + "/" + name
                switch kind(of: path) {
                case .folder where !isLink(path): pending.append(path)
                case .file where DocumentFormat(fileName: name) != nil && !isReadMe(name): found.append(path)
                case .file, .folder, .nothing: break
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths that match a pattern with `*`, `?` and `[…]`, sorted.
    static func matches(of pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, GLOB_NOSORT, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a path is a pattern.
    static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

    private static func isReadMe(_ name: String) -> Bool { name.lowercased().hasPrefix("readme.") }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
