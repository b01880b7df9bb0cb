"""From the words that name a topic up the tree to who is for or against it.

A position is composed. *Die EU lehnt ein Ende der Sanktionen nicht ab* names a topic (Sanktionen), says what becomes of it (ein
Ende, which turns the topic's direction), and holds an attitude (lehnt ab), which is denied. So reading starts at the topic's word
with its sign and climbs from head to head:

1. A noun or verb that is an *operator* keeps or turns the sign, and every denial on the way turns it.
2. An *attitude* with the topic in one of its slots ends the climb: its subject is the holder. So do the modals wollen and
   möchten; müssen and the like are the demand of whoever speaks. An attitude that is itself wanted or owed (Kiew muss verzichten)
   is but an operator.
3. A noun that is an attitude (Wunsch, Nein) is its owner's, or the subject's of a light verb (Interesse zeigen).
4. A *judgement* (unrealistisch, notwendig) is the speaker's, or that of the subject of a verb like nennen.
5. A *deed* (liefert, hebt auf) of somebody who could leave it shows what he wants, if it is told as a fact.
6. Any other word ends the climb without a claim: what is said about a topic is mostly no position.
"""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.claims import Claim, End, Step
from ukrdiplo.extraction.positions.phrases import bearer, contrasted, copula, genitive, left_neighbour, listed, owner
from ukrdiplo.extraction.positions.subjects import behind_its_verb, doer
from ukrdiplo.extraction.positions.topics import Hit
from ukrdiplo.extraction.positions.words import cases, names, slots
from ukrdiplo.lexicon.attitudes import Attitude, AttitudeIndex, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import agent, finite
from ukrdiplo.syntax.negation import Reality, auxiliaries, condition, denied, reality, verb_first

__all__ = ["climb"]

_HIGHEST = 30
"""How many words a climb may pass: a longer way is a fault of the tree."""
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PRON", "NUM"})
_HEARSAY = frozenset({"soll", "sollen"})
_BLOCKING = frozenset(
    {"wenn", "falls", "sofern", "ob", "um", "als", "obwohl", "nachdem", "bevor", "damit", "weil", "statt", "ohne"}
)
_PROVISOS = frozenset({"falls", "sofern", "wenn", "vorausgesetzt", "solange"})
_RETURNS = frozenset({"gegenzug", "gegenleistung", "dafür"})
_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "denen"})
_COMPLEMENTS = frozenset({"obj", "nsubj:pass", "obl"})


def climb(sentence: Sentence, hit: Hit, index: AttitudeIndex) -> tuple[tuple[Claim, ...], End]:
    """The claims about a term of a sentence, and where the climb ended."""
    climber = _Climber(sentence, index)
    nominal = hit.head.upos in _NOMINAL
    others = (sentence.words[i - 1] for i in sorted(hit.words) if i != hit.head.index)
    turned = not nominal and any(_denied_up_to(sentence, word, hit.head) for word in others)
    start = Step(hit=hit, word=hit.head, sign=-hit.sign if turned else hit.sign, path=hit.words)
    end = climber.noun(start) if nominal else climber.clause(start, own=True)
    if not climber.claims:
        climber.loose_wish(end)
    return tuple(climber.claims), End(hit=hit, sign=end.sign, word=end.word)


def _denied_up_to(sentence: Sentence, word: Word, top: Word) -> bool:
    """Whether a noun, or one that it belongs to below ``top``, is denied: keinen Quadratmeter unseres Landes aufgeben."""
    chain = [word]
    for above in sentence.ancestors(word):
        if above.index == top.index or above.upos not in _NOMINAL:
            break
        chain.append(above)
    return any(noun.upos == "NOUN" and denied(sentence, noun) for noun in chain)


class _Climber:
    """Climbs in one sentence and gathers claims."""

    def __init__(self, sentence: Sentence, index: AttitudeIndex) -> None:
        self.sentence = sentence
        self.index = index
        self.claims: list[Claim] = []

    def noun(self, step: Step) -> Step:
        """From a noun to its head."""
        word, sentence = step.word, self.sentence
        if step.height > _HIGHEST:
            return step
        set_off = contrasted(sentence, word)
        if denied(sentence, word) and not set_off:
            step = evolve(step, sign=-step.sign)
        self._attributes(step)
        head = sentence.head(word)
        if self._wanted(step) or head is None or any(child.base_deprel == "cop" for child in sentence.children(word)):
            return self._sentence_of_a_noun(step)
        if listed(sentence, word) or _behind_a_dash(sentence, word, head):
            return step
        if word.base_deprel == "conj" and head.upos in _NOMINAL:
            over = sentence.head(head)
            while word.upos == "NOUN" and head.upos == "PROPN" and over is not None and over.upos in _NOMINAL:
                head, over = over, sentence.head(over)  # a thing goes with things, not with the name before it
            if not genitive(sentence, word) and genitive(sentence, head) and over is not None and over.upos in _NOMINAL:
                head, over = over, sentence.head(over)  # what shows no genitive goes with the phrase that the genitive belongs to
            if not set_off:
                return self.noun(step.to(head))
            # nicht X, sondern Y: the denial is of X alone.
            return step if over is None or over.upos in _NOMINAL else self.verb(step, over, slots(sentence, head))
        moved = left_neighbour(sentence, word, self.index)
        head = moved or head
        at = ("genitive",) if moved and not cases(sentence, word) else slots(sentence, word)
        if head.upos in _NOMINAL and not (word.base_deprel == "nsubj" and copula(sentence, head)):
            return self._through_noun(step, head, at)
        return self.verb(step, head, at)

    def _attributes(self, step: Step) -> None:
        """What a participle or a relative clause says about a noun: die von Kiew geforderte Hilfe; Hilfe, die Kiew fordert."""
        for child in self.sentence.children(step.word):
            if child.index in step.path:
                continue
            if child.base_deprel == "amod":
                self._participle(step, child)
            elif child.base_deprel == "acl":
                self._relative_clause(step, child)

    def _relative_clause(self, step: Step, verb: Word) -> None:
        clause = [word for word in self.sentence.subtree(verb) if word.upos != "PUNCT"]
        step = evolve(step, wish=None)
        if len(clause) > 1 and clause[0].form.casefold() in _RELATIVES and clause[1].upos == "PROPN":
            # die Moskau ablehnt: a name in the news has no article, so this is a pronoun and the name its verb's subject.
            for attitude in self._attitudes(verb, ("object",)):
                self._hold(step, attitude, verb, clause[1])
                return
        pronoun = next((w for w in self.sentence.children(verb) if w.feat("PronType") == "Rel" and w.upos == "PRON"), None)
        if pronoun is not None:
            self.verb(step, verb, slots(self.sentence, pronoun))

    def _participle(self, step: Step, participle: Word) -> None:
        form = participle.form.casefold()
        stem = next((form.removesuffix(ending) for ending in ("en", "er", "es", "em", "e") if form.endswith(ending)), form)
        for verb in self.index.forms.find(stem):
            for attitude in self.index.attitudes.get(verb.replace("|", ""), ()):
                if "object" in attitude.slots and not attitude.light:
                    holder = (
                        agent(self.sentence, participle)
                        or _just_before(self.sentence, participle)
                        or owner(self.sentence, step.word, step.path, names_only=True)
                    )
                    if holder is not None:
                        stance = attitude.towards(step.sign, denied=denied(self.sentence, participle))
                        self._claim(step.to(participle), stance, holder, step.word, "position.participle")
                    return

    def _through_noun(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From a noun to the noun above it, or past that one to a verb whose complement it is."""
        if "ohne" in at and denied(self.sentence, head):
            self._claim(step, _stance(step.sign), None, head, "position.judgement")  # keinen Frieden ohne Garantien
            return step
        before = len(self.claims)
        end = self._over(step, head, at)
        if end is not step or len(self.claims) > before:
            return end
        over = self.sentence.head(head)
        if over is None:
            self._headline(step, head, at)
        elif over.upos == "VERB" and head.base_deprel == "obl" and "genitive" not in at and any(self._attitudes(over, at)):
            return self.verb(step, over, at)  # a complement that the tree gives to the noun before it
        return end

    def _over(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From what complements a noun to the noun, if that is an attitude or an operator."""
        if head.form[:1].isupper():
            for name in names(self.index, self.sentence, head):
                for attitude in self.index.attitudes.get(name, ()):
                    if set(at) & set(attitude.slots):
                        return self._wish(step, attitude, head)
                for operator in self.index.operators.get(name, ()):
                    if set(at) & set(operator.slots):
                        return self.noun(step.to(head, -step.sign if operator.turns else step.sign))
        self._judged(step, head, at)
        return step

    def _headline(self, step: Step, head: Word, at: tuple[str, ...]) -> None:
        """Paris für Sanktionen: a name and what it is for, without a verb."""
        if head.upos == "PROPN" and not any(finite(word) for word in self.sentence.words):
            for preposition, sign in (("für", step.sign), ("gegen", -step.sign)):
                if preposition in at:
                    self._claim(step, _stance(sign), head, head, "position.headline")

    def _wish(self, step: Step, attitude: Attitude, noun: Word) -> Step:
        """On through a noun that is an attitude; its owner holds it."""
        holder = owner(self.sentence, noun, step.path | {step.word.index})
        turned = -step.sign if attitude.stance is Stance.OPPOSE else step.sign
        passed = evolve(step.to(noun, turned), wish=(attitude, noun), wish_sign=step.sign)
        if holder is not None:
            self._claim(passed, attitude.towards(step.sign, denied=denied(self.sentence, noun)), holder, noun, "position.noun")
        return self.noun(passed)

    def _wished_by(self, step: Step, holder: Word | None, root: Word, *, against: bool = False) -> None:
        if step.wish is not None and holder is not None:
            attitude, noun = step.wish
            stance = attitude.towards(step.wish_sign, denied=denied(self.sentence, noun) != against)
            self._claim(step.to(root), stance, holder, root, "position.attitude")

    def _wanted(self, step: Step) -> bool:
        """Wir wollen X, where the tree makes X the predicate and the modal its auxiliary."""
        for auxiliary in self.sentence.children(step.word):
            if auxiliary.base_deprel == "aux" and (attitude := next(self._attitudes(auxiliary, ("object",)), None)) is not None:
                subject = doer(self.sentence, step.word, self.index, step.path)
                if subject is not None:
                    stance = attitude.towards(step.sign, denied=False)
                    self._claim(step.to(auxiliary), stance, subject, step.word, "position.attitude")
                return True
        return False

    def _sentence_of_a_noun(self, step: Step) -> Step:
        """A noun that is a clause by itself: Moskau hat Interesse an … (as parsers read it), es ist ein gutes Zeichen für …."""
        children = self.sentence.children(step.word)
        subject = next((child for child in children if child.deprel == "nsubj" and child.index not in step.path), None)
        self._wished_by(step, subject, step.word)
        if (
            step.wish is None
            and step.height
            and (ruling := judging.of_predicate(self.sentence, step.word, self.index)) is not None
        ):
            self._claim(step, ruling.towards(step.sign), None, step.word, "position.judgement")  # ein gutes Zeichen für X
        return step

    def loose_wish(self, step: Step) -> None:
        """A noun that is an attitude and whose holder the tree does not join to it."""
        if step.wish is not None:
            self._wished_by(step, bearer(self.sentence, step.wish[1], self.index), step.wish[1])

    def verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """From a complement to its verb or adjective."""
        if step.height > _HIGHEST or self._passed_on(step, verb, at):
            return step
        if at == ("subject",) and behind_its_verb(self.sentence, verb, step.path) and any(self._attitudes(verb, ("object",))):
            at = ("object",)
        if self._judged(step, verb, at) or self._indispensable(step, verb, at):
            return step
        for attitude in self._attitudes(verb, at):
            if self._obliged(verb) or self._commissioned(verb):
                return self.clause(step.to(verb, -step.sign if attitude.stance is Stance.OPPOSE else step.sign))
            self._hold(step, attitude, verb)
            return step
        for name in names(self.index, self.sentence, verb):
            for operator in self.index.operators.get(name, ()):
                if set(at) & set(operator.slots) and self._beside(operator.beside, verb):
                    return self.clause(step.to(verb, -step.sign if operator.turns else step.sign), deed=operator.deed)
        return step

    def _passed_on(self, step: Step, verb: Word, at: tuple[str, ...]) -> bool:
        """Interesse zeigen, den Wunsch äußern: the noun's attitude is the subject's."""
        found = names(self.index, self.sentence, verb)
        light = any(attitude.light for name in found for attitude in self.index.attitudes.get(name, ()))
        if step.wish is None or not light or not {"object", "subject"} & set(at):
            return False
        if "object" in at:
            holder = doer(self.sentence, verb, self.index, step.path)
            self._wished_by(step, holder, verb, against=denied(self.sentence, verb))
        return True

    def _judged(self, step: Step, word: Word, at: tuple[str, ...]) -> bool:
        """Whether the topic is what a judgement is about."""
        if {"subject", "clause"} & set(at):
            ruling = judging.of_predicate(self.sentence, word, self.index)
            if ruling is not None:
                self._claim(step.to(word), ruling.towards(step.sign), None, word, "position.judgement")
                if ruling.judgement.with_judge:
                    self.claims[-1] = evolve(self.claims[-1], judge=judging.judge(self.sentence, word))
                return True
        if {"object", "clause"} & set(at) and (holder := doer(self.sentence, word, self.index, step.path)) is not None:
            ruling = judging.of_verdict(self.sentence, word, self.index, step.path)
            if ruling is not None:
                self._claim(step.to(word), ruling.towards(step.sign), holder, word, "position.verdict")
                return True
        return False

    def _indispensable(self, step: Step, verb: Word, at: tuple[str, ...]) -> bool:
        """Ohne X kein Y: whoever says so wants X."""
        if "ohne" not in at:
            return False
        if any(denied(self.sentence, word) for word in (verb, *self.sentence.children(verb))):
            self._claim(step.to(verb), _stance(step.sign), None, verb, "position.judgement")
        return True

    def _attitudes(self, word: Word, at: tuple[str, ...]) -> Iterator[Attitude]:
        for name in names(self.index, self.sentence, word):
            for attitude in self.index.attitudes.get(name, ()):
                if attitude.light or not set(at) & set(attitude.slots) or not self._beside(attitude.beside, word):
                    continue
                if not (attitude.alone and "clause" not in at and self._has_object(word)):
                    yield attitude

    def _has_object(self, verb: Word) -> bool:
        """Whether somebody is the object of a verb, which the tree may take for a second subject."""
        children = [child for child in self.sentence.children(verb) if not cases(self.sentence, child)]
        subjects = [child for child in children if child.deprel == "nsubj"]
        objects = [child for child in children if child.base_deprel in {"obj", "iobj"} and child.form.casefold() != "sich"]
        return bool(objects) or len(subjects) > 1

    def _beside(self, companions: tuple[str, ...], verb: Word) -> bool:
        around = {form for child in self.sentence.children(verb) for form in (child.form.casefold(), child.lemma.casefold())}
        return all(word.casefold() in around for word in companions)

    def _obliged(self, verb: Word) -> bool:
        """Whether the clause says what its subject must, may or can do, and not what he does."""
        modals = ((word.lemma.casefold(), word.form.casefold()) for word in auxiliaries(self.sentence, verb))
        return any(
            lemma in {"müssen", "dürfen", "können"} or (lemma == "sollen" and form not in _HEARSAY) for lemma, form in modals
        )

    def _commissioned(self, verb: Word) -> bool:
        """Whether the clause is an infinitive that says what somebody is to do, or promises: fordert, auf X zu verzichten."""
        head = self.sentence.head(verb)
        if head is None or head.upos != "VERB" or finite(verb) or verb.base_deprel not in {"xcomp", "ccomp", "obj"}:
            return False
        return any(attitude.word != "wollen" for attitude in self._attitudes(head, slots(self.sentence, verb)))

    def _hold(self, step: Step, attitude: Attitude, verb: Word, holder: Word | None = None) -> None:
        if reality(self.sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
            return
        against = denied(self.sentence, verb, besides=frozenset(word.casefold() for word in attitude.beside))
        stance = attitude.towards(step.sign, denied=against)
        if attitude.holder is Holder.SPEAKER:
            self._claim(step.to(verb), stance, None, verb, "position.demand")
        elif (subject := holder or doer(self.sentence, verb, self.index, step.path)) is not None:
            rejects = attitude.stance is Stance.OPPOSE
            self._claim(step.to(verb), stance, subject, verb, "position.attitude", rejects=rejects)

    def clause(self, step: Step, *, own: bool = False, deed: bool = False) -> Step:
        """From a clause that says what becomes of a topic to who wants that.

        Args:
            step: Its word is the clause's verb.
            own: The verb is itself what names the topic.
            deed: Whoever does what it says shows that he wants it.
        """
        sentence, verb = self.sentence, step.word
        found = names(self.index, sentence, verb)
        deed = deed or (own and any(operator.deed for name in found for operator in self.index.operators.get(name, ())))
        if denied(sentence, verb):
            step = evolve(step, sign=-step.sign)
        if self._modal(step, verb) or ("geben" in found and self._ruled_out(step, verb)):
            return step
        marks = {child.form.casefold() for child in sentence.children(verb) if child.base_deprel in {"mark", "case"}}
        if marks & _BLOCKING:
            if marks & _PROVISOS:
                self._in_return(step, verb)
            return step
        head, below = sentence.head(verb), verb
        if head is not None and head.lemma.casefold() == "lassen" and verb.base_deprel in {"xcomp", "ccomp"}:
            return self.clause(step.to(head), deed=deed)  # das Feuer einstellen lassen: who has it done wants it
        while head is not None and below.base_deprel == "conj" and head.upos in {"VERB", "AUX"}:
            if self._modal(step, head):
                return step
            below, head = head, sentence.head(head)
        if head is not None and self._governed(step, below, head):
            return step
        if deed:
            self._deed(step, verb, below)
        return step

    def _modal(self, step: Step, verb: Word) -> bool:
        """Whether a modal of the clause says who wants it: will aufheben, müsse aufheben."""
        for auxiliary in auxiliaries(self.sentence, verb):
            if auxiliary.lemma.casefold() == "sollen" and auxiliary.form.casefold() in _HEARSAY:
                continue
            for attitude in self._attitudes(auxiliary, ("clause",)):
                if attitude.only_denied and not denied(self.sentence, verb):
                    continue
                if reality(self.sentence, verb) is Reality.QUESTION or verb_first(self.sentence, verb):
                    return True
                stance = attitude.towards(step.sign, denied=False)
                if attitude.holder is Holder.SPEAKER:
                    self._claim(step.to(auxiliary), stance, None, step.word, "position.demand")
                elif (subject := doer(self.sentence, verb, self.index, step.path)) is not None:
                    self._claim(step.to(auxiliary), stance, subject, step.word, "position.attitude")
                return True
        return False

    def _in_return(self, step: Step, verb: Word) -> None:
        """What somebody asks for in return is what he wants: Er will verhandeln, wenn er im Gegenzug Garantien bekommt."""
        head = self.sentence.head(verb)
        inside = {word.form.casefold() for word in self.sentence.subtree(verb)}
        if head is None or verb.base_deprel != "advcl" or inside.isdisjoint(_RETURNS):
            return
        willing = (*self._attitudes(head, ("clause", "zu")), *self._willing(head))
        if any(attitude.stance is Stance.SUPPORT and attitude.holder is Holder.SUBJECT for attitude in willing):
            holder = doer(self.sentence, head, self.index, step.path)
            if holder is not None:
                self._claim(step, _stance(step.sign), holder, verb, "position.condition")
                self.claims[-1] = evolve(self.claims[-1], stance=_stance(step.sign), tied=None)

    def _willing(self, verb: Word) -> Iterator[Attitude]:
        for auxiliary in auxiliaries(self.sentence, verb):
            yield from self._attitudes(auxiliary, ("clause",))

    def _ruled_out(self, step: Step, verb: Word) -> bool:
        """Es wird keine Truppen geben: whoever says so does not want them."""
        children = self.sentence.children(verb)
        none = any(denied(self.sentence, child) for child in children if child.index in step.path)
        if not none or not {"werden", "dürfen", "können"} & {w.lemma.casefold() for w in auxiliaries(self.sentence, verb)}:
            return False
        self._claim(step, _stance(step.sign), None, verb, "position.demand")
        return True

    def _governed(self, step: Step, clause: Word, head: Word) -> bool:
        """Whether the word that governs the clause is an attitude, a judgement or another operator."""
        at = slots(self.sentence, clause)
        if clause.base_deprel == "conj" and head.upos in {"ADJ", "NOUN"}:
            at = ("clause",)  # bereit, … anzuerkennen: an infinitive that the tree gives as a coordination
        before = len(self.claims)
        if "clause" in at:
            for attempt in self._governors(step, clause, head, at):
                attempt()
                if len(self.claims) > before:
                    return True
        return False

    def _governors(self, step: Step, clause: Word, head: Word, at: tuple[str, ...]) -> Iterator[Callable[[], object]]:
        """What may govern a clause: the word above it, and what the tree puts in another place."""
        sentence = self.sentence
        if head.upos in {"NOUN", "PROPN"}:
            yield partial(self._over, step, head, at)
        else:
            for child in sentence.children(head):
                if child.deprel in _COMPLEMENTS and child.upos == "NOUN" and child.index not in step.path:
                    # äußerte den Wunsch, … zu treffen: the clause is the noun's, the tree gives it to the verb.
                    yield from (partial(self._wish, step, wish, child) for wish in self._attitudes(child, ("clause",)))
                    if self._takes_a_clause(child):
                        yield partial(self._over, step, child, ("clause",))  # weist Überlegungen zurück, … zu entsenden
        yield partial(self.verb, step, head, at)
        if finite(clause):
            return
        over = sentence.head(head)
        if head.upos in {"NOUN", "PROPN"} and over is not None and over.upos == "VERB":
            yield partial(self.verb, step, over, at)  # an infinitive that the tree gives to the noun before it
        if clause.base_deprel in {"xcomp", "ccomp"}:
            for said in sentence.children(head):
                if said.index < clause.index and said.base_deprel == "ccomp" and any(self._attitudes(said, ("clause",))):
                    yield partial(self.verb, step, said, ("clause",))  # sagte, er sei bereit, … zu liefern

    def _takes_a_clause(self, noun: Word) -> bool:
        found = names(self.index, self.sentence, noun)
        return any("clause" in operator.slots for name in found for operator in self.index.operators.get(name, ()))

    def _deed(self, step: Step, verb: Word, top: Word) -> None:
        """What somebody does, told as a fact."""
        marks = {child.form.casefold() for child in self.sentence.children(top) if child.base_deprel == "mark"}
        embedded = top.base_deprel == "ccomp" or "dass" in marks
        free = embedded or top.base_deprel in {"root", "parataxis", "conj"} or self._after_colon(top)
        if verb_first(self.sentence, top) or not free:
            return
        real = reality(self.sentence, verb)
        subject = doer(self.sentence, verb, self.index, step.path)
        if subject is not None and real in {Reality.FACT, Reality.FUTURE, Reality.POSSIBLE}:
            # What somebody says that he might do hangs on something.
            stance = Stance.CONDITIONAL if real is Reality.POSSIBLE else _stance(step.sign)
            self._claim(step, stance, subject, verb, "position.deed")
            self.claims[-1] = evolve(self.claims[-1], deed=real, embedded=embedded)

    def _after_colon(self, clause: Word) -> bool:
        """Whether a clause stands by itself behind a colon: Der nächste Schritt: Paris liefert Panzer."""
        first = min((word.index for word in self.sentence.subtree(clause) if word.upos != "PUNCT"), default=clause.index)
        return finite(clause) and first > 1 and self.sentence.words[first - 2].form == ":"

    def _claim(self, step: Step, stance: Stance, holder: Word | None, root: Word, rule: str, *, rejects: bool = False) -> None:
        passed = (self.sentence.words[i - 1] for i in sorted(step.path))
        above = (*(word for word in passed if word.upos in {"VERB", "ADJ", "AUX"}), *self._above(root))
        tied = next((word for word in above if condition(self.sentence, word) is not None), None)
        if tied is None and self._proviso_behind(step, root):
            tied = root
        untied = stance
        if tied is not None and stance is not Stance.UNCLEAR:
            stance = Stance.CONDITIONAL
        self.claims.append(
            Claim(
                hit=step.hit,
                stance=stance,
                untied=untied,
                holder=holder,
                root=root,
                path=step.path | {root.index},
                rule=rule,
                tied=tied,
                rejects=rejects,
            )
        )

    def _proviso_behind(self, step: Step, root: Word) -> bool:
        """Whether a condition begins right behind what is wanted, wherever the tree puts it: offen für X, falls …."""
        last = max(root.index, *step.path, *(word.index for word in step.hit.scope))
        for word in self.sentence.words[last:]:
            if word.form == ",":
                following = self.sentence.words[word.index : word.index + 3]
                return any(other.form.casefold() in _PROVISOS for other in following)
            if word.upos in {"VERB", "AUX", "PUNCT"}:
                return False
        return False

    def _above(self, root: Word) -> Iterator[Word]:
        """The root of a clause and the clauses that it is coordinated with or the content of."""
        here: Word | None = root
        while here is not None:
            if here.upos in {"VERB", "ADJ", "AUX", "NOUN"}:
                yield here
            here = self.sentence.head(here) if here.base_deprel in {"conj", "parataxis", "ccomp", "aux"} else None


def _just_before(sentence: Sentence, participle: Word) -> Word | None:
    """The agent of a participle, right before it, that the tree gives to the verb: die von Kiew geforderte Hilfe."""
    before = sentence.words[participle.index - 2] if participle.index > 1 else participle
    return before if {"von", "durch"} & set(cases(sentence, before)) else None


def _behind_a_dash(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a dash parts a noun from what the tree coordinates it with: what stands behind it is another clause."""
    between = sentence.words[head.index : word.index - 1] if word.base_deprel == "conj" else ()
    return any(other.form in {"–", "—"} for other in between)


def _stance(sign: int) -> Stance:
    return Stance.SUPPORT if sign > 0 else Stance.OPPOSE
