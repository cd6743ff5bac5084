import Testing

@Suite struct RDFTests {}
