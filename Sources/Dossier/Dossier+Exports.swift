// `import Dossier` gives a user of the library the whole pipeline.
@_exported public import Diagram
@_exported public import Documents
@_exported public import Explorer
@_exported public import Export
@_exported public import Extraction
@_exported public import Facts
@_exported public import KnowledgeGraph
@_exported public import Language
@_exported public import Query
@_exported public import RDF
@_exported public import Resolution
