"""Where a sentence names a topic.

A term is named in full where everything that it needs stands with its head. Once an article has named a topic, a definite noun
may do without (die Lieferung), and so may the heads that the lexicon lists as short for the topic (ein Beitritt, in the
sentences after NATO-Beitritt).
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from ukrdiplo.extraction.positions.named import Hit, Named
from ukrdiplo.extraction.positions.needs import NOMINAL, Company
from ukrdiplo.extraction.positions.words import cases, names, noun_forms
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.topic_index import Naming, TopicIndex
from ukrdiplo.lexicon.topics import Term
from ukrdiplo.model import Sentence, Word

__all__ = ["hinted", "hits"]

_EMPTY = frozenset({"PUNCT", "CCONJ", "SCONJ", "NUM", "PART"})
"""Parts of speech of words that name nothing."""
_PRONOMINAL = frozenset({"PRON", "DET"})
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis"})
_APART = _CLAUSAL | {"conj"}
_SUCH = frozenset({"solch", "solcher", "dieser", "dies"})
_POINTING = frozenset({"der", "die", "das", "den", "dem", "diese", "dieser", "dieses", "diesen", "diesem", "beide"})


def hinted(sentence: Sentence, lexicon: Lexicon) -> Iterator[str]:
    """The topics that a sentence hints at, so that words may be short for them from then on."""
    for word in sentence.words:
        yield from lexicon.topic_index.hinted(word.form)


def hits(sentence: Sentence, lexicon: Lexicon, named: Named | None = None) -> tuple[Hit, ...]:
    """The terms of a sentence; of two of which one stands inside the other, or asks less of the same head, the larger.

    Args:
        sentence: The sentence.
        lexicon: The topics.
        named: The topics that were named before.
    """
    before = Named() if named is None else named
    company = Company(sentence)
    found: list[Hit] = []
    for word in sentence.words:
        if word.upos not in _PRONOMINAL:
            if (naming := _naming(sentence, word, lexicon)) is not None:
                found += _at(company, word, naming, lexicon.topic_index, before, found)
        elif (meant := before.meant_by(word, found)) is not None and not _of_somebody(sentence, word):
            found.append(evolve(meant, head=word, words=frozenset({word.index}), scope=(word,), short=True, pronoun=True))
    return tuple(hit for hit in found if not any(other is not hit and _displaces(sentence, other, hit) for other in found))


def _displaces(sentence: Sentence, other: Hit, hit: Hit) -> bool:
    """Whether another term of a sentence says better what the words of one name."""
    if hit.term.foremost and not other.term.foremost:
        return False
    larger = hit.words < other.words and (not other.term.actors or other.term.topic == hit.term.topic)
    if larger or (other.head.index == hit.head.index and _closeness(other) > _closeness(hit)):
        return True
    asks = other.term.topic != hit.term.topic and other.term.needs and not other.term.actors
    if asks and other.head.index in hit.words - {hit.head.index}:
        return True
    told = hit.short and not (hit.pronoun or other.short) and other.head in hit.scope[1:]
    return told and "über" in cases(sentence, other.head)  # der Plan über die Lieferung


def _closeness(hit: Hit) -> tuple[bool, int, int]:
    """Whether a hit goes before others, how much it asks for near its head, and how much elsewhere in the sentence."""
    return hit.term.foremost, len(hit.term.needs), len(hit.term.far)


def _naming(sentence: Sentence, word: Word, lexicon: Lexicon) -> Naming | None:
    """What a word may name, if anything."""
    if word.upos in _EMPTY:
        return None
    index = lexicon.topic_index
    nominal = word.upos in NOMINAL
    found = index.of_noun(noun_forms(word)) if nominal else index.of_verb(names(lexicon.attitude_index, sentence, word))
    return found if found.terms or found.short else None


def _at(company: Company, word: Word, naming: Naming, index: TopicIndex, named: Named, here: Sequence[Hit]) -> Iterator[Hit]:
    sentence, nominal = company.sentence, word.upos in NOMINAL
    if naming.short and here and nominal:
        named = named.naming(hit.term.topic for hit in here if not hit.short)
    taken: set[str] = set()
    short_term = named.latest(naming.short) if naming.short else None
    bare = [term.topic for term in naming.terms if not (term.needs or term.far)]
    overruled = short_term is not None and all(named.distance(topic) > named.distance(short_term.topic) for topic in bare)
    terms = _possible(company, word, naming.terms, index, needy=overruled)
    if not terms and short_term is None:
        return
    scope = _phrase(sentence, word) if nominal else _clause(sentence, word)
    wide = (*sentence.subtree(word), *_behind(sentence, word)) if nominal and any(term.needs for term in terms) else scope
    everywhere = [company.met(term, word, wide) for term in terms]
    full = {term.topic for term, places in zip(terms, everywhere, strict=True) if places is not None}
    for term, places in zip(terms, everywhere, strict=True):
        if term.topic in taken and not (term.actors or term.person):
            continue
        short = (
            word.upos == "NOUN"
            and term.topic in index.definite.get(term.head.casefold(), ())
            and named.lately(term.topic)
            and full <= {term.topic}
            and _definite(sentence, word, index.settings)
        )
        if places is None and not short:
            continue
        if not nominal and any("gegen" in cases(sentence, sentence.words[place - 1]) for place in places or ()):
            continue  # stellt sich gegen Truppen
        besides = [other for other in (sentence.words if term.far else scope) if other.index not in (places or ())]
        if _excluded(index.unless.get(term.topic, ()), company, word, besides):
            continue
        taken.add(term.topic)
        inside = frozenset({word.index, *(places or ())})
        yield Hit(term=term, head=word, words=inside, scope=scope, sign=naming.sign * term.sign, short=short, wish=naming.wish)
    if taken or short_term is None or set(bare) - {short_term.topic}:
        return
    if not _excluded(index.unless.get(short_term.topic, ()), company, word, scope):
        yield Hit(term=short_term, head=word, words=frozenset({word.index}), scope=scope, sign=short_term.sign, short=True)


def _possible(company: Company, word: Word, terms: Iterable[Term], index: TopicIndex, *, needy: bool) -> tuple[Term, ...]:
    """The terms that a word may name in its sentence, or by being definite.

    Args:
        company: The words of the sentence.
        word: The word.
        terms: The terms that it is the head of.
        index: The topics.
        needy: Only terms that need something count: die Verhandlungen, where those on joining were named last.
    """
    known = word.upos == "NOUN"
    return tuple(
        term
        for term in terms
        if (term.needs or term.far or not needy)
        and (company.may_meet(term, word) or (known and term.topic in index.definite.get(term.head.casefold(), ())))
    )


def _of_somebody(sentence: Sentence, word: Word) -> bool:
    """Whether a pronoun rather stands for who does or has something: a lone subject, sein Nein zu X."""
    noun = sentence.head(word) if word.deprel == "det:poss" else None
    if noun is None:
        return _lone_subject(sentence, word)
    return any(child.base_deprel == "nmod" for child in sentence.children(noun)) or _of_the_subject(sentence, word)


def _of_the_subject(sentence: Sentence, possessive: Word) -> bool:
    """Whether a possessive agrees with the subject before it, and so means that: Kiew soll seine Pläne aufgeben."""
    verb = next((above for above in sentence.ancestors(possessive) if above.upos in {"VERB", "ADJ"}), None)
    children = () if verb is None else sentence.children(verb)
    subject = next((c for c in children if c.deprel == "nsubj" and c.upos in NOMINAL and c.index < possessive.index), None)
    if subject is None:
        return False
    of_several_or_her = subject.feat("Number") == "Plur" or subject.feat("Gender") == "Fem"
    return possessive.form.casefold().startswith("ihr") == of_several_or_her


def _lone_subject(sentence: Sentence, word: Word) -> bool:
    """Whether a word is its verb's subject, and no other word is said to be one."""
    verb = sentence.head(word)
    if word.base_deprel != "nsubj" or verb is None:
        return word.base_deprel == "nsubj"
    return all(child.index == word.index or child.base_deprel != "nsubj" for child in sentence.children(verb))


def _definite(sentence: Sentence, word: Word, settings: tuple[str, ...]) -> bool:
    """Whether a noun phrase is about something known: die Lieferung, ein solches Treffen, ein schneller Beitritt der Ukraine."""
    children = sentence.children(word)
    if any(child.base_deprel == "nmod" and settings and child.form.casefold().startswith(settings) for child in children):
        return True
    if any(
        child.base_deprel in {"nmod", "acl", "appos", "amod", "nummod"} and child.lemma.casefold() not in _SUCH
        for child in children
    ):
        return False
    return any(child.form.casefold() in _POINTING or child.lemma.casefold() in _SUCH for child in children)


def _phrase(sentence: Sentence, head: Word) -> tuple[Word, ...]:
    """The words of a noun phrase without its clauses, with a complement that stands right behind it but is read as the verb's."""
    found = [
        head,
        *(
            word
            for child in sentence.children(head)
            if child.base_deprel not in _APART
            for word in _within(sentence, child, _CLAUSAL)
        ),
    ]
    governor = sentence.head(head)
    if governor is not None:
        last = max(word.index for word in found)
        for sibling in sentence.children(governor):
            if sibling.base_deprel in {"obl", "nmod"} and sibling.index > last:
                added = _within(sentence, sibling, _CLAUSAL)
                if min(word.index for word in added) == last + 1:
                    found += added
                    last = max(word.index for word in added)
    return tuple(found)


def _behind(sentence: Sentence, head: Word) -> Iterator[Word]:
    """The words behind a noun up to the next verb or mark: its complements, wherever the tree puts them."""
    for word in sentence.words[head.index :]:
        if word.upos in {"VERB", "AUX", "PUNCT", "SCONJ"}:
            return
        yield word


def _clause(sentence: Sentence, verb: Word) -> tuple[Word, ...]:
    """The words of a verb's clause without the clauses in it; an infinitive has its governor's subject and object."""
    found = _within(sentence, verb, _CLAUSAL)
    governor = sentence.head(verb)
    if governor is not None and not any(word.base_deprel == "nsubj" for word in sentence.children(verb)):
        for sibling in sentence.children(governor):
            if sibling.index != verb.index and sibling.base_deprel in {"nsubj", "obj", "iobj"}:
                found += _within(sentence, sibling, _CLAUSAL)
    return tuple(found)


def _within(sentence: Sentence, head: Word, without: frozenset[str]) -> list[Word]:
    found, queue = [], [head]
    while queue:
        here = queue.pop()
        found.append(here)
        queue.extend(
            child
            for child in sentence.children(here)
            if child.base_deprel not in without and not (child.base_deprel == "conj" and child.upos == "VERB")
        )
    return found


def _excluded(unless: tuple[str, ...], company: Company, head: Word, scope: Sequence[Word]) -> bool:
    """Whether a term does not count in the company of its head."""
    return bool(unless) and company.excluded(unless, head, _without_subject(company.sentence, head, scope))


def _without_subject(sentence: Sentence, head: Word, scope: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a clause without its subject: who does a thing does not tell what it is about."""
    if head.upos in NOMINAL:
        return tuple(scope)
    governor = sentence.head(head)
    clauses = (head,) if governor is None or head.base_deprel not in {"xcomp", "ccomp"} else (head, governor)
    subjects = (
        child for clause in clauses for child in sentence.children(clause) if child.deprel == "nsubj" and child.upos == "PROPN"
    )
    inside = {word.index for subject in subjects for word in sentence.subtree(subject)}
    return tuple(word for word in scope if word.index not in inside)
