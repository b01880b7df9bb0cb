"""The contract of the model: what an object may be, what it may not be, and how it says so."""

import copy
import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo import testing
from ukrdiplo.errors import ModelError
from ukrdiplo.model import (
    MODES,
    Actor,
    ActorKind,
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Medium,
    Mention,
    MentionKind,
    Note,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Prose,
    Quantity,
    Sentence,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
    Word,
    hull,
    merged,
    passages_overlap,
    spans_overlap,
)

DAY = dt.date(2025, 2, 12)
WORD_FIELDS: dict[str, Any] = {
    "index": 1,
    "form": "x",
    "lemma": "x",
    "upos": "X",
    "head": 0,
    "deprel": "root",
    "span": Span(0, 1),
}
WORD = Word(**WORD_FIELDS)
RIGHT: dict[type[Any], dict[str, Any]] = {
    Actor: {"id": "state.ukr", "name": "Ukraine", "kind": ActorKind.STATE, "iso": "UKR"},
    Mention: {"actor": "state.ukr", "span": Span(0, 7), "kind": MentionKind.NAME, "rule": "r"},
    Block: {"kind": BlockKind.PARAGRAPH, "span": Span(2, 9)},
    Note: {"code": "no-date", "message": "There is no date."},
    Article: {"text": "Kiew hofft."},
    Statement: {"id": "st", "type": StatementType.DIRECT, "quote": (Span(0, 3),), "rule": "r"},
    Position: {"id": "po", "holder": "a", "topic": "t", "stance": Stance.OPPOSE, "evidence": (Span(0, 3),), "rule": "r"},
    Event: {
        "id": "ev",
        "type": EventType.CONSULT,
        "status": EventStatus.PLANNED,
        "evidence": (Span(0, 3),),
        "rule": "r",
    },
    Participant: {"actor": "a", "role": ParticipantRole.HOST},
    Place: {"text": "Genf", "span": Span(3, 7)},
    Quantity: {"number": "90", "unit": "Minuten", "span": Span(0, 10)},
    TimeExpression: {"text": "heute", "span": Span(0, 5), "earliest": DAY, "latest": DAY},
    Confidence: {"precision": 0.5, "hits": 10},
    Prose: {"text": "ab", "offsets": (3, 5)},
    Word: WORD_FIELDS,
    Sentence: {"words": (WORD,), "span": Span(0, 3)},
    Analysis: {},
    ParsedArticle: {"article": Article(text="Kiew")},
}


def test_the_right_ones_are_right() -> None:
    for kind, fields in RIGHT.items():
        assert kind(**fields) == kind(**fields)
        assert hash(kind(**fields)) == hash(kind(**fields))


WRONG: list[tuple[type[Any], dict[str, Any], str]] = [
    (Actor, {"id": ""}, "Actor.id must be a string that is not empty"),
    (Actor, {"kind": "state"}, "Actor.kind must be of type ActorKind .person, state, "),
    (Actor, {"kind": ActorKind.PERSON}, "only a state has an ISO code, but Ukraine is of kind person"),
    (Actor, {"iso": "ukr"}, "Actor.iso must be an ISO 3166-1 alpha-3 code such as UKR, not 'ukr'"),
    (Actor, {"iso": "UKRA"}, "Actor.iso"),
    (Actor, {"iso": "UKR\n"}, "Actor.iso"),
    (Actor, {"wikidata": "q212"}, "Actor.wikidata must be a Wikidata item such as Q7747, not 'q212'"),
    (Actor, {"wikidata": "Q0"}, "Actor.wikidata"),
    (Actor, {"anonymous": 1}, "Actor.anonymous must be of type bool"),
    (Actor, {"office": ""}, "Actor.office"),
    (Mention, {"span": (0, 7)}, "Mention.span must be of type Span"),
    (Mention, {"span": Span(3, 3)}, "Mention.span must be a span of at least one character"),
    (Mention, {"rule": ""}, "Mention.rule"),
    (Mention, {"confidence": 0.5}, "Mention.confidence must be of type Confidence"),
    (Block, {"span": Span(2, 2)}, "Block.span"),
    (Block, {"skips": (Span(0, 3),)}, "what a block skips lies inside it"),
    (Block, {"skips": [Span(3, 4)]}, "Block.skips must be a tuple"),
    (Note, {"code": ""}, "Note.code"),
    (Article, {"text": b"Kiew"}, "Article.text must be of type str"),
    (Article, {"published": "2025-02-12"}, "Article.published must be a datetime.date, not '2025-02-12'"),
    (Article, {"published": dt.datetime(2025, 2, 12, tzinfo=dt.UTC)}, "Article.published must be a datetime.date"),
    (Article, {"authors": "Reuters"}, "Article.authors must be a tuple"),
    (Article, {"blocks": (Block(kind=BlockKind.PARAGRAPH, span=Span(0, 12)),)}, "a block ends at 12, but the text has 11"),
    (
        Article,
        {"blocks": tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in (Span(0, 5), Span(4, 6)))},
        "blocks stand in order and do not overlap, but one starts at 4 before 5",
    ),
    (Statement, {"quote": ()}, "Statement.quote must be at least one span"),
    (Statement, {"quote": (Span(4, 6), Span(0, 3))}, "Statement.quote must be spans in order that do not overlap"),
    (Statement, {"quote": (Span(0, 3), Span(2, 6))}, "Statement.quote must be spans in order"),
    (Statement, {"cue": (Span(1, 1),)}, "Statement.cue must be a span of at least one character"),
    (Statement, {"speaker": "person.x"}, "Statement.speaker must be a tuple"),
    (Statement, {"speaker": ("a", "a")}, "Statement.speaker must be ids of which none is there twice"),
    (Statement, {"medium": ()}, "must have a medium"),
    (Statement, {"medium": ("speech",)}, "Statement.medium must be of type Medium"),
    (Statement, {"type": StatementType.REPORTED, "cue": (Span(5, 9),)}, "only direct and indirect statements have a cue"),
    (Statement, {"negated": None}, "Statement.negated must be of type bool"),
    (Position, {"evidence": ()}, "Position.evidence must be at least one span"),
    (Position, {"stance": "oppose"}, "Position.stance must be of type Stance"),
    (Position, {"statements": ("s", "s")}, "Position.statements must be ids of which none is there twice"),
    (Event, {"mode": EventMode.DRONE}, "CONSULT has no mode drone; its modes: multilateral, phone, third-party, visit"),
    (Event, {"type": EventType.AID, "mode": EventMode.PHONE}, "AID has no mode phone; its modes: none"),
    (
        Event,
        {"participants": (Participant(actor="b", role=ParticipantRole.HOST), Participant(actor="a", role=ParticipantRole.HOST))},
        "must be sorted, each once",
    ),
    (Event, {"participants": (Participant(actor="a", role=ParticipantRole.HOST),) * 2}, "must be sorted, each once"),
    (Event, {"when": "heute"}, "Event.when must be of type TimeExpression"),
    (Place, {"country": "fra"}, "Place.country must be an ISO 3166-1 alpha-3 code"),
    (Quantity, {"number": 90}, "Quantity.number must be a string"),
    (TimeExpression, {"latest": None}, "an interval has both ends or none"),
    (TimeExpression, {"latest": dt.date(2025, 2, 11)}, "ends on 2025-02-11 before its start on 2025-02-12"),
    (Confidence, {"precision": 1.1}, "a precision lies between 0 and 1, not at 1.1"),
    (Confidence, {"precision": float("nan")}, "a precision lies between 0 and 1"),
    (Confidence, {"precision": 1}, "Confidence.precision must be of type float"),
    (Confidence, {"hits": 9}, "at least 10 hits, not on 9"),
    (Confidence, {"hits": True}, "Confidence.hits must be of type int"),
    (Prose, {"offsets": (3,)}, "prose of 2 characters has 1 offsets"),
    (Prose, {"offsets": (5, 3)}, "ascend"),
    (Prose, {"offsets": (3, 3)}, "ascend"),
    (Prose, {"offsets": (-1, 3)}, "ascend"),
    (Prose, {"offsets": (True, 3)}, "whole numbers"),
    (Prose, {"offsets": [3, 5]}, "Prose.offsets must be of type tuple"),
    (Word, {"feats": (("Mood", "Sub"), ("Mood", "Ind"))}, "each name once"),
    (Word, {"feats": ("Mood=Sub",)}, "pairs of ASCII strings"),
    (Word, {"form": ""}, "Word.form"),
    (Sentence, {"words": (attrs.evolve(WORD, index=2),)}, "word 1 of a sentence has index 2"),
    (Sentence, {"words": (attrs.evolve(WORD, head=2),)}, "word 1 .x. has no possible head 2"),
    (Sentence, {"words": (attrs.evolve(WORD, head=1),)}, "has no possible head 1"),
    (Sentence, {"words": (attrs.evolve(WORD, head=2), attrs.evolve(WORD, index=2, head=1))}, "run in a circle"),
    (Sentence, {"words": (attrs.evolve(WORD, span=Span(2, 4)),)}, "out of its sentence"),
    (ParsedArticle, {"article": "Kiew"}, "ParsedArticle.article must be of type Article"),
    (ParsedArticle, {"events": [1]}, "ParsedArticle.events must be a tuple"),
]


@pytest.mark.parametrize(("kind", "fields", "said"), WRONG)
def test_what_contradicts_itself_cannot_be_made(kind: type[Any], fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ModelError, match=said) as caught:
        kind(**{**RIGHT[kind], **fields})
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (-1, 3, "starts at 0 or later"),
        (4, 3, "ends at 3 before its start at 4"),
        ("0", 3, "Span.start"),
        (0, 3.0, "Span.end"),
        (False, 3, "Span.start"),
        (0, 2**63, "no text can reach"),
    ],
)
def test_a_span_that_is_none_cannot_be_made(start: int, end: int, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        Span(start, end)


def test_a_message_stays_short_whatever_the_value() -> None:
    with pytest.raises(ModelError) as caught:
        Note(code="c", message="m", span="x" * 10**6)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 300


@given(testing.parsed_articles())
def test_nothing_can_be_changed_in_place(parsed: ParsedArticle) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        parsed.notes = ()  # type: ignore[misc]
    hash(parsed)


def test_media_have_one_order() -> None:
    given = attrs.evolve(Statement(**RIGHT[Statement]), medium=(Medium.WRITING, Medium.SPEECH))
    assert given.medium == (Medium.SPEECH, Medium.WRITING)


def test_features_have_one_order() -> None:
    assert Word(**{**RIGHT[Word], "feats": (("Mood", "Sub"), ("Case", "Nom"))}).feats == (("Case", "Nom"), ("Mood", "Sub"))


def test_every_mode_belongs_to_a_type() -> None:
    assert set().union(*MODES.values()) == set(EventMode)


@given(testing.spans(), testing.spans())
def test_spans_overlap_where_they_share_a_character(left: Span, right: Span) -> None:
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlaps(right) == right.overlaps(left) == spans_overlap([left], [right])
    assert not shared or left.overlaps(right)
    assert hull([left, right]).covers(left)


def test_an_empty_span_is_true_and_shares_nothing_at_an_edge() -> None:
    assert Span(3, 3)
    assert not Span(3, 3).overlaps(Span(3, 9))


def test_the_hull_of_nothing_is_an_error() -> None:
    with pytest.raises(ModelError):
        hull([])


def test_a_prose_has_no_stretch_outside_itself() -> None:
    prose = Prose(text="ab", offsets=(3, 5))
    assert prose.span(0, 2) == Span(3, 6)
    for start, end in ((0, 0), (1, 3), (-1, 1)):
        with pytest.raises(ModelError):
            prose.span(start, end)


@given(testing.articles())
def test_every_character_of_a_prose_stands_for_one_of_the_article(article: Article) -> None:
    for block in article.blocks:
        prose = article.prose(block)
        for character, offset in zip(prose.text, prose.offsets, strict=True):
            assert block.span.start <= offset < block.span.end
            assert character in {article.text[offset], " ", "\N{REPLACEMENT CHARACTER}"}


def test_nobody_is_an_alternative_to_himself() -> None:
    with pytest.raises(ModelError, match="a mention of a cannot have the same actor as an alternative"):
        Mention(actor="a", span=Span(0, 3), kind=MentionKind.PRONOUN, alternatives=("b", "a"), rule="r")


# --- ParsedArticle.check -----------------------------------------------------------------------------------------------------

TEXT = "Kiew will am Montag in Genf verhandeln, sagte Sybiha."


def span(part: str) -> Span:
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


GOOD = ParsedArticle(
    article=Article(text=TEXT),
    actors=(Actor(id="ukr", name="Ukraine", kind=ActorKind.STATE), Actor(id="sybiha", name="Sybiha", kind=ActorKind.PERSON)),
    mentions=(Mention(actor="ukr", span=span("Kiew"), kind=MentionKind.METONYM, rule="r"),),
    statements=(Statement(id="st", type=StatementType.INDIRECT, quote=(Span(0, 38),), speaker=("sybiha",), rule="r"),),
    positions=(
        Position(id="po", holder="ukr", topic="t", stance=Stance.SUPPORT, evidence=(Span(0, 38),), statements=("st",), rule="r"),
    ),
    events=(
        Event(
            id="ev",
            type=EventType.CONSULT,
            status=EventStatus.PLANNED,
            participants=(Participant(actor="ukr", role=ParticipantRole.PARTICIPANT),),
            when=TimeExpression(text="am Montag", span=span("am Montag")),
            place=Place(text="Genf", span=span("Genf")),
            evidence=(Span(0, 38),),
            statements=("st",),
            positions=("po",),
            rule="r",
        ),
    ),
)
FAR = Span(50, 60)


def changed(name: str, **fields: object) -> ParsedArticle:
    items: dict[str, Any] = {name: (attrs.evolve(getattr(GOOD, name)[0], **fields),)}
    return attrs.evolve(GOOD, **items)


FAULTS = [
    (changed("mentions", actor="xyz"), r"mentions\[0\]\.actor: there is no 'xyz' among the actors"),
    (
        changed("mentions", alternatives=("sybiha", "xyz")),
        r"mentions\[0\]\.alternatives\[1\]: there is no 'xyz' among the actors",
    ),
    (changed("mentions", span=FAR), r"mentions\[0\]\.span: ends at 60, but the text has 53 characters"),
    (changed("statements", speaker=("sybiha", "xyz")), r"statements\[0\]\.speaker\[1\]: there is no 'xyz'"),
    (changed("statements", via=("xyz",)), r"statements\[0\]\.via\[0\]"),
    (changed("statements", addressee=("xyz",)), r"statements\[0\]\.addressee\[0\]"),
    (changed("statements", quote=(Span(0, 3), FAR)), r"statements\[0\]\.quote\[1\]: ends at 60"),
    (changed("statements", cue=(FAR,)), r"statements\[0\]\.cue\[0\]"),
    (changed("statements", frame=(FAR,)), r"statements\[0\]\.frame\[0\]"),
    (changed("statements", speaker_spans=(FAR,)), r"statements\[0\]\.speaker_spans\[0\]"),
    (changed("statements", addressee_spans=(FAR,)), r"statements\[0\]\.addressee_spans\[0\]"),
    (changed("statements", said_at=TimeExpression(text="heute", span=Span(0, 5))), r"statements\[0\]\.said_at\.text: is 'heute'"),
    (changed("positions", holder="xyz"), r"positions\[0\]\.holder"),
    (changed("positions", attributed_by="xyz"), r"positions\[0\]\.attributed_by"),
    (changed("positions", statements=("xyz",)), r"positions\[0\]\.statements\[0\]: there is no 'xyz' among the statements"),
    (changed("positions", evidence=(FAR,)), r"positions\[0\]\.evidence\[0\]"),
    (
        changed("events", participants=(Participant(actor="xyz", role=ParticipantRole.HOST),)),
        r"events\[0\]\.participants\[0\]\.actor",
    ),
    (changed("events", statements=("xyz",)), r"events\[0\]\.statements\[0\]"),
    (changed("events", positions=("xyz",)), r"events\[0\]\.positions\[0\]: there is no 'xyz' among the positions"),
    (changed("events", evidence=(FAR,)), r"events\[0\]\.evidence\[0\]"),
    (changed("events", place=Place(text="Bern", span=span("Genf"))), r"events\[0\]\.place\.text: is 'Bern', but .* 'Genf' there"),
    (changed("events", place=Place(text="Genf", span=FAR)), r"events\[0\]\.place\.span: ends at 60"),
    (
        changed("events", place=Place(text="Sybiha.", span=Span(46, 60))),
        r"events\[0\]\.place\.span: ends at 60",
    ),
    (
        changed("positions", evidence=(span("Sybiha"),)),
        r"positions\[0\]\.statements\[0\]: the evidence shares no character with 'st'",
    ),
    (changed("events", evidence=(span("Sybiha"),), positions=()), r"events\[0\]\.statements\[0\]: the evidence shares no"),
    (changed("events", evidence=(span("Sybiha"),), statements=()), r"events\[0\]\.positions\[0\]: the evidence shares no"),
    (changed("events", when=TimeExpression(text="bald", span=span("Genf"))), r"events\[0\]\.when\.text"),
    (changed("events", quantities=(Quantity(number="3", unit="Tage", span=FAR),)), r"events\[0\]\.quantities\[0\]\.span"),
    (attrs.evolve(GOOD, notes=(Note(code="c", message="m", span=FAR),)), r"^[^:]*: notes\[0\]\.span"),
    (
        attrs.evolve(GOOD, article=Article(text=TEXT, notes=(Note(code="c", message="m", span=FAR),))),
        r"article\.notes\[0\]\.span",
    ),
    (attrs.evolve(GOOD, actors=GOOD.actors * 2), r"actors\[2\]\.id: repeats that of actors\[0\]"),
    (attrs.evolve(GOOD, statements=GOOD.statements * 2), r"statements\[1\]\.id: repeats"),
    (attrs.evolve(GOOD, mentions=GOOD.mentions * 2), r"mentions\[1\]: repeats that of mentions\[0\]"),
    (
        attrs.evolve(GOOD, positions=(*GOOD.positions, attrs.evolve(GOOD.positions[0], id="other"))),
        r"positions\[1\]: repeats that of positions\[0\]",
    ),
]


def test_a_result_that_fits_passes() -> None:
    assert GOOD.check() is GOOD


@pytest.mark.parametrize(("parsed", "said"), FAULTS)
def test_a_result_that_does_not_fit_is_told_with_its_path(parsed: ParsedArticle, said: str) -> None:
    with pytest.raises(ModelError, match=said) as caught:
        parsed.check()
    assert caught.value.article == GOOD.article.id or "article.notes" in said


def test_objects_are_found_by_id() -> None:
    assert GOOD.actor("sybiha").name == "Sybiha"
    assert GOOD.statement("st") is GOOD.statements[0]
    assert GOOD.position("po") is GOOD.positions[0]
    for find in (GOOD.actor, GOOD.statement, GOOD.position):
        with pytest.raises(ModelError, match="'xyz'"):
            find("xyz")


@given(st.lists(testing.spans()), st.lists(testing.spans()))
def test_passages_overlap_where_any_of_them_does(some: list[Span], others: list[Span]) -> None:
    passages = merged(some)
    assert passages_overlap(passages, others) == spans_overlap(passages, others)


def test_merged_spans_share_no_character() -> None:
    assert merged([Span(4, 9), Span(0, 2), Span(2, 3), Span(8, 12), Span(5, 6)]) == (Span(0, 2), Span(2, 3), Span(4, 12))


def test_an_article_s_id_is_worked_out_once_and_stays_with_a_copy() -> None:
    article = Article(text="Kiew hofft.")
    assert article.id is article.id
    assert copy.deepcopy(article).id == article.id
    assert attrs.evolve(article, text="Moskau hofft.").id != article.id
