"""Who holds a position, and who ascribes it to him.

What somebody says he wants is his own position. What he says that somebody else wants is that one's, ascribed by him. Of those
who act for a state or body and say what it wants, a leader (head of state or government, foreign minister, head of an
organisation) states his own position, since what he wants is what it wants; a spokesman or any other official ascribes it to
the state or body that he speaks for, and may promise what it will do.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.claims import Claim
from ukrdiplo.extraction.positions.judging import for_whom
from ukrdiplo.extraction.positions.naming import Naming
from ukrdiplo.extraction.positions.said import Said
from ukrdiplo.extraction.positions.speaking import Speaking
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, ActorKind, Sentence, Span, Stance, Statement, StatementType, Word
from ukrdiplo.syntax.mood import Mood, mood
from ukrdiplo.syntax.negation import Reality

__all__ = ["Bearer", "Holders"]

_STOPS = frozenset({",", ";", ":", "–", "—"})
_THOUGHT = frozenset({Act.EXPECT, Act.FEAR, Act.DOUBT, Act.ASK, Act.BELIEVE, Act.WARN})
_JOINING = frozenset({"nato_membership", "eu_membership"})
"""Topics that a state other than Ukraine may want for itself."""
_REPLY = "position.reply"
_BODIES = frozenset({"land", "regierung", "staat", "volk", "nation", "partei", "fraktion", "ministerium", "kabinett"})
_MAN = "man"
_HE_OR_SHE = frozenset({"er", "sie"})


@frozen
class Bearer:
    """Somebody who holds a position, and who ascribes it to him."""

    holder: str
    attributed_by: str | None


class Holders:
    """Finds the holders of claims in one article.

    Args:
        cast: Who occurs in the article.
        statements: What is said in it, and by whom.
        lexicon: What is known.
        day: The article's date.
    """

    def __init__(self, cast: Cast, statements: Iterable[Statement], lexicon: Lexicon, day: dt.date | None) -> None:
        self._naming = Naming(cast, lexicon)
        self._speaking = Speaking(self._naming, lexicon, day)
        self._said = Said(statements)
        self._unless = lexicon.topic_index.unless
        self._against = lexicon.topic_index.against

    def of(self, sentence: Sentence, claim: Claim) -> tuple[Bearer, ...]:
        """Who holds what a claim says; none where nobody is named or the claim does not hold of the one who is."""
        if claim.holder is not None and claim.holder.form.casefold() == _MAN:
            claim = evolve(claim, holder=_clear_for(sentence, claim.holder) or claim.holder)
        around = self._said.around(claim.root.span)
        if around and _indicative(sentence, claim.root):
            # A frameless report is in the subjunctive; what stands in it in the indicative is the narrator's.
            # So is a reply beside that of another: Kiew stimmte zu, Moskau lehnte ab.
            frameless = {StatementType.INDIRECT_FREE_INDIRECT}
            if claim.rule == _REPLY and not any(child.base_deprel == "mark" for child in sentence.children(claim.root)):
                frameless.add(StatementType.INDIRECT)
            around = tuple(s for s in around if s.type not in frameless)
        if any(statement.question for statement in around[:1]):
            return ()
        said_by = around[0].speaker if around else self._before_colon(sentence, claim.root)
        if claim.holder is None:
            # What a medium reports as owed or judged is somebody else's demand, whom it leaves open.
            own = (
                speaker
                for speaker in said_by
                if (known := self._naming.actors.get(speaker)) and known.kind is not ActorKind.MEDIA
            )
            return tuple(bearer for bearer in map(self._bearer, own) if self._fits(sentence, claim, bearer.holder))
        first_person = claim.holder.feat("Person") == "1" or claim.holder.form.casefold() == _MAN
        ourselves = first_person and not any(self._speaking.is_spokesman(speaker) for speaker in said_by)
        held = said_by if ourselves else self._naming.of(sentence, claim.holder)
        if not held and _of_the_speaker(claim.holder, around):
            held = tuple(speaker for speaker in said_by if self._naming.actors[speaker].kind is ActorKind.PERSON)
        if not held and said_by and _own_body(sentence, claim.holder):
            held = said_by  # sein Land werde nicht zustimmen, sagte X
        if around and around[0].type is StatementType.REPORTED and not claim.doubted and not set(held) & set(said_by):
            # A summary of what somebody said tells what others want in the words of whoever sums up.
            around = around[1:]
            said_by = around[0].speaker if around else ()
        bearers = tuple(speaker for holder in held for speaker in self._speaking.leaders(holder, said_by))
        if claim.deed is not None and not self._done(claim, bearers, said_by, around):
            return ()
        return tuple(
            Bearer(holder, self._ascribed(holder, around, said_by))
            for holder in dict.fromkeys(bearers)
            if self._fits(sentence, claim, holder)
        )

    def named(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase around ``word`` names."""
        return self._naming.of(sentence, word)

    def is_person(self, word: Word) -> bool:
        """Whether a word stands for a person."""
        return self._naming.is_person(word)

    def acts_for(self, speaker: str, holder: str) -> bool:
        """Whether somebody acts for a state or body, or is it himself."""
        return self._speaking.acts_for(speaker, holder)

    def one_mind(self, one: str, other: str) -> bool:
        """Whether one of two is a state and the other leads it."""
        return self._led(one, other) or self._led(other, one)

    def _led(self, state: str, leader: str) -> bool:
        known = self._naming.actors.get(state)
        return known is not None and known.kind is ActorKind.STATE and self._speaking.leaders(state, (leader,)) == (leader,)

    def grown(self, held: Iterable[str]) -> Cast:
        """The cast with those of ``held`` who were not in it."""
        return self._naming.grown(held)

    def said(self, word: Word) -> bool:
        """Whether a word stands in somebody's statement."""
        return bool(self._said.around(word.span))

    def statements_over(self, evidence: Sequence[Span]) -> tuple[str, ...]:
        """Ids of the statements whose words share a character with some passages, in the order of the text."""
        return self._said.over(evidence)

    def _bearer(self, speaker: str) -> Bearer:
        """Who holds what somebody says: himself, or the state or organisation whose spokesman he is."""
        client = self._speaking.client(speaker)
        return Bearer(speaker, None) if client is None else Bearer(client, speaker)

    def _ascribed(self, holder: str, around: tuple[Statement, ...], said_by: tuple[str, ...]) -> str | None:
        """Who says that the holder wants it: the innermost speaker who is not himself the holder."""
        speakers = [statement.speaker for statement in around] or [said_by]
        return next((speaker[0] for speaker in speakers if speaker and holder not in speaker), None)

    def _before_colon(self, sentence: Sentence, root: Word) -> tuple[str, ...]:
        """Whoever stands alone before a colon says what stands behind it (X: Wir geben nicht auf); not so in X in Bern: …."""
        colon = next((word.index for word in sentence.words if word.form == ":"), None)
        if (
            colon is None
            or root.index < colon
            or any(word.upos in {"VERB", "AUX", "PUNCT", "ADP"} for word in sentence.words[: colon - 1])
        ):
            return ()
        found = (actor for word in sentence.words[: colon - 1] if (actor := self._naming.cast.at(word)) is not None)
        actors = tuple(dict.fromkeys(found))
        return actors if len(actors) == 1 else ()

    def _done(self, claim: Claim, holders: tuple[str, ...], said_by: tuple[str, ...], around: tuple[Statement, ...]) -> bool:
        """Whether a deed counts: told as a fact by the narrator or in somebody's assertion, or promised by whoever does it."""
        said = around[0] if around else None
        if any(holder in said_by or self._speaking.own(holder, said_by) for holder in holders):
            return claim.deed is not Reality.POSSIBLE or claim.stance is Stance.CONDITIONAL
        if claim.deed is Reality.POSSIBLE and claim.tied is not None and said is None:
            return True  # würde liefern, sofern …
        if claim.deed is Reality.FUTURE and said is None and not claim.embedded:
            return True  # wird keine Soldaten schicken
        if claim.deed is not Reality.FACT or (claim.embedded and said is None):
            return False
        return said is None or said.act not in _THOUGHT

    def _fits(self, sentence: Sentence, claim: Claim, holder: str) -> bool:
        """Whether the actors that the term asks for are named in its phrase or clause, or hold the position."""
        term = claim.hit.term
        target = self._against.get(term.topic)
        if claim.stance is Stance.SUPPORT and target is not None and target == self._naming.code(holder):
            return False
        if term.refused and claim.stance is not Stance.SUPPORT:
            return False
        if claim.hit.short or claim.rule == _REPLY:
            return True
        near = {word.index: word for word in (*claim.hit.scope, *self._beside(sentence, claim))}
        named = [actor for word in near.values() for actor in self._at(word)]
        others = (known for actor in named if actor != holder and (known := self._naming.actors.get(actor)) is not None)
        body = self._naming.actors.get(holder) if term.topic in _JOINING else None
        own_matter = body is not None and self._is_of_one_of(body.id, self._unless.get(term.topic, ()))
        if own_matter and not any(other.kind is ActorKind.STATE for other in others):
            return False  # Schweden erwägt einen Beitritt zur Nato: its own
        codes = {code for actor in (holder, *named) if (code := self._naming.code(actor)) is not None}
        if not set(term.actors) <= codes:
            return False
        return not term.person or any(
            actor != holder and (known := self._naming.actors.get(actor)) is not None and known.kind is ActorKind.PERSON
            for actor in named
        )

    def _is_of_one_of(self, holder: str, states: tuple[str, ...]) -> bool:
        """Whether somebody is, or acts for, one of some states by their names in lower case."""
        code = self._naming.code(holder)
        everybody = self._naming.actors.values()
        return code is not None and any(actor.iso == code and actor.name.casefold() in states for actor in everybody)

    def _beside(self, sentence: Sentence, claim: Claim) -> Iterable[Word]:
        """Names beside the words that a claim leads over: für ein Festhalten der USA an der Vermittlung."""
        if not claim.hit.term.actors or claim.hit.pronoun or claim.rule == _REPLY:
            return ()
        passed = (sentence.words[i - 1] for i in sorted(claim.path))
        return [child for word in passed if word.upos == "NOUN" for child in sentence.children(word)]

    def _at(self, word: Word) -> tuple[str, ...]:
        found = self._naming.cast.at(word)
        return () if found is None else (found,)


def _clear_for(sentence: Sentence, man: Word) -> Word | None:
    """Whom *man* means in what is so for somebody: Für Kiew stehe fest, dass man …."""
    verb = sentence.head(man)
    over = None if verb is None else sentence.head(verb)
    return None if over is None else for_whom(sentence, over)


def _of_the_speaker(pronoun: Word, around: tuple[Statement, ...]) -> bool:
    """Whether *er* or *sie* may be whoever speaks: sei er bereit, sagte X; but in his own words he is *ich*."""
    alone = pronoun.form.casefold() in _HE_OR_SHE and pronoun.feat("Number") == "Sing"
    return alone and bool(around) and around[0].type is not StatementType.DIRECT


def _own_body(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun phrase means what its speaker stands for: sein Land, unsere Regierung."""
    return noun.lemma.casefold() in _BODIES and any(child.feat("Poss") == "Yes" for child in sentence.children(noun))


def _indicative(sentence: Sentence, root: Word) -> bool:
    """Whether the finite verbs of the stretch between two marks in which a clause's root stands are in the indicative."""
    first = last = root.index
    while first > 1 and sentence.words[first - 2].form not in _STOPS:
        first -= 1
    while last < len(sentence.words) and sentence.words[last].form not in _STOPS:
        last += 1
    moods = {mood(sentence, word) for word in sentence.words[first - 1 : last]} - {None}
    return moods == {Mood.INDICATIVE}
