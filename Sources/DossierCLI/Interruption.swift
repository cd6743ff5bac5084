internal import Dispatch
internal import Glibc
internal import Synchronization

/// Ends the process on Ctrl-C (SIGINT) and SIGTERM: at once, but never in the middle of a line of output.
final class Interruption: Sendable {
    /// The exit code of a process that Ctrl-C has ended (128 and the signal's number).
    static let exitCode: Int32 = 130

    private let gate = Mutex(())
    /// The handler may do no more than write to a pipe (POSIX.1-2024, section 2.4.3); a thread waits at its other end.
    private static let channel: (read: Int32, write: Int32) = {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }()

    /// Begins to watch; `last` tidies up and says what is left, before the process ends.
    init(last: @escaping @Sendable () -> Void) {
        let end = Self.channel.read
        DispatchQueue(label: "interruption").async {
            var byte: UInt8 = 0
            while read(end, &byte, 1) != 1 {}
            self.finish(last)
        }
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                let before = errno
                var byte: UInt8 = 1
                _ = write(Interruption.channel.write, &byte, 1)
                errno = before
            }
        }
    }

    /// Does what may not be cut in two.
    func uninterrupted(_ body: () throws -> Void) rethrows { try gate.withLock { _ in try body() } }

    /// Waits for the line that is being written, but not for ever: its reader may have stopped reading.
    private func finish(_ last: () -> Void) -> Never {
        for _ in 0..<200 {
            gate.withLockIfAvailable { _ in
                last()
                _exit(Self.exitCode)
            }
            usleep(10_000)
        }
        last()
        _exit(Self.exitCode)
    }
}
