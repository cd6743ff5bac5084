internal import Glibc
internal import RDF

// `dossier convert` alone, so that the RDF module can be measured without building the rest:
// rdf-convert [--from F] --to F [--base IRI] [--sort] [--merge-graphs] [--memory-limit MB] [FILE...]

var from: RDFFormat?
var to = RDFFormat.ntriples
var base: String?
var sorts = false
var mergesGraphs = false
var memoryLimit = QuadSorter.defaultMemoryLimit
var inputs: [RDFConversion.Input] = []

func fail(_ message: String, code: Int32) -> Never {
    let line = Array("rdf-convert: \(message)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(code)
}

func format(_ name: String?) -> RDFFormat {
    guard let name, let format = RDFFormat(named: name) else { fail("unknown format", code: 64) }
    return format
}

signal(SIGPIPE, SIG_IGN)
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
    switch argument {
    case "--from": from = format(arguments.next())
    case "--to": to = format(arguments.next())
    case "--base": base = arguments.next()
    case "--sort": sorts = true
    case "--merge-graphs": mergesGraphs = true
    case "--memory-limit": memoryLimit = (arguments.next().flatMap { Int($0) } ?? 160) << 20
    case "-": inputs.append(.standardInput)
    default: inputs.append(.file(argument))
    }
}
if inputs.isEmpty { inputs = [.standardInput] }
let conversion = RDFConversion(
    from: from, to: to, base: base, sorts: sorts, mergesGraphs: mergesGraphs, memoryLimit: memoryLimit)
do {
    try conversion.run(inputs, toDescriptor: 1, name: "standard output")
} catch {
    if error.code == .brokenPipe { exit(1) }
    fail("\(error)", code: 1)
}
