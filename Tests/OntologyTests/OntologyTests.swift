import Testing

@Suite struct OntologyTests {}
