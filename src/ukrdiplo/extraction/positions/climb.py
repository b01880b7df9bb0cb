"""From the words that name a topic up the tree to who is for or against it.

A position is composed. *Die EU lehnt ein Ende der Sanktionen nicht ab* names a topic (Sanktionen), says what becomes of it (ein
Ende, which turns the topic's direction), and holds an attitude (lehnt ab), which is denied. So reading starts at the topic's word
with its sign and climbs from head to head:

1. A noun or verb that is an *operator* keeps or turns the sign, and every denial on the way turns it. One that the lexicon does not
   know is passed as well, but then only an attitude may end the climb: whoever demands a thing demands what is said with it.
2. An *attitude* with the topic in one of its slots ends the climb: its subject is the holder. So do the modals wollen and
   möchten; müssen and the like are the demand of whoever speaks. An attitude that is itself wanted or owed (Kiew muss verzichten)
   is but an operator.
3. A noun that is an attitude (Wunsch, Nein) is its owner's, or the subject's of a light verb (Interesse zeigen).
4. A *judgement* (unrealistisch, notwendig) is the speaker's, or that of the subject of a verb like nennen.
5. A *deed* (liefert, hebt auf) of somebody who could leave it shows what he wants, if it is told as a fact; so does a purpose.
6. An *assertion* (gehört in die Nato) is the speaker's position by its words alone.
7. A word for talking, measuring or telling the time ends the climb without a claim: what is said about a topic is mostly no
   position.

:mod:`ground` looks words up, :mod:`attributes` reads what stands beside a noun, :mod:`governors` what may stand above a clause,
:mod:`judging` judgements, :mod:`modals` what a clause says of its own accord, and :mod:`ties` makes the claims.
"""

from attrs import evolve

from ukrdiplo.extraction.positions import judging, modals
from ukrdiplo.extraction.positions.attributes import participle, relative
from ukrdiplo.extraction.positions.claims import Claim, End, Step
from ukrdiplo.extraction.positions.governors import governors
from ukrdiplo.extraction.positions.ground import NOMINAL, Ground, stance_of
from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.extraction.positions.phrases import bearer, contrasted, copula, genitive, left_neighbour, listed, owner
from ukrdiplo.extraction.positions.subjects import behind_its_verb, doer
from ukrdiplo.extraction.positions.ties import PROVISOS, claim
from ukrdiplo.extraction.positions.words import cases, infinitive, names, slots
from ukrdiplo.lexicon.attitudes import Attitude, AttitudeIndex, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["climb"]

_HIGHEST = 30
"""How many words a climb may pass: a longer way is a fault of the tree."""
_BLOCKING = frozenset(
    {
        *("wenn", "falls", "sofern", "ob", "um", "als", "obwohl", "nachdem", "bevor", "damit", "weil", "statt", "ohne"),
        *("sobald", "solange", "bis", "seit", "seitdem", "ehe", "während"),
    }
)
_WITH = frozenset({"mit", "in", "bei"})
"""Prepositions by which an attitude that is a noun goes with what its owner does: mit der Bitte, in der Hoffnung."""


def climb(
    sentence: Sentence, hit: Hit, index: AttitudeIndex, *, demanded: bool = False
) -> tuple[tuple[Claim, ...], End]:
    """The claims about a term of a sentence, and where the climb ended.

    Args:
        sentence: The sentence.
        hit: The term in it.
        index: The words of wanting, rejecting, judging and doing.
        demanded: The sentence goes on with demands that the one before it told of.
    """
    climber = _Climber(Ground(sentence, index, demanded))
    nominal = hit.pronoun or hit.head.upos in NOMINAL
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
        if above.index == top.index or above.upos not in NOMINAL:
            break
        chain.append(above)
    return any(noun.upos == "NOUN" and denied(sentence, noun) for noun in chain)


class _Climber:
    """Climbs in one sentence and gathers claims."""

    def __init__(self, ground: Ground) -> None:
        self.sentence = ground.sentence
        self.index = ground.index
        self.ground = ground
        self.claims: list[Claim] = []

    # --- nouns

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
        if self._wanted(step) or head is None or _predicate(sentence, word) or self._exclaimed(step, head):
            return self._sentence_of_a_noun(step)
        if (named := _namely(sentence, word)) is not None:
            return self.noun(step.to(named))
        if word.base_deprel == "appos" and word.upos == "NOUN" and head.upos == "NOUN" and not cases(sentence, word):
            return self.noun(step.to(head))  # einen Preis, nämlich die Rückkehr
        if listed(sentence, word) or _behind_a_dash(sentence, word, head):
            return step
        if word.base_deprel == "conj" and head.upos in NOMINAL:
            return self._coordinated(step, head, set_off=set_off)
        moved = left_neighbour(sentence, word, self.index)
        head = moved or head
        at = ("genitive",) if moved and not cases(sentence, word) else slots(sentence, word)
        if head.upos in NOMINAL and not (word.base_deprel == "nsubj" and copula(sentence, head)):
            return self._through_noun(step, head, at)
        return self.verb(step, head, at)

    def _coordinated(self, step: Step, head: Word, *, set_off: bool) -> Step:
        """From a noun to the one that it is coordinated with."""
        word, sentence = step.word, self.sentence
        over = sentence.head(head)
        while word.upos == "NOUN" and head.upos == "PROPN" and over is not None and over.upos in NOMINAL:
            head, over = over, sentence.head(over)  # a thing goes with things, not with the name before it
        if not genitive(sentence, word) and genitive(sentence, head) and over is not None and over.upos in NOMINAL:
            head, over = over, sentence.head(over)  # what shows no genitive goes with the phrase that the genitive belongs to
        if not set_off:
            return self.noun(step.to(head))
        # nicht X, sondern Y: the denial is of X alone.
        return step if over is None or over.upos in NOMINAL else self.verb(step, over, slots(sentence, head))

    def _attributes(self, step: Step) -> None:
        """What a participle or a relative clause says about a noun."""
        for child in self.sentence.children(step.word):
            if child.index in step.path:
                continue
            if child.base_deprel == "amod" and (found := participle(self.ground, step.word, child, step.path)) is not None:
                stance = found.attitude.towards(step.sign, denied=denied(self.sentence, child))
                self._claim(step.to(child), stance, found.holder, step.word, "position.participle")
            elif child.base_deprel == "acl" and (said := relative(self.ground, child)) is not None:
                free = evolve(step, wish=None)
                if said.holder is None:
                    self.verb(free, said.verb, said.at)
                elif (attitude := next(self.ground.attitudes(said.verb, said.at), None)) is not None:
                    self._hold(free, attitude, said.verb, said.holder)

    def _through_noun(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From a noun to the noun above it, or past that one to a verb whose complement it is."""
        if "ohne" in at:
            self._without(step, head)
            return step
        before = len(self.claims)
        over = self.sentence.head(head)
        if over is not None and head.base_deprel == "obl" and "genitive" not in at and not any(self.ground.attitudes(head, at)):
            if any(self.ground.attitudes(over, at)):
                return self.verb(step, over, at)  # warb zum Auftakt für X
        end = self._over(step, head, at)
        if end is not step or len(self.claims) > before:
            return end
        if over is None:
            self._headline(step, head, at)
        elif over.upos == "VERB" and "genitive" not in at and self._complements(head, over, at):
            return self.verb(step, over, at)  # a complement that the tree gives to the noun before it
        elif self.ground.passes(head, at) and not step.lost and not _across_a_colon(self.sentence, step.word, head):
            return self.noun(step.past(head))
        return end

    def _complements(self, noun: Word, verb: Word, at: tuple[str, ...]) -> bool:
        """Whether what the tree gives to a noun may be its verb's: grünes Licht für X geben."""
        return any(noun.base_deprel == "obl" or attitude.beside for attitude in self.ground.attitudes(verb, at))

    def _without(self, step: Step, head: Word) -> None:
        """Keinen Frieden ohne Garantien; lehnt ein Abkommen ohne Garantien ab: who says or does so wants the guarantees."""
        if denied(self.sentence, head):
            self._claim(step, stance_of(step.sign), None, head, "position.judgement")
            return
        over = self.sentence.head(head)
        if over is not None and over.upos == "VERB":
            attitude = next(self.ground.attitudes(over, slots(self.sentence, head)), None)
            if attitude is not None and attitude.stance is Stance.OPPOSE:
                self._hold(evolve(step, sign=-step.sign), attitude, over)

    def _over(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From what complements a noun to the noun, if that is an attitude or an operator."""
        if head.form[:1].isupper():
            for attitude in self.ground.attitudes(head, at):
                if not (attitude.close and step.loose):
                    return self._wish(step, attitude, head)
            for operator in self.ground.operators(head, at):
                return self.noun(step.to(head, -step.sign if operator.turns else step.sign))
        self._judged(step, head, at)
        return step

    def _headline(self, step: Step, head: Word, at: tuple[str, ...]) -> None:
        """Paris für Sanktionen: a name and what it is for, without a verb."""
        if head.upos == "PROPN" and not any(finite(word) for word in self.sentence.words):
            for preposition, sign in (("für", step.sign), ("gegen", -step.sign)):
                if preposition in at:
                    self._claim(step, stance_of(sign), head, head, "position.headline")

    def _wish(self, step: Step, attitude: Attitude, noun: Word) -> Step:
        """On through a noun that is an attitude; its owner holds it."""
        holder = self._whose(step, noun)
        turned = -step.sign if attitude.stance is Stance.OPPOSE else step.sign
        passed = evolve(step.to(noun, turned), wish=(attitude, noun), wish_sign=step.sign)
        if holder is not None:
            self._claim(passed, attitude.towards(step.sign, denied=denied(self.sentence, noun)), holder, noun, "position.noun")
        return self.noun(passed)

    def _whose(self, step: Step, noun: Word) -> Word | None:
        """Whose an attitude is that is a noun; *sein* is the subject's: Der Minister betonte seinen Wunsch."""
        found = owner(self.sentence, noun, step.path | {step.word.index})
        verb = self.sentence.head(noun)
        if found is None or found.upos not in {"DET", "PRON"} or verb is None or verb.upos != "VERB":
            return found
        return doer(self.sentence, verb, self.index, step.path | {noun.index, found.index}) or found

    def _wished_by(self, step: Step, holder: Word | None, root: Word, *, against: bool = False) -> None:
        if step.wish is not None and holder is not None:
            attitude, noun = step.wish
            stance = attitude.towards(step.wish_sign, denied=denied(self.sentence, noun) != against)
            self._claim(step.to(root), stance, holder, root, "position.attitude")

    def _wanted(self, step: Step) -> bool:
        """Wir wollen X, where the tree makes X the predicate and the modal its auxiliary."""
        for auxiliary in self.sentence.children(step.word):
            if auxiliary.base_deprel != "aux":
                continue
            attitude = next(self.ground.attitudes(auxiliary, ("object",)), None)
            if attitude is not None:
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
        if not step.height and not _verbal(self.sentence, step.word):
            if denied(self.sentence, step.word):
                self.claims.extend(modals.assertion(self.ground, step, step.word))  # Keine Waffen!
            return step
        self._wished_by(step, subject, step.word)
        if step.wish is not None and step.word == step.wish[1] and not self.claims and _predicate(self.sentence, step.word):
            attitude, _ = step.wish
            self._claim(step, attitude.towards(step.wish_sign, denied=False), None, step.word, "position.judgement")  # Ziel sei X
        if step.wish is not None or step.loose:
            return step
        head = self.sentence.head(step.word)
        if not step.height and (self._cleft(step) or (head is not None and self._governed(step, step.word, head))):
            return step
        if step.height and (ruling := judging.of_predicate(self.sentence, step.word, self.index)) is not None:
            self._claim(step, ruling.towards(step.sign), None, step.word, "position.judgement")  # ein gutes Zeichen für X
        elif subject is not None and (sign := self._for_or_against(step.word)):
            self._claim(step, stance_of(step.sign * sign), subject, step.word, "position.attitude")  # ist gegen X
        elif not step.height and step.hit.term.asserts and not self.claims:
            self.claims.extend(modals.assertion(self.ground, step, step.word))  # wird Mitglied der Nato
        return step

    def _exclaimed(self, step: Step, head: Word) -> bool:
        """Whether a noun is a sentence of its own in somebody's mouth: Keine Waffen, sagt er."""
        word = step.word
        said = word.base_deprel in {"ccomp", "parataxis"} and head.upos == "VERB"
        return not step.height and said and denied(self.sentence, word) and not _verbal(self.sentence, word)

    def _cleft(self, step: Step) -> bool:
        """Was wir brauchen, ist X; unser Ziel ist X: what the subject says of the predicate."""
        for child in self.sentence.children(step.word):
            if child.base_deprel in {"csubj", "ccomp", "advcl", "acl"} and child.index < step.word.index:
                what = (word for word in self.sentence.subtree(child) if word.upos != "PUNCT")
                attitude = next(self.ground.attitudes(child, ("object",)), None)
                if attitude is not None and next(what).form.casefold() == "was":
                    self._hold(step, attitude, child)
                    return True
            elif child.base_deprel == "nsubj" and child.upos == "NOUN" and child.index < step.word.index:
                attitude = next(self.ground.attitudes(child, ("clause",)), None)
                if attitude is not None and attitude.stance is Stance.SUPPORT:
                    holder = owner(self.sentence, child, step.path)
                    self._claim(step, stance_of(step.sign), holder, step.word, "position.judgement")
                    return True
        return False

    def _for_or_against(self, predicate: Word) -> int:
        """1 where a predicate says what somebody is for, -1 where it says what he is against, otherwise 0."""
        found = cases(self.sentence, predicate)
        return 1 if "für" in found else -1 if "gegen" in found else 0

    def loose_wish(self, step: Step) -> None:
        """A noun that is an attitude and whose holder the tree does not join to it."""
        if step.wish is not None:
            self._wished_by(step, bearer(self.sentence, step.wish[1], self.index), step.wish[1])

    # --- verbs

    def verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """From a complement to its verb or adjective."""
        if step.height > _HIGHEST or self._passed_on(step, verb, at):
            return step
        if at == ("subject",) and behind_its_verb(self.sentence, verb, step.path) and any(self.ground.attitudes(verb, ("object",))):
            at = ("object",)
        if self._judged(step, verb, at) or self._indispensable(step, verb, at) or self._equated(step, verb):
            return step
        for attitude in self.ground.attitudes(verb, at):
            if attitude.close and step.loose:
                return step
            if attitude.stance is Stance.OPPOSE and "clause" in at and _main(self.sentence, step.word):
                continue  # Wien lehnt das ab: Damit gewinnt niemand
            if self.ground.obliged(verb) or self.ground.commissioned(verb):
                return self.clause(step.to(verb, -step.sign if attitude.stance is Stance.OPPOSE else step.sign))
            self._hold(step, attitude, verb)
            return step
        for operator in self.ground.operators(verb, at):
            if operator.contains and (plan := self._subject(verb, step)) is not None:
                return self._contained(step.to(verb), plan)
            deed = operator.deed and not step.loose
            return self.clause(step.to(verb, -step.sign if operator.turns else step.sign), deed=deed)
        if step.wish is not None:
            return self._wish_of_a_verb(step, verb, at)
        if (noun := self._taking(verb, at, step)) is not None:
            return self._over(step, noun, at)
        if not step.lost and self.ground.passes(verb, at):
            return self.clause(step.past(verb))
        return step

    def _subject(self, verb: Word, step: Step) -> Word | None:
        """The noun that is a verb's subject, or that the relative pronoun stands for which is."""
        subject = doer(self.sentence, verb, self.index, step.path)
        if subject is not None and subject.feat("PronType") == "Rel":
            subject = self.sentence.head(verb)
        return subject if subject is not None and subject.upos == "NOUN" else None

    def _contained(self, step: Step, plan: Word) -> Step:
        """What a plan, a demand or a treaty has in it goes with it: Der Plan sieht den Verzicht auf X vor."""
        before = len(self.claims)
        end = self._over(step, plan, ("genitive",))
        return end if end is not step or len(self.claims) > before else self.noun(step.past(plan))

    def _equated(self, step: Step, verb: Word) -> bool:
        """Das Ziel Kiews bleibt X: whether a verb joins the topic with a noun that is an attitude."""
        if not any(operator.links for operator in self.ground.operators(verb, ("subject",))):
            return False
        for child in self.sentence.children(verb):
            if child.upos != "NOUN" or child.index in step.path or cases(self.sentence, child):
                continue
            attitude = next(self.ground.attitudes(child, ("clause",)), None)
            if attitude is not None and attitude.stance is Stance.SUPPORT:
                stance = attitude.towards(step.sign, denied=denied(self.sentence, verb))
                self._claim(step.to(verb), stance, owner(self.sentence, child, step.path), verb, "position.judgement")
                return True
        return False

    def _taking(self, verb: Word, at: tuple[str, ...], step: Step) -> Word | None:
        """The object of a verb that takes a complement which the tree gives to the verb: zu X einen Beitrag leisten."""
        if {"object", "subject", "clause"} & set(at):
            return None
        nouns = (w for w in self.sentence.children(verb) if w.base_deprel == "obj" and w.upos == "NOUN" and w.index not in step.path)
        return next((w for w in nouns if any(self.ground.attitudes(w, at)) or any(self.ground.operators(w, at))), None)

    def _wish_of_a_verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """What goes with a verb and is an attitude: wendet sich mit der Bitte um X an Wien, kam mit dem Wunsch."""
        if _WITH & set(at) and not self.ground.inert(verb) and not any(c.holder is not None for c in self.claims):
            self._wished_by(step, doer(self.sentence, verb, self.index, step.path), verb)
        return step

    def _passed_on(self, step: Step, verb: Word, at: tuple[str, ...]) -> bool:
        """Interesse zeigen, den Wunsch äußern: the noun's attitude is the subject's."""
        if step.wish is None or not {"object", "subject"} & set(at) or not self.ground.light(verb):
            return False
        if any(attitude.beside for attitude in self.ground.attitudes(verb, at)):
            return False  # Forderungen eine Absage erteilen
        if "object" in at:
            holder = doer(self.sentence, verb, self.index, step.path)
            self._wished_by(step, holder, verb, against=denied(self.sentence, verb))
        return True

    def _judged(self, step: Step, word: Word, at: tuple[str, ...]) -> bool:
        """Whether the topic is what a judgement is about."""
        if step.loose:
            return False
        if {"subject", "clause"} & set(at):
            ruling = judging.of_predicate(self.sentence, word, self.index)
            if ruling is not None:
                over = self.sentence.head(word)
                doubted = over is not None and word.base_deprel == "ccomp" and denied(self.sentence, over)
                stance = ruling.towards(-step.sign if doubted else step.sign)  # glaubt nicht, dass X nützt
                self._claim(step.to(word), stance, None, word, "position.judgement")
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
            self._claim(step.to(verb), stance_of(step.sign), None, verb, "position.judgement")
        return True

    def _hold(self, step: Step, attitude: Attitude, verb: Word, holder: Word | None = None) -> None:
        real = reality(self.sentence, verb)
        ready = real is Reality.POSSIBLE and (verb.upos == "ADJ" or attitude.own)  # wäre bereit, möchte: polite ways to put it
        if (real in {Reality.POSSIBLE, Reality.QUESTION} and not ready) or self.ground.supposed(verb):
            return
        against = denied(self.sentence, verb, besides=frozenset(word.casefold() for word in attitude.beside))
        stance = attitude.towards(step.sign, denied=against)
        if attitude.stance is Stance.OPPOSE and self._lacking(step.word):
            stance = Stance.CONDITIONAL  # gegen ein Abkommen ohne Garantien
        if attitude.holder is Holder.SPEAKER:
            self._claim(step.to(verb), stance, None, verb, "position.demand")
        else:
            subject = holder or doer(self.sentence, verb, self.index, step.path)
            if subject is not None or _headless(self.sentence, verb):
                rejects = attitude.stance is Stance.OPPOSE
                self._claim(step.to(verb), stance, subject, verb, "position.attitude", rejects=rejects)

    def _lacking(self, noun: Word) -> bool:
        """Whether a noun has a phrase with ohne."""
        return any("ohne" in cases(self.sentence, child) for child in self.sentence.children(noun))

    # --- clauses

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
        modal = modals.modal(self.ground, step, verb)
        if modal is not None:
            self.claims.extend(modal)
            return step
        if self.index.existence & set(found) and (ruled_out := modals.ruled_out(self.ground, step, verb)):
            self.claims.extend(ruled_out)
            return step
        marks = {child.form.casefold() for child in sentence.children(verb) if child.base_deprel in {"mark", "case"}}
        if marks & _BLOCKING:
            if marks & PROVISOS:
                self.claims.extend(modals.in_return(self.ground, step, verb))
            elif "um" in marks and not finite(verb):
                self.claims.extend(modals.purpose(self.ground, step, verb))
            return step
        head, below = sentence.head(verb), verb
        if head is not None and head.lemma.casefold() == "lassen" and verb.base_deprel in {"xcomp", "ccomp"}:
            return self.clause(step.to(head), deed=deed)  # das Feuer einstellen lassen: who has it done wants it
        while head is not None and below.base_deprel == "conj" and head.upos in {"VERB", "AUX"}:
            shared = modals.modal(self.ground, step, head)
            if shared is not None:
                self.claims.extend(shared)
                return step
            below, head = head, sentence.head(head)
        if head is not None and self._governed(step, below, head):
            return step
        if deed:
            self.claims.extend(modals.deed(self.ground, step, verb, below))
        elif own and step.hit.term.asserts:
            self.claims.extend(modals.assertion(self.ground, step, verb))
        return step

    def _governed(self, step: Step, clause: Word, head: Word) -> bool:
        """Whether the word that governs the clause is an attitude, a judgement or another operator."""
        before = len(self.claims)
        for governor in governors(self.ground, clause, head, step.path):
            if governor.wish is not None:
                self._wish(step, governor.wish, governor.word)
            elif governor.word.upos in {"NOUN", "PROPN"}:
                end = self._over(step, governor.word, governor.at)
                if end is step and len(self.claims) == before and self.ground.passes(governor.word, governor.at) and not step.lost:
                    self.noun(step.past(governor.word))
            else:
                self.verb(step, governor.word, governor.at)
            if len(self.claims) > before:
                return True
        return False

    def _claim(self, step: Step, stance: Stance, holder: Word | None, root: Word, rule: str, *, rejects: bool = False) -> None:
        self.claims.append(claim(self.sentence, step, stance, holder, root, rule, rejects=rejects))


def _predicate(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun is a predicate: ist Mitglied, Mitglied zu werden."""
    children = sentence.children(noun)
    if any(child.base_deprel == "aux" and child.lemma in {"werden", "sein", "bleiben"} for child in children):
        return True
    return any(child.base_deprel == "cop" or (child.base_deprel == "mark" and child.form.casefold() == "zu") for child in children)


def _namely(sentence: Sentence, noun: Word) -> Word | None:
    """The noun before a comma that another one explains: einen Preis, nämlich die Rückkehr."""
    adverb = next((c for c in sentence.children(noun) if c.form.casefold() in {"nämlich", "sprich"} and c.index < noun.index), None)
    if adverb is None or adverb.index < 3 or sentence.words[adverb.index - 2].form != ",":
        return None
    before = sentence.words[adverb.index - 3]
    return before if before.upos == "NOUN" else None


def _across_a_colon(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a colon stands between a word and its head."""
    first, last = sorted((word.index, head.index))
    return any(other.form == ":" for other in sentence.words[first : last - 1])


def _main(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause is finite and has no conjunction."""
    marked = any(child.base_deprel == "mark" for child in sentence.children(verb))
    return not marked and not infinitive(sentence, verb) and verb.upos in {"VERB", "AUX"}


def _headless(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause begins with its finite verb and leaves out who does it: Kallas: Fordert neue Sanktionen."""
    before = sentence.words[verb.index - 2] if verb.index > 1 else None
    return finite(verb) and (before is None or before.form == ":")


def _verbal(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun that heads a clause has a verb of its own."""
    return any(child.upos in {"AUX", "VERB"} or child.deprel == "nsubj" for child in sentence.children(noun))


def _behind_a_dash(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a dash parts a noun from what the tree coordinates it with: what stands behind it is another clause."""
    between = sentence.words[head.index : word.index - 1] if word.base_deprel == "conj" else ()
    return any(other.form in {"–", "—"} for other in between)
