internal import Glibc

extension GraphStoreLoader {
    /// The graph's own URL (Graph Store Protocol, section 4.2: indirect identification).
    private var target: HTTPAddress {
        var address = store
        address.target += store.target.contains("?") ? "&" : "?"
        address.target += graph.map { "graph=" + $0.encodedForQuery } ?? "default"
        return address
    }

    /// Adds a batch of N-Triples to the graph.
    func post(_ body: [UInt8], isRepeatable: Bool, sentSoFar: Int) throws(ExportError) {
        let request = HTTPRequest(
            method: "POST", address: target, headers: [("Content-Type", "application/n-triples")], body: body)
        do {
            try require(perform(request, isRepeatable: isRepeatable), "take the data", allowing: 200..<300)
        } catch {
            throw ExportError(
                error.code,
                "\(error.message)\(error.message.hasSuffix("?") ? "" : ";") \(sentSoFar) statements had been sent before, and none is vouched for: "
                    + "run the load again, with --replace to begin anew")
        }
    }

    /// Empties the graph; that there was none is no fault.
    func empty() throws(ExportError) {
        let response = try perform(HTTPRequest(method: "DELETE", address: target), isRepeatable: true)
        if response.status == 404 {
            // Either the graph is not there, which is well, or the service is not: the count will tell.
            return
        }
        try require(response, "empty the graph", allowing: 200..<300)
    }

    /// The number of triples in the graph.
    func count() throws(ExportError) -> Int {
        let pattern = graph.map { "GRAPH <\($0)> { ?s ?p ?o }" } ?? "?s ?p ?o"
        let text = "query=" + "SELECT (COUNT(*) AS ?n) WHERE { \(pattern) }".encodedForQuery
        let fields = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Accept", "text/tab-separated-values, text/csv;q=0.9"),
        ]
        let request = HTTPRequest(method: "POST", address: query, headers: fields, body: Array(text.utf8))
        let response = try perform(request, isRepeatable: true)
        try require(response, "answer a SPARQL query", allowing: 200..<300)
        let lines = String(decoding: response.body, as: UTF8.self).split { $0.isNewline }
        let digits = lines.count >= 2 ? lines[1].drop { !$0.isNumber }.prefix { $0.isNumber } : ""
        guard lines.first.map({ $0.contains("n") }) == true, let number = Int(digits) else {
            throw ExportError(
                .refused, "\(query.shown) gave no count but “\(response.excerpt)”; name the SPARQL service's URL")
        }
        return number
    }

    /// Sends a request, again after a pause where the connection failed or the server is busy.
    private func perform(_ request: HTTPRequest, isRepeatable: Bool) throws(ExportError) -> HTTPResponse {
        for pause in isRepeatable ? pauses : [] {
            do {
                let response = try exchange.send(request)
                if ![429, 502, 503, 504].contains(response.status) { return response }
            } catch {
                guard error.code == .connection else { throw error }
            }
            usleep(pause)
        }
        return try exchange.send(request)
    }

    private func require(
        _ response: HTTPResponse, _ act: String, allowing good: Range<Int>
    ) throws(ExportError) {
        guard !good.contains(response.status) else { return }
        let place = act == "answer a SPARQL query" ? query.shown : target.shown
        let reason: String =
            switch response.status {
            case 300..<400: "it sends elsewhere; name the URL itself"
            case 401, 403: "the credentials are missing or refused"
            case 404, 405, 501:
                "there is no such service; name the graph store's URL, such as http://localhost:7878/store"
            case 413: "the batches are too large for it"
            default: response.excerpt
            }
        throw ExportError(.refused, "\(place) would not \(act) (HTTP \(response.status)): \(reason)")
    }
}
