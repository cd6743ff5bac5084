// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the pipeline; `needs` names every module that it may import.
func module(_ name: String, needs: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: needs, resources: resources, swiftSettings: settings)
}

/// The tests of a module, beside TestSupport.
func tests(
    _ name: String, needs: [Target.Dependency] = [], copying: [Resource] = [], excluding: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + needs, exclude: excluding,
        resources: copying, swiftSettings: settings)
}

let package = Package(
    name: "dossier",
    products: [
        .library(name: "Dossier", targets: ["Dossier"]),
        .executable(name: "dossier", targets: ["DossierCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    ],
    targets: [
        // MARK: The pipeline, in its order
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        module("Documents", needs: ["CLibXML2"]),
        .target(name: "CReference"),
        module("Reference", needs: ["CReference"]),
        .target(name: "CKernels"),
        module("Language", needs: ["Documents", "CKernels"]),
        module("Facts", needs: ["Documents"]),
        module("Extraction", needs: ["Documents", "Language", "Reference", "Facts"]),
        module("Ontology"),
        module("RDF"),
        module("KnowledgeGraph", needs: ["Facts", "Ontology"]),
        module("Resolution", needs: ["Documents", "Facts", "Reference", "KnowledgeGraph"]),
        module("Query", needs: ["Facts", "Resolution", "KnowledgeGraph"]),
        .target(name: "CCurl"),
        module("Export", needs: ["CCurl", "Documents", "Facts", "KnowledgeGraph", "Resolution", "Ontology", "RDF"]),
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .target(name: "CDrawing", dependencies: ["CGraphviz"]),
        module("Diagram", needs: ["CDrawing", "KnowledgeGraph", "Reference", "Resolution"]),
        .target(name: "CExplorer", exclude: ["Page"]),
        module(
            "Explorer", needs: ["CExplorer", "Facts", "Documents", "Diagram", "Query", "KnowledgeGraph", "Resolution"]),
        module(
            "Dossier",
            needs: [
                "Documents", "Language", "Reference", "Facts", "Extraction", "Ontology", "RDF", "KnowledgeGraph",
                "Resolution", "Query", "Export", "Diagram", "Explorer",
            ]),
        .executableTarget(
            name: "DossierCLI",
            dependencies: ["Dossier", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),

        // MARK: Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("Documents"),
        tests("Reference"),
        tests("Language", needs: ["Documents"], copying: [.copy("Fixtures")]),
        tests("Facts", needs: ["Documents"]),
        .executableTarget(
            name: "corpus-generator", dependencies: ["Documents", "Reference", "TestSupport"],
            path: "Tests/Benchmarks/CorpusGenerator", swiftSettings: settings),
        tests("Extraction", needs: ["Documents", "Language", "Reference", "Facts"]),
        tests("Ontology", needs: ["RDF"]),
        tests("RDF"),
        .executableTarget(
            name: "render-cost", dependencies: ["Diagram"], path: "Tests/Benchmarks/Diagram", swiftSettings: settings),
        tests("KnowledgeGraph", needs: ["Facts", "Ontology"]),
        tests("Resolution", needs: ["Facts", "Reference", "KnowledgeGraph"]),
        tests("Query", needs: ["Facts", "Resolution", "KnowledgeGraph"]),
        tests(
            "Export", needs: ["Facts", "KnowledgeGraph", "Resolution", "Ontology", "RDF"],
            copying: [.copy("Databases"), .copy("Snapshots"), .copy("Validation")]),
        tests("Diagram", needs: ["KnowledgeGraph", "Resolution"], copying: [.copy("Snapshots")]),
        tests(
            "Explorer", needs: ["Diagram", "Facts", "KnowledgeGraph", "Query", "Resolution"], excluding: ["Browser"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TestSupport", "DossierCLI"], exclude: ["Snapshots"],
            swiftSettings: settings),
        tests("Dossier"),
        .executableTarget(
            name: "fuzz", dependencies: ["Documents", "Language", "Facts", "Extraction", "RDF", "TestSupport"],
            path: "Tests/Fuzz", exclude: ["fuzz.sh", "record.json", "words.dict"], swiftSettings: settings),
        .executableTarget(
            name: "benchmarks", dependencies: ["Documents", "Language"], path: "Tests/Benchmarks/Language",
            exclude: ["spacy_conllu.py"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
