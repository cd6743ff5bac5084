internal import Glibc

/// A process that is waited for once.
struct ChildProcess: ~Copyable {
    private let identifier: pid_t

    /// Starts a program with its standard input, output and error on three descriptors.
    init(_ executable: String, _ arguments: [String], descriptors: [CInt]) throws(GraphvizError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, source) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, source, CInt(target))
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var identifier: pid_t = 0
        let status = posix_spawn(&identifier, executable, &actions, nil, &words, environ)
        guard status == 0 else {
            throw GraphvizError(
                code: .child, message: "\(executable) could not be started: \(String(cString: strerror(status))).")
        }
        self.identifier = identifier
    }

    /// The exit status, or nil where the time was over and the process was stopped.
    consuming func wait(seconds: Double) -> CInt? {
        let started = Self.now
        var status: CInt = 0
        while true {
            let ended = waitpid(identifier, &status, WNOHANG)
            // The low seven bits name the signal that ended it, the next eight are its exit code.
            if ended == identifier { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F) }
            if ended < 0, errno != EINTR { return 127 }
            if Self.now - started > seconds { break }
            usleep(5000)
        }
        kill(identifier, SIGKILL)
        waitpid(identifier, &status, 0)
        return nil
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// A temporary file that has lost its name; unlike a pipe it cannot fill up or break, and it goes with the process.
struct NamelessFile: ~Copyable {
    let descriptor: CInt

    init(_ bytes: [UInt8]) throws(GraphvizError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array((folder + "/dossier-XXXXXX").utf8CString)
        descriptor = mkstemp(&path)
        if descriptor >= 0 {
            unlink(path)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
        guard descriptor >= 0, Descriptor.write(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw GraphvizError(
                code: .child,
                message: "No temporary file could be written in \(folder); set TMPDIR to a folder with room.")
        }
    }

    deinit { close(descriptor) }

    /// Everything from the beginning.
    borrowing func contents() -> [UInt8] {
        lseek(descriptor, 0, SEEK_SET)
        return Descriptor.readAll(descriptor)
    }
}

/// Whole reads and writes on descriptors.
enum Descriptor {
    static func readAll(_ descriptor: CInt) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
