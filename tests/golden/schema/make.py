"""Write the golden documents of the present schema version, one a class: python tests/golden/schema/make.py

Only for a version that is not released yet; the documents of a released one are never written again.
"""

import datetime as dt
import json
import shutil
from pathlib import Path

import ukrdiplo
from ukrdiplo.model import (
    Act,
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
)
from ukrdiplo.serialise import SCHEMA_VERSION, msgpack, parquet

TEXT = (
    "• Wien redet\n\nAußenministerin Eva Bär sagte der Zeitung Stimme am Montag, sie lehne neue Sanktionen gegen Russland ab. "
    "Bär und ihr Kollege berieten 90 Minuten in Genf."
)


def at(words: str) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


SURE = Confidence(precision=0.875, hits=16)
NOTE = Note(code="no-outlet", message="Nothing tells who published it.", span=at("Zeitung Stimme"))
ARTICLE = Article(
    text=TEXT,
    blocks=(
        Block(kind=BlockKind.HEADLINE, span=at("• Wien redet"), skips=(at("• "),)),
        Block(kind=BlockKind.PARAGRAPH, span=Span(TEXT.index("Außen"), len(TEXT))),
    ),
    published=dt.date(2025, 3, 5),
    title="Wien redet",
    authors=("Ida Ohm",),
    outlet="Stimme",
    url="https://example.org/wien-redet",
    notes=(NOTE,),
)
AUSTRIA = Actor(id="state.aut", name="Österreich", kind=ActorKind.STATE, wikidata="Q40", iso="AUT", represents="AUT")
MINISTER = Actor(
    id="person.eva-baer",
    name="Eva Bär",
    kind=ActorKind.PERSON,
    represents="AUT",
    office="Außenministerin",
    description="Politikerin",
)
PAPER = Actor(id="media.stimme", name="Stimme", kind=ActorKind.MEDIA)
COLLEAGUE = Actor(id="group.kollege", name="Kollege", kind=ActorKind.GROUP, anonymous=True)
MENTION = Mention(
    actor=MINISTER.id,
    span=at("Außenministerin Eva Bär"),
    kind=MentionKind.NAME,
    alternatives=(COLLEAGUE.id,),
    rule="mention.name",
    confidence=SURE,
)
MONDAY = TimeExpression(text="am Montag", span=at("am Montag"), earliest=dt.date(2025, 3, 3), latest=dt.date(2025, 3, 3))
STATEMENT = Statement(
    id="st-1",
    type=StatementType.INDIRECT,
    quote=(at("sie lehne neue Sanktionen gegen Russland ab"),),
    speaker=(MINISTER.id,),
    speaker_spans=(at("Außenministerin Eva Bär"),),
    cue=(at("sagte"),),
    frame=(at("Außenministerin Eva Bär sagte der Zeitung Stimme am Montag"),),
    addressee=(PAPER.id,),
    addressee_spans=(at("der Zeitung Stimme"),),
    medium=(Medium.SPEECH, Medium.WRITING),
    act=Act.REJECT,
    via=(PAPER.id,),
    said_at=MONDAY,
    negated=False,
    question=False,
    rule="indirect.verb-second",
    confidence=SURE,
)
POSITION = Position(
    id="po-1",
    holder=MINISTER.id,
    topic="sanctions_on_russia",
    stance=Stance.OPPOSE,
    attributed_by=COLLEAGUE.id,
    evidence=STATEMENT.quote,
    statements=(STATEMENT.id,),
    rule="position.attitude",
    confidence=SURE,
)
PARTICIPANT = Participant(actor=MINISTER.id, role=ParticipantRole.PARTICIPANT)
PLACE = Place(text="Genf", span=at("Genf"), country="CHE")
QUANTITY = Quantity(number="90", unit="Minuten", span=at("90 Minuten"))
EVENT = Event(
    id="ev-1",
    type=EventType.CONSULT,
    mode=EventMode.VISIT,
    status=EventStatus.OCCURRED,
    participants=(Participant(actor=COLLEAGUE.id, role=ParticipantRole.HOST), PARTICIPANT),
    when=MONDAY,
    place=PLACE,
    quantities=(QUANTITY,),
    evidence=(*STATEMENT.quote, at("Bär und ihr Kollege berieten 90 Minuten in Genf")),
    statements=(STATEMENT.id,),
    positions=(POSITION.id,),
    rule="event.verb",
    confidence=SURE,
)
PARSED = ParsedArticle(
    article=ARTICLE,
    actors=(AUSTRIA, MINISTER, PAPER, COLLEAGUE),
    mentions=(MENTION,),
    statements=(STATEMENT,),
    positions=(POSITION,),
    events=(EVENT,),
    notes=(NOTE,),
    analyser="stanza german (bundled, version 2)",
)
TORN = ParsedArticle(article=Article(text="\ud83dKiew\ud83d\ude00", title="\ud800"), analyser="by hand")
WORD = Word(index=1, form="Wien", lemma="Wien", upos="PROPN", feats=(("Case", "Nom"),), head=2, deprel="nsubj", span=at("Wien"))
VERB = Word(index=2, form="redet", lemma="reden", upos="VERB", feats=(), head=0, deprel="root", span=at("redet"))
SENTENCE = Sentence(words=(WORD, VERB), span=at("Wien redet"), block=0)
ANALYSIS = Analysis(sentences=(SENTENCE,), analyser="by hand")

THINGS: tuple[object, ...] = (
    *(AUSTRIA, ANALYSIS, ARTICLE, ARTICLE.blocks[0], SURE, EVENT, MENTION, NOTE, PARSED.check(), PARTICIPANT, PLACE, POSITION),
    *(Prose.of("Frie-\nden", Span(0, 9), (Span(4, 6),)), QUANTITY, SENTENCE, at("Wien"), STATEMENT, MONDAY, WORD),
)


def main() -> None:
    """Write the documents."""
    folder = Path(__file__).parent / SCHEMA_VERSION
    folder.mkdir(exist_ok=True)
    for thing in THINGS:
        document = json.loads(ukrdiplo.dumps(thing)) | {"library_version": "0.1.0"}
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{type(thing).__name__}.json").write_text(text, encoding="utf-8")
    msgpack.dump([PARSED, TORN], folder / "articles.msgpack")
    shutil.rmtree(folder / "parquet", ignore_errors=True)
    parquet.dump([PARSED, TORN], folder / "parquet")


if __name__ == "__main__":
    main()
