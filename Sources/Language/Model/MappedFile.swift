import Glibc

/// A file of the model, mapped into memory for reading as long as this object lives.
final class MappedFile: @unchecked Sendable {
    let path: String
    /// The first byte; a mapped file has at least one.
    let start: UnsafeRawPointer
    private let count: Int

    /// All bytes.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Maps the file `name` of the folder `directory`.
    init(_ name: String, in directory: String) throws(LanguageModelError) {
        path = directory + "/" + name
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .damaged(path, "cannot be opened: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .damaged(path, "not a regular file")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw .damaged(path, "empty") }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .damaged(path, "cannot be mapped: \(String(cString: strerror(errno)))")
        }
        self.start = UnsafeRawPointer(start)
        count = size
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: start), count)
    }
}
