import Foundation
import TestSupport

/// What the fuzzer begins with: invented inputs, and the project's own digests.
enum FuzzSeeds {
    /// The inputs with which a target begins.
    static func of(_ target: String) throws -> [[UInt8]] {
        switch target {
        case "documents": return try (digests() + [article]).flatMap { [[0] + $0, [1] + $0] }
        case "html": return [page, brokenPage].map { Array($0.utf8) }
        case "jsonlines": return lines.map { Array($0.utf8) }
        case "facts": return [try record()]
        case "model": return ModelPart.allCases.enumerated().map { [UInt8($0.offset)] + $0.element.seed }
        case "tokeniser": return try paragraphs() + [Array(marks.utf8)]
        case "times": return (times + [marks]).map { [0x80, 0x12] + Array($0.utf8) }
        case "extraction": return try paragraphs() + [article, Array(marks.utf8)] + times.map { Array($0.utf8) }
        case "turtle": return [turtle, ntriples].map { Array($0.utf8) }
        case "trig": return [trig, turtle].map { Array($0.utf8) }
        case "ntriples": return [Array(ntriples.utf8)]
        default: return [Array(nquads.utf8)]
        }
    }

    private static func digests() throws -> [[UInt8]] {
        let folder = Repository.root.appending(path: "seeds/articles")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".md") && $0 != "README.md" }
            .map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    }

    private static func paragraphs() throws -> [[UInt8]] {
        try digests().flatMap { digest in
            String(decoding: digest, as: UTF8.self).components(separatedBy: "\n\n").map { Array($0.utf8) }
        }
    }

    private static func record() throws -> [UInt8] {
        Array(try Data(contentsOf: Repository.root.appending(path: "Tests/Fuzz/record.json")))
    }

    private static let article = Array(
        """
        BRENLOW, Feb. 3 (Agency) - President Zoe Kerenski of Estland met Prime Minister Ana Loris of Ruritania in Brenlow on
        Monday, her office said. “We have found a way,” Kerenski told reporters. She added that Loris, who took office in
        2029, “will come to Strelsau in March.”

        The foreign minister, Otto Varga, denied that the talks between Estland and the European Union had failed; according
        to two people familiar with the matter, the sides signed a minerals agreement last week.
        """.utf8)

    private static let marks =
        "Dr. O’Hara-Smith's $1.5bn (U.S.) e-mail, isn't it? “Yes…” he said—then 'no'. 10:30 a.m. :-) x@y.example "
        + "http://a.example/b?c=d#e 3,000km² C++ 🏛️ Zoe\u{308} 中文 don’t cannot gonna a\u{200B}b\tc\n  d"

    private static let times = [
        "He left on Monday, Feb. 3, 2031, and came back two weeks later, at 10:30 p.m. Wednesday.",
        "Earlier this week, last year's third quarter and the 1990s; in mid-March, every other Friday, for 90 days.",
        "the end of next month, three years ago, 2019-20, the fiscal year 2022, Christmas Eve, the day before yesterday",
    ]

    private static let page = """
        <!DOCTYPE html><html lang="en"><head><title>Talks begin - The Strelsau Times</title>
        <meta property="article:published_time" content="2031-02-03T10:00:00Z"><script>var a = "<p>";</script></head>
        <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Talks begin</h1><p class="byline">By Jo Berg</p>
        <p>BRENLOW, Feb. 3 - The talks &amp; the <b>rest</b> began on Monday.<br>“It is time,” she said.</p>
        <figure><img src=a><figcaption>Otto Varga</figcaption></figure><blockquote>It ends.</blockquote>
        <table><tr><td>1</td></tr></table></article><footer>© 2031</footer></body></html>
        """

    private static let brokenPage =
        "<p>One<p>two<div><b>three</div></b>&lt;&#x1F600;&#0;&bogus;<!-- a --><![CDATA[b]]><svg><style>c</style></svg><h2>d"

    private static let lines = [
        #"{"id":"a","text":"He said “no”. \ud83d\ude00\n\nBy Jo Berg","date":"2031-02-21","n":[1,{"x":-1e5}],"title":null}"#,
        #"{"id":7,"text":"Zenda, Feb. 3 - The talks began.","url":"https://a.example/","publisher":"The \"Times\"","b":true}"#,
    ]

    private static let turtle = """
        @prefix ex: <https://news.example/> . @base <https://b.example/> .
        ex:a a ex:B ; ex:p "x\\n\\u00E9"@en, 'y', \"\"\"long
        "string\"\"\" ; ex:q 1, -2.5, 3.E+1, true ; .
        [ ex:r ( 1 ( 2 ) [] _:b ) ] ex:a\\,b%20c <../d> . # comment
        PREFIX é: <urn:é:> é:x.y é:é· "z"^^ex:t .
        """

    private static let trig = """
        @prefix ex: <https://news.example/> . { ex:a ex:b ex:c } ex:g { ex:a ex:b ( ex:c ) . [] ex:d 1.0 }
        GRAPH _:g { ex:s a [ ex:p "v" ] . } [] { <x:s> <x:p> <x:o> }
        """

    private static let ntriples =
        "<x:s> <x:p> \"a\\tb\\U0001F600é\"@en-GB . # c\n_:a <x:p> \"1\"^^<x:t> .\r\n<x:s> <x:\\u00E9> _:b.c .\n"

    private static let nquads =
        "<x:s> <x:p> \"a\" <x:g> .\n_:a <x:p> _:b _:g .\n<x:s> <x:p> \"b\"@en .\n<x:s> <x:p> \"1\"^^<x:t> <x:g> .\n"
}
