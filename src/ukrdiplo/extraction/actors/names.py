"""Known names: which form is meant, and whether it is anybody at all.

The longest name wins. A form that may be another thing (Bild, May, Johnson) counts only with evidence: quotation marks around
a medium, the full name elsewhere in the article, an office before a surname. The name of a state, a capital or a seat is a
place, and nobody, after a preposition of place and beside a noun for a place. A platform on which people write is somebody only
as a subject.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.actors import capitals
from ukrdiplo.extraction.actors.found import Found, known
from ukrdiplo.extraction.actors.spotting import Spotted, apart
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import Form
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.model import ActorKind, MentionKind

__all__ = ["find", "is_place"]

_QUOTES = frozenset("„“”»«‚‘’›‹\"'")
_LOCATED = frozenset({ActorKind.STATE, ActorKind.INSTITUTION, ActorKind.ORGANISATION, ActorKind.GROUP})
_NEEDS_EVIDENCE = frozenset({"common-word", "given-name", "place", "surname"})
_FAR = 8  # words between a preposition and the last of the places that it governs
_OWNING = ("ihr", "sein", "unser", "mein", "dein", "euer", "eure", "jede", "diese", "das")
_WOMAN = frozenset({"die", "eine"})
_MEMBER = frozenset({"der", "dem", "den", "des", "ein", "einem", "einen", "eines"})
_ARTICLES = frozenset({"der", "die", "den", "dem", "des"})
_BY = frozenset({"laut", "gegenüber", "zufolge"})
_PASSED_OVER = frozenset({"der", "die", "das", "dem", "den", "des", "und", "oder", "ganz", "sowie", "von", "einem", "einer"})


def find(
    tokens: Sequence[Token],
    spots: Spotted,
    lexicon: Lexicon,
    *,
    named: frozenset[str],
    told: Mapping[str, int],
    published: dt.date | None,
) -> list[Found]:
    """The known names in a block.

    Args:
        tokens: Its words.
        spots: The names that may begin there, by :func:`~ukrdiplo.extraction.actors.spotting.spotted`.
        lexicon: What is known.
        named: Whom the article names in full.
        told: How often it names each state, by :func:`~ukrdiplo.extraction.actors.spotting.states`.
        published: The article's date.
    """
    found: list[Found] = []
    for place, length, forms in apart(tokens, spots):
        form = _shared(forms, told)
        if _is_meant(form, tokens, place, place + length, lexicon, named, published):
            kind = MentionKind.METONYM if form.metonym else MentionKind.NAME
            rule = "mention.metonym" if form.metonym else "mention.name" if form.full else "mention.surname"
            start = place + 1 if length > 1 and tokens[place].text in {"Der", "Die", "Das", "die"} else place
            found.append(Found(start=start, end=place + length, actor=known(form.actor), kind=kind, rule=rule))
    return found


def _shared(forms: Sequence[Form], told: Mapping[str, int]) -> Form:
    """Which body of several with one name is meant: the likeliest, but for one of a state of which the article tells more."""
    if len(forms) == 1 or forms[0].ambiguity != "shared-name":
        return forms[0]
    return max(forms, key=lambda form: told.get(form.actor.represents or "", 0))


def is_place(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether the name that begins at ``start`` is where something is and not who does it."""
    place = start - 1
    while place >= 0 and start - place <= _FAR and tokens[place + 1].gap in {" ", ", ", " / "}:
        token = tokens[place]
        if token.lower in lexicon.people.into or token.text in lexicon.people.into:
            return tokens[place + 1].follows  # a verb's particle stands before a comma: schlägt vor, der Ukraine …
        if token.text in lexicon.people.sites:
            return True
        if token.lower in _ARTICLES and _opens(tokens, place, lexicon):
            return False
        passed = (
            token.lower in _PASSED_OVER
            or token.text in lexicon.gazetteer.places
            or lexicon.people.nation(token.text) is not None
            or lexicon.names.find([token.text], 0)
        )
        if not passed and token.upos != "ADJ":
            return False
        place -= 1
    return False


def _opens(tokens: Sequence[Token], article: int, lexicon: Lexicon) -> bool:
    """Whether an article right behind a place opens a phrase of its own: nach Angaben aus Moskau | die Emirate."""
    before = tokens[article - 1] if article and tokens[article].follows else None
    return before is not None and before.text[:1].isupper() and before.text in lexicon.gazetteer.places


def _is_meant(
    form: Form, tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, named: frozenset[str], published: dt.date | None
) -> bool:
    actor = form.actor
    if actor.kind is ActorKind.PERSON:
        return form.full or _is_surname(form, tokens, start, lexicon, named, published)
    if actor.kind is ActorKind.ORGANISATION and _is_member(tokens, start, end, lexicon):
        return False
    if form.ambiguity == "common-word":
        return _is_title(tokens, start, end, lexicon) or (actor.kind is ActorKind.ORGANISATION and _acts(tokens, start, end))
    if form.ambiguity == "channel":
        word = tokens[end - 1].word
        return word is not None and word.base_deprel == "nsubj"
    if form.ambiguity == "direction":
        stands = bool(start) and tokens[start - 1].lower in _ARTICLES and not _has_genitive(tokens, end)
        return stands and not is_place(tokens, start, lexicon)
    if (form.metonym or actor.kind is ActorKind.INSTITUTION) and capitals.speaks_from(tokens, start, lexicon):
        return True
    longer = end < len(tokens) and tokens[end].follows and tokens[end].text in lexicon.body_names.marks
    placed = actor.kind in _LOCATED and is_place(tokens, start, lexicon)
    return not (longer or placed or (form.metonym and capitals.is_town(tokens, start, end, lexicon)))


def _is_surname(
    form: Form, tokens: Sequence[Token], start: int, lexicon: Lexicon, named: frozenset[str], published: dt.date | None
) -> bool:
    if _goes_on(tokens, start, lexicon):
        return False
    before = tokens[start - 1] if start and tokens[start].follows else None
    if before is not None and _is_shouted(before) and _is_shouted(tokens[start]):
        before = None  # what is a name the parser cannot tell in a headline in capitals
    if before is not None and before.text[:1].isupper() and not before.first:
        noun = lexicon.people.noun(before.text)
        if noun is not None and noun.role.use in {Use.OFFICE, Use.OCCUPATION}:
            return True
        alone = _is_time_or_place(before, lexicon)  # traf am Montag Selenskyj, in Genf Lawrow
        named_so = before.upos == "PROPN" and len(before.text) > 1 and not alone
        other_name = before.text in lexicon.people.genders or named_so
        if other_name and lexicon.names.find([before.text], 0) is None:
            return False
    if before is not None and before.first and before.text in lexicon.people.genders:
        return False
    if before is not None and before.lower.startswith(_OWNING) and before.upos == "DET":
        return False  # ihr Umland
    if form.ambiguity not in _NEEDS_EVIDENCE or form.actor.id in named:
        return True
    if form.ambiguity != "surname":
        return False
    offices = lexicon.people.held.get(form.actor.id, ())
    return published is not None and any(office.holder(published) == form.actor.id for office in offices)


def _is_time_or_place(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word in front of a surname is the end of a time or a place, and no other name of its."""
    if token.text in lexicon.gazetteer.places:
        return True
    return any(lexicon.time_words.value(kind, token.text) is not None for kind in (TimeKind.WEEKDAY, TimeKind.MONTH))


def _is_member(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a noun for a party's members stands in the singular: der Republikaner, die Grüne."""
    word = tokens[end - 1].word
    if end - start == 1 and start and tokens[start - 1].lower in _WOMAN:
        noun = lexicon.people.noun(tokens[start].text)
        return noun is not None and noun.exact and noun.role.of_party and noun.gender is Gender.FEMININE
    singular = word is not None and word.upos == "NOUN" and word.feat("Number") == "Sing" and word.feat("Gender") == "Masc"
    return singular and end - start == 1 and start > 0 and tokens[start - 1].lower in _MEMBER


def _goes_on(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a known surname is another person's given name here: the parser joins it to the name that follows."""
    here, after = tokens[start], tokens[start + 1] if start + 1 < len(tokens) else None
    if after is None or not after.follows or after.word is None or here.word is None or not after.text[:1].isupper():
        return False
    if _is_shouted(here) and _is_shouted(after):
        return False
    if lexicon.names.find([here.text.removesuffix("s")], 0) is not None and here.text.endswith("s"):
        return False  # a genitive: Musters Partei
    joined = after.word.base_deprel == "flat" and after.word.head == here.word.index
    return joined and after.upos == "PROPN" and lexicon.names.find([after.text], 0) is None


def _is_shouted(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def _is_title(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a common word is the name of a medium: in quotation marks, in capitals, after laut or a noun for one."""
    name = tokens[end - 1]
    if len(name.text) > 2 and name.text.isupper():
        return True
    closed = tokens[end].gap if end < len(tokens) else ""
    if _QUOTES & set(tokens[start].gap) and (end == len(tokens) or _QUOTES & set(closed)):
        return True
    if start and tokens[start - 1].lower in _BY:
        return end - start > 1 or lexicon.people.noun(name.text) is None  # laut Insidern
    before = lexicon.people.noun(tokens[start - 1].text) if start else None
    return before is not None and before.role.kind is ActorKind.MEDIA


def _acts(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a common word that is a party's name is a subject with the article of that name: Die Linke war dagegen."""
    word = tokens[end - 1].word
    noun = word is not None and word.base_deprel == "nsubj" and word.upos in {"NOUN", "PROPN"} and word.feat("Number") != "Plur"
    article = tokens[start].lower == "die" or (start > 0 and tokens[start - 1].lower == "die" and tokens[start].follows)
    return noun and article


def _has_genitive(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and tokens[end].follows and tokens[end].lower in {"der", "des", "von"}
