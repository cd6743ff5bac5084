import Testing

@Suite struct QueryTests {}
