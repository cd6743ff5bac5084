import Diagram
import Foundation
import KnowledgeGraph
import Testing

@testable import Explorer

@Suite struct ExplorerPageTests {
    private static let hostile = [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "<img src=x onerror=alert(1)>",
        "\" onload=\"alert(1)",
        "{{script}} {{data}}", "javascript:alert(1)", "a & b &lt; c", "\u{202E}evil\u{2066}", "\u{0}\u{1}\u{7F}\u{85}",
        "emoji 👩‍👩‍👧‍👦",
        "שלום مرحبا", "line\u{2028}break\r\n\ttab", "\\N \\G \\", "'", "", "%s", String(repeating: "W", count: 300),
    ]

    private func page(_ graph: DossierGraph, title: String? = nil) throws -> String {
        String(decoding: try ExplorerPage(graph, title: title).html, as: UTF8.self)
    }

    private func count(_ mark: String, in text: String) -> Int { text.components(separatedBy: mark).count - 1 }

    @Test(arguments: hostile)
    func `text of an article adds no markup to the page`(_ text: String) throws {
        let plain = try page(Sketch.pair("plain"))
        let page = try page(Sketch.pair(text), title: text)
        for mark in ["<script", "</script", "<style", "<img", "<!--", "<meta", "<svg", "<a ", " onload=\""] {
            #expect(count(mark, in: page) == count(mark, in: plain))
        }
    }

    @Test(arguments: hostile)
    func `the record reaches the script as it is`(_ text: String) throws {
        let page = try page(Sketch.pair(text))
        let start = try #require(page.range(of: "<script type=\"application/json\" id=\"data\">"))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        let json = try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8))
        let record = try #require(json as? [String: Any])
        let statements = try #require(record["statements"] as? [[String: Any]])
        #expect(statements.first?["w"] as? String == text)
    }

    @Test func `the policy admits the page's own script and style alone`() throws {
        let page = try page(Sketch.pair("plain"))
        #expect(
            page.contains(
                "default-src 'none'; script-src 'sha256-\(PagePart.script.digest)'; style-src 'sha256-\(PagePart.style.digest)'"
            ))
        #expect(!page.contains("unsafe-inline"))
        #expect(!page.contains("unsafe-eval"))
        #expect(count("<script>", in: page) == 1)
        #expect(page.contains("<script>" + PagePart.script.text + "</script>"))
        #expect(page.contains("<style>" + PagePart.style.text + "</style>"))
        for mark in [" style=\"", " onclick=", "src=\"http", "href=\"http", "xlink:href"] {
            #expect(!page.contains(mark))
        }
    }

    @Test(arguments: [
        ("https://news.example/a?b=1", true), ("http://news.example/", true), ("javascript:alert(1)", false),
        ("data:text/html,x", false), ("HTTPS://NEWS.EXAMPLE/", true), ("//news.example", false), ("", false),
    ])
    func `only addresses of the web become links`(_ address: String, _ isKept: Bool) throws {
        let page = try page(Sketch.pair("plain", url: address))
        #expect(page.contains("\"url\":null") != isKept)
    }

    @Test func `equal graphs give equal bytes`() throws {
        #expect(try ExplorerPage(Sketch.ring(30)).html == ExplorerPage(Sketch.ring(30)).html)
    }

    @Test func `an empty graph gives a page`() throws {
        #expect(try page(DossierGraph()).contains("<svg"))
    }

    @Test func `above the limit the best connected are drawn and all are listed`() throws {
        let whole = try ExplorerPage(Sketch.ring(30))
        let part = try ExplorerPage(Sketch.ring(30), limit: 10)
        #expect(!whole.isPartial && whole.notes.isEmpty)
        #expect(part.isPartial)
        #expect(part.notes.first == "The 10 best connected are drawn; search finds all.")
        let page = String(decoding: part.html, as: UTF8.self)
        #expect(count("class=\"node person\"", in: page) == 10)
        #expect(count("\"k\":\"person\"", in: page) == 30)
        #expect(page.contains("id=\"n0\""))
    }

    @Test func `a record that is too large leaves evidence of the drawn, and the names of all`() throws {
        let words = String(repeating: "They met at length. ", count: 60)
        let part = try ExplorerPage(Sketch.ring(60, words: words), limit: 10)
        #expect(part.notes.last == "The page holds the best reported evidence of what is drawn.")
        let page = String(decoding: part.html, as: UTF8.self)
        #expect(count("\"k\":\"person\"", in: page) == 10)
        #expect(count("[\"person\",\"", in: page) == 50)
        // One meeting for each line, and no more than fit.
        let lines = count("class=\"edge met\"", in: page)
        #expect(lines <= 30)
        #expect(
            count(words, in: page) == max(lines, 10 * ExplorerPage.evidencePerEntity / (words.utf8.count + 132) + 1))
    }

    @Test func `a page grows with names alone once it is full`() throws {
        let words = String(repeating: "They met at length. ", count: 60)
        let sizes = try [200, 400].map { try ExplorerPage(Sketch.ring($0, words: words), limit: 10).html.count }
        #expect(sizes[1] - sizes[0] < 200 * 100)
    }

    @Test func `too many lines are cut to the strongest, and none of the drawn is left without`() throws {
        let graph = Sketch.crowd(12)
        let page = try ExplorerPage(graph, limit: 12)
        #expect(page.notes.contains("The 36 strongest of 66 lines are drawn."))
        let text = String(decoding: page.html, as: UTF8.self)
        #expect(count("class=\"node person\"", in: text) == 12)
        #expect(count("class=\"edge met\"", in: text) == 36)
    }

    @Test func `a layout that takes too long gives way to a plainer one, and says so`() throws {
        let script = "if grep -q sfdp; then printf 'svg 12\\n<svg></svg>\\n'; else sleep 60; fi"
        let command = RenderCommand(executable: "/bin/sh", arguments: ["-c", script, "sh"], timeout: 0.5)
        let page = try ExplorerPage(Sketch.ring(8), command: command)
        #expect(page.notes == ["The explorer's layout by stress was stopped after 0.5 seconds."])
        #expect(String(decoding: page.html, as: UTF8.self).contains("<svg></svg>"))
    }

    @Test func `where no layout is done in time the error says what to do`() throws {
        let error = #expect(throws: GraphvizError.self) {
            try ExplorerPage(
                Sketch.ring(8),
                command: RenderCommand(executable: "/bin/sh", arguments: ["-c", "sleep 60"], timeout: 0.1))
        }
        #expect(
            error?.message
                == "The explorer's network is too large to be laid out in time. Draw fewer with --max-nodes.")
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
    ])
    func `base64 is that of RFC 4648`(_ text: String, _ code: String) {
        #expect(PagePart.base64(Array(text.utf8)) == code)
    }
}
