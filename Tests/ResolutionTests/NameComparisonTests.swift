import Testing

@testable import Resolution

@Suite struct NameComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var a: String
        var b: String
        var relation: NameRelation

        init(_ a: String, _ b: String, _ relation: NameRelation) {
            self.a = a
            self.b = b
            self.relation = relation
        }

        var testDescription: String { "\(a) / \(b): \(relation)" }
    }

    @Test(arguments: [
        Case("Marek Olander", "Marek Olander", .same),
        Case("Marek Olander", "MAREK OLANDER", .same),
        Case("Mr. Marek Olander", "Marek Olander", .same),
        Case("Dr Ilka Ōsen", "Ilka Osen", .same),
        Case("J.D. Harrow", "JD Harrow", .same),
        Case("J. D. Harrow", "J.D. Harrow", .same),
        Case("Ana-Maria Velkova", "Ana Maria Velkova", .same),
        Case("Conor O’Brannan", "Conor O'Brannan", .same),
        Case("Пётр Осинский", "Pyotr Osinskiy", .same),
        Case("Petra Zelinsky", "Petra Zelinskyy", .variant),
        Case("Petra Zelinsky", "Petra Zelinskiy", .variant),
        Case("Andriy Kovalskyi", "Andrii Kovalsky", .variant),
        Case("Jörg Müllner", "Joerg Muellner", .variant),
        Case("Yevgenia Morozova", "Evgenia Morozova", .variant),
        Case("Rashid Qasimov", "Rashid Kasimov", .variant),
        Case("Boris Ivanoff", "Boris Ivanov", .variant),
        Case("Yulia Tamm", "Julia Tamm", .variant),
        Case("George W. Tolland", "George Tolland", .variant),
        Case("Pedro Salas", "Pedro Salas Quintero", .variant),
        Case("Ottilie van der Berg", "Ottilie Berg", .variant),
        Case("William Harte", "Bill Harte", .nickname),
        Case("Mike Dorran", "Michael Dorran", .nickname),
        Case("James Paul Whitmer", "Paul Whitmer", .nickname),
        Case("E. Lindqvist", "Eva Lindqvist", .initial),
        Case("JD Harrow", "James David Harrow", .initial),
        Case("Volodymyr Marchuk", "Vladimir Marchuk", .translation),
        Case("Oleksandr Bilyk", "Alexander Bilyk", .translation),
        Case("Muhammad Farouk", "Mohamed Farouk", .translation),
        Case("Volodmyr Marchuk", "Volodymyr Marchuk", .misspelling),
        Case("Marek Olandre", "Marek Olander", .misspelling),
        Case("Olander", "Marek Olander", .surnameOnly),
        Case("Zelinskiy", "Petra Zelinskyy", .surnameOnly),
        Case("Marek Olander", "Tomas Olander", .conflict),
        Case("George W. Tolland", "George H. W. Tolland", .conflict),
        Case("Anna B. Reiss", "Anna C. Reiss", .conflict),
        Case("Robert Keane Jr.", "Robert Keane Sr.", .conflict),
        Case("M. Olander", "Tomas Olander", .conflict),
        Case("Marek Olander", "Marek Osten", .unrelated),
        Case("Lia Ono", "Lia Oni", .unrelated),
    ])
    func `two names relate by their words`(_ item: Case) throws {
        let a = try #require(PersonName(item.a))
        let b = try #require(PersonName(item.b))
        #expect(NameRelation(a, b) == item.relation)
        #expect(NameRelation(b, a) == item.relation)
    }

    @Test(arguments: [
        ("zelinsky", "zelinskyi"), ("zelinsky", "zelinskiy"), ("zelinsky", "zelinskij"), ("kyrylo", "kirilo"),
        ("khamid", "hamid"), ("muellner", "mullner"), ("soerensen", "sorensen"), ("aasgaard", "asgard"),
        ("chaikovsky", "tchaikovsky"), ("gadhami", "gaddami"), ("yuri", "iurii"), ("kaczynski", "kachynski"),
    ])
    func `transliterations of one word are one class`(_ a: String, _ b: String) {
        #expect(Transliteration.class(of: a) == Transliteration.class(of: b))
    }

    @Test(arguments: [("marek", "maren"), ("ivan", "ian"), ("olga", "helga"), ("rice", "ruiz"), ("khan", "chan")])
    func `different words are different classes`(_ a: String, _ b: String) {
        #expect(Transliteration.class(of: a) != Transliteration.class(of: b))
    }
}
