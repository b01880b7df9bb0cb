"""A small article, made by hand, in which everything occurs once."""

from ukrdiplo.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Confidence,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Mention,
    MentionKind,
    Note,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Quantity,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
)

__all__ = ["BERG", "HAPPENED", "HEADLINE", "SAID", "SENTENCE", "SMALL", "START", "TEXT", "UKRAINE", "WANTED", "at"]

HEADLINE = "Kiew hofft"
SENTENCE = "Er sagte am Montag in Bern, die Lage sei „ernst“."
TEXT = f"{HEADLINE}\n\n{SENTENCE}\n\nMehr zum Thema"
START = len(HEADLINE) + 2


def at(words: str) -> Span:
    """Where words stand in it."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


BERG = Actor(id="person.berg", name="Anna Berg", kind=ActorKind.PERSON, office="Ministerin", affiliation="SP", wikidata="Q1")
UKRAINE = Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE, iso="UKR", represents="UKR")
SAID = Statement(
    id="st-1",
    type=StatementType.INDIRECT,
    quote=(at("die Lage sei „ernst“"),),
    speaker=("person.berg",),
    speaker_spans=(at("Er "),),
    cue=(at("sagte"),),
    addressee=("state.ukr",),
    via=("state.ukr",),
    said_at=TimeExpression(text="am Montag", span=at("am Montag")),
    negated=True,
    question=True,
    rule="indirect.by-hand",
    confidence=Confidence(precision=0.84, hits=120),
)
WANTED = Position(
    id="po-1",
    holder="state.ukr",
    topic="ceasefire",
    stance=Stance.CONDITIONAL,
    attributed_by="person.berg",
    evidence=(at(HEADLINE), at("„ernst“")),
    statements=("st-1",),
    rule="position.by-hand",
)
HAPPENED = Event(
    id="ev-1",
    type=EventType.CONSULT,
    mode=EventMode.VISIT,
    status=EventStatus.PLANNED,
    participants=(
        Participant(actor="person.berg", role=ParticipantRole.PARTICIPANT),
        Participant(actor="state.ukr", role=ParticipantRole.PARTICIPANT),
    ),
    place=Place(text="Bern", span=at("Bern"), country="CHE"),
    quantities=(Quantity(number="drei", unit="Tage", span=at("ernst")),),
    evidence=(at("die Lage"),),
    statements=("st-1",),
    positions=(),
    rule="event.by-hand",
)
SMALL = ParsedArticle(
    article=Article(
        text=TEXT,
        blocks=(
            Block(kind=BlockKind.HEADLINE, span=Span(0, len(HEADLINE))),
            Block(kind=BlockKind.PARAGRAPH, span=Span(START, START + len(SENTENCE))),
            Block(kind=BlockKind.BOILERPLATE, span=at("Mehr zum Thema")),
        ),
        outlet="Bote",
        authors=("Eva Kurz",),
    ),
    actors=(BERG, UKRAINE),
    mentions=(
        Mention(actor="state.ukr", span=at("Kiew"), kind=MentionKind.METONYM, rule="mention.by-hand"),
        Mention(actor="person.berg", span=at("Er"), kind=MentionKind.PRONOUN, rule="mention.by-hand"),
    ),
    statements=(SAID,),
    positions=(WANTED,),
    events=(HAPPENED,),
    notes=(Note(code="no-date", message="The article has no date.", span=at("am Montag")),),
    analyser="by hand",
)
