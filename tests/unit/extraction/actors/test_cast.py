from collections.abc import Callable
from typing import Any

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind, Analysis, Mention, MentionKind, Sentence, Span, Word


def word(analysis: Analysis, form: str) -> tuple[Sentence, Word]:
    return next((sentence, w) for sentence in analysis.sentences for w in sentence.words if w.form == form)


def test_at_gives_the_actor_whose_mention_covers_a_word(read: Callable[..., Any]) -> None:
    found = read("Außenminister Rubio sprach mit Witkoff.")
    assert found.cast.at(word(found.analysis, "Rubio")[1]) == "person.marco-rubio"
    assert found.cast.at(word(found.analysis, "sprach")[1]) is None


def test_of_gives_all_actors_of_a_coordination(read: Callable[..., Any]) -> None:
    found = read("Macron und Merz fordern eine Waffenruhe.")
    assert found.cast.of(*word(found.analysis, "Macron")) == ("person.emmanuel-macron", "person.friedrich-merz")


def test_named_in_gives_the_mentions_inside_a_passage(read: Callable[..., Any]) -> None:
    found = read("Macron fordert, dass Putin einlenkt.")
    inside = found.cast.named_in(Span(15, len(found.article.text)))
    assert [mention.actor for mention in inside] == ["person.wladimir-putin"]


def test_introduce_makes_an_actor_of_a_speaker_whom_no_rule_has_found(read: Callable[..., Any], lexicon: Lexicon) -> None:
    found = read("Eine Sprecherin der Polizei sagte, die Lage sei ruhig.")
    cast, (speaker,) = found.cast.introduce(found.article, *word(found.analysis, "Sprecherin"), lexicon)
    assert cast.actor(speaker).name == "Sprecherin der Polizei"
    assert cast.actor(speaker).anonymous
    assert [found.article.surface(mention.span) for mention in cast.mentions] == ["Sprecherin der Polizei"]


def test_introduce_gives_a_known_speaker_as_he_is(read: Callable[..., Any], lexicon: Lexicon) -> None:
    found = read("Macron sagte, er komme bald.")
    assert found.cast.introduce(found.article, *word(found.analysis, "Macron"), lexicon) == (
        found.cast,
        ("person.emmanuel-macron",),
    )


def test_introduce_makes_a_body_of_a_noun_for_one(read: Callable[..., Any], lexicon: Lexicon) -> None:
    found = read("Die Staatsanwaltschaft teilte mit, es werde ermittelt.")
    cast, (speaker,) = found.cast.introduce(found.article, *word(found.analysis, "Staatsanwaltschaft"), lexicon)
    assert (cast.actor(speaker).kind, cast.actor(speaker).anonymous) == (ActorKind.INSTITUTION, False)


def test_a_pronoun_and_a_text_introduce_nobody(read: Callable[..., Any], lexicon: Lexicon) -> None:
    found = read("Er sagte, dass der Bericht nichts Neues enthält.")
    for form in ("Er", "Bericht"):
        assert found.cast.introduce(found.article, *word(found.analysis, form), lexicon) == (found.cast, ())


def test_the_shortest_mention_over_a_word_wins() -> None:
    mentions = (
        Mention(actor="state.rus", span=Span(0, 9), kind=MentionKind.NAME, rule="r"),
        Mention(actor="person.x", span=Span(0, 18), kind=MentionKind.NAME, rule="r"),
    )
    actors = [Actor(id=i, name=i, kind=ActorKind.PERSON) for i in ("person.x", "state.rus")]
    cast = Cast().with_mentions(mentions, actors)
    assert [actor.id for actor in cast.actors] == ["state.rus", "person.x"]
    assert cast.mentions == mentions
