"""Looks for names in texts with a peer, and prints how long that took.

Arguments: the peer, a file with the names and a file with the texts, each one JSON text a line.
Prints one line of JSON: processor seconds for the texts alone, names found, and the version.
"""

import json
import sys
import time
from importlib.metadata import version


def flashtext2(names):
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_iter(names)
    return lambda texts: sum(len(processor.extract_keywords(text)) for text in texts)


def spacy(names):
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("skill", list(language.tokenizer.pipe(names)))
    return lambda texts: sum(len(matcher(document)) for document in language.tokenizer.pipe(texts))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


peer, names, texts = sys.argv[1], lines(sys.argv[2]), lines(sys.argv[3])
find = {"flashtext2": flashtext2, "spacy": spacy}[peer](names)
began = time.process_time()
found = find(texts)
seconds = time.process_time() - began
print(json.dumps({"seconds": seconds, "found": found, "version": version(peer)}))
