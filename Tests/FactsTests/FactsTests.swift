import Testing

@Suite struct FactsTests {}
