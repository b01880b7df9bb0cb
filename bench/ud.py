"""Treebanks in CoNLL-U: what they hold, the running text of their documents, and how well a parse of their words agrees.

Two pairs of labels are called the same, because treebanks of German differ in them and mean the same: ``acl:relcl`` and
``acl``, ``flat:name`` and ``flat``. All other labels are compared in full, so that ``nsubj`` is not ``nsubj:pass``.

    >>> gold = [Tree((Node("Er", "er", "PRON", "_", 2, "nsubj"), Node("geht", "gehen", "VERB", "_", 0, "root")))]
    >>> found = [Tree((Node("Er", "er", "PRON", "_", 2, "obj"), Node("geht", "gehen", "VERB", "_", 0, "root")))]
    >>> [agreement(gold, found)[name] for name in ("UAS", "LAS")], relation(gold, found, "obj")
    ([100.0, 50.0], 0.0)
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from attrs import frozen

SAME = {"acl:relcl": "acl", "flat:name": "flat"}
_PUD = re.compile(r"[nw][0-9]{5}(?=[0-9]{3}$)")  # a document of the parallel treebanks, before the sentence's number


@frozen
class Node:
    """A word of a tree."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str

    @property
    def label(self) -> str:
        """The label, with those that mean the same made one."""
        return SAME.get(self.deprel, self.deprel)


@frozen
class Tree:
    """A sentence of a treebank.

    Args:
        nodes: Its syntactic words.
        text: Its text, as the treebank has it.
        document: What document it stands in.
        paragraph: What paragraph of the document.
    """

    nodes: tuple[Node, ...]
    text: str = ""
    document: str = ""
    paragraph: int = 0


def trees(conllu: str) -> Iterator[Tree]:
    """The sentences of a treebank.

    A document begins at ``# newdoc``. A treebank without them may have ids of the parallel treebanks, whose first six characters
    name the document; in any other, each sentence is its own.

    Raises:
        ValueError: If a line has not ten columns or its head is no number.
    """
    document, paragraph = "", 0
    marked = "# newdoc" in conllu
    for number, block in enumerate(re.split(r"\n\s*\n", conllu), start=1):
        lines = block.strip("\n").split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        if not rows:
            continue
        named = {name.strip("# "): value.strip() for name, _, value in (line.partition("=") for line in comments)}
        if any(line.startswith("# newdoc") for line in comments):
            document, paragraph = str(number), 0
        elif not marked:
            found = _PUD.match(named.get("sent_id", ""))
            document = found[0] if found else str(number)
        paragraph += any(line.startswith("# newpar") for line in comments)
        if any(len(row) != 10 for row in rows):
            raise ValueError(f"sentence {number} has a line that has not ten columns with a tab between them")
        nodes = tuple(Node(row[1], row[2], row[3], row[5], int(row[6]), row[7]) for row in rows if row[0].isdigit())
        yield Tree(nodes, named.get("text", ""), document, paragraph)


def documents(sentences: Sequence[Tree]) -> Iterator[list[str]]:
    """The running text of each document: its paragraphs, the sentences of each joined by a blank.

    Example:
        >>> list(documents([Tree((), "Er kam.", "1"), Tree((), "Sie ging.", "1"), Tree((), "Ja.", "2")]))
        [['Er kam. Sie ging.'], ['Ja.']]
    """
    for _, document in groupby(sentences, key=lambda tree: tree.document):
        paragraphs = groupby(document, key=lambda tree: tree.paragraph)
        yield [" ".join(tree.text for tree in paragraph) for _, paragraph in paragraphs]


def agreement(gold: Sequence[Tree], found: Sequence[Tree]) -> dict[str, float]:
    """The share of words, in percent, whose part of speech, head, and head and label are right; both parses have the same words.

    ``LAS`` takes full labels but for the pairs that are called the same, ``LAS, subtypes cut`` takes what stands before the
    colon, as the CoNLL-18 shared task did.
    """
    measures: dict[str, Callable[[Node], object]] = {
        "UPOS": lambda node: node.upos,
        "UAS": lambda node: node.head,
        "LAS": lambda node: (node.head, node.label),
        "LAS, subtypes cut": lambda node: (node.head, node.deprel.partition(":")[0]),
    }
    pairs = _pairs(gold, found)
    return {
        name: 100 * sum(measure(right) == measure(made) for right, made in pairs) / max(1, len(pairs))
        for name, measure in measures.items()
    }


def relation(gold: Sequence[Tree], found: Sequence[Tree], label: str) -> float:
    """F1 of the dependencies with a label, in percent: one is right if its word has this head and this label in both."""
    pairs = _pairs(gold, found)
    right = sum(g.label == f.label == label and g.head == f.head for g, f in pairs)
    return f1(right, sum(f.label == label for _, f in pairs), sum(g.label == label for g, _ in pairs))


def f1(right: int, found: int, gold: int) -> float:
    """F1 in percent, 0 where there is nothing.

    Example:
        >>> f1(1, 2, 2), f1(0, 0, 0)
        (50.0, 0.0)
    """
    return 200 * right / max(1, found + gold)


def _pairs(gold: Sequence[Tree], found: Sequence[Tree]) -> list[tuple[Node, Node]]:
    return [pair for right, made in zip(gold, found, strict=True) for pair in zip(right.nodes, made.nodes, strict=True)]


def write(sentences: Sequence[Tree], file: Path) -> None:
    """Write trees as CoNLL-U."""
    with file.open("w", encoding="utf-8") as out:
        for tree in sentences:
            for n, node in enumerate(tree.nodes, start=1):
                columns = (str(n), node.form, node.lemma, node.upos, "_", node.feats, str(node.head), node.deprel, "_", "_")
                out.write("\t".join(columns) + "\n")
            out.write("\n")
