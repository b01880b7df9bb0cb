"""Whom a noun phrase stands for: the actor that it names, or the one beside its people.

A phrase stands for the actor that it names, or else for the one beside its people or things (russische Truppen, Vertreter der
Ukraine), for the antecedent of its relative pronoun, or for the speaker who says *wir*.
"""

from ukrdiplo.extraction.events.partners import nationalities, possessor
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.several import are_named_both, are_of_union, are_titled
from ukrdiplo.model import Word

__all__ = ["CHAIRS", "DEPTH", "actors", "homes"]

_FIRST_PERSON = frozenset({"ich", "wir", "uns", "mir", "mich", "unser", "mein"})
CHAIRS = frozenset({"Leitung", "Vorsitz", "Führung"})
DEPTH = 4
"""How many steps a phrase may be from the name of its actor: Vertreter der Regierung in Kiew."""


def actors(scene: Scene, word: Word, *, depth: int = DEPTH) -> tuple[str, ...]:
    """The actors that the phrase headed by a word stands for: itself, or the one that its people belong to."""
    found: list[str] = []
    for head in scene.coordinated(word) if depth else ():
        found += _one(scene, head, depth - 1)
    return tuple(dict.fromkeys(found))


def _one(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    if _is_first_person(word):
        # who says wir takes part himself, whatever body he speaks for, but for a spokesman
        company = scene.company
        said_by = [actor for actor in scene.speakers(word) or scene.tellers(word) if actor not in company.media]
        return tuple(company.represents.get(a, a) if a in company.spokesmen else a for a in said_by)
    named = _named(scene, word, depth)
    if named or word.upos in {"PRON", "DET"}:
        return named or _of_pronoun(scene, word, depth)
    return _unmentioned(scene, word) or _side(scene, word, depth)


def _named(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The actors that a word is a mention of, or that its possessive belongs to."""
    if word.deprel == "det:poss" and (ahead := _announced_owner(scene, word, depth)):
        return ahead
    if len(sides := _nationals(scene, word)) > 1:
        return sides  # ukrainische und nordkoreanische Truppen
    named = () if scene.names_event(word) else _mentioned(scene, word)  # EU-Sanktionen are not the EU
    if len(named) == 1 and are_titled(scene, word):
        return ()  # ein Treffen der Präsidenten
    if named and word.deprel == "det:poss" and set(named) < set(several := _own(scene, word, depth)):
        return several  # X und Y vereinbarten bei ihrem Treffen
    loose = bool(named) and scene.company.groups.issuperset(named)
    return (_side(scene, word, depth) if loose else ()) or named


def _mentioned(scene: Scene, word: Word) -> tuple[str, ...]:
    """The actors that a word is a mention of; of a compound the whole one counts: den Russland-Präsidenten."""
    mention = scene.cast.mention_at(word)
    if mention is not None and mention.span.end < word.span.end:
        whole = [other for other in scene.cast.named_in(word.span) if other.span == word.span]
        if whole:
            return tuple(other.actor for other in whole)
    return scene.cast.all_at(word)


def _unmentioned(scene: Scene, word: Word) -> tuple[str, ...]:
    """The actor of a name that is no mention: a country, a surname alone, a name with that of an unknown before it."""
    if word.base_deprel == "nsubj" and word.form in scene.lexicon.gazetteer.countries:
        state = scene.state(scene.lexicon.gazetteer.places[word.form])
        return (state,) if state is not None else ()
    if word.upos == "PROPN" and word.form in scene.company.surnames:
        return (scene.company.surnames[word.form],)
    for child in scene.children(word, "appos", "flat"):
        last = max(scene.sentence.subtree(child), key=lambda w: w.index)
        owner = last.form.endswith("s") and word.feat("Case") != "Gen"  # Anhänger Saddam Husseins
        mention = scene.cast.mention_at(child)
        beside = mention is not None and mention.span.start == child.span.start and word.upos == "PROPN"
        if child.upos == "PROPN" and not owner and not beside and mention is not None:  # hat Meier Wolodymyr Selenskyj getroffen
            return (mention.actor,)
    return ()


def _is_first_person(word: Word) -> bool:
    return word.upos in {"PRON", "DET"} and not _FIRST_PERSON.isdisjoint((word.form.lower(), word.lemma.lower()))


def _of_pronoun(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    if word.lemma.lower() == "man" and _announced(scene, word):
        return scene.tellers(word)  # Wien kündigte an, man werde verhandeln
    if word.deprel == "det:poss":
        return _own(scene, word, depth)
    relative = word.feat("PronType") == "Rel" or (word.upos == "PRON" and word.lemma in {"der", "welcher"})
    return _antecedent(scene, word, depth) if relative else ()


def _announced(scene: Scene, word: Word) -> bool:
    """Whether a clause of somebody's words says what will be done, or in the subjunctive what is: man sei im Gespräch."""
    clause = scene.clause(word)
    if clause is None:
        return False
    finite = scene.finite(clause)
    reported = finite is not None and finite.feat("Mood") == "Sub" and scene.reported(word)
    return reported or any(child.lemma in {"werden", "wollen"} for child in scene.children(clause, "aux"))


def _side(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The actor beside people who stand for it: russische Truppen, Vertreter der Ukraine."""
    full = _uncut(scene, word)
    side = scene.lexicon.trigger_index.side(full.form, full.lemma)
    if side is None or are_named_both(scene, word):
        return ()
    if leaders := _leaders(scene, word, depth):
        return leaders
    if sides := _nationals(scene, word):
        return sides
    if side.abroad and (own := _of_ones_own(scene, word, depth)):
        return own  # den Abzug seiner Truppen aus der Stadt
    for child in scene.children(word, "nmod", "appos", "flat"):
        prepositions = scene.prepositions(child)
        away = side.abroad or are_of_union(scene, word)
        if not prepositions or prepositions[0] in ({"aus", "von"} if away else {"aus", "von", "in"}):
            ids = actors(scene, child, depth=depth) or homes(scene, child)
            if ids:
                return ids
    name = possessor(scene, word)
    if name is not None and depth:
        return _one(scene, name, depth - 1)
    return () if side.peers else _of_ones_own(scene, word, depth)


def _uncut(scene: Scene, word: Word) -> Word:
    """The last of several nouns that share their end: Energie- und Finanzsektor."""
    return next(reversed(scene.children(word, "conj")), word) if word.form.endswith("-") else word


def _leaders(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The person who leads people: eine Delegation unter Leitung von X."""
    heads = (child for child in scene.children(word, "nmod") if child.lemma in CHAIRS and "unter" in scene.prepositions(child))
    led = [actor for head in heads for name in scene.children(head, "nmod") for actor in actors(scene, name, depth=depth)]
    return tuple(actor for actor in led if actor.startswith("person."))


def _of_ones_own(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The state whose land or people are called somebody's own: sein Land, ihre Truppen."""
    owners = (child for child in scene.children(word, "det") if child.deprel == "det:poss")
    ids = [actor for child in owners for actor in (_one(scene, child, depth - 1) if depth else ())]
    return tuple(dict.fromkeys(scene.company.represents.get(actor, actor) for actor in ids))


def _announced_owner(scene: Scene, possessive: Word, depth: int) -> tuple[str, ...]:
    """In a circumstance that opens its clause, sein points ahead to the subject: Während seines Besuchs sagte X."""
    noun = scene.sentence.head(possessive)
    clause = None if noun is None else scene.sentence.head(noun)
    if noun is None or clause is None or clause.upos != "VERB" or noun.base_deprel != "obl" or not scene.names_event(noun):
        return ()
    subject = next((word for word in scene.children(clause, "nsubj") if word.index > noun.index), None)
    first = min(word.index for word in scene.sentence.subtree(noun))
    opens = first == 1 or scene.sentence.words[first - 2].upos == "PUNCT"
    return actors(scene, subject, depth=depth) if subject is not None and opens else ()


def _nationals(scene: Scene, word: Word) -> tuple[str, ...]:
    """The states whose people a phrase names by adjectives."""
    if not scene.children(word, "amod") or not scene.lexicon.trigger_index.is_side(word.form, word.lemma):
        return ()
    adjectives = [other for child in scene.children(word, "amod") for other in scene.coordinated(child)]
    return tuple(dict.fromkeys(actor for adjective in adjectives for actor in nationalities(scene, adjective)))


def homes(scene: Scene, place: Word) -> tuple[str, ...]:
    """The states of places that people come from: seine Kollegen aus Bern und Wien."""
    named = {head.index: span.of(scene.article.text) for head, span in scene.places}
    codes = [scene.lexicon.gazetteer.places.get(named.get(word.index, word.form)) for word in scene.coordinated(place)]
    return tuple(dict.fromkeys(state for code in codes if code and (state := scene.state(code)) is not None))


def _antecedent(scene: Scene, pronoun: Word, depth: int) -> tuple[str, ...]:
    """A relative pronoun stands for the noun that its clause hangs on, or for the name right before its comma."""
    clause = scene.clause(pronoun)
    if clause is not None and clause.base_deprel == "acl":
        noun = scene.sentence.head(clause)
        if noun is not None and (found := actors(scene, noun, depth=depth)):
            return found
    before = scene.sentence.words[: pronoun.index - 1][-2:]
    if len(before) == 2 and before[1].form == "," and scene.cast.at(before[0]) is not None:
        return scene.cast.all_at(before[0])
    return ()


def _own(scene: Scene, possessive: Word, depth: int) -> tuple[str, ...]:
    """A possessive that nobody has resolved belongs to the subject of its clause."""
    noun = scene.sentence.head(possessive)
    clause = None if noun is None else scene.clause(noun)
    if clause is None or noun is None:
        return ()
    for subject in scene.children(clause, "nsubj"):
        if subject is not noun and possessive not in scene.sentence.subtree(subject):
            return actors(scene, subject, depth=depth)
    return ()
