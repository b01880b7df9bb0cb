"""From the words that name a topic up the tree to who is for or against it.

A position is composed. *Die EU lehnt ein Ende der Sanktionen nicht ab* names a topic (Sanktionen), says what becomes of it (ein Ende, which
turns the topic's direction), and holds an attitude (lehnt ab), which is denied. So reading starts at the topic's word with its sign
and climbs from head to head:

1. A noun or verb that is an *operator* keeps or turns the sign, and every denial on the way turns it.
2. An *attitude* with the topic in one of its slots ends the climb: its subject is the holder. So do the modals wollen and möchten; müssen and
   the like are the demand of whoever speaks.
3. A *judgement* (unrealistisch, notwendig) is the speaker's, or that of the subject of a verb like nennen.
4. A *deed* (liefert, hebt auf) of somebody who could leave it shows what he wants, if it is told as a fact.
5. Any other word ends the climb without a claim: what is said about a topic is mostly no position.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.topics import Hit
from ukrdiplo.extraction.positions.words import cases, names, slots
from ukrdiplo.lexicon.attitudes import Attitude, AttitudeIndex, Holder, Judgement
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, auxiliaries, condition, denied, reality, verb_first

__all__ = ["Claim", "End", "climb"]

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PRON", "NUM"})
_STAYING = frozenset({"bleiben", "sein", "erscheinen", "scheinen"})
_STOPS = frozenset({",", ";", ":", "–", "—"})
_HEARSAY = frozenset({"soll", "sollen"})
_BLOCKING = frozenset(
    {"wenn", "falls", "sofern", "ob", "um", "als", "obwohl", "nachdem", "bevor", "damit", "weil", "statt", "ohne"}
)


@frozen(kw_only=True)
class Claim:
    """Somebody's stance on a topic, before it is known who he is.

    Args:
        hit: The term that it is about.
        stance: Towards the topic.
        holder: Head of the noun phrase that names the holder; ``None`` for whoever speaks.
        root: The word whose clause says it.
        path: Indices of the words that were passed on the way.
        rule: The rule that read it.
        deed: What the clause of a deed is said to be; ``None`` for everything else.
        embedded: The deed is told in the content clause of another verb.
        tied: The clause that the position hangs on a condition with, if it does.
        rejects: The attitude is one of rejecting.
    """

    hit: Hit
    stance: Stance
    holder: Word | None
    root: Word
    path: frozenset[int]
    rule: str
    deed: Reality | None = None
    embedded: bool = False
    tied: Word | None = None
    rejects: bool = False


@frozen(kw_only=True)
class End:
    """Where a climb ended without a claim."""

    hit: Hit
    sign: int
    word: Word


@frozen(kw_only=True)
class _Step:
    """How far a climb has come: the last word understood, and the sign of what it stands for."""

    hit: Hit
    word: Word
    sign: int
    path: frozenset[int]
    wish: tuple[Attitude, Word] | None = None
    wish_sign: int = 1
    conditional: bool = False

    def to(self, word: Word, sign: int | None = None) -> "_Step":
        return evolve(self, word=word, sign=self.sign if sign is None else sign, path=self.path | {word.index})


def climb(sentence: Sentence, hit: Hit, index: AttitudeIndex) -> tuple[tuple[Claim, ...], End]:
    """The claims about a term of a sentence, and where the climb ended."""
    climber = _Climber(sentence, index)
    others = (sentence.words[i - 1] for i in sorted(hit.words) if i != hit.head.index)
    turned = hit.head.upos not in _NOMINAL and any(word.upos == "NOUN" and denied(sentence, word) for word in others)
    start = _Step(hit=hit, word=hit.head, sign=-hit.sign if turned else hit.sign, path=hit.words)
    end = climber.nominal(start) if hit.head.upos in _NOMINAL else climber.clause(start, own=True)
    if end.wish is not None and not climber.claims:
        climber.borne(end)
    return tuple(climber.claims), End(hit=hit, sign=end.sign, word=end.word)


class _Climber:
    def __init__(self, sentence: Sentence, index: AttitudeIndex) -> None:
        self.sentence = sentence
        self.index = index
        self.claims: list[Claim] = []

    # --- noun phrases

    def nominal(self, step: _Step) -> _Step:
        """From a noun to its head."""
        word, sentence = step.word, self.sentence
        if denied(sentence, word) and not self._contrasted(word):
            step = evolve(step, sign=-step.sign)
        self._attributes(step)
        head = sentence.head(word)
        if head is None or any(child.base_deprel == "cop" for child in sentence.children(word)):
            return self._predicate(step)
        if word.base_deprel == "conj" and head.upos in _NOMINAL:
            if not self._genitive(word) and self._genitive(head) and (over := sentence.head(head)) is not None and over.upos in _NOMINAL:
                head = over  # without a genitive's ending it goes on the phrase that the genitive belongs to
            return self.nominal(evolve(step, word=head)) if not self._contrasted(word) else self._skip(step, head)
        head = self._left_neighbour(word) or head
        if head.upos in _NOMINAL and not self._is_predicate_of(head, word):
            return self._through_noun(step, word, head)
        return self.verb(step, head, self._slots(word, head))

    def _attributes(self, step: _Step) -> None:
        """What a participle or a relative clause says about a noun: die von Kiew geforderte Hilfe, eine Waffenruhe, die Moskau ablehnt."""
        for child in self.sentence.children(step.word):
            if child.index in step.path:
                continue
            if child.base_deprel == "amod":
                self._participle(step, child)
            elif child.base_deprel == "acl":
                pronoun = next((w for w in self.sentence.children(child) if w.feat("PronType") == "Rel" and w.upos == "PRON"), None)
                if pronoun is not None:
                    self.verb(evolve(step, wish=None), child, slots(self.sentence, pronoun))

    def _participle(self, step: _Step, participle: Word) -> None:
        form = participle.form.casefold()
        stem = next((form.removesuffix(ending) for ending in ("en", "er", "es", "em", "e") if form.endswith(ending)), form)
        for verb in self.index.forms.find(stem):
            for attitude in self.index.attitudes.get(verb.replace("|", ""), ()):
                if "object" not in attitude.slots or attitude.light:
                    continue
                agents = (c for c in self.sentence.children(participle) if {"von", "durch"} & set(cases(self.sentence, c)))
                owner = next(agents, None) or self._owner(step.word, step, names_only=True)
                if owner is not None:
                    stance = attitude.towards(step.sign, denied=denied(self.sentence, participle))
                    self._claim(step.to(participle), stance, owner, step.word, "position.participle")
                return

    def _slots(self, word: Word, head: Word) -> tuple[str, ...]:
        found = slots(self.sentence, word)
        if head.index != word.head and not cases(self.sentence, word):
            return ("genitive",)
        return found

    def _skip(self, step: _Step, head: Word) -> _Step:
        """Past a first conjunct whose denial is not shared: nicht X, sondern Y."""
        over = self.sentence.head(head)
        if over is None or over.upos in _NOMINAL:
            return step
        return self.verb(step, over, slots(self.sentence, head))

    def _genitive(self, word: Word) -> bool:
        """Whether a noun phrase shows that it is a genitive."""
        if cases(self.sentence, word):
            return False
        return any(
            child.base_deprel in {"det", "amod"} and child.form.casefold().endswith(("er", "es")) for child in self.sentence.children(word)
        )

    def _contrasted(self, word: Word) -> bool:
        return any(
            child.base_deprel == "cc" and child.form.casefold() in {"sondern", "aber"} for child in self.sentence.children(word)
        )

    def _is_predicate_of(self, head: Word, word: Word) -> bool:
        return word.base_deprel in {"nsubj", "csubj"} and self._copula(head)

    def _copula(self, word: Word) -> bool:
        return any(c.base_deprel in {"cop", "aux"} and c.lemma == "sein" for c in self.sentence.children(word))

    def _left_neighbour(self, word: Word) -> Word | None:
        """The noun or adjective right before a prepositional phrase that takes this preposition, where the tree gives the phrase to the verb."""
        prepositions = cases(self.sentence, word)
        if word.base_deprel != "obl" or not prepositions:
            return None
        first = min(child.index for child in self.sentence.subtree(word))
        before = self.sentence.words[first - 2] if first > 1 else None
        if before is None or before.upos not in {"NOUN", "PROPN", "ADJ"} or before.index == word.index:
            return None
        for name in names(self.index, self.sentence, before):
            entries = (*self.index.attitudes.get(name, ()), *self.index.operators.get(name, ()))
            if any(set(prepositions) & set(entry.slots) for entry in entries):
                return before
        return None

    def _through_noun(self, step: _Step, word: Word, head: Word) -> _Step:
        at = self._slots(word, head)
        before = len(self.claims)
        end = self._noun_over(step, head, at)
        over = self.sentence.head(head)
        if end is not step or len(self.claims) > before:
            return end
        prepositions = cases(self.sentence, word)
        if over is not None and prepositions and over.upos == "VERB" and head.base_deprel == "obl":
            # A complement of the verb that the tree gives to a noun before it.
            found = names(self.index, self.sentence, over)
            if any(set(prepositions) & set(attitude.slots) for attitude in self._attitudes(found, over, prepositions)):
                return self.verb(step, over, prepositions)
        if over is None and not any(finite(w) for w in self.sentence.words) and head.upos == "PROPN":
            for stance, preposition in ((Stance.SUPPORT, "für"), (Stance.OPPOSE, "gegen")):
                if preposition in prepositions:
                    attitude = Attitude(word=preposition, stance=stance)
                    self._claim(step, attitude.towards(step.sign, denied=False), head, head, "position.headline")
        return end

    def _noun_over(self, step: _Step, head: Word, at: tuple[str, ...]) -> _Step:
        """From a noun to the noun that it complements."""
        for name in names(self.index, self.sentence, head):
            for attitude in self.index.attitudes.get(name, ()):
                if set(at) & set(attitude.slots) and head.form[:1].isupper():
                    return self._wish(step, attitude, head)
            for operator in self.index.operators.get(name, ()):
                if set(at) & set(operator.slots) and head.form[:1].isupper():
                    return self.nominal(step.to(head, -step.sign if operator.turns else step.sign))
        if self._judged(step, head, at):
            return step
        return step

    def _wish(self, step: _Step, attitude: Attitude, noun: Word) -> _Step:
        """On through a noun that is an attitude; whoever owns it holds it."""
        owner = self._owner(noun, step)
        turned = -step.sign if attitude.stance is Stance.OPPOSE else step.sign
        passed = evolve(step.to(noun, turned), wish=(attitude, noun), wish_sign=step.sign)
        if owner is not None:
            self._claim(passed, attitude.towards(step.sign, denied=denied(self.sentence, noun)), owner, noun, "position.noun")
        return self.nominal(passed)

    def _owner(self, noun: Word, step: _Step, *, names_only: bool = False) -> Word | None:
        """Whose a noun is: Kiews Wunsch, der Wunsch der Ukraine, sein Wunsch."""
        for child in self.sentence.children(noun):
            if child.index in step.path or child.index == step.word.index or cases(self.sentence, child):
                continue
            possessive = child.feat("Poss") == "Yes" or child.deprel == "det:poss"
            genitive = child.base_deprel in {"nmod", "appos", "det"} and child.upos in {"PROPN", "NOUN"}
            if (possessive or genitive) and not (names_only and child.upos == "NOUN"):
                return child
        before = self.sentence.words[noun.index - 2] if noun.index > 1 else None
        if before is not None and before.upos == "PROPN" and before.form.endswith(("s", "’", "'")) and not cases(self.sentence, before):
            return before
        return None

    def _predicate(self, step: _Step) -> _Step:
        """A noun that is a clause by itself: Putin hat Interesse an …, or a headline."""
        word = step.word
        subject = next((c for c in self.sentence.children(word) if c.deprel == "nsubj" and c.index not in step.path), None)
        if step.wish is not None and subject is not None:
            attitude, noun = step.wish
            against = denied(self.sentence, noun)
            self._claim(step, attitude.towards(step.wish_sign, denied=against), subject, word, "position.attitude")
        return step

    def borne(self, step: _Step) -> None:
        """The claim of whoever has an attitude, where the tree does not join the two."""
        if step.wish is not None and (bearer := self._bearer(step.wish[1])) is not None:
            attitude, noun = step.wish
            stance = attitude.towards(step.wish_sign, denied=denied(self.sentence, noun))
            self._claim(step, stance, bearer, noun, "position.attitude")

    def _bearer(self, noun: Word) -> Word | None:
        """Who has an attitude, read off the surface: the nominative before a light verb in the stretch that the noun stands in."""
        words = self.sentence.words
        first = next((word.index for word in reversed(words[: noun.index - 1]) if word.form in _STOPS), 0)
        stretch = words[first : noun.index - 1]
        for verb in stretch:
            if not any(a.light for name in names(self.index, self.sentence, verb) for a in self.index.attitudes.get(name, ())):
                continue
            for word in stretch:
                if word.upos in {"PROPN", "NOUN", "PRON"} and word.feat("Case") == "Nom" and not cases(self.sentence, word):
                    return word
        return None

    # --- clauses

    def verb(self, step: _Step, verb: Word, at: tuple[str, ...]) -> _Step:
        """From a complement to its verb or adjective."""
        found = names(self.index, self.sentence, verb)
        if step.wish is not None and self._passed_on(step, verb, found, at):
            return step
        if at == ("subject",) and self._fronted(verb, step) is not None and any(self._attitudes(found, verb, ("object",))):
            at = ("object",)
        if self._judged(step, verb, at) or self._verdict(step, verb, found, at) or self._indispensable(step, verb, at):
            return step
        for attitude in self._attitudes(found, verb, at):
            if self._obliged(verb) or self._commissioned(verb):
                turned = -step.sign if attitude.stance is Stance.OPPOSE else step.sign
                return self.clause(step.to(verb, turned))
            self._hold(step, attitude, verb)
            return step
        for name in found:
            for operator in self.index.operators.get(name, ()):
                if set(at) & set(operator.slots) and self._beside(operator.beside, verb):
                    return self.clause(step.to(verb, -step.sign if operator.turns else step.sign), deed=operator.deed)
        return step

    def _attitudes(self, found: Iterable[str], verb: Word, at: tuple[str, ...]) -> Iterator[Attitude]:
        for name in found:
            for attitude in self.index.attitudes.get(name, ()):
                if not attitude.light and set(at) & set(attitude.slots) and self._beside(attitude.beside, verb):
                    yield attitude

    def _beside(self, companions: tuple[str, ...], verb: Word) -> bool:
        around = {form for child in self.sentence.children(verb) for form in (child.form.casefold(), child.lemma.casefold())}
        around |= {name for name in names(self.index, self.sentence, verb)}
        return all(word.casefold() in around for word in companions)

    def _obliged(self, verb: Word) -> bool:
        """Whether the clause says what its subject must, may or can do, and not what he does."""
        for auxiliary in auxiliaries(self.sentence, verb):
            lemma, form = auxiliary.lemma.casefold(), auxiliary.form.casefold()
            if lemma in {"müssen", "dürfen", "können"} or (lemma == "sollen" and form not in _HEARSAY):
                return True
        return False

    def _indispensable(self, step: _Step, verb: Word, at: tuple[str, ...]) -> bool:
        """Ohne X kein Y: whoever says so wants X."""
        if "ohne" not in at:
            return False
        if denied(self.sentence, verb) or any(denied(self.sentence, child) for child in self.sentence.children(verb)):
            stance = Stance.SUPPORT if step.sign > 0 else Stance.OPPOSE
            self._claim(step.to(verb), stance, None, verb, "position.judgement")
        return True

    def _commissioned(self, verb: Word) -> bool:
        """Whether the clause is an infinitive that says what somebody is to do or is promised to: fordert, auf X zu verzichten."""
        head = self.sentence.head(verb)
        if head is None or finite(verb) or verb.base_deprel not in {"xcomp", "ccomp", "obj"} or head.upos != "VERB":
            return False
        found = names(self.index, self.sentence, head)
        return any(True for attitude in self._attitudes(found, head, slots(self.sentence, verb)) if attitude.word != "wollen")

    def _hold(self, step: _Step, attitude: Attitude, verb: Word) -> None:
        sentence = self.sentence
        if reality(sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
            return
        against = denied(sentence, verb, besides=frozenset(word.casefold() for word in attitude.beside))
        stance = attitude.towards(step.sign, denied=against)
        if attitude.holder is Holder.SPEAKER:
            self._claim(step.to(verb), stance, None, verb, "position.demand")
            return
        subject = self.subject(verb, step)
        if subject is not None:
            self._claim(step.to(verb), stance, subject, verb, "position.attitude")
            self.claims[-1] = evolve(self.claims[-1], rejects=attitude.stance is Stance.OPPOSE)

    def _passed_on(self, step: _Step, verb: Word, found: Iterable[str], at: tuple[str, ...]) -> bool:
        """Interesse zeigen, den Wunsch äußern: the noun's attitude is the subject's."""
        if step.wish is None or not {"object", "subject"} & set(at):
            return False
        if not any(attitude.light for name in found for attitude in self.index.attitudes.get(name, ())):
            return False
        attitude, noun = step.wish
        subject = self.subject(verb, step)
        if subject is not None and "object" in at:
            against = denied(self.sentence, noun) != denied(self.sentence, verb)
            self._claim(step.to(verb), attitude.towards(step.wish_sign, denied=against), subject, verb, "position.attitude")
        return True

    def _judged(self, step: _Step, word: Word, at: tuple[str, ...]) -> bool:
        """Whether the topic is the subject of a judgement: X ist notwendig, X kommt nicht in Frage."""
        if not {"subject", "clause"} & set(at):
            return False
        judgement = self._judgement(word) if self._copula(word) else None
        against = denied(self.sentence, word)
        if judgement is None:
            found = names(self.index, self.sentence, word)
            for child in self.sentence.children(word):
                if judgement is None and (judgement := self._idiom(word, child, found)) is not None:
                    against = against != denied(self.sentence, child)
        if judgement is None or reality(self.sentence, word) is Reality.QUESTION:
            return False
        self._judge(step, judgement, None, word, against, "position.judgement")
        return True

    def _idiom(self, verb: Word, child: Word, found: tuple[str, ...]) -> Judgement | None:
        """A judgement that a verb makes with another word: infrage kommen, notwendig bleiben."""
        for name in names(self.index, self.sentence, child):
            for entry in self.index.judgements.get(name, ()):
                beside = set(entry.beside)
                if beside & {*found, *_forms(self.sentence, child)} or (not beside and set(found) & _STAYING):
                    return entry
        return None

    def _judgement(self, word: Word) -> Judgement | None:
        """The judgement that a word is or has as an attribute: ein positives Zeichen."""
        for candidate in (word, *(child for child in self.sentence.children(word) if child.base_deprel == "amod")):
            for name in names(self.index, self.sentence, candidate):
                for entry in self.index.judgements.get(name, ()):
                    if not entry.beside:
                        return entry
        return None

    def _verdict(self, step: _Step, verb: Word, found: Iterable[str], at: tuple[str, ...]) -> bool:
        """Whether the verb's subject passes a judgement on the topic: X für unrealistisch halten."""
        if not {"object", "clause"} & set(at):
            return False
        if not any(name in self.index.verdicts for name in found):
            return False
        subject = self.subject(verb, step)
        for child in self.sentence.children(verb):
            if child.index in step.path or child.base_deprel in {"nsubj", "aux"}:
                continue
            judgement = self._judgement(child)
            if judgement is not None and subject is not None:
                against = denied(self.sentence, child) != denied(self.sentence, verb)
                self._judge(step, judgement, subject, verb, against, "position.verdict")
                return True
        return False

    def _judge(self, step: _Step, judgement: Judgement, holder: Word | None, root: Word, against: bool, rule: str) -> None:  # noqa: FBT001
        attitude = Attitude(word=judgement.word, stance=judgement.stance)
        self._claim(step.to(root), attitude.towards(step.sign, denied=against), holder, root, rule)

    def clause(self, step: _Step, *, own: bool = False, deed: bool = False) -> _Step:
        """From a clause that says what becomes of a topic to who wants that."""
        sentence, verb = self.sentence, step.word
        found = names(self.index, sentence, verb)
        deed = deed or (own and any(operator.deed for name in found for operator in self.index.operators.get(name, ())))
        if denied(sentence, verb):
            step = evolve(step, sign=-step.sign)
        if self._modal(step, verb) or self._ruled_out(step, verb, found):
            return step
        blocked = {c.form.casefold() for c in sentence.children(verb) if c.base_deprel in {"mark", "case"}} & _BLOCKING
        head, below = sentence.head(verb), verb
        while head is not None and below.base_deprel == "conj" and head.upos in {"VERB", "AUX"} and not blocked:
            if self._modal(evolve(step, word=verb), head):
                return step
            below, head = head, sentence.head(head)
        if head is not None and not blocked and self._governed(step, below, head):
            return step
        if deed and not blocked:
            self._deed(step, verb, below)
        return step

    def _modal(self, step: _Step, verb: Word) -> bool:
        """Whether a modal of the clause says who wants it: will aufheben, müsse aufheben."""
        for auxiliary in auxiliaries(self.sentence, verb):
            if auxiliary.lemma.casefold() == "sollen" and auxiliary.form.casefold() in _HEARSAY:
                continue
            for name in names(self.index, self.sentence, auxiliary):
                for attitude in self.index.attitudes.get(name, ()):
                    if "clause" not in attitude.slots or attitude.light or (attitude.only_denied and not denied(self.sentence, verb)):
                        continue
                    if reality(self.sentence, verb) is Reality.QUESTION or verb_first(self.sentence, verb):
                        return True
                    speaker = attitude.holder is Holder.SPEAKER
                    subject = None if speaker else self.subject(verb, step)
                    if speaker or subject is not None:
                        rule = "position.demand" if speaker else "position.attitude"
                        self._claim(step.to(auxiliary), attitude.towards(step.sign, denied=False), subject, step.word, rule)
                    return True
        return False

    def _ruled_out(self, step: _Step, verb: Word, found: Iterable[str]) -> bool:
        """Es wird keine Truppen geben: whoever says so does not want it."""
        sentence = self.sentence
        if "geben" not in found or not any(denied(sentence, child) for child in sentence.children(verb) if child.index in step.path):
            return False
        if not any(a.lemma.casefold() in {"werden", "dürfen", "können"} for a in auxiliaries(sentence, verb)):
            return False
        stance = Stance.SUPPORT if step.sign > 0 else Stance.OPPOSE
        self._claim(step, stance, None, verb, "position.demand")
        return True

    def _governed(self, step: _Step, clause: Word, head: Word) -> bool:
        """Whether the word that governs the clause is an attitude, a judgement or another operator."""
        at = slots(self.sentence, clause)
        if clause.base_deprel == "conj" and head.upos in {"ADJ", "NOUN"}:
            at = ("clause",)  # bereit, … anzuerkennen: a zu-infinitive that the tree gives as a coordination
        if clause.base_deprel in {"parataxis", "conj"} and "clause" not in at:
            return False
        before = len(self.claims)
        if head.upos in {"NOUN", "PROPN"}:
            self._noun_over(step, head, at)
            if len(self.claims) == before:
                self.verb(step, head, at)
            over = self.sentence.head(head)
            if len(self.claims) == before and over is not None and over.upos == "VERB" and not finite(clause):
                self.verb(step, over, at)  # an infinitive that the tree gives to the noun before it
        else:
            for child in self.sentence.children(head):
                if child.base_deprel in {"obj", "nsubj:pass", "obl"} and child.upos == "NOUN" and child.index not in step.path:
                    for name in names(self.index, self.sentence, child):
                        for attitude in self.index.attitudes.get(name, ()):
                            if "clause" in attitude.slots and len(self.claims) == before:
                                self._wish(step, attitude, child)
            if len(self.claims) == before:
                self.verb(step, head, at)
        return len(self.claims) > before

    def _deed(self, step: _Step, verb: Word, top: Word) -> None:
        """What somebody does, told as a fact."""
        embedded = top.base_deprel == "ccomp" or self._marked(top, "dass")
        if not embedded and top.base_deprel not in {"root", "parataxis", "conj"}:
            return
        if verb_first(self.sentence, top):
            return
        real = reality(self.sentence, verb)
        subject = self.subject(verb, step)
        if subject is not None and real in {Reality.FACT, Reality.FUTURE, Reality.POSSIBLE}:
            stance = Stance.SUPPORT if step.sign > 0 else Stance.OPPOSE
            if real is Reality.POSSIBLE:
                stance = Stance.CONDITIONAL  # what somebody says that he might do hangs on something
            claim = self._made(step, stance, subject, verb, "position.deed")
            self.claims.append(evolve(claim, deed=real, embedded=embedded))

    def _marked(self, clause: Word, conjunction: str) -> bool:
        return any(c.base_deprel == "mark" and c.form.casefold() == conjunction for c in self.sentence.children(clause))

    # --- claims

    def subject(self, verb: Word, step: _Step) -> Word | None:
        """The head of the noun phrase that a verb's subject is, the subject of an infinitive being that of its governor."""
        here: Word | None = verb
        while here is not None:
            children = [child for child in self.sentence.children(here) if child.index not in step.path]
            subjects = [child for child in children if child.deprel == "nsubj"]
            if subjects:
                place = next((w.index for w in (here, *auxiliaries(self.sentence, here)) if finite(w)), here.index)
                return self._antecedent(min(subjects, key=lambda word: abs(word.index - place)), here)
            if (found := self._before(here)) is not None and found.index not in step.path:
                return found
            if any(child.deprel in {"nsubj:pass", "aux:pass"} for child in self.sentence.children(here)) and not _infinitive(here):
                return self._agent(here)
            if here.feat("VerbForm") == "Fin" and here.base_deprel not in {"conj", "xcomp"}:
                return self._fronted(here, step)
            over = self.sentence.head(here) if here.base_deprel in {"conj", "xcomp", "ccomp", "advcl", "acl", "aux"} else None
            if over is not None and here.base_deprel in {"xcomp", "ccomp", "advcl"} and (person := self._blamed(over)) is not None:
                return person
            here = over
        return None

    def _blamed(self, verb: Word) -> Word | None:
        """Who is accused of what an infinitive says: wirft Kiew vor, … zu blockieren."""
        if not any(name in self.index.charges for name in names(self.index, self.sentence, verb)):
            return None
        return next((c for c in self.sentence.children(verb) if c.base_deprel in {"obj", "iobj", "obl"} and not cases(self.sentence, c)), None)

    def _before(self, verb: Word) -> Word | None:
        """A name right before a finite verb that begins a clause of its own, where the tree gives the verb no subject."""
        words = self.sentence.words
        if not finite(verb) or verb.base_deprel not in {"conj", "parataxis"} or verb.index < 3:
            return None
        name, mark = words[verb.index - 2], words[verb.index - 3]
        return name if name.upos == "PROPN" and (mark.upos in {"PUNCT", "CCONJ"}) else None

    def _fronted(self, verb: Word, step: _Step) -> Word | None:
        """The name behind a verb that the tree takes for its object, where what stands before it is what the clause is about."""
        if not any(child.index in step.path and child.index < verb.index for child in self.sentence.children(verb)):
            return None
        return next(
            (c for c in self.sentence.children(verb) if c.base_deprel == "obj" and c.index > verb.index and c.upos == "PROPN"), None
        )

    def _agent(self, verb: Word) -> Word | None:
        return next(
            (
                c
                for c in self.sentence.children(verb)
                if c.base_deprel == "obl" and {"von", "durch"} & set(cases(self.sentence, c))
            ),
            None,
        )

    def _antecedent(self, subject: Word, verb: Word) -> Word:
        """Whom a relative pronoun means."""
        if subject.feat("PronType") == "Rel" and verb.base_deprel == "acl" and (head := self.sentence.head(verb)) is not None:
            return head
        return subject

    def _above(self, root: Word) -> Iterator[Word]:
        """The root of a clause and the clauses that it is coordinated with or the content of."""
        here: Word | None = root
        while here is not None:
            if here.upos in {"VERB", "ADJ", "AUX", "NOUN"}:
                yield here
            here = self.sentence.head(here) if here.base_deprel in {"conj", "parataxis", "ccomp", "aux"} else None

    def _claim(self, step: _Step, stance: Stance, holder: Word | None, root: Word, rule: str) -> None:
        self.claims.append(self._made(step, stance, holder, root, rule))

    def _made(self, step: _Step, stance: Stance, holder: Word | None, root: Word, rule: str) -> Claim:
        passed = (self.sentence.words[i - 1] for i in sorted(step.path))
        above = (*(word for word in passed if word.upos in {"VERB", "ADJ", "AUX"}), *self._above(root))
        tied = next((word for word in above if condition(self.sentence, word) is not None), None)
        if tied is not None and stance is not Stance.UNCLEAR:
            stance = Stance.CONDITIONAL
        return Claim(
            hit=step.hit, stance=stance, holder=holder, root=root, path=step.path | {root.index}, rule=rule, tied=tied
        )


def _infinitive(word: Word) -> bool:
    return word.feat("VerbForm") == "Inf"


def _forms(sentence: Sentence, word: Word) -> set[str]:
    return {child.form.casefold() for child in sentence.children(word)}
