import RDF

extension FuzzTarget {
    /// A format of RDF: what is read is written in every other form, and what was written can be read.
    static func rdf(_ format: RDFFormat) -> FuzzTarget {
        FuzzTarget { bytes in
            let base = "https://b.example/c/d"
            guard let quads = try? QuadReader(format, base: base).quads(in: bytes) else { return }
            for (output, sorts) in [(RDFFormat.nquads, true), (.trig, false), (.trig, true), (.jsonld, false)] {
                let conversion = RDFConversion(from: format, to: output, base: base, sorts: sorts)
                guard let written = try? conversion.run([.bytes(bytes, name: "a")], to: ArraySink()).bytes else {
                    fatalError("what was read cannot be written as \(output)")
                }
                guard output != .jsonld else { continue }
                guard let again = try? QuadReader(output).quads(in: written) else {
                    fatalError("what was written as \(output) cannot be read")
                }
                // Labels of blank nodes may change; how many different statements there are may not.
                let wanted = Set(quads).count
                check(Set(again).count == wanted, "\(output) has \(Set(again).count) statements, not \(wanted)")
            }
        }
    }
}
