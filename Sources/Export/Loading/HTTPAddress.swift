/// The parts of an `http://` or `https://` URL.
struct HTTPAddress: Hashable, Sendable {
    /// `http` or `https`.
    let scheme: String
    let host: String
    let port: UInt16
    /// Path and query, beginning with `/`.
    var target: String
    /// `user:password` of the URL's authority, percent-decoded.
    let userInfo: String?

    /// Reads a URL; anything but `http[s]://host[:port][/path][?query]` is an error that says what to do.
    init(_ url: String) throws(ExportError) {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw ExportError(.endpoint, "the endpoint “\(url)” is not a URL: it has blanks or characters beyond ASCII")
        }
        let lower = url.lowercased()
        guard let scheme = ["http", "https"].first(where: { lower.hasPrefix($0 + "://") }) else {
            throw ExportError(
                .endpoint, "the endpoint “\(url)” is not a URL; write one such as http://localhost:7878/store")
        }
        let rest = url.dropFirst(scheme.count + 3)
        let authority = rest.prefix { !"/?#".contains($0) }
        var target = rest.dropFirst(authority.count).prefix { $0 != "#" }
        if !target.hasPrefix("/") { target = "/" + target }
        let parts = authority.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let place = parts.last, let split = Self.split(place, scheme) else {
            throw ExportError(.endpoint, "the endpoint “\(url)” names no host and port; write http://host:port/path")
        }
        self.scheme = scheme
        self.host = split.host
        self.port = split.port
        self.target = String(target)
        self.userInfo = parts.count == 2 ? Self.decoded(parts[0]) : nil
    }

    /// Host and port.
    var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == Self.standardPort(scheme) ? name : "\(name):\(port)"
    }

    /// The URL without user and password.
    var shown: String { "\(scheme)://\(authority)\(target)" }

    /// The URL without its query.
    var service: String { "\(scheme)://\(authority)\(target.prefix { $0 != "?" })" }

    /// Whether the server runs on this machine.
    var isLocal: Bool { ["localhost", "127.0.0.1", "::1"].contains(host.lowercased()) }

    private static func standardPort(_ scheme: String) -> UInt16 { scheme == "https" ? 443 : 80 }

    private static func split(_ place: Substring, _ scheme: String) -> (host: String, port: UInt16)? {
        if place.hasPrefix("["), let close = place.firstIndex(of: "]") {
            let host = place[place.index(after: place.startIndex)..<close]
            return port(after: place[place.index(after: close)...], scheme).map { (String(host), $0) }
        }
        let host = place.prefix { $0 != ":" }
        guard !host.isEmpty else { return nil }
        return port(after: place.dropFirst(host.count), scheme).map { (String(host), $0) }
    }

    private static func port(after text: Substring, _ scheme: String) -> UInt16? {
        text.isEmpty ? standardPort(scheme) : UInt16(text.dropFirst())
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                rest = rest.dropFirst(2)
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// The text with every byte but the unreserved ones of RFC 3986 percent-encoded, for a query's value.
    var encodedForQuery: String {
        var result = ""
        for byte in utf8 {
            let isPlain =
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-._~".utf8.contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}
