import Foundation
import Glibc

/// A server on loopback that gives prepared answers, one a connection, and keeps what it was asked.
final class ScriptedServer: @unchecked Sendable {
    /// What to do with a connection.
    enum Turn: Sendable {
        /// Read the whole request and send these bytes.
        case answer(String)
        /// Read so many bytes and close.
        case breakOff(after: Int)
    }

    let port: UInt16
    private let socket: Int32
    private let lock = NSLock()
    private var asked: [String] = []
    private var isStopped = false
    private let thread: Thread

    /// Starts a server that takes the turns one after another and repeats the last.
    init(_ turns: [Turn]) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                _ = bind(socket, place, size)
                _ = listen(socket, 16)
                _ = getsockname(socket, place, &size)
            }
        }
        self.socket = socket
        self.port = UInt16(bigEndian: address.sin_port)
        let box = Box()
        thread = Thread { box.run?() }
        box.run = { [weak self] in
            self?.serve(turns)
            close(socket)
        }
        thread.start()
    }

    /// A late-bound body for the thread.
    private final class Box: @unchecked Sendable { var run: (() -> Void)? }

    deinit { stop() }

    /// Ends the thread, which closes the socket: closed here, its number might already be another server's.
    func stop() {
        let isFirst = lock.withLock {
            defer { isStopped = true }
            return !isStopped
        }
        if isFirst { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    /// The requests so far: first line, headers and body.
    var requests: [String] { lock.withLock { asked } }

    var endpoint: String { "http://127.0.0.1:\(port)/store" }

    private func serve(_ turns: [Turn]) {
        var number = 0
        while true {
            let client = accept(socket, nil, nil)
            if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
            guard client >= 0 else { return }
            let turn = turns[min(number, turns.count - 1)]
            number += 1
            switch turn {
            case .answer(let text):
                let request = read(client, limit: .max)
                lock.withLock { asked.append(request) }
                _ = text.withCString { send(client, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            case .breakOff(let count):
                let request = read(client, limit: count)
                lock.withLock { asked.append(request) }
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
            }
            close(client)
        }
    }

    private func read(_ client: Int32, limit: Int) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < limit {
            let text = String(decoding: bytes, as: UTF8.self)
            if let head = text.range(of: "\r\n\r\n") {
                let length = text[..<head.lowerBound].components(separatedBy: "Content-Length: ").last.flatMap {
                    Int($0.prefix { $0.isNumber })
                }
                if text[head.upperBound...].utf8.count >= length ?? 0 { break }
            }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[0..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ScriptedServer.Turn {
    /// A SPARQL answer with a count.
    static func count(_ number: Int) -> Self { ok("?n\n\(number)\n", "text/tab-separated-values") }

    /// An answer of 200 with a body.
    static func ok(_ body: String, _ type: String = "text/plain") -> Self {
        .answer("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// An answer without a body.
    static func status(_ code: Int) -> Self { .answer("HTTP/1.1 \(code) Whatever\r\nContent-Length: 0\r\n\r\n") }
}
