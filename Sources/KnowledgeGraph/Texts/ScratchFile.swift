internal import Glibc

/// A temporary file without a name, so that nothing stays behind however the process ends.
///
/// Written from front to back by one owner; read at any place, by several threads at once, when it is whole.
final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let folder: String

    /// Makes an empty file in a folder; where none is given, in the one that `TMPDIR` names, or in `/tmp`.
    init(in folder: String?) throws(StorageError) {
        let folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        self.folder = folder
        var template = Array("\(folder)/.dossier-XXXXXX".utf8CString)
        descriptor = template.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let opened = mkstemp(start)
            if opened >= 0 { unlink(start) }
            return opened
        }
        guard descriptor >= 0 else {
            throw StorageError("no temporary file can be made in \(folder): \(StorageError.latest)")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes bytes at the end.
    func append(_ bytes: [UInt8]) throws(StorageError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw StorageError("a temporary file in \(folder) cannot be written: \(StorageError.latest)")
            }
        }
    }

    /// Reads what stands at a place; fewer bytes than the buffer holds at the end of the file only.
    func read(at place: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var done = 0
        while done < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place) + off_t(done))
            if count > 0 {
                done += count
            } else if count == 0 {
                break
            } else if errno != EINTR {
                // What was written a moment ago cannot be read back: the disk is failing, and no caller can mend that.
                fatalError("a temporary file in \(folder) cannot be read back: \(StorageError.latest)")
            }
        }
        return done
    }
}

/// Why something that memory has no room for could not be put on the disk.
public struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What and where.
    public let description: String

    init(_ description: String) { self.description = description }

    static var latest: String { String(cString: strerror(errno)) }
}
