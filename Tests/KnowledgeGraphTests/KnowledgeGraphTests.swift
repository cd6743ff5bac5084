import Testing

@Suite struct KnowledgeGraphTests {}
