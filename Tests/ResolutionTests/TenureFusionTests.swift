import Facts
import KnowledgeGraph
import Resolution
import Testing

@Suite struct TenureFusionTests {
    @Test func `a holder has one tenure of an office for each beginning`() throws {
        let records = [
            ("a", "2015-01-01", "2014"), ("b", "2015-06-01", nil), ("c", "2022-01-01", "2021"),
            ("d", "2022-03-01", nil),
        ]
        .map { (item: (String, String, String?)) in
            draft(item.0, item.1) { d in
                let country = d.entity(.country, "Arland", iso2: "XA")
                d.tenure(d.person("Marek Olander"), "president", of: country, begin: item.2)
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(
            graph.tenures.map(\.iri) == [
                "tenure/marek-olander/xa/president/2014", "tenure/marek-olander/xa/president/2021",
            ])
        #expect(graph.tenures.map(\.support.evidence.count) == [2, 2])
    }

    @Test func `the latest report says whether an office is held`() throws {
        let records = [("a", "2015-01-01", Tenure.Status.current), ("b", "2019-06-01", .former)].map {
            id, date, status in
            draft(id, date) { d in
                let country = d.entity(.country, "Arland", iso2: "XA")
                d.tenure(d.person("Marek Olander"), "president", of: country, status: status)
            }
        }
        let graph = try Resolver(reference: .invented).resolve(records).graph
        #expect(graph.tenures.map(\.status) == [.former])
        #expect(graph.tenures.first?.asOf == "2019-06-01")
    }
}
