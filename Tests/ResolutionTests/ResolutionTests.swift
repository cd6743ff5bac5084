import Testing

@Suite struct ResolutionTests {}
