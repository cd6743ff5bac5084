internal import Glibc

/// Sorted records in a temporary file that has no name, so that nothing stays behind however the process ends.
final class SortedRun {
    private let descriptor: Int32
    private var output = OutputBuffer()
    private var sink: FileSink

    /// Makes an empty file in the folder that `TMPDIR` names, or in `/tmp`.
    init() throws(RDFError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/dossier-sort-XXXXXX".utf8CString)
        descriptor = template.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let opened = mkstemp(start)
            if opened >= 0 { unlink(start) }
            return opened
        }
        sink = FileSink(descriptor: descriptor, name: "a temporary file in \(folder)")
        guard descriptor >= 0 else {
            throw RDFError(
                .file,
                "no temporary file can be made in \(folder): \(SystemMessage.latest); set TMPDIR to another folder")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends a record.
    func append(_ record: ByteSlice) throws(RDFError) {
        output.append(record)
        if output.isFull { try drain() }
    }

    /// Writes what is buffered and goes back to the start.
    func rewind() throws(RDFError) {
        try drain()
        lseek(descriptor, 0, SEEK_SET)
    }

    /// The file's bytes from the start.
    var source: ByteSource { ByteSource(descriptor: descriptor, name: "a temporary file") }

    private func drain() throws(RDFError) {
        try sink.write(output.settled.span)
        output.removeSettled()
    }
}
