"""Stanza's documents: the tokens that go into them, and the sentences that are read off them.

Stanza's own tokens are mended before anything else is made of them. Its trees are taken as they are, but for heads that make no
tree; every word gets its place in the article's text.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from ukrdiplo.analysis.chunks import Piece
from ukrdiplo.analysis.datelines import behind_dateline
from ukrdiplo.analysis.segmentation import mend
from ukrdiplo.analysis.tokens import Stops, Token
from ukrdiplo.analysis.trees import rooted
from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.abbreviations import Abbreviations
from ukrdiplo.lexicon.places import Country
from ukrdiplo.model import Sentence, Word, hull

__all__ = ["sentences_of"]

_GAP = "\n\n"  # Stanza's tokenizer never joins sentences across a blank line

_Rows = list[list[dict[str, object]]]


def sentences_of(pipeline: Any, chunk: list[Piece], document: Callable[[_Rows], Any]) -> list[Sentence]:
    """The sentences of a chunk: tokens from Stanza, mended, and trees over them.

    Args:
        pipeline: Stanza's pipeline, with its models loaded.
        chunk: Stretches of an article's blocks.
        document: Stanza's class of documents, which is made of the tokens of sentences.
    """
    placed = [
        (part, sentence)
        for part, tokens in _tokens(pipeline, chunk)
        for sentence in mend(part.text, tokens, _stops(), opening=0 if part.start else behind_dateline(part.text, _towns()))
    ]
    if not placed:
        return []
    made = document(_rows(placed))
    for name in ("mwt", "pos", "lemma", "depparse"):
        if name in pipeline.processors:
            made = pipeline.processors[name].process(made)
    return [_sentence(sentence, *place) for sentence, place in zip(made.sentences, placed, strict=True)]


def _tokens(pipeline: Any, chunk: list[Piece]) -> Iterator[tuple[Piece, list[Token]]]:
    """The tokens that Stanza's tokenizer makes of each piece, by offsets into it."""
    made = pipeline.processors["tokenize"].process(_GAP.join(part.text for part in chunk))
    tokens = iter(
        Token(token.start_char, token.end_char, token.misc is not None and "MWT=Yes" in token.misc, token is sentence.tokens[-1])
        for sentence in made.sentences
        for token in sentence.tokens
    )
    token = next(tokens, None)
    base = 0
    for part in chunk:
        end = base + part.end - part.start
        own: list[Token] = []
        while token is not None and token.start < end:
            own.append(Token(token.start - base, token.end - base, token.multiword, token.final))
            token = next(tokens, None)
        yield part, own
        base = end + len(_GAP)


def _rows(placed: list[tuple[Piece, list[Token]]]) -> _Rows:
    """The tokens of sentences as Stanza's documents are made of them."""
    return [
        [
            {
                "id": (index,),
                "text": part.text[token.start : token.end],
                "start_char": token.start,
                "end_char": token.end,
                **({"misc": "MWT=Yes"} if token.multiword else {}),
            }
            for index, token in enumerate(tokens, start=1)
        ]
        for part, tokens in placed
    ]


def _sentence(made: Any, part: Piece, tokens: list[Token]) -> Sentence:
    heads = rooted([word.head for word in made.words])
    words: list[Word] = []
    for token, place in zip(made.tokens, tokens, strict=True):
        span = part.prose.span(part.start + place.start, part.start + place.end)
        words += [
            Word(
                index=word.id,
                form=word.text,
                lemma=word.lemma if word.lemma and word.lemma != "_" else word.text,
                upos=word.upos or "X",
                feats=_feats(word.feats),
                head=heads[word.id - 1],
                deprel=(word.deprel or "dep") if heads[word.id - 1] == word.head else "root",
                span=span,
            )
            for word in token.words
        ]
    return Sentence(words=tuple(words), span=hull(word.span for word in words), block=part.block)


def _feats(written: str | None) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in (written or "").split("|"))
    return tuple((name, value) for name, _, value in pairs if name and value)


@lru_cache(maxsize=1)
def _stops() -> Stops:
    groups = load.table("abbreviations", "abbreviations", Abbreviations)
    return Stops(**{group.id: frozenset(group.forms) for group in groups})


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return frozenset(place for country in load.table("places", "country", Country) for place in country.places)
