"""Whom the third-person pronouns of direct speech mean: „Er belügt uns“, sagte Trump über Putin.

The speaker does not mean himself. Whom he means he has named in the same words, or his frame tells it (sagte X über Y), or the
narrator has named him right before. Where that leaves two whom a pronoun fits, or a thing, nobody is meant.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from attrs import Factory, define

from ukrdiplo.extraction.actors.gender import gender
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.coreference import binding, pronouns
from ukrdiplo.extraction.coreference.referents import Place
from ukrdiplo.extraction.coreference.spoken import Said
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender
from ukrdiplo.model import Actor, ActorKind, Analysis, Mention, MentionKind, Sentence, Span, Word

__all__ = ["may_be_meant", "meant"]

_FORMS = ("er", "ihn", "ihm", "sie", "ihr", "sein")
_BACK = 6  # sentences of a speech in which somebody may be named, the pronoun's own among them
_REACH = 2  # sentences before the speech in which the narrator may have named somebody
_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_SINGLE = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.INSTITUTION, ActorKind.ORGANISATION})
_ATTRIBUTES = frozenset({"nmod", "obl"})


def may_be_meant(word: Word) -> bool:
    """Whether a word may be a pronoun or possessive of the third person."""
    return word.upos in {"PRON", "DET"} and word.form.lower().startswith(_FORMS)


def meant(words: Iterable[Said], cast: Cast, analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """The mentions that the pronouns of direct speech are; those in doubt are left out.

    Args:
        words: The pronouns, in order.
        cast: Who occurs in the article.
        analysis: Its trees.
        lexicon: What is known about gender.
    """
    hearing = _Hearing(cast=cast, analysis=analysis, lexicon=lexicon)
    for said in words:
        wanted = pronouns.wanted(Place(said.word, said.sentence, said.number, quoted=True))
        if not wanted or Gender.PLURAL in wanted or cast.mention_at(said.word) is not None:
            continue
        actor = hearing.meant(said, wanted)
        if actor is not None:
            yield Mention(actor=actor, span=said.word.span, kind=MentionKind.PRONOUN, rule="mention.pronoun")


@define(kw_only=True)
class _Hearing:
    """The speech of one article; it lasts no longer than its reading."""

    cast: Cast
    analysis: Analysis
    lexicon: Lexicon
    genders: dict[str, Gender | None] = Factory(dict)

    def meant(self, said: Said, wanted: frozenset[Gender]) -> str | None:
        """The one whom a pronoun fits of those named last."""
        sentences, start = self.analysis.sentences, said.statement.quote[0].start
        nearest = range(said.number, max(said.number - _BACK, -1), -1)
        first = next((n for n in nearest if n == 0 or sentences[n].span.start <= start), None)
        for number in range(said.number, nearest[-1] - 1 if first is None else first - 1, -1):
            found = self._named(said, wanted, number, Span(max(start, sentences[number].span.start), sentences[number].span.end))
            if found is not None:
                return found or None
        about = self._about(said, wanted)
        if about is not None or first is None:
            return about
        for number in range(first, max(first - _REACH, 0) - 1, -1):
            span = sentences[number].span
            if span.start >= start:
                continue
            found = self._named(said, wanted, number, Span(span.start, min(start, span.end)), outside=True)
            if found is not None or sentences[number].block != said.sentence.block:
                return found or None
        return None

    def _named(self, said: Said, wanted: frozenset[Gender], number: int, passage: Span, *, outside: bool = False) -> str | None:
        """Whom a pronoun fits of those named in a passage of a sentence: nothing where nobody does, nobody where that is open."""
        sentence = self.analysis.sentences[number]
        near = [
            mention
            for mention in self._within(passage.start, min(said.word.span.start, passage.end))
            if mention.actor not in said.statement.speaker
            and mention.kind is not MentionKind.COMPOUND
            and self._agrees(self.cast.actor(mention.actor), wanted, persons=outside or sentence is not said.sentence)
            and not _is_at_one_verb(said, sentence, mention)
        ]
        fitting = {mention.actor for mention in near}
        fitting = fitting.difference(said.addressee) or fitting
        last = near[-1].span.end if near else passage.start
        if self._is_rivalled(said, wanted, number, last):
            return ""
        return (fitting.pop() if len(fitting) == 1 else "") if fitting else None

    def _about(self, said: Said, wanted: frozenset[Gender]) -> str | None:
        """The person about whom a frame tells that somebody speaks: „…“, sagte X über Y."""
        for span in said.statement.frame:
            for mention in self._within(span.start, span.end):
                actor = self.cast.actor(mention.actor)
                if (
                    actor.id not in said.statement.speaker
                    and self._agrees(actor, wanted, persons=True)
                    and self._is_topic(mention)
                ):
                    return actor.id
        return None

    def _is_topic(self, mention: Mention) -> bool:
        sentence = next(s for s in reversed(self.analysis.sentences) if s.span.start <= mention.span.start)
        before = [word.form for word in sentence.words if word.span.end <= mention.span.start]
        return "über" in before[-2:]

    def _within(self, start: int, end: int) -> Iterator[Mention]:
        place = bisect_left(self.cast.mentions, start, key=lambda mention: mention.span.start)
        while place < len(self.cast.mentions) and self.cast.mentions[place].span.start < end:
            yield self.cast.mentions[place]
            place += 1

    def _agrees(self, actor: Actor, wanted: frozenset[Gender], *, persons: bool) -> bool:
        if actor.kind not in _SINGLE or (persons and actor.kind is not ActorKind.PERSON):
            return False
        if actor.id not in self.genders:
            self.genders[actor.id] = gender(actor, self.lexicon)
        told = self.genders[actor.id]
        return told in wanted or (told is None and actor.kind is ActorKind.PERSON)

    def _is_rivalled(self, said: Said, wanted: frozenset[Gender], number: int, start: int) -> bool:
        """Whether a thing that fits as well was named since a place in a sentence: Das ist unser Krieg. Er …."""
        return any(
            start <= word.span.start < said.word.span.start
            and word.upos == "NOUN"
            and word.base_deprel not in _ATTRIBUTES
            and word.feat("Number") != "Plur"
            and _GENDERS.get(word.feat("Gender") or "") in wanted
            and self.cast.mention_at(word) is None
            for sentence in self.analysis.sentences[number : said.number + 1]
            for word in sentence.words
        )


def _is_at_one_verb(said: Said, sentence: Sentence, mention: Mention) -> bool:
    """Whether a pronoun and a name are both at one verb, and so are two."""
    verb = sentence.head(said.word) if sentence is said.sentence and said.word.upos != "DET" else None
    inside = [word for word in sentence.words if mention.span.covers(word.span)] if verb is not None else []
    head = next((word for word in inside if sentence.head(word) not in inside), None)
    if verb is None or head is None:
        return False
    return sentence.head(head) is verb or (said.word.base_deprel != "nsubj" and binding.subject(sentence, verb) is head)
