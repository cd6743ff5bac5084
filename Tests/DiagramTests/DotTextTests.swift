import Testing

@testable import Diagram

@Suite struct DotTextTests {
    @Test(arguments: [
        ("a\u{0}b\u{1B}c", "abc"), ("a \n\t b", "a b"), (" padded ", "padded"), ("x\u{202E}y\u{2066}z\u{200F}", "xyz"),
        ("\u{FEFF}bom\u{FFFE}", "bom"), ("👩‍👧 é שלום", "👩‍👧 é שלום"), ("", ""),
    ])
    func `what XML cannot hold and what reorders text is left out`(text: String, clean: String) {
        #expect(DotText.clean(text) == clean)
    }

    @Test(arguments: [
        ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"), ("&amp;", "&amp;amp;"), ("\\N", "&#92;N"), ("", "&#160;"),
    ])
    func `labels are escaped once`(text: String, markup: String) {
        #expect(DotText.html(text) == markup)
    }

    @Test(arguments: [
        ("\\N & \\", "\\\\N &amp; \\\\"), ("one\ntwo", "one\\ntwo"), ("a \"b\"", "a \"b\""),
    ])
    func `tooltips hold no escapes of Graphviz but line ends`(text: String, value: String) {
        #expect(DotText.escString(text) == value)
    }

    @Test(arguments: [
        ("person/ana", "person/ana"), ("a b\"c\\", "a%20b%22c%5C"), ("é", "%C3%A9"),
        ("meeting/2031-03-01", "meeting/2031-03-01"),
    ])
    func `names of nodes need no escaping`(iri: String, name: String) {
        #expect(DotText.identifier(iri) == name)
    }

    @Test(arguments: [
        ("https://a.example/?x=1&y=\"2\"", "https://a.example/?x=1&amp;y=%222%22" as String?),
        ("javascript:alert(1)", nil), ("JAVASCRIPT://x", nil), ("data:text/html,x", nil),
        ("HTTP://a.example/<b>", "HTTP://a.example/%3Cb%3E"),
        ("no address", nil), ("https:", nil),
    ])
    func `only web addresses become links`(address: String, link: String?) {
        #expect(DotText.link(address) == link)
    }

    @Test func `a date of creation is overwritten and nothing else`() {
        let file = Array("%PDF /CreationDate (D:20250221101500Z00) /X (1)".utf8)
        let expected = Array("%PDF /CreationDate (D:00000000000000Z00) /X (1)".utf8)
        #expect(PDFDate.removed(from: file) == expected)
    }
}
