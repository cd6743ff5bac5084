import Testing

@Suite struct DiagramTests {}
