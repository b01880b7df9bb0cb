"""Whatever trees an analyser returns, extraction gives a result that is consistent in itself.

Wild trees are German news words in any order, with tags, relations and heads at random; damaged ones are recorded trees with
some of their words changed. Each parser is wrong somewhere, and a rule must not fail where a tree makes no sense.
"""

import datetime as dt
from functools import cache
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from ukrdiplo import Article, Lexicon, samples
from ukrdiplo.analysis import conllu
from ukrdiplo.analysis.trees import rooted
from ukrdiplo.demo import article as sample
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.extract import extract
from ukrdiplo.model import Actor, ActorKind, Analysis, Block, BlockKind, Mention, MentionKind, Sentence, Span, Word, hull

LEXICON = Lexicon.load()
GOLDEN = Path(__file__).parents[2] / "golden"


def _split(words: str) -> list[str]:
    return words.split()


NAMES = _split("""
    Trump Donald Merz Friedrich Selenskyj Putin Wladimir Peskow Kremlsprecher US-Präsident Präsident Außenministerin
    Kanzler Moskau Kiew Kyjiws Brüssel Berlin Washington Kreml Ukraine Russland Russlands USA EU NATO UN EU-Kommission
    Bundesregierung Bild Reuters Spiegel Experte Regierungskreise Diplomaten Bäcker Anna Muster Müller Dr. von Leyen
    Ukrainer russischen ukrainische
""")
THINGS = _split("""
    Waffenruhe Waffenstillstand Verhandlungen Gespräche Telefonat Gipfel Treffen Besuch Angriff Drohnen Raketen
    Sanktionen Sanktionspaket Waffenlieferungen Patriot Austausch Gefangenen Gefangenenaustausch Nato-Beitritt Beitritt
    Frieden Abkommen Plan Forderung Vorschlag Aussage Angaben Bericht Worte Drohung Kritik Ablehnung Zusage Minuten Tote
    Verletzte Milliarden Euro Tagen Wochen
""")
VERBS = _split("""
    sagte sagt sagen gesagt erklärte betonte teilte mit mitgeteilt kündigte an angekündigt forderte fordert gefordert
    warnte droht drohte lehnt lehnte ab abgelehnt will wollen möchte soll solle müsse muss müssen sei seien habe hätten
    werde würde wurde worden hat haben ist war traf treffen telefonierte telefoniert reist besuchte griff angegriffen
    verhängte verhängt lieferte liefern unterzeichnete bestätigte dementierte bezeichnete nannte warf vor räumte ein
    zitiert berichtet glaubt fürchtet bereit zugestimmt aufheben beenden
""")
SMALL = _split("""
    der die das den dem des ein eine einem er sie es ihm ihn ihr sein seine beide alle dass ob weil wenn und oder aber
    nicht kein keine noch nie auch nur laut zufolge so nach wie im am zum in mit von für gegen über auf um bei aus vor
    zwischen durch zu als sich daran dagegen dafür was wer gestern heute morgen übermorgen Montag Mai 2025 2024-02-29 30
    zwei 9999 0 31. Februar kommende vergangenen Woche Monat Jahr Uhr Mittwochabend Ende vor anderthalb
""")
MARKS = [*"„“”»«‚‘›‹\"'’,.:;!?–-()[]…", ",", ",", "--", "..."]
ODD = ["\u200b", "\u202e", "\ufffd", "\U0001f600", "a\u0308", "x" * 100, "İ", "ß", "ﬁ", "-", "'", "@", "°", "²", "١"]

UPOS = _split("""
    ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X
""")
RELATIONS = _split("""
    acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj csubj:pass dep
    det det:poss expl expl:pv fixed flat flat:name iobj mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:agent
    obl:arg orphan parataxis punct root vocative xcomp
""")
FEATURES = [
    (),
    (("Case", "Nom"), ("Gender", "Masc"), ("Number", "Sing")),
    (("Case", "Gen"), ("Gender", "Fem"), ("Number", "Sing")),
    (("Case", "Dat"), ("Number", "Plur")),
    (("Case", "Acc"), ("Definite", "Ind"), ("PronType", "Art")),
    (("Mood", "Ind"), ("Number", "Sing"), ("Person", "3"), ("Tense", "Past"), ("VerbForm", "Fin")),
    (("Mood", "Sub"), ("Number", "Sing"), ("Person", "3"), ("Tense", "Pres"), ("VerbForm", "Fin")),
    (("Mood", "Ind"), ("Number", "Plur"), ("Person", "1"), ("VerbForm", "Fin")),
    (("Mood", "Imp"), ("VerbForm", "Fin")),
    (("VerbForm", "Inf"),),
    (("VerbForm", "Part"),),
    (("Number", "Sing"), ("Person", "3"), ("PronType", "Prs")),
    (("PronType", "Rel"),),
    (("PronType", "Int"),),
    (("Poss", "Yes"), ("PronType", "Prs")),
    (("Polarity", "Neg"),),
    (("NumType", "Card"),),
]
SAME = "same"  # a word of the multi-word token before it
KINDS = sorted(BlockKind)
DAYS = (
    st.sampled_from([None, dt.date.min, dt.date.max, dt.date(2024, 2, 29), dt.date(2024, 12, 31), dt.date(2025, 5, 21)])
    | st.dates()
)


@cache
def _known() -> list[str]:
    """Words that some rule waits for."""
    cues = sorted(LEXICON.cue_index.verbs)
    heads = sorted({term.head.replace("|", "") for topic in LEXICON.topics for term in topic.all_terms})
    wants = sorted(attitude.word.replace("|", "") for attitude in LEXICON.attitudes)
    events = sorted({word.replace("|", "") for trigger in LEXICON.triggers for word in (*trigger.nouns, *trigger.verbs)})
    times = sorted(chain.from_iterable(time.words for time in LEXICON.times))
    return [word for word in (*cues, *heads, *wants, *events, *times) if word and " " not in word]


FORMS = st.one_of(*(st.sampled_from(words) for words in (NAMES, THINGS, VERBS, SMALL, MARKS, ODD, _known())))
WORDS = st.tuples(
    FORMS,
    st.sampled_from(["", *UPOS]),
    st.sampled_from(RELATIONS),
    st.sampled_from(FEATURES),
    st.sampled_from([" ", " ", " ", " ", "", "\n", SAME]),
    st.integers(0, 30),
)


def _likely(form: str) -> str:
    if form in MARKS:
        return "PUNCT"
    if form in NAMES:
        return "PROPN"
    return "NOUN" if form[0].isupper() else "VERB"


@st.composite
def wild(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """An article and an analysis that fits it."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for number in range(draw(st.integers(1, 4))):
        text += "\n\n" if text else ""
        begin = len(text)
        kind = draw(st.sampled_from(KINDS))
        for place in range(draw(st.integers(1, 4))):
            text += " " if place else ""
            sentence = _sentence(len(text), number, draw(st.lists(WORDS, min_size=1, max_size=25)))
            text += sentence[0]
            if kind.is_content:
                sentences.append(sentence[1])
        blocks.append(Block(kind=kind, span=Span(begin, len(text))))
    return Article(text=text, blocks=tuple(blocks), published=draw(DAYS)), Analysis(sentences=tuple(sentences))


def _sentence(start: int, block: int, drawn: list[Any]) -> tuple[str, Sentence]:
    """A sentence from ``start`` on, and its text."""
    text = ""
    words: list[Word] = []
    heads = rooted([item[-1] for item in drawn])
    for index, (form, upos, relation, feats, gap, _) in enumerate(drawn, start=1):
        if gap == SAME and words:
            span = words[-1].span
        else:
            text += gap if words else ""
            span = Span(start + len(text), start + len(text) + len(form))
            text += form
        head = heads[index - 1]
        tag = upos or _likely(form)
        role = relation if head else "root"
        words.append(Word(index=index, form=form, lemma=form, upos=tag, feats=feats, head=head, deprel=role, span=span))
    return text, Sentence(words=tuple(words), span=Span(start, start + len(text)), block=block)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """A sample article and some of its recorded sentences, with words changed."""
    article, analysis = draw(st.sampled_from(_recorded()))
    first = draw(st.integers(0, len(analysis.sentences) - 1))
    changed = st.lists(st.tuples(st.integers(0, 60), WORDS, st.integers(1, 31)), max_size=12)
    sentences = [_changed(sentence, draw(changed)) for sentence in analysis.sentences[first : first + 6]]
    return evolve(article, published=draw(DAYS)), evolve(analysis, sentences=tuple(sentences))


def _changed(sentence: Sentence, changes: list[Any]) -> Sentence:
    """A sentence with a word, its tag, features, relation, head or span replaced; ``what`` says which."""
    words = list(sentence.words)
    for number, (form, upos, relation, feats, _, head), what in changes:
        place = number % len(words)
        word = words[place]
        words[place] = evolve(
            word,
            form=form if what & 1 else word.form,
            upos=(upos or word.upos) if what & 2 else word.upos,
            feats=feats if what & 4 else word.feats,
            deprel=relation if what & 8 else word.deprel,
            head=head if what & 16 else word.head,
        )
    heads = rooted([word.head for word in words])
    return evolve(sentence, words=tuple(evolve(word, head=head) for word, head in zip(words, heads, strict=True)))


@cache
def _recorded() -> list[tuple[Article, Analysis]]:
    """The sample articles with blocks just as large as the recorded sentences need, so that reading may change."""
    made: list[tuple[Article, Analysis]] = []
    for name in samples.names():
        text = sample(name).text
        recording = GOLDEN / f"{Article(text=text).id}.conllu"
        blocks: list[Block] = []
        sentences: list[Sentence] = []
        for _, group in groupby(
            conllu.loads(recording.read_text(encoding="utf-8")).sentences, key=lambda sentence: sentence.block
        ):
            sentences += (moved := [evolve(sentence, block=len(blocks)) for sentence in group])
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=hull(sentence.span for sentence in moved)))
        made.append((Article(text=text, blocks=tuple(blocks)), Analysis(sentences=tuple(sentences))))
    return made


@settings(max_examples=150)
@given(wild() | damaged())
def test_any_trees_give_a_consistent_result(read: tuple[Article, Analysis]) -> None:
    article, analysis = read
    parsed = extract(article, analysis, LEXICON)
    assert parsed.check() is parsed


ODD_TREES = {
    "a conjunction ends the sentence": [
        ("Merz", "PROPN", "nsubj", 2),
        ("sagte", "VERB", "root", 0),
        (",", "PUNCT", "punct", 2),
        ("wenn", "SCONJ", "mark", 2),
    ],
    "a noun is taken for punctuation": [
        ("Trump", "PROPN", "nsubj", 2),
        ("kommt", "VERB", "root", 0),
        ("Telefonat", "NOUN", "punct", 2),
        (".", "PUNCT", "punct", 2),
    ],
    "a relative clause is nothing but a mark": [
        ("Moskau", "PROPN", "nsubj", 2),
        ("will", "VERB", "root", 0),
        ("die", "DET", "det", 4),
        ("Waffenruhe", "NOUN", "obj", 2),
        (",", "PUNCT", "acl", 4),
    ],
    "a quotation behind a stray mark": [
        (",", "PUNCT", "punct", 5),
        ("„", "PUNCT", "punct", 3),
        ("gut", "ADJ", "xcomp", 5),
        ("“", "PUNCT", "punct", 3),
        ("nannte", "VERB", "root", 0),
        ("Merz", "PROPN", "nsubj", 5),
        ("das", "PRON", "obj", 5),
    ],
    "marks alone behind a quotation": [
        ("„", "PUNCT", "punct", 3),
        ("Wir", "PRON", "nsubj", 3),
        ("kommen", "VERB", "root", 0),
        ("gern", "ADV", "advmod", 3),
        ("!", "PUNCT", "punct", 3),
        ("“", "PUNCT", "punct", 3),
        ("…", "PUNCT", "punct", 3),
    ],
}


@pytest.mark.parametrize("words", ODD_TREES.values(), ids=ODD_TREES.keys())
def test_an_odd_tree_is_read(words: list[tuple[str, str, str, int]]) -> None:
    finite = (("Mood", "Ind"), ("VerbForm", "Fin"))
    drawn = [(form, upos, relation, finite if upos == "VERB" else (), " ", head) for form, upos, relation, head in words]
    text, sentence = _sentence(0, 0, drawn)
    article = Article(text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),))
    assert extract(article, Analysis(sentences=(sentence,)), LEXICON).article is article


def test_two_mentions_of_one_actor_at_one_place_are_one() -> None:
    actor = Actor(id="person.a", name="A", kind=ActorKind.PERSON)
    named, again = (
        Mention(actor="person.a", span=Span(0, 1), kind=kind, rule="mention.test")
        for kind in (MentionKind.NAME, MentionKind.PRONOUN)
    )
    assert Cast().with_mentions([named], [actor]).with_mentions([again]).mentions == (named,)
