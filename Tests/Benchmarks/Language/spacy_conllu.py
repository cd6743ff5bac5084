"""Prints what spaCy answers for texts of one paragraph a line, in the form of `dossier annotate`.

    python spacy_conllu.py MODEL FILE... > answers.conllu
"""

import sys

import spacy


def head_of(token, numbers):
    """The number of the nearest word above, None where only white space stands above."""
    head = token.head
    while head.i not in numbers and head.head.i != head.i:
        head = head.head
    return numbers.get(head.i)


def write(doc, out):
    words = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(words)}
    roots, heads = {}, {}
    for token in words:
        head = head_of(token, numbers)
        if head is None:
            root = token.sent.root.i
            head = roots.setdefault(root, numbers[token.i])
        heads[token.i] = head
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        first = numbers[tokens[0].i]
        begin, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        out.write("# text = %s\n" % doc.text[begin:end].replace("\t", " ").replace("\r", " "))
        for number, token in enumerate(tokens, 1):
            own = numbers[token.i]
            head = 0 if heads[token.i] == own else heads[token.i] - first + 1
            name = "O" if token.ent_iob_ == "O" or not token.ent_type_ else token.ent_iob_ + "-" + token.ent_type_
            after = doc.text[token.idx + len(token) :][:1] or "\n"  # a line break follows a paragraph
            misc = "NER=" + name + ("" if after.isspace() else "|SpaceAfter=No")
            label = "ROOT" if head == 0 else token.dep_
            fields = [number, token.text, token.lemma_, token.pos_, token.tag_, "_", head, label, "_", misc]
            out.write("\t".join(str(field) if field != "" else "_" for field in fields) + "\n")
        out.write("\n")


def main():
    nlp = spacy.load(sys.argv[1])
    for path in sys.argv[2:]:
        print("# newdoc id = " + path)
        with open(path, encoding="utf-8", newline="\n") as file:
            lines = [line.rstrip("\n") for line in file]
        for doc in nlp.pipe([line for line in lines if line]):
            write(doc, sys.stdout)


if __name__ == "__main__":
    main()
