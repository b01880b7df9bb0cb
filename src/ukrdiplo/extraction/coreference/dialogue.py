"""Whom the pronouns of direct speech mean: ich and wir its speaker, Sie and du whom he speaks to.

Who speaks is known only when the statements have been read, so that this comes after them. *Ich* is the speaker, if he is one
person; *wir* is the state or organisation that he acts for, himself where he acts for none, and nobody where he speaks for
several (unsere Länder); *Sie* and *du* are the addressee, where the statement has just one, and in an interviewer's question
whoever answers. What stands in a quotation within the speech is somebody else's and left alone. Whom the pronouns of the third
person mean is told by :mod:`~ukrdiplo.extraction.coreference.quoted`.
"""

from collections.abc import Container, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.coreference import quoted
from ukrdiplo.extraction.coreference.spoken import Said, said_words
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import (
    Actor,
    ActorKind,
    Analysis,
    Article,
    Mention,
    MentionKind,
    Sentence,
    Statement,
    Word,
)

__all__ = ["heard"]

_SINGULAR = frozenset({"ich", "mich", "mir", "mein", "meine", "meiner", "meines", "meinem", "meinen"})
_PLURAL = frozenset({"wir", "uns", "unser", "unsere", "unserer", "unseres", "unserem", "unseren", "unsre", "unsrer", "unsren"})
_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihrer", "Ihres", "Ihrem", "Ihren"})
_FAMILIAR = frozenset(
    {"du", "dich", "dir", "dein", "deine", "deiner", "deines", "deinem", "deinen"}
    | {"euch", "euer", "eure", "eurer", "eures", "eurem", "euren"}
)
_REFLEXIVES = {
    "mich": "ich",
    "mir": "ich",
    "uns": "wir",
    "dich": "du",
    "dir": "du",
    "euch": "ihr",
}
"""Pronouns that say nothing more where these are the subject: ich freue mich."""
_ALONE = "mention.pronoun"
"""The rule by which a third-person pronoun means one actor."""
_ITSELF = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.MEDIA})
"""Kinds of actors that say wir for themselves, whatever they belong to: a party of a state is not that state."""


def heard(cast: Cast, statements: Sequence[Statement], article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The cast with the mentions by which speakers speak of themselves and of those whom they speak to.

    A pronoun in a speaker's place leads to the statement's speaker, so that both say the same.

    Args:
        cast: Who occurs in the article.
        statements: What is said in it; only direct speech is looked at.
        article: The article.
        analysis: Its trees.
        lexicon: What is known; a body that the article does not name may be meant by *wir*.
    """
    bodies = _Bodies(cast, lexicon)
    found: list[Mention] = []
    actors: dict[str, Actor] = {}
    spoken = tuple(said_words(statements, article, analysis, _is_of_dialogue))
    together = {said.statement.id for said in spoken if _is_of_several(said, lexicon)}
    for place in spoken:
        rule, meant = _meant(place, cast, bodies, together)
        for actor in meant:
            actors.setdefault(actor.id, actor)
            found.append(Mention(actor=actor.id, span=place.word.span, kind=MentionKind.PRONOUN, rule=rule))
    cast = cast.with_mentions(found, actors.values()) if found else cast
    others = said_words(statements, article, analysis, lambda word, _: quoted.may_be_meant(word))
    cast = cast.with_mentions(quoted.meant(others, cast, analysis, lexicon))
    return evolve(cast, mentions=tuple(_agreed(cast.mentions, statements)))


def _agreed(mentions: Iterable[Mention], statements: Iterable[Statement]) -> Iterator[Mention]:
    """The mentions, pronouns of speakers led to whom the statements make speak; whom they seemed to mean is an alternative."""
    speaking = {said.speaker_spans[0]: said.speaker[0] for said in statements if len(said.speaker) == 1 and said.speaker_spans}
    for mention in mentions:
        speaker = speaking.get(mention.span) if mention.kind is MentionKind.PRONOUN else None
        if speaker is None or speaker == mention.actor or mention.rule != _ALONE:
            yield mention
        else:
            others = (mention.actor, *(other for other in mention.alternatives if other != speaker))
            yield evolve(mention, actor=speaker, alternatives=others)


@frozen
class _Bodies:
    """Finds the state or organisation that somebody speaks for."""

    cast: Cast
    lexicon: Lexicon

    def of(self, actor: Actor) -> Actor:
        """It, or the actor where he speaks for himself."""
        if actor.kind in _ITSELF or actor.represents is None:
            return actor
        code = actor.represents.lower()
        entry = self.lexicon.actor(f"state.{code}") or self.lexicon.actor(f"org.{code}")
        return actor if entry is None else known(entry)


def _meant(said: Said, cast: Cast, bodies: _Bodies, together: Container[str]) -> tuple[str, tuple[Actor, ...]]:
    """The rule that reads a pronoun, and whom it means by it; nobody by the *wir* of a statement that is told for several."""
    form, statement = said.word.form, said.statement
    speakers = tuple(cast.actor(speaker) for speaker in statement.speaker)
    if form.lower() in _SINGULAR:
        return "mention.i", speakers if len(speakers) == 1 and _is_one(speakers[0]) else ()
    if form.lower() in _PLURAL:
        joined = statement.id in together or _is_joined(said, bodies.lexicon)
        every = (bodies.of(speaker) for speaker in speakers) if not joined else ()
        return "mention.we", tuple({body.id: body for body in every}.values())
    addressees = tuple(cast.actor(addressee) for addressee in said.addressee)
    return "mention.you", addressees if len(addressees) == 1 else ()


def _is_one(actor: Actor) -> bool:
    """Whether an actor is one person, named or not."""
    return actor.kind is ActorKind.PERSON or (actor.kind is ActorKind.GROUP and actor.anonymous)


def _is_of_several(said: Said, lexicon: Lexicon) -> bool:
    """Whether a possessive tells that *wir* are of several states: unsere Länder."""
    noun = said.sentence.head(said.word)
    if said.word.upos != "DET" or said.word.form.lower() not in _PLURAL or noun is None or noun.feat("Number") != "Plur":
        return False
    pair = lexicon.hypernym_index.pair(noun.form)
    return pair is not None and pair.single


def _is_joined(said: Said, lexicon: Lexicon) -> bool:
    """Whether a noun behind says who wir are: wir Europäer."""
    words = said.sentence.words[said.word.index : said.word.index + 1]
    return (
        bool(words)
        and (words[0].lemma in lexicon.people.natives or words[0].base_deprel in {"appos", "flat"})
        and words[0].upos in {"NOUN", "PROPN"}
    )


def _is_of_dialogue(word: Word, sentence: Sentence) -> bool:
    """Whether a word stands for somebody who takes part."""
    return _is_personal(word, sentence) and not _is_reflexive(word, sentence)


def _is_personal(word: Word, sentence: Sentence) -> bool:
    """Whether a word is a pronoun of the first or second person; *Sie* at the front of a sentence may be the third."""
    form = word.form
    if word.upos not in {"PRON", "DET"}:
        return False
    if form in _POLITE:
        return any(before.upos != "PUNCT" for before in sentence.words[: word.index - 1])
    lower = form.lower()
    return lower in _SINGULAR or lower in _PLURAL or lower in _FAMILIAR


def _is_reflexive(word: Word, sentence: Sentence) -> bool:
    """Whether a pronoun stands for the subject of its verb, as *sich* does."""
    subject, verb = _REFLEXIVES.get(word.form.lower()), sentence.head(word)
    if subject is None or verb is None:
        return False
    return any(child.base_deprel == "nsubj" and child.form.lower() == subject for child in sentence.children(verb))
