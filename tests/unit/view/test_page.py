"""What a page holds: the article's own characters, every object, and nothing that runs or is fetched."""

import base64
import hashlib
import re
import subprocess
import sys
import time
from html import unescape
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

from tests.unit.view.reading import article_text, attributes, classes, text, tree
from tests.unit.view.small import BERG, HAPPENED, SAID, SMALL, TEXT, UKRAINE, WANTED
from ukrdiplo import Lexicon
from ukrdiplo.errors import FormatError, ModelError
from ukrdiplo.model import Article, Block, BlockKind, Note, ParsedArticle, Span
from ukrdiplo.testing import parsed_articles
from ukrdiplo.view import Page, page
from ukrdiplo.view.markup import shown
from ukrdiplo.view.plan import Plan, mention_id

LEXICON = Lexicon()
"""Without a topic, and so without the time that it takes to read them."""
ELEMENTS = {"html", "head", "meta", "title", "style", "body", "header", "main", "article", "section", "footer", "nav", "aside"}
ELEMENTS |= {
    "div",
    "p",
    "h1",
    "h2",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "a",
    "span",
    "bdi",
    "b",
    "i",
    "code",
    "time",
    "details",
    "summary",
}
ATTRIBUTES = {"id", "class", "href", "lang", "title", "datetime", "role", "tabindex", "aria-label", "data-label"}


# --- laws ------------------------------------------------------------------------------------------------------------------


@given(parsed_articles())
def test_a_page_shows_the_characters_of_the_article_under_one_heading(parsed: ParsedArticle) -> None:
    found = tree(page(parsed, lexicon=LEXICON).html)
    assert article_text(found) == shown(parsed.article.text)
    assert len(list(found.iter("h1"))) == 1


@given(parsed_articles())
def test_nothing_runs_and_nothing_is_fetched(parsed: ParsedArticle) -> None:
    found = tree(page(parsed, lexicon=LEXICON).html)
    assert {element.tag for element in found.iter()} <= ELEMENTS
    assert {name for tag, name, _ in attributes(found) if tag != "meta"} <= ATTRIBUTES


@given(parsed_articles())
def test_every_id_is_there_once_and_every_link_leads_to_one(parsed: ParsedArticle) -> None:
    found = tree(page(parsed, lexicon=LEXICON).html)
    ids = [value for _, name, value in attributes(found) if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value for _, name, value in attributes(found) if name == "href"} <= {f"#{id_}" for id_ in ids}


@given(parsed_articles())
def test_every_object_is_there_with_all_its_passages(parsed: ParsedArticle) -> None:
    found = tree(page(parsed, lexicon=LEXICON).html)
    plan = Plan.of(parsed, LEXICON)
    ids = {value for _, name, value in attributes(found) if name == "id"}
    for entry in map(plan.entry, plan.items):
        assert {entry.id, *(entry.place(number) for number in range(1, len(entry.spans) + 1))} <= ids
        marked = "".join("".join(run.itertext()) for run in found.iter("span") if entry.mark in classes(run))
        assert marked == "".join(shown(span.of(parsed.article.text)) for span in entry.spans)
    assert {face.id for face in plan.faces.values()} <= ids
    assert {mention_id(mention) for mention in parsed.mentions} <= ids


@given(parsed_articles())
def test_the_same_result_gives_the_same_page_which_can_be_written(parsed: ParsedArticle) -> None:
    made = page(parsed, lexicon=LEXICON)
    assert page(evolve(parsed), lexicon=LEXICON) == made
    assert made.html.encode().decode() == made.html


def test_the_style_is_the_only_one_that_the_policy_allows() -> None:
    found = tree(page(SMALL).html)
    (policy,) = (meta.get("content") for meta in found.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    (sheet,) = found.iter("style")
    digest = base64.b64encode(hashlib.sha256((sheet.text or "").encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


# --- what does not fit -----------------------------------------------------------------------------------------------------


def test_what_an_article_writes_is_shown_and_not_obeyed() -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></p></style><!-- &lt; \x00\u202e\ud800"
    name = '<b onclick="x">Anna'
    hostile = evolve(
        SMALL,
        article=evolve(SMALL.article, text=TEXT + evil, title=evil, outlet=evil, authors=(evil,), url="javascript:alert(3)"),
        actors=(evolve(BERG, name=name, office=evil, affiliation=evil), UKRAINE),
        notes=(Note(code=evil, message=evil),),
        positions=(evolve(WANTED, topic=evil),),
        statements=(evolve(SAID, rule=evil),),
        analyser=evil,
    )
    made = page(hostile).html
    found = tree(made)
    assert {element.tag for element in found.iter()} <= ELEMENTS
    assert {name for tag, name, _ in attributes(found) if tag != "meta"} <= ATTRIBUTES
    assert "javascript:" not in made
    assert name in text(found)
    assert text(found).count(shown(evil)) >= 8


def test_parts_that_do_not_belong_together_make_no_page() -> None:
    with pytest.raises(ModelError, match=r"mentions\[0\].actor"):
        page(evolve(SMALL, actors=()))


def test_a_long_article_takes_less_than_a_second() -> None:
    sentence = "Der Rat sagte am Abend in Bern, die Lage sei nach wie vor ernst und ungewiss. "
    starts = [number * len(sentence) for number in range(360)]
    said = tuple(
        evolve(SAID, id=f"st-{start}", quote=(Span(start + 32, start + 70),), speaker_spans=(), cue=(), said_at=None)
        for start in starts
    )
    happened = tuple(
        evolve(HAPPENED, id=f"ev-{start}", evidence=(Span(start, start + 70),), statements=(), place=None, quantities=())
        for start in starts[::2]
    )
    written = sentence * len(starts)
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + 5 * len(sentence) - 1)) for start in starts[::5])
    long = ParsedArticle(article=Article(text=written, blocks=blocks), actors=(BERG, UKRAINE), statements=said, events=happened)
    assert len(written.split()) > 5_000

    def seconds() -> float:
        start = time.perf_counter()
        page(long, lexicon=LEXICON)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(3)) < 1


# --- Page ------------------------------------------------------------------------------------------------------------------


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    made = page(SMALL)
    found = re.fullmatch(r'<iframe srcdoc="([^"]*)" sandbox title="[^"]+" style="[^"]+"></iframe>', made._repr_html_())
    assert found is not None
    assert unescape(found[1]).replace('<base href="about:srcdoc">', "", 1) == made.html == str(made)


def test_a_page_is_saved_whole_or_not_at_all(tmp_path: Path) -> None:
    made = page(SMALL)
    file = tmp_path / "page.html"
    made.save(file)
    with pytest.raises(FormatError, match="there is no such folder"):
        made.save(tmp_path / "none" / "page.html")
    with pytest.raises(FormatError, match=r"cannot be written: .*embedded null"):
        made.save("a\0b")
    with pytest.raises(FormatError, match="cannot be written"):
        made.save(tmp_path)
    with pytest.raises(FormatError, match="cannot be written"):
        Page(html="\ud800").save(file)
    assert file.read_bytes() == made.html.encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_page_needs_no_import_of_its_own_and_no_engine() -> None:
    code = "import sys, ukrdiplo; ukrdiplo.view.page; print([name for name in ('torch', 'stanza') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("given", [[SMALL], None, "a.json", SMALL.article])
def test_what_is_no_result_of_one_article_is_told(given: object) -> None:
    with pytest.raises(ModelError, match=f"one ParsedArticle, not of {type(given).__name__};"):
        page(given)
