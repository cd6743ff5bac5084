internal import Glibc

/// A request of HTTP/1.1 (RFC 9112).
struct HTTPRequest: Sendable {
    var method: String
    var address: HTTPAddress
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
}

/// What a server answered.
struct HTTPResponse: Sendable {
    var status: Int
    var body: [UInt8]

    /// The beginning of the answer as one line, for messages.
    var excerpt: String {
        let text = String(decoding: body.prefix(2000), as: UTF8.self)
        let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        return words.isEmpty ? "no explanation" : String(words.prefix(200))
    }
}

/// One request and its answer over a connection of its own: no keep-alive, no redirects, no TLS.
struct HTTPExchange {
    /// Seconds without a byte after which a server is given up.
    var timeout = 300

    /// Sends a request and reads the whole answer.
    func send(_ request: HTTPRequest) throws(ExportError) -> HTTPResponse {
        let socket = try connect(to: request.address)
        defer { close(socket) }
        let sent = write(head(of: request) + request.body, to: socket)
        // A server may refuse before it has read everything: its answer says why, the broken pipe does not.
        let answer = try read(from: socket, request.address)
        if let response = try HTTPAnswer.parse(answer, from: request.address) { return response }
        if !sent {
            throw ExportError(
                .connection, "\(request.address.shown): the server broke the connection while it was being sent data")
        }
        throw ExportError(.connection, "\(request.address.shown): the server closed the connection without an answer")
    }

    private func head(of request: HTTPRequest) -> [UInt8] {
        var lines = ["\(request.method) \(request.address.target) HTTP/1.1", "Host: \(request.address.authority)"]
        lines += ["User-Agent: dossier", "Connection: close", "Content-Length: \(request.body.count)"]
        lines += request.headers.map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private func connect(to address: HTTPAddress) throws(ExportError) -> Int32 {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let found = getaddrinfo(address.host, String(address.port), &hints, &list)
        guard found == 0, let list else {
            throw ExportError(
                .connection, "\(address.host): no such host (\(String(cString: gai_strerror(found)))); check --endpoint"
            )
        }
        defer { freeaddrinfo(list) }
        var failure: Int32 = 0
        var next: UnsafeMutablePointer<addrinfo>? = list
        while let entry = next {
            let socket = socket(entry.pointee.ai_family, entry.pointee.ai_socktype, entry.pointee.ai_protocol)
            if socket >= 0 {
                setTimeouts(of: socket)
                if Glibc.connect(socket, entry.pointee.ai_addr, entry.pointee.ai_addrlen) == 0 { return socket }
                failure = errno
                close(socket)
            } else {
                failure = errno
            }
            next = entry.pointee.ai_next
        }
        throw ExportError(
            .connection,
            "\(address.authority): no connection (\(String(cString: strerror(failure)))); is the server running?")
    }

    private func setTimeouts(of socket: Int32) {
        var time = timeval(tv_sec: timeout, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    }

    /// Sends every byte; false where the other side broke off.
    private func write(_ bytes: [UInt8], to socket: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    socket, buffer.baseAddress.map { $0 + done }, buffer.count - done, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    private func read(from socket: Int32, _ address: HTTPAddress) throws(ExportError) -> [UInt8] {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !HTTPAnswer.isWhole(answer) {
            let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
            if count > 0 {
                answer += buffer[0..<count]
            } else if count == 0 || errno == ECONNRESET {
                break
            } else if errno == EAGAIN || errno == EWOULDBLOCK {
                throw ExportError(.connection, "\(address.shown): no answer for \(timeout) s")
            } else if errno != EINTR {
                throw ExportError(.connection, "\(address.shown): \(String(cString: strerror(errno)))")
            }
        }
        return answer
    }
}
