import Testing

@testable import Documents

@Suite struct MarkupTests {
    @Test func `front matter tells id, title, date, publisher and url, and is no paragraph`() throws {
        let text = """
            ---
            id: talks-1
            title: "Talks: a beginning"
            date: 2031-03-04
            publisher: The Strelsau Times
            url: https://example.org/1
            ---

            # Talks begin

            The talks began.
            """
        let document = try document(text, .markdown)
        #expect(document.id == "talks-1" && document.metadata.title == "Talks: a beginning")
        #expect(document.metadata.date == Day(iso: "2031-03-04") && document.metadata.dateSource == .metadata)
        #expect(document.metadata.publisher == "The Strelsau Times")
        #expect(document.metadata.url == "https://example.org/1")
        #expect(document.words(.heading) == ["Talks begin"] && document.words(.body) == ["The talks began."])
        #expect(document.text.utf8 == Array(text.utf8))
    }

    @Test func `marks of blocks are left out of paragraphs, and lines of one paragraph stay together`() throws {
        let text = """
            Zenda
            =====

            The talks
            began. They go on.

            > “It is time,”
            > she said.

            - The first point is grain.
            - The second point is salt.

            1. The blockade ends.

            ## What next? ##

            ```
            code is not read
            ```

            <!-- nor is
            a comment -->

            ![Kós in Zenda](a.png)

            [1]: https://example.org

            They left.
            """
        let document = try document(text, .markdown)
        #expect(document.words(.heading) == ["Zenda", "What next?"])
        #expect(
            document.words(.body) == [
                "The talks\nbegan. They go on.", "“It is time,”\n> she said.", "The first point is grain.",
                "The second point is salt.", "The blockade ends.", "They left.",
            ])
    }

    @Test func `front matter that is never closed is text`() throws {
        let document = try document("---\nThe talks began.\n", .markdown)
        #expect(document.words(.body) == ["The talks began."])
    }

    static let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Talks | Times</title>
        <meta property="og:title" content="Zenda talks begin"><meta property="og:site_name" content="Times">
        <link rel="canonical" href="https://example.org/1">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2031-03-04T08:00Z",
        "publisher":{"@type":"Organization","name":"Other"}}]}</script></head>
        <body><header><nav><a href="/">Home</a></nav></header>
        <div id="cookie-banner"><p>We would like to keep some cookies about you and all your friends.</p></div>
        <main><article><h1>Zenda talks begin</h1><p class="byline">By <a href="/anna">Anna Holm</a></p>
        <figure><img src="a.png"><figcaption>K&oacute;s in Zenda. Photo: Jo Berg</figcaption></figure>
        <p>The president, <b>M&aacute;ria&nbsp;K&oacute;s</b>, said
           on <time datetime="2031-03-03">Monday</time> that talks had begun&mdash;at last.</p>
        <div class="shareTools"><a href="#">Share</a></div>
        <p>&ldquo;It is time,&rdquo; she said &#x1F600;</p>
        <ul class="related-links"><li><a href="2">The history of the grain war in ten pictures</a></li></ul>
        <script>var x = "<p>not this</p>";</script>
        <p><a href="3">Read more about the grain war and the castle of Zenda</a></p>
        </article></main><aside><p>Most people in Ruritania like aside texts that are long enough.</p></aside>
        <footer><p>Copyright 2031 Times. All rights reserved by the company of this name.</p></footer></body></html>
        """

    @Test func `a page is read without its furniture`() throws {
        let document = try document(Self.page, .html, path: "page.html")
        #expect(document.words(.heading) == ["Zenda talks begin"])
        #expect(document.words(.byline) == ["By Anna Holm"])
        #expect(document.words(.caption) == ["Kós in Zenda. Photo: Jo Berg"])
        #expect(
            document.words(.body) == [
                "The president, Mária\u{A0}Kós, said on Monday that talks had begun—at last.",
                "“It is time,” she said \u{1F600}",
            ])
        #expect(document.words(.boilerplate) == [])
        expectSound(document)
    }

    @Test func `a page's metadata comes from Open Graph, JSON-LD and its canonical link`() throws {
        let metadata = try document(Self.page, .html, path: "page.html").metadata
        #expect(metadata.title == "Zenda talks begin" && metadata.publisher == "Times")
        #expect(metadata.date == Day(iso: "2031-03-04") && metadata.url == "https://example.org/1")
        #expect(metadata.language == "en-GB")
    }

    @Test func `a page all of whose elements are named like furniture is read all the same`() throws {
        let page = "<div class='overlay'><p>The talks began on Monday, and the ministers met twice.</p></div>"
        #expect(try document(page, .html).words(.body).count == 1)
    }

    @Test func `a page without words is refused`() {
        let result = DocumentReader().read(
            Array("<html><body><script>x</script></body></html>".utf8), format: .html, path: "p")
        #expect(result.failure?.description == "p: The page holds no running text. Leave it out.")
    }
}
