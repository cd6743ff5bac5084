import RDF

/// Faulty documents and the messages they give: formats of lines first, then Turtle and TriG.
extension ReaderErrorTests {
    static let cases = [
        Case(
            .ntriples, "<x:s> <x:p> \"a\nb\" .",
            """
            test:1:13: the string is not closed on its line; write \\n for a line end in it
            <x:s> <x:p> "a
                        ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o> .\n<x:s>\t<x:é> é .\n",
            """
            test:2:13: an object (an IRI, a blank node or a literal) was expected, found “é”
            <x:s> <x:é> é .
                        ^
            """),
        Case(
            .ntriples, "<s> <x:p> <x:o> .",
            """
            test:1:1: an IRI must be absolute here: it must begin with a scheme
            <s> <x:p> <x:o> .
            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o>",
            """
            test:1:18: the full stop was expected, found the end of the document
            <x:s> <x:p> <x:o>
                             ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:o> <x:g> .",
            """
            test:1:19: the full stop was expected, found “<”
            <x:s> <x:p> <x:o> <x:g> .
                              ^
            """),
        Case(
            .nquads, "<x:s> <x:p> \"o\"@ .",
            """
            test:1:17: a language tag was expected, found “ ”
            <x:s> <x:p> "o"@ .
                            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> <x:a b> .",
            """
            test:1:17: a space may not stand in an IRI; write it as %20
            <x:s> <x:p> <x:a b> .
                            ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> \"\\x\" .",
            """
            test:1:14: the escape is unknown; a string may hold \\t \\b \\n \\r \\f \\" \\' \\\\ \\u and \\U
            <x:s> <x:p> "\\x" .
                         ^
            """),
        Case(
            .ntriples, "<x:s> <x:p> \"\\uD800\" .",
            """
            test:1:14: the escape does not stand for a Unicode character
            <x:s> <x:p> "\\uD800" .
                         ^
            """),
        Case(
            .turtle, "@prefix ex: <x:> .\nex:s foaf:name 1 .",
            """
            test:2:6: the prefix “foaf:” is not declared
            ex:s foaf:name 1 .
                 ^
            """),
        Case(
            .turtle, "<x:s> <x:p> <x:o>\n<x:t> <x:p> <x:o> .",
            """
            test:2:1: “,”, “;” or “.” was expected, found “<”
            <x:t> <x:p> <x:o> .
            ^
            """),
        Case(
            .turtle, "<x:s> <x:p> [ <x:q> 1 .",
            """
            test:1:23: “,”, “;” or “]” was expected, found “.”
            <x:s> <x:p> [ <x:q> 1 .
                                  ^
            """),
        Case(
            .turtle, "<x:s> <x:p> (1 2",
            """
            test:1:17: an item of the list or “)” was expected, found the end of the document
            <x:s> <x:p> (1 2
                            ^
            """),
        Case(
            .turtle, "<x:s> <x:p> \"\"\"abc\n\n",
            """
            test:3:1: the string is not closed: three quotation marks are missing

            ^
            """),
        Case(
            .turtle, "<x:g> { <x:s> <x:p> <x:o> }",
            """
            test:1:7: a predicate (an IRI or “a”) was expected, found “{”
            <x:g> { <x:s> <x:p> <x:o> }
                  ^
            """),
        Case(
            .turtle, "GRAPH <x:g> { <x:s> <x:p> <x:o> }",
            """
            test:1:6: Turtle has no named graphs; read the document as TriG
            GRAPH <x:g> { <x:s> <x:p> <x:o> }
                 ^
            """),
        Case(
            .turtle, "<< <x:s> <x:p> <x:o> >> <x:q> 1 .",
            """
            test:1:1: triple terms (RDF 1.2) are not read, only written
            << <x:s> <x:p> <x:o> >> <x:q> 1 .
            ^
            """),
        Case(
            .trig, "<x:g> { <x:s> <x:p> <x:o>",
            """
            test:1:26: “,”, “;” or “.” was expected, found the end of the document
            <x:g> { <x:s> <x:p> <x:o>
                                     ^
            """),
        Case(
            .trig, "<x:g> { @prefix a: <x:> . }",
            """
            test:1:9: a subject or “}” was expected, found “@”
            <x:g> { @prefix a: <x:> . }
                    ^
            """),
    ]
}
