internal import CCurl
internal import Synchronization

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

/// Sends requests through libcurl, each over a connection of its own; redirects are not followed.
final class HTTPExchange: Sendable {
    /// Seconds without a byte after which a server is given up.
    private let timeout: Int
    /// `name:password`, sent by Basic authentication, and to a service that refuses it by Digest (RFC 7616).
    private let user: String?
    /// A file of certificates that are trusted instead of the system's.
    private let authorities: String?
    /// The services that take Digest authentication.
    private let digestServices = Mutex<Set<String>>([])

    init(timeout: Int = 300, user: String? = nil, authorities: String? = nil) {
        self.timeout = timeout
        self.user = user
        self.authorities = authorities
    }

    /// Sends a request and reads the whole answer.
    func send(_ request: HTTPRequest) throws(ExportError) -> HTTPResponse {
        let service = request.address.service
        let usesDigest = digestServices.withLock { $0.contains(service) }
        let response = try attempt(request, usesDigest: usesDigest)
        guard response.status == 401, user != nil, !usesDigest else { return response }
        // What a service wants it need not say to one who tries Basic authentication (Virtuoso does not).
        let second = try attempt(request, usesDigest: true)
        if second.status != 401 { digestServices.withLock { _ = $0.insert(service) } }
        return second
    }

    private func attempt(_ request: HTTPRequest, usesDigest: Bool) throws(ExportError) -> HTTPResponse {
        guard let http = dossier_http_new(request.method, request.address.shown) else {
            throw ExportError(
                .endpoint, "dossier load needs libcurl, which is not installed here; apt-get install libcurl4")
        }
        defer { dossier_http_free(http) }
        for header in request.headers { dossier_http_add_header(http, "\(header.name): \(header.value)") }
        if let user { dossier_http_set_user(http, user, usesDigest) }
        if let authorities { dossier_http_set_authorities(http, authorities) }
        if request.address.isLocal { dossier_http_go_directly(http) }
        let outcome = request.body.withUnsafeBufferPointer {
            dossier_http_perform(http, $0.baseAddress, $0.count, timeout)
        }
        if let failure = failure(outcome, String(cString: dossier_http_message(http)), request.address) {
            throw failure
        }
        var count = 0
        let body = dossier_http_body(http, &count)
        return HTTPResponse(
            status: dossier_http_status(http), body: Array(UnsafeBufferPointer(start: body, count: count)))
    }

    private func failure(
        _ outcome: dossier_http_outcome, _ message: String, _ address: HTTPAddress
    ) -> ExportError? {
        switch outcome {
        case .answered: nil
        case .noHost: ExportError(.connection, "\(address.host): no such host; check --endpoint")
        case .noConnection:
            ExportError(.connection, "\(address.authority): no connection (\(message)); is the server running?")
        case .noTrust:
            ExportError(
                .endpoint,
                "\(address.authority): no trusted connection (\(message)); name the certificates to trust with --ca-file"
            )
        case .timedOut: ExportError(.connection, "\(address.shown): no answer for \(timeout) s")
        case .noAnswer:
            ExportError(.connection, "\(address.shown): the server closed the connection without an answer")
        case .brokeOff:
            ExportError(.connection, "\(address.shown): the server broke off the connection (\(message))")
        case .failed: ExportError(.connection, "\(address.shown): \(message)")
        }
    }
}
