/// A part-of-speech tag of the Penn Treebank as OntoNotes 5 uses it.
public enum Tag: String, Sendable, CaseIterable {
    case dollar = "$"
    case closingQuote = "''"
    case comma = ","
    case leftBracket = "-LRB-"
    case rightBracket = "-RRB-"
    case period = "."
    case colon = ":"
    case ADD, AFX, CC, CD, DT, EX, FW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP
    case PRPpossessive = "PRP$"
    case RB, RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP
    case WPpossessive = "WP$"
    case WRB, XX
    case space = "_SP"
    case openingQuote = "``"
    /// A tag that this program does not know.
    case unknown = ""
}

/// A universal part of speech (Universal Dependencies v2).
public enum PartOfSpeech: String, Sendable, CaseIterable {
    case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SPACE, SYM, VERB, X
    case unknown = ""
}

/// The label of a token's arc to its head (ClearNLP dependencies).
public enum Dependency: String, Sendable, CaseIterable {
    case root = "ROOT"
    case acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass, `case`, cc, ccomp, compound, conj, csubj
    case csubjpass, dative, dep, det, dobj, expl, intj, mark, meta, neg, nmod, npadvmod, nsubj, nsubjpass, nummod
    case oprd, parataxis, pcomp, pobj, poss, preconj, predet, prep, prt, punct, quantmod, relcl, xcomp
    /// A label that this program does not know.
    case unknown = ""
}

/// The type of an entity as the model names it (OntoNotes 5).
public enum EntityLabel: String, Sendable, CaseIterable {
    case cardinal = "CARDINAL"
    case date = "DATE"
    case event = "EVENT"
    case facility = "FAC"
    case geopolitical = "GPE"
    case language = "LANGUAGE"
    case law = "LAW"
    case location = "LOC"
    case money = "MONEY"
    case group = "NORP"
    case ordinal = "ORDINAL"
    case organisation = "ORG"
    case percent = "PERCENT"
    case person = "PERSON"
    case product = "PRODUCT"
    case quantity = "QUANTITY"
    case time = "TIME"
    case work = "WORK_OF_ART"
    /// A type that this program does not know.
    case unknown = ""
}
