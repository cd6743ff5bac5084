"""Writes answers.json: what spaCy answers for each line of sentences.txt, in the form of the golden files.

    python make_answers.py MODEL        (pip install spacy; MODEL as `dossier setup --print-path` says)
"""

import json
import pathlib
import sys

import spacy


def answer(nlp, text):
    doc = nlp(text)
    tokens = [
        [t.idx, t.text, bool(t.whitespace_), t.norm_, t.shape_, t.tag_, t.pos_, t.lemma_, t.head.i, t.dep_] for t in doc
    ]
    entities = [[entity.start, entity.end, entity.label_] for entity in doc.ents]
    return {"text": text, "tokens": tokens, "sents": [sentence.start for sentence in doc.sents], "ents": entities}


def main():
    nlp = spacy.load(sys.argv[1])
    folder = pathlib.Path(__file__).parent
    lines = (folder / "sentences.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    docs = [json.dumps(answer(nlp, line), ensure_ascii=False) for line in lines]
    head = json.dumps({"model": nlp.meta["name"] + "-" + nlp.meta["version"], "spacy": spacy.__version__})
    (folder / "answers.json").write_text(head[:-1] + ', "docs": [\n' + ",\n".join(docs) + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
