internal import Glibc

/// The system's words for its errors.
enum SystemMessage {
    /// The words for the error that the last call left behind.
    static var latest: String { text(of: errno) }

    /// Whether an error tells that there is no room: the disk is full, or a quota or the limit of a file's size reached.
    static func isLackOfRoom(_ number: Int32) -> Bool { [ENOSPC, EDQUOT, EFBIG].contains(number) }

    /// The words for an error by its number.
    static func text(of number: Int32) -> String {
        guard let words = strerror(number) else { return "error \(number)" }
        return String(cString: words)
    }
}
