"""What a page says of an article."""

import datetime as dt
from itertools import chain
from pathlib import Path

import pytest
from attrs import evolve

import ukrdiplo
from tests.unit.view.reading import article_text, classes, note, text, tree
from tests.unit.view.small import BERG, HAPPENED, SAID, SENTENCE, SMALL, START, WANTED, at
from ukrdiplo import samples
from ukrdiplo.analysis.conllu import RecordedAnalyser
from ukrdiplo.demo import article
from ukrdiplo.model import Article, Block, BlockKind, EventMode, EventType, ParsedArticle, Span, TimeExpression
from ukrdiplo.view import page
from ukrdiplo.view.plan import Plan

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(scope="module")
def parsed() -> dict[str, ParsedArticle]:
    """The samples, read from recorded trees."""
    parser = ukrdiplo.Parser(analyser=RecordedAnalyser(GOLDEN))
    return {name: parser.parse(article(name)) for name in samples.names()}


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_is_shown_whole(name: str, parsed: dict[str, ParsedArticle]) -> None:
    result = parsed[name]
    found = tree(page(result).html)
    items = [*result.statements, *result.positions, *result.events]
    assert article_text(found) == result.article.text
    assert sum("note" in classes(item) for item in found.iter("li")) == len(items)
    assert all(actor.name in text(found) for actor in result.actors)
    assert all(item.rule in text(found) for item in items)
    labels = {topic.id: topic.label_de for topic in ukrdiplo.Lexicon.load().topics}
    shown = {text(item) for item in found.iter("span") if "topic" in classes(item)}
    assert shown == {labels[position.topic] for position in result.positions}


def test_a_link_leads_to_the_same_object_when_the_page_has_another_one_before_it(parsed: dict[str, ParsedArticle]) -> None:
    whole = parsed["agentur"]
    less = evolve(whole, events=(), positions=(), statements=whole.statements[1:])
    old, new = (Plan.of(result, ukrdiplo.Lexicon()).statements for result in (less, whole))
    assert old
    assert {key: entry.id for key, entry in old.items()}.items() <= {key: entry.id for key, entry in new.items()}.items()


# --- notes -----------------------------------------------------------------------------------------------------------------


def test_a_statement_s_note_says_who_said_it_and_how() -> None:
    said = text(note(tree(page(SMALL).html), "s1"))
    assert said.startswith("1 Anna Berg indirect, say, denied, question · via Ukraine · am Montag (day unknown)")
    assert "Rule indirect.by-hand Precision right in 84% of 120 hits" in said


def test_a_statement_s_note_says_to_whom_it_was_said_but_for_who_passed_it_on() -> None:
    told = evolve(SMALL, statements=(evolve(SAID, via=()),))
    assert " · to Ukraine · " in text(note(tree(page(told).html), "s1"))
    assert " to Ukraine" not in text(note(tree(page(SMALL).html), "s1"))


def test_a_position_s_note_says_who_wants_what() -> None:
    said = text(note(tree(page(SMALL).html), "p1"))
    assert said.startswith("P1 Ukraine conditional Waffenruhe according to Anna Berg passages 1 2")
    assert "Support means wants a ceasefire" in said
    assert "Precision not known" in said
    assert "In statement 1" in said


def test_an_event_s_note_says_what_happened_between_whom_and_where() -> None:
    said = text(note(tree(page(SMALL).html), "e1"))
    assert said.startswith("E1 CONSULT visit planned participants Anna Berg, Ukraine Bern (CHE) · drei Tage")


def test_days_are_told_once_where_they_are_one() -> None:
    one = TimeExpression(text="am Montag", span=at("am Montag"), earliest=dt.date(2025, 5, 5), latest=dt.date(2025, 5, 5))
    two = evolve(one, latest=dt.date(2025, 5, 9))
    said = [text(note(tree(page(evolve(SMALL, events=(evolve(HAPPENED, when=when),))).html), "e1")) for when in (one, two)]
    assert "am Montag (2025-05-05) ·" in said[0]
    assert "am Montag (2025-05-05 to 2025-05-09) ·" in said[1]


def test_a_speaker_who_is_not_known_is_told_apart_from_one_who_is_not_named() -> None:
    unresolved = evolve(SMALL, statements=(evolve(SAID, speaker=()),))
    unnamed = evolve(SMALL, statements=(evolve(SAID, speaker=(), speaker_spans=()),))
    assert "“Er” (not resolved)" in text(note(tree(page(unresolved).html), "s1"))
    assert "nobody named" in text(note(tree(page(unnamed).html), "s1"))


def test_a_topic_of_another_lexicon_appears_by_its_id() -> None:
    ours = evolve(SMALL, positions=(evolve(WANTED, topic="my_topic"),))
    assert "conditional my_topic" in text(note(tree(page(ours).html), "p1"))


# --- quotations ------------------------------------------------------------------------------------------------------------


def test_words_inside_the_words_of_another_have_the_colour_of_the_inner_speaker() -> None:
    outer = evolve(SAID, id="st-0", speaker=("state.ukr",), cue=(), speaker_spans=(), quote=(Span(START, START + len(SENTENCE)),))
    nested = evolve(SMALL, statements=(outer, SAID), positions=(), events=())
    looks = {frozenset(classes(run) & {"s1", "s2", "t1", "t2"}) for run in tree(page(nested).html).iter("span")}
    assert {frozenset({"s1", "t1"}), frozenset({"s1", "s2", "t2"})} <= looks
    assert frozenset({"s1", "s2", "t1"}) not in looks


def test_more_speakers_than_colours_are_told_apart_by_a_line() -> None:
    actors = tuple(evolve(BERG, id=f"person.{number}", name=f"Berg {number}") for number in range(10))
    said = tuple(evolve(SAID, id=f"st-{n}", speaker=(actor.id,), addressee=(), via=()) for n, actor in enumerate(actors))
    crowd = tree(page(evolve(SMALL, actors=actors, mentions=(), statements=said, positions=(), events=())).html)
    assert "again" not in classes(note(crowd, "s2"))
    assert {"t2", "again"} <= classes(note(crowd, "s10"))


def test_a_pronoun_says_whom_it_means() -> None:
    titles = {text(run): run.get("title") for run in tree(page(SMALL).html).iter("span") if run.get("title")}
    assert titles["Er"] == "Anna Berg"


def test_a_word_broken_over_two_lines_keeps_its_characters_and_loses_its_break() -> None:
    written = "Die Waffen-\nruhe hielt."
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(written)), skips=(Span(10, 12),))
    found = tree(page(ParsedArticle(article=Article(text=written, blocks=(block,)))).html)
    assert article_text(found) == written
    assert [run.text for run in found.iter("span") if "gap" in classes(run)] == ["\n"]


# --- around the text -------------------------------------------------------------------------------------------------------


def test_the_index_says_what_an_actor_is_and_does() -> None:
    (entry,) = (item for item in tree(page(SMALL).html).iter("li") if {"actor", "t1"} <= classes(item))
    assert text(entry) == "Anna Berg Ministerin · SP · person · Q1 1 statement: 1 · 1 event: E1 named once Er"


def test_an_actor_without_a_mention_is_listed_all_the_same() -> None:
    found = tree(page(evolve(SMALL, mentions=())).html)
    assert sum("actor" in classes(item) for item in found.iter("li")) == 2
    assert not any(text(item).startswith("named") for item in found.iter("summary"))


def test_a_note_of_the_parser_leads_to_its_place() -> None:
    (section,) = (item for item in tree(page(SMALL).html).iter("section") if item.get("id") == "remarks")
    assert "The article has no date. no-date in the text" in text(section)
    assert [link.get("href") for link in section.iter("a")] == ["#place-1"]


def test_a_note_that_the_parser_has_from_the_reader_is_told_once() -> None:
    told = evolve(SMALL, article=evolve(SMALL.article, notes=SMALL.notes))
    assert text(tree(page(told).html)).count("The article has no date.") == 1


def test_the_article_is_german_and_the_rest_is_english() -> None:
    found = tree(page(SMALL).html)
    assert found.get("lang") == "en"
    assert {element.get("lang") for element in found.iter() if "text" in classes(element)} == {"de"}
    assert {element.get("lang") for element in found.iter("bdi")} == {"de"}


def test_the_byline_says_when_where_and_by_whom() -> None:
    dated = evolve(SMALL, article=evolve(SMALL.article, published=dt.date(2025, 3, 1)))
    assert "Bote · 1 March 2025 · Eva Kurz" in text(tree(page(dated).html))
    assert "Bote · no date of publication · Eva Kurz" in text(tree(page(SMALL).html))


def test_an_article_without_a_headline_is_headed_by_its_title() -> None:
    untitled = evolve(SMALL.article, blocks=SMALL.article.blocks[1:])
    for given, heading in (("Am <Abend>", "Am <Abend>"), (None, "An article without a title")):
        found = tree(page(evolve(SMALL, article=evolve(untitled, title=given))).html)
        assert [text(element) for element in chain(found.iter("h1"), found.iter("title"))] == [heading, heading]


def test_an_empty_result_says_so() -> None:
    assert "Nothing was found in it." in text(tree(page(ParsedArticle(article=Article(text=SENTENCE))).html))


def test_an_event_whose_type_reads_like_another_is_glossed() -> None:
    sanctions = evolve(HAPPENED, type=EventType.SANCTION, mode=EventMode.DISCONTINUE)
    assert "sanctions" not in text(note(tree(page(SMALL).html), "e1"))
    assert "sanctions imposed" in text(note(tree(page(evolve(SMALL, events=(sanctions,))).html), "e1"))
