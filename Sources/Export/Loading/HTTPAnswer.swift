/// Reads the bytes of an answer (RFC 9112, sections 4, 6 and 7).
enum HTTPAnswer {
    private struct Head {
        var status: Int
        var bodyStart: Int
        var length: Int?
        var isChunked: Bool
    }

    /// Whether nothing more is to come; without a length only the end of the connection tells.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard let head = head(of: bytes) else { return false }
        if head.status == 204 || head.status == 304 { return true }
        if head.isChunked { return unchunked(bytes[head.bodyStart...]) != nil }
        return head.length.map { bytes.count - head.bodyStart >= $0 } ?? false
    }

    /// The answer, or nil where there was none; an answer that breaks off is an error.
    static func parse(_ bytes: [UInt8], from address: HTTPAddress) throws(ExportError) -> HTTPResponse? {
        guard !bytes.isEmpty else { return nil }
        guard let head = head(of: bytes) else {
            throw ExportError(.connection, "\(address.shown): what answers there is no HTTP server, or it broke off")
        }
        if head.isChunked {
            guard let body = unchunked(bytes[head.bodyStart...]) else { throw brokenOff(address) }
            return HTTPResponse(status: head.status, body: body)
        }
        let body = Array(bytes[head.bodyStart...])
        guard let length = head.length, head.status != 204 else { return HTTPResponse(status: head.status, body: body) }
        guard body.count >= length else { throw brokenOff(address) }
        return HTTPResponse(status: head.status, body: Array(body.prefix(length)))
    }

    private static func brokenOff(_ address: HTTPAddress) -> ExportError {
        ExportError(.connection, "\(address.shown): the server broke off in the middle of its answer")
    }

    /// The last head: interim answers (100 Continue) are passed over.
    private static func head(of bytes: [UInt8]) -> Head? {
        var start = 0
        while let end = endOfHead(bytes, from: start) {
            let lines = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: "\r\n")
            let words = lines.first?.split(separator: " ") ?? []
            guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else { return nil }
            if (100..<200).contains(status) {
                start = end
                continue
            }
            return fields(of: lines.dropFirst(), status: status, bodyStart: end)
        }
        return nil
    }

    private static func fields(of lines: ArraySlice<Substring>, status: Int, bodyStart: Int) -> Head {
        var head = Head(status: status, bodyStart: bodyStart, length: nil, isChunked: false)
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].filter { $0 != " " && $0 != "\t" }.lowercased()
            switch parts[0].lowercased() {
            case "content-length": head.length = Int(value)
            case "transfer-encoding": head.isChunked = value.hasSuffix("chunked")
            default: continue
            }
        }
        return head
    }

    private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 3 < bytes.count {
            if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10 {
                return index + 4
            }
            index += 1
        }
        return nil
    }

    /// The bytes of a chunked body, or nil where its end has not come.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = bytes
        while let lineEnd = rest.firstIndex(of: 10) {
            let line = rest[..<lineEnd].prefix { $0 != UInt8(ascii: ";") && $0 != 13 }
            guard let size = Int(String(decoding: line, as: UTF8.self), radix: 16), size >= 0 else { return nil }
            rest = rest[(lineEnd + 1)...]
            if size == 0 { return result }
            guard rest.count >= size + 2 else { return nil }
            result += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
        return nil
    }
}
