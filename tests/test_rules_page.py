"""The page of the rules: it has every rule of the package, each example is read as it shows, its counts are the package's."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

import ukrdiplo
from ukrdiplo import Event, Lexicon, ParsedArticle, Position, Span, Statement, StatementType
from ukrdiplo.extraction.statements.endings import ComplementKind
from ukrdiplo.lexicon.cues import PartOfSpeech
from ukrdiplo.model.trace import FEWEST_HITS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "ukrdiplo"
NAMED = re.compile(r"(?:direct|indirect|source|reported|free|position|event|mention)\.[a-zäöüß]+(?:-[a-z0-9]+)*")
ROW = re.compile(r"^\| `([^`]+\.[^`]+)` \| (.+?) \| (.+?) \| (.+?) \|(?: (?:\d+ of \d+|none) \|)?$", re.MULTILINE)
PASSING = {"position.thought", "mention.both-office"}
"""What a sentence names without saying who wants it, kept for the next one, and a plural office, kept for pronouns; no object
has them."""
TYPES = {
    "Direct speech": StatementType.DIRECT,
    "Indirect speech": StatementType.INDIRECT,
    "Reported speech": StatementType.REPORTED,
    "Indirect speech that goes on": StatementType.INDIRECT_FREE_INDIRECT,
    "Free indirect speech": StatementType.FREE_INDIRECT,
}


@frozen
class Row:
    """A rule on the page: the heading that it stands under, what it reads, its example, and the last cell."""

    heading: str
    rule: str
    reads: str
    example: str
    last: str

    @property
    def text(self) -> str:
        """The example without its marks; each of its lines is a paragraph."""
        return re.sub(r"\*\*|_", "", self.example).replace("<br>", "\n\n")

    def marked(self, mark: str) -> list[str]:
        """What stands between two of these marks."""
        return [part.replace("**", "").replace("_", "") for part in self.example.split(mark)[1::2]]


@cache
def rows() -> tuple[Row, ...]:
    sections = re.split(r"^## ", (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return tuple(Row(section.partition("\n")[0], *row) for section in sections for row in ROW.findall(section))


def rules_of(*folders: str) -> set[str]:
    """The rules that the source names; a name that is put together stands for all that can come out."""
    trees = (
        ast.parse(file.read_text(encoding="utf-8"))
        for folder in folders
        for file in sorted((SOURCE / "extraction" / folder).glob("*.py"))
    )
    found: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAMED.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.JoinedStr) and NAMED.match(opening := ast.unparse(node)[2:-1].replace("{", "x{")):
            found |= made_of(opening.replace("x{", "{"))
    return found


def made_of(pattern: str) -> set[str]:
    """The names that a pattern makes. A new pattern needs a line here."""
    cues = [cue for cue in Lexicon.load().cues if cue.lemma not in {"so", "wonach", "denenzufolge", "entsprechend"}]
    adpositions = {f"source.{cue.lemma}" for cue in cues if cue.pos is PartOfSpeech.ADPOSITION}
    adverbs = {f"source.{cue.lemma}" for cue in cues if cue.pos is PartOfSpeech.ADVERB}
    nouns = {ComplementKind.DASS, ComplementKind.INFINITIVE, ComplementKind.SUBJUNCTIVE}
    return {
        "indirect.{complement.kind}": {f"indirect.{kind}" for kind in ComplementKind},
        "indirect.{front}": {f"indirect.{kind}" for kind in (ComplementKind.DASS, ComplementKind.OB, ComplementKind.QUESTION)},
        "indirect.noun-{kind}": {f"indirect.noun-{kind}" for kind in nouns},
        "source.{cue.lemma}": adverbs,
        "source.{name}": adpositions,
    }[pattern]


def test_the_page_has_every_rule_of_the_package_once_and_no_other() -> None:
    listed = [row.rule for row in rows()]
    assert len(listed) == len(set(listed)), "a rule is listed twice"
    assert set(listed) == rules_of(".", "actors", "coreference", "statements", "positions", "events") - PASSING


def test_the_page_says_what_each_rule_reads_in_words_of_its_own() -> None:
    texts = [row.reads for row in rows()]
    assert len(set(texts)) == len(texts)
    assert [text for text in texts if not text.endswith(".")] == []


def test_the_golden_articles_name_no_rule_that_the_page_lacks() -> None:
    files = sorted((ROOT / "tests" / "golden").glob("*.json"))
    named = {rule for file in files for rule in re.findall(r'"rule": "([^"]+)"', file.read_text(encoding="utf-8"))}
    assert {rule for rule in named if NAMED.fullmatch(rule)} <= {row.rule for row in rows()}
    assert any(rule.startswith("direct.") for rule in named)


@pytest.fixture(scope="module")
def examples(parser: ukrdiplo.Parser) -> dict[str, ParsedArticle]:
    """The examples, read with the bundled models."""
    articles = [ukrdiplo.read_text(row.text, published="2025-05-21") for row in rows()]
    return dict(zip((row.rule for row in rows()), parser.parse_many(articles), strict=True))


def surfaces(article: ParsedArticle, spans: Iterator[Span]) -> list[str]:
    return [article.surface(span) for span in sorted(set(spans))]


@pytest.mark.parametrize("row", [row for row in rows() if row.heading in TYPES], ids=lambda row: row.rule)
def test_an_example_of_a_statement_is_read_as_the_page_shows(row: Row, examples: dict[str, ParsedArticle]) -> None:
    article = examples[row.rule]
    found: list[Statement] = [statement for statement in article.statements if statement.rule == row.rule]
    assert {statement.type for statement in found} == {TYPES[row.heading]}, [s.rule for s in article.statements]
    assert surfaces(article, (span for statement in found for span in statement.quote)) == row.marked("**")
    assert surfaces(article, (span for statement in found for span in statement.speaker_spans)) == row.marked("_")


@pytest.mark.parametrize("row", [row for row in rows() if row.heading == "Positions"], ids=lambda row: row.rule)
def test_an_example_of_a_position_is_read_as_the_page_shows(row: Row, examples: dict[str, ParsedArticle]) -> None:
    article = examples[row.rule]
    found: list[Position] = [position for position in article.positions if position.rule == row.rule]
    shown = [f"{article.actor(item.holder).name}: `{item.stance.value}` on `{item.topic}`" for item in found]
    assert "; ".join(shown) == row.last, [position.rule for position in article.positions]
    assert surfaces(article, (span for position in found for span in position.evidence)) == row.marked("**")


@pytest.mark.parametrize("row", [row for row in rows() if row.heading == "Events"], ids=lambda row: row.rule)
def test_an_example_of_an_event_is_read_as_the_page_shows(row: Row, examples: dict[str, ParsedArticle]) -> None:
    article = examples[row.rule]
    found: list[Event] = [event for event in article.events if event.rule == row.rule]
    names = [", ".join(sorted({article.actor(one.actor).name for one in event.participants})) for event in found]
    modes = [f" (`{event.mode.value}`)" if event.mode else "" for event in found]
    shown = [f"`{event.type.value}`{mode}: {who}" for event, mode, who in zip(found, modes, names, strict=True)]
    assert "; ".join(shown) == row.last, [event.rule for event in article.events]
    assert surfaces(article, (span for event in found for span in event.evidence)) == row.marked("**")


@pytest.mark.parametrize("row", [row for row in rows() if row.heading == "Mentions"], ids=lambda row: row.rule)
def test_an_example_of_a_mention_is_read_as_the_page_shows(row: Row, examples: dict[str, ParsedArticle]) -> None:
    article = examples[row.rule]
    found = [mention for mention in article.mentions if mention.rule == row.rule]
    assert ", ".join(sorted({article.actor(mention.actor).name for mention in found})) == row.last, article.mentions
    assert surfaces(article, (mention.span for mention in found)) == row.marked("**")


def test_the_counts_on_the_page_are_those_that_confidence_is_read_from() -> None:
    table = tomllib.loads((SOURCE / "lexicon" / "data" / "precision.toml").read_text(encoding="utf-8"))
    counts = {entry["id"]: (entry["right"], entry["hits"]) for entry in table["rule"]}
    cells = {row.rule: re.fullmatch(r"(\d+) of (\d+)", row.last) for row in rows() if row.heading in TYPES}
    assert {row.last for row in rows() if row.heading in TYPES and not cells[row.rule]} <= {"none"}
    shown = {rule: (int(cell[1]), int(cell[2])) for rule, cell in cells.items() if cell is not None}
    assert {rule: count for rule, count in shown.items() if count[1] >= FEWEST_HITS} == counts


def test_the_counts_on_unread_articles_are_those_that_confidence_is_read_from() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    shown = page.partition("<!-- unread -->")[2].partition("<!-- end of unread -->")[0]
    assert re.search(r"Counted on \d+ articles at commit `[0-9a-f]{7,}`\.", shown)
    table = tomllib.loads((SOURCE / "lexicon" / "data" / "precision_own.toml").read_text(encoding="utf-8"))["rule"]
    rows = re.findall(r"^\| `([^`]+)` \| (\d+) of (\d+) \|$", shown, re.MULTILINE)
    assert rows == [(entry["id"], str(entry["right"]), str(entry["hits"])) for entry in table]
    assert all(entry["hits"] >= FEWEST_HITS for entry in table)


def test_every_rule_on_the_page_has_a_count_or_none() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    counted = re.findall(r"^\| `([a-z]+\.[^`]+)` \|.*\| (?:\d+ of \d+|none) \|$", page, re.MULTILINE)
    assert counted == [row.rule for row in rows()]
    assert re.search(r"<!-- articles -->\n\nCounted on \d+ annotated articles of our own at commit `[0-9a-f]{7,}`", page)


def test_the_page_says_what_the_figures_were_counted_on() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    figures = page.partition("<!-- figures -->")[2].partition("<!-- end of figures -->")[0]
    assert re.search(r"Counted on \d+ articles at commit `[0-9a-f]{7,}`", figures)
    assert set(re.findall(r"^\| `([a-z_]+)` \| \d", figures, re.MULTILINE)) == {type_.value for type_ in StatementType}
