"""Whose deed a verb tells: its own subject, or that of the verb above it."""

from collections.abc import Iterator

from ukrdiplo.extraction.events.partners.partner import REFLEXIVES
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import EventStatus, Word

__all__ = ["inherited", "run_on", "subject_of"]

_LISTING = frozenset({",", "(", "und", "sowie", "/"})
"""Words and marks behind which a name is an apposition, a party or one of several."""
_OBJECTS = frozenset({"den", "dem", "ihn", "ihm", "welchen", "welchem"})
"""Pronouns whose form says that they are no subject."""
_EITHER = frozenset({"sie", "es", "das", "die"})
"""Pronouns that may be an object as well, and then stand before the subject."""
_SUBJECTLESS = frozenset({"conj", "xcomp", "advcl", "ccomp", "obj", "acl"})


def subject_of(scene: Scene, verb: Word) -> tuple[Word | None, list[Word]]:
    """The subject, and what else the tree calls one."""
    subjects = _subjects(scene, verb)
    subjects = [word for word in subjects if word.form.lower() not in _OBJECTS] or subjects
    if (turned := _turned(scene, verb, subjects)) is not None:
        return turned, subjects
    addressed = len(subjects) == 1 and _is_addressed(scene, subjects[0])
    if (addressed or not subjects) and not scene.is_passive(verb):
        subjects = _nominatives(scene, verb) or subjects
    named = [word for word in subjects if word.feat("Case") in {"Nom", None}] or subjects
    if len(named) > 1 and named[0].form.lower() in _EITHER:  # wie sie Berlin und Paris vereinbarten
        named = [word for word in named if scene.cast.at(word) is not None and word.upos != "PRON"] or named
    return (named[0], [word for word in subjects if word is not named[0]]) if named else (None, [])


def _subjects(scene: Scene, verb: Word) -> list[Word]:
    """The subjects that the tree gives a verb, without a name in the genitive before one: Trumps Gesandter."""
    named = [c for c in scene.children(verb, "nsubj") if c.form.lower() not in REFLEXIVES and any(map(str.isalnum, c.form))]
    if len(named) > 1:  # tags darauf reiste er ab
        named = [child for child in named if not any(time.span.covers(child.span) for time in scene.times)] or named
    found = [_full(scene, child) for child in named]
    beside = [word for word in found if not scene.colon_between(word, verb)]
    found = beside or found  # Scholz in Kiew: Kanzler sagt Panzer zu
    behind = [word for word in found if not scene.dash_between(word, verb)]
    found = behind or found  # Wien (ag) – Am Montag haben sich die Minister getroffen
    return [
        word
        for word in found
        if not (word.upos == "PROPN" and word.form.endswith("s") and any(other.index == word.index + 1 for other in found))
    ]


def _turned(scene: Scene, verb: Word, subjects: list[Word]) -> Word | None:
    """The subject that the tree calls an object, where a relative pronoun can be none: ein Pakt, den Kiew schloss."""
    if len(subjects) != 1 or subjects[0].form.lower() not in _OBJECTS or scene.is_passive(verb):
        return None
    return next((word for word in scene.children(verb, "obj") if word.upos in {"NOUN", "PROPN"}), None)


def _full(scene: Scene, word: Word) -> Word:
    """The full word beside one that is cut short: Staats- und Regierungschefs."""
    return next(iter(scene.children(word, "conj")), word) if word.form.endswith("-") else word


def _nominatives(scene: Scene, verb: Word) -> list[Word]:
    """The first noun in the nominative that the tree calls an object, or else such a pronoun, whatever it is called."""
    nouns = [word for word in scene.children(verb, "obj") if word.upos == "NOUN" and word.feat("Case") == "Nom"]
    pronouns = [word for word in scene.sentence.children(verb) if word.upos == "PRON" and word.feat("Case") == "Nom"]
    return (nouns or [word for word in pronouns if word.feat("PronType") == "Prs"])[:1]


def _is_addressed(scene: Scene, name: Word) -> bool:
    """Whether a sentence opens with a name and a comma: Herr Meier, am Dienstag treffen sich die Minister."""
    inside = [word.index for word in scene.sentence.subtree(name) if word.upos != "PUNCT"]
    behind = scene.sentence.words[max(inside) :][:2]
    comma = len(behind) > 1 and behind[0].form == "," and behind[1].upos not in {"PRON", "DET", "PROPN"}
    return comma and min(inside) == 1 and any(scene.cast.at(scene.sentence.words[index - 1]) is not None for index in inside)


def run_on(scene: Scene, subject: Word) -> Iterator[Word]:
    """Names of others, and of towns, that the tree hangs on a subject without a comma: soll Putin Trump eingeladen haben."""
    named = scene.cast.at(subject)
    queue = [*scene.children(subject, "flat", "appos")]
    while queue:
        word = queue.pop()
        mention = scene.cast.mention_at(word)
        before = scene.sentence.words[word.index - 2] if word.index > 1 else None
        begins = mention is not None and mention.span.start == word.span.start and mention.actor != named
        town = mention is None and named is not None and word.form in scene.lexicon.gazetteer.places
        if (begins or town) and before is not None and before.form not in _LISTING:
            yield word
        else:
            queue += scene.children(word, "flat", "appos")


def inherited(scene: Scene, verb: Word) -> Word | None:
    """The subject of the verb above one that has none, or who is told to do what an infinitive says."""
    here = verb
    while (head := scene.sentence.head(here)) is not None and here.base_deprel in _SUBJECTLESS:
        if here.base_deprel in {"advcl", "ccomp", "acl"} and scene.finite(here) is not None:
            return None
        if _of_another(scene, here, head):
            return None
        if _is_commanded(scene, here, head):
            return _commanded(scene, head)
        subjects = _subjects(scene, head)
        if subjects:
            return subjects[0]
        here = head
    return None


def _of_another(scene: Scene, infinitive: Word, verb: Word) -> bool:
    """Whether an infinitive says what others think of, whom a verb rejects: weist Pläne zurück, Truppen zu entsenden."""
    if infinitive.base_deprel not in {"xcomp", "ccomp", "advcl", "acl"} or scene.finite(infinitive) is not None:
        return False
    index = scene.lexicon.trigger_index
    refused = any(c.status is EventStatus.DENIED for c in index.governing(verb.form, verb.lemma, scene.particle(verb)))
    return refused and any(child.upos == "NOUN" for child in scene.children(verb, "obj"))


def _is_commanded(scene: Scene, infinitive: Word, verb: Word) -> bool:
    """Whether an infinitive says what somebody else is to do, or did: forderte, die Angriffe einzustellen."""
    if infinitive.base_deprel not in {"xcomp", "ccomp", "advcl", "obj"} or scene.finite(infinitive) is not None:
        return False
    governing = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    return any(context.demands or context.charges for context in governing)


def _commanded(scene: Scene, verb: Word) -> Word | None:
    """Who is told to do it, where that is said: forderte Moskau auf, die Angriffe einzustellen."""
    told = next((word for word in scene.children(verb, "obj", "iobj") if word.form.lower() not in REFLEXIVES), None)
    return told or next((word for word in scene.children(verb, "obl") if "von" in scene.prepositions(word)), None)
