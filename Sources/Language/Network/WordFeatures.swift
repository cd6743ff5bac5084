/// The identifiers of a word that the embeddings read.
struct WordFeatures {
    var norm: UInt64 = 0
    var prefix: UInt64 = 0
    var suffix: UInt64 = 0
    var shape: UInt64 = 0
    var orth: UInt64 = 0
    /// 1 where one space follows.
    var space: UInt64 = 0
    /// 1 for a token of white space.
    var isSpace: UInt64 = 0
}
