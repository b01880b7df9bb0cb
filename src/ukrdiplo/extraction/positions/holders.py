"""Who holds a position, and who ascribes it to him.

What somebody says he wants is his own position. What he says that somebody else wants is that one's, ascribed by him. Of those
who act for a state or body and say what it wants, a leader (head of state or government, foreign minister, head of an
organisation) states his own position, since what he wants is what it wants; a spokesman or any other official ascribes it to
the state or body that he speaks for, and may promise what it will do.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.claims import Claim
from ukrdiplo.extraction.positions.seats import Newcomer, newcomer
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, Actor, ActorKind, Sentence, Span, Stance, Statement, StatementType, Word
from ukrdiplo.syntax.mood import Mood, mood
from ukrdiplo.syntax.negation import Reality

__all__ = ["Bearer", "Holders"]

_STOPS = frozenset({",", ";", ":", "–", "—"})
_PART = 500
"""Statements are looked up by stretches of so many characters, so that the work grows with the length of an article."""
_THOUGHT = frozenset({Act.EXPECT, Act.FEAR, Act.DOUBT, Act.ASK, Act.BELIEVE, Act.WARN})
_LEADING = frozenset(
    {
        "president",
        "federal-president",
        "prime-minister",
        "chancellor",
        "foreign-minister",
        "monarch",
        "crown-prince",
        "emir",
        "secretary-general",
    }
)
"""The kinds of offices whose holders decide what their state or organisation wants."""
_SPEAKING = "spokesman"
"""The role of those who speak for others alone."""
_JOINING = frozenset({"nato_membership", "eu_membership"})
"""Topics that a state other than Ukraine may want for itself."""
_HE_OR_SHE = frozenset({"er", "sie"})
_BODIES = frozenset({ActorKind.STATE, ActorKind.INSTITUTION, ActorKind.ORGANISATION})


@frozen
class Bearer:
    """Somebody who holds a position, and who ascribes it to him."""

    holder: str
    attributed_by: str | None


class Holders:
    """Finds the holders of claims in one article."""

    def __init__(self, cast: Cast, statements: Iterable[Statement], lexicon: Lexicon, day: dt.date | None) -> None:
        self.cast = cast
        self._lexicon = lexicon
        self._newcomers: dict[str, Newcomer] = {}
        self._people = lexicon.people
        self._unless = lexicon.topic_index.unless
        self._day = day
        self.actors: dict[str, Actor] = {actor.id: actor for actor in cast.actors}
        self._members = {
            f"{prefix.casefold()}-": nation.actor
            for nation in lexicon.nations
            for prefix in nation.prefixes
            if nation.actor in self.actors
        }
        self._bodies = {
            code: actor.id
            for actor in reversed(cast.actors)
            if actor.kind in {ActorKind.STATE, ActorKind.ORGANISATION} and (code := actor.iso or actor.represents) is not None
        }
        self._against = lexicon.topic_index.against
        self._statements: dict[int, dict[str, Statement]] = {}
        for statement in statements:
            for quote in statement.quote:
                for part in _parts(quote):
                    self._statements.setdefault(part, {})[statement.id] = statement

    def of(self, sentence: Sentence, claim: Claim) -> tuple[Bearer, ...]:
        """Who holds what a claim says; none where nobody is named or the claim does not hold of the one who is."""
        around = self._around(claim.root.span)
        if _indicative(sentence, claim.root):
            # A frameless report is in the subjunctive; what stands in it in the indicative is the narrator's.
            around = tuple(s for s in around if s.type is not StatementType.INDIRECT_FREE_INDIRECT)
        if any(statement.question for statement in around[:1]):
            return ()
        said_by = around[0].speaker if around else self._before_colon(sentence, claim.root)
        if claim.holder is None:
            # What a medium reports as owed or judged is somebody else's demand, whom it leaves open.
            own = (speaker for speaker in said_by if (known := self.actors.get(speaker)) and known.kind is not ActorKind.MEDIA)
            return tuple(bearer for bearer in map(self._spoken_for, own) if self._fits(sentence, claim, bearer.holder))
        first_person = claim.holder.feat("Person") == "1" or claim.holder.form.casefold() == "man"
        ourselves = first_person and not any(self._speaks_for_others(speaker) for speaker in said_by)
        held = said_by if ourselves else self.named(sentence, claim.holder)
        if not held and around and claim.holder.form.casefold() in _HE_OR_SHE and claim.holder.feat("Number") == "Sing":
            held = tuple(
                speaker for speaker in said_by if self.actors[speaker].kind is ActorKind.PERSON
            )  # sei er bereit, sagte X
        if around and around[0].type is StatementType.REPORTED and not set(held) & set(said_by):
            # A summary of what somebody said tells what others want in the words of whoever sums up.
            around = around[1:]
            said_by = around[0].speaker if around else ()
        bearers = tuple(speaker for holder in held for speaker in self._leaders(holder, said_by))
        if claim.deed is not None and not self._done(claim, bearers, said_by, around):
            return ()
        return tuple(
            Bearer(holder, self._ascribed(holder, around, said_by))
            for holder in dict.fromkeys(bearers)
            if self._fits(sentence, claim, holder)
        )

    def _ascribed(self, holder: str, around: tuple[Statement, ...], said_by: tuple[str, ...]) -> str | None:
        """Who says that the holder wants it: the innermost speaker who is not himself the holder."""
        speakers = [statement.speaker for statement in around] or [said_by]
        return next((speaker[0] for speaker in speakers if speaker and holder not in speaker), None)

    def is_person(self, word: Word) -> bool:
        """Whether a word stands for a person."""
        actor = self.cast.at(word)
        known = None if actor is None else self.actors.get(actor)
        return known is not None and known.kind is ActorKind.PERSON

    def said(self, word: Word) -> bool:
        """Whether a word stands in somebody's statement."""
        return bool(self._around(word.span))

    def statements_over(self, evidence: Sequence[Span]) -> tuple[str, ...]:
        """Ids of the statements whose words share a character with some passages, in the order of the text."""
        found: dict[str, Statement] = {}
        for span in evidence:
            for part in _parts(span):
                near = self._statements.get(part, {})
                found.update((key, said) for key, said in near.items() if any(quote.overlaps(span) for quote in said.quote))
        return tuple(sorted(found, key=lambda key: (found[key].quote[0], key)))

    def _around(self, span: Span) -> tuple[Statement, ...]:
        """The statements with a speaker whose words cover a passage, the innermost first."""
        near = self._statements.get(span.start // _PART, {}).values()
        found = [statement for statement in near if statement.speaker and any(quote.covers(span) for quote in statement.quote)]
        return tuple(sorted(found, key=lambda s: (sum(map(len, s.quote)), s.quote[0].start)))

    def _before_colon(self, sentence: Sentence, root: Word) -> tuple[str, ...]:
        """Whoever stands alone before a colon says what stands behind it (X: Wir geben nicht auf); not so in X in Bern: …."""
        colon = next((word.index for word in sentence.words if word.form == ":"), None)
        if (
            colon is None
            or root.index < colon
            or any(word.upos in {"VERB", "AUX", "PUNCT", "ADP"} for word in sentence.words[: colon - 1])
        ):
            return ()
        found = (actor for word in sentence.words[: colon - 1] if (actor := self.cast.at(word)) is not None)
        actors = tuple(dict.fromkeys(found))
        return actors if len(actors) == 1 else ()

    def named(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase around ``word`` names."""
        after_dash = next((child for child in sentence.children(word) if _dash_between(sentence, word, child)), None)
        if after_dash is not None:
            return self.named(sentence, after_dash)
        instead = _instead(sentence, word)
        if instead is not None:
            return self.named(sentence, instead)
        found = self.cast.of(sentence, word)
        if found:
            return found
        parts = [child for child in sentence.children(word) if child.base_deprel in {"appos", "flat"}]
        named = tuple(dict.fromkeys(actor for part in parts for actor in self.cast.of(sentence, part)))
        return named or self._all_of(word) or self._union_of(sentence, word) or self._new(sentence, word)

    def _new(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """The state or body that a place or an adjective stands for: in Kiew, russische Forderungen."""
        found = newcomer(sentence, word, self._lexicon)
        if found is None:
            return ()
        if found.actor.id not in self.actors:
            self.actors[found.actor.id] = found.actor
            self._newcomers[found.actor.id] = found
        return (found.actor.id,)

    def grown(self, held: Iterable[str]) -> Cast:
        """The cast with those of ``held`` who were not in it."""
        new = [self._newcomers[actor] for actor in dict.fromkeys(held) if actor in self._newcomers]
        if not new:
            return self.cast
        return self.cast.with_mentions((each.mention for each in new), (each.actor for each in new))

    def _all_of(self, word: Word) -> tuple[str, ...]:
        """The union or state that a plural stands for which belongs to it as a whole: die EU-Staaten, die EU-Außenminister."""
        prefix, hyphen, _ = word.form.casefold().partition("-")
        if word.feat("Number") != "Plur" or prefix + hyphen not in self._members:
            return ()
        return (self._members[prefix + hyphen],)

    def _union_of(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """The union whose members a plural names as a whole: die Staaten der Europäischen Union, die Außenminister der EU."""
        children = sentence.children(word)
        if (
            word.upos != "NOUN"
            or word.feat("Number") != "Plur"
            or any(child.base_deprel in {"nummod", "amod"} for child in children)
        ):
            return ()
        unions = (
            self.cast.of(sentence, child) for child in children if child.base_deprel == "nmod" and not cases(sentence, child)
        )
        found = next((union for union in unions if union), ())
        return found if all(self.actors[union].kind is ActorKind.ORGANISATION for union in found) else ()

    def _leaders(self, holder: str, said_by: tuple[str, ...]) -> tuple[str, ...]:
        """Those who speak, if they lead the holder; else the holder."""
        own = tuple(speaker for speaker in self._own(holder, said_by) if self._leads(self.actors[speaker]))
        return own or (holder,)

    def acts_for(self, speaker: str, holder: str) -> bool:
        """Whether somebody acts for a state or body, or is it himself."""
        return speaker == holder or bool(self._own(holder, (speaker,)))

    def _own(self, holder: str, said_by: tuple[str, ...]) -> tuple[str, ...]:
        """Those who speak, if they act for the holder, a state or body."""
        body = self.actors.get(holder)
        if body is None or body.kind not in _BODIES or body.represents is None:
            return ()
        people = (person for speaker in said_by if (person := self.actors.get(speaker)) is not None)
        return tuple(p.id for p in people if p.kind is not ActorKind.MEDIA and p.represents == body.represents)

    def _speaks_for_others(self, speaker: str) -> bool:
        """Whether somebody is a spokesman, by the lexicon or by the title that the article gives."""
        person = self.actors.get(speaker)
        if person is None:
            return False
        titles = (
            person.office,
            *(office.title for office in self._people.held.get(person.id, ())),
            person.name * person.anonymous,
        )
        nouns = (self._people.noun(title.split()[0]) for title in titles if title)
        return any(noun is not None and noun.role.id == _SPEAKING for noun in nouns)

    def _spoken_for(self, speaker: str) -> Bearer:
        """Who holds what somebody says: himself, or the state or organisation whose spokesman he is."""
        person = self.actors[speaker]
        if person.represents is None or not self._speaks_for_others(speaker):
            return Bearer(speaker, None)
        body = self._bodies.get(person.represents)
        return Bearer(speaker, None) if body is None else Bearer(body, speaker)

    def _leads(self, person: Actor) -> bool:
        """Whether somebody holds a leading office, by the lexicon or by the title that the article gives."""
        if person.kind is not ActorKind.PERSON:
            return False
        for office in self._people.held.get(person.id, ()):
            terms = (term for term in office.terms if term.holder == person.id)
            if office.role in _LEADING and any(self._day is None or term.covers(self._day) for term in terms):
                return True
        noun = self._people.noun(person.office.split()[0]) if person.office else None
        return noun is not None and not _LEADING.isdisjoint(noun.role.offices)

    def _done(self, claim: Claim, holders: tuple[str, ...], said_by: tuple[str, ...], around: tuple[Statement, ...]) -> bool:
        """Whether a deed counts: told as a fact by the narrator or in somebody's assertion, or promised by whoever does it."""
        said = around[0] if around else None
        if any(holder in said_by or self._own(holder, said_by) for holder in holders):
            return claim.deed is not Reality.POSSIBLE or claim.stance is Stance.CONDITIONAL
        if claim.deed is Reality.POSSIBLE and claim.tied is not None and said is None:
            return True  # würde liefern, sofern …
        if claim.deed is not Reality.FACT or (claim.embedded and said is None):
            return False
        return said is None or said.act not in _THOUGHT

    def _fits(self, sentence: Sentence, claim: Claim, holder: str) -> bool:
        """Whether the actors that the term asks for are named in its phrase or clause, or hold the position."""
        term = claim.hit.term
        target = self._against.get(term.topic)
        if claim.stance is Stance.SUPPORT and target is not None and target == self._code(holder):
            return False
        if term.refused and claim.stance is not Stance.SUPPORT:
            return False
        if claim.hit.short:
            return True
        near = {word.index: word for word in (*claim.hit.scope, *self._beside(sentence, claim))}
        named = [actor for word in near.values() for actor in self._at(word)]
        others = (known for actor in named if actor != holder and (known := self.actors.get(actor)) is not None)
        body = self.actors.get(holder) if term.topic in _JOINING else None
        own_matter = body is not None and body.name.casefold() in self._unless.get(term.topic, ())
        if own_matter and not any(other.kind is ActorKind.STATE for other in others):
            return False  # Schweden erwägt einen Beitritt zur Nato: its own
        codes = {code for actor in (holder, *named) if (code := self._code(actor)) is not None}
        if not set(term.actors) <= codes:
            return False
        return not term.person or any(
            actor != holder and (known := self.actors.get(actor)) is not None and known.kind is ActorKind.PERSON
            for actor in named
        )

    def _beside(self, sentence: Sentence, claim: Claim) -> Iterable[Word]:
        """Names beside the words that a claim leads over: für ein Festhalten der USA an der Vermittlung."""
        if not claim.hit.term.actors or claim.hit.pronoun or claim.rule == "position.reply":
            return ()
        passed = (sentence.words[i - 1] for i in sorted(claim.path))
        return [child for word in passed if word.upos == "NOUN" for child in sentence.children(word)]

    def _at(self, word: Word) -> tuple[str, ...]:
        found = self.cast.at(word)
        return () if found is None else (found,)

    def _code(self, actor: str) -> str | None:
        known = self.actors.get(actor)
        return None if known is None else known.iso or known.represents


def _parts(span: Span) -> range:
    return range(span.start // _PART, max(span.start, span.end - 1) // _PART + 1)


def _dash_between(sentence: Sentence, word: Word, child: Word) -> bool:
    """Whether ``word`` is a dateline that the tree joins to what stands behind its dash: Kiew (ab) – Der Präsident …."""
    if child.base_deprel not in {"appos", "flat", "nmod"} or child.index < word.index:
        return False
    return any(between.form in {"–", "—", "-"} for between in sentence.words[word.index : child.index - 1])


def _instead(sentence: Sentence, word: Word) -> Word | None:
    """Who it is if not the one named: nicht Wien, sondern Bern."""
    first = min(inner.index for inner in (word, *sentence.children(word)) if inner.base_deprel != "punct")
    if first > word.index or word.index < 2 or sentence.words[word.index - 2].form.casefold() != "nicht":
        return None
    behind = sentence.words[word.index : word.index + 4]
    turn = next((other.index for other in behind if other.form.casefold() == "sondern"), None)
    return None if turn is None else next((other for other in sentence.words[turn:] if other.upos in {"PROPN", "NOUN"}), None)


def _indicative(sentence: Sentence, root: Word) -> bool:
    """Whether the finite verbs of the stretch between two marks in which a clause's root stands are in the indicative."""
    first = last = root.index
    while first > 1 and sentence.words[first - 2].form not in _STOPS:
        first -= 1
    while last < len(sentence.words) and sentence.words[last].form not in _STOPS:
        last += 1
    moods = {mood(sentence, word) for word in sentence.words[first - 1 : last]} - {None}
    return moods == {Mood.INDICATIVE}
