"""Pages in a real browser: what lights up, what stays out, what fits, what can be read."""

import re
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Self

import pytest
from attrs import evolve

import ukrdiplo
from tests.unit.view.small import BERG, HAPPENED, SAID, SMALL, TEXT, UKRAINE, at
from ukrdiplo import samples
from ukrdiplo.analysis.conllu import RecordedAnalyser
from ukrdiplo.demo import article
from ukrdiplo.model import Article, Block, BlockKind, Note, ParsedArticle, Span
from ukrdiplo.view import page

if TYPE_CHECKING:
    from playwright.sync_api import Browser  # of the extra `browser`

pytestmark = pytest.mark.system

WIDTHS = (375, 768, 1280, 1800)
EVIL = (
    "<script>document.title = 'run'</script><img src=http://127.0.0.1:9/x onerror=\"document.title = 'run'\">"
    "</style></p></main><iframe srcdoc=x></iframe><a href=javascript:document.title='run'>x</a>"
    f"&lt;script&gt; \x00\u202e\u2066{'Donaudampfschiff' * 40} {'W' * 500} \ud800"
)
LIGHT = "element => getComputedStyle(element).backgroundColor"
# Of each text, what it has less than 4.5 times the luminance of, by the colours that the browser has computed.
WEAK = """() => {
  const parts = colour => {
    const found = colour.match(/[\\d.]+/g).map(Number);
    const scale = colour.startsWith('color(') ? 1 : 255;
    return [...found.slice(0, 3).map(part => part / scale), found[3] ?? 1];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = element => {
    const here = parts(getComputedStyle(element).backgroundColor);
    if (here[3] === 1) return here;
    return over(here, element.parentElement ? ground(element.parentElement) : [1, 1, 1, 1]);
  };
  const luminance = colour => [0, 1, 2].map(i => colour[i] <= 0.04045 ? colour[i] / 12.92 : ((colour[i] + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const weak = [];
  let seen = 0;
  for (const element of document.body.querySelectorAll('*')) {
    const label = element.matches('.ref, .note summary');
    if (!label && ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    seen += 1;
    const below = ground(element);
    const shown = over(parts(getComputedStyle(element).color), below);
    const [darker, lighter] = [luminance(shown), luminance(below)].sort((a, b) => a - b);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < 4.5) weak.push([element.outerHTML.slice(0, 100), ratio]);
  }
  return [seen, weak];
}"""


def crowded() -> ParsedArticle:
    """Eight paragraphs, in each of which more is said and done than it has lines."""
    length, block = 300, "Wort " * 60 + "\n\n"
    starts = [number * len(block) for number in range(8)]
    places = [start + step for start in starts for step in (0, 5, 10, 200, 250, 280, 285)]
    return evolve(
        SMALL,
        article=Article(
            text=block * 8,
            blocks=tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + length - 1)) for start in starts),
        ),
        statements=tuple(
            evolve(SAID, id=f"st-{place}", quote=(Span(place, place + 4),), speaker_spans=(), cue=(), said_at=None)
            for place in places
        ),
        positions=(),
        events=tuple(
            evolve(HAPPENED, id=f"ev-{place}", evidence=(Span(place, place + 4),), place=None, quantities=(), statements=())
            for place in places
        ),
        mentions=(),
        notes=(),
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of the samples, that of an article which would like to do harm, and that of a crowded one."""
    folder = tmp_path_factory.mktemp("pages")
    parser = ukrdiplo.Parser(analyser=RecordedAnalyser(Path(__file__).parent / "golden"))
    results = {name: parser.parse(article(name)) for name in samples.names()}
    results["hostile"] = evolve(
        SMALL,
        article=evolve(SMALL.article, text=TEXT + EVIL, title=EVIL, outlet=EVIL, authors=(EVIL,), url="javascript:alert(1)"),
        actors=(evolve(BERG, name=EVIL, office=EVIL), UKRAINE),
        statements=(SAID, evolve(SAID, id=EVIL, quote=(at("Mehr"),), rule=EVIL)),
        notes=(Note(code=EVIL, message=EVIL),),
    )
    results["crowded"] = crowded()
    files = {name: folder / f"{name}.html" for name in results}
    for name, result in results.items():
        page(result, lexicon=parser.lexicon).save(files[name])
    return files


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the extra `browser`

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert found, "these tests need Chromium; on Debian: apt install chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


class Server(ThreadingHTTPServer):
    """A server on this machine that writes down what it is asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.asked: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_port}/"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that should not be asked for anything."""
    started = Server()
    thread = Thread(target=started.serve_forever)
    thread.start()
    yield started
    started.shutdown()
    thread.join()
    started.server_close()


class Tab:
    """One tab that shows a page, and writes down whatever it should not do."""

    def __init__(self, browser: "Browser", file: Path, *, width: int = 1280, scheme: str = "light", script: bool = False) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce"
        )
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.goto(file.as_uri())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def colour(self, selector: str) -> set[str]:
        """The colours behind all that is selected."""
        return {element.evaluate(LIGHT) for element in self.page.locator(selector).all()}


@pytest.mark.parametrize("name", [*samples.names(), "hostile"])
def test_nothing_is_fetched_and_nothing_runs(name: str, browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages[name], script=True) as tab:
        tab.page.wait_for_timeout(200)
        assert tab.asked == [pages[name].as_uri()]
        assert tab.said == []
        assert tab.page.evaluate("[document.scripts.length, document.images.length, frames.length]") == [0, 0, 0]
        assert tab.page.title() != "run"


def test_even_what_got_in_would_neither_run_nor_be_fetched(browser: "Browser", pages: dict[str, Path], server: Server) -> None:
    inside = f"<script>document.title = 'run'</script><img src='{server.url}a.png'><iframe src='{server.url}'></iframe>"
    made = pages["agentur"].read_text(encoding="utf-8").replace("</body>", f"{inside}<p style='color: red'></body>")
    broken = pages["agentur"].with_name("broken.html")
    broken.write_text(made, encoding="utf-8")
    with Tab(browser, broken, script=True) as tab:
        tab.page.wait_for_timeout(300)
        assert tab.page.title() != "run"
        assert len(tab.said) == 4
        assert all("Content Security Policy" in said for said in tab.said)
    assert server.asked == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [*samples.names(), "hostile"])
def test_a_page_is_never_wider_than_its_window(name: str, width: int, browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages[name], width=width) as tab:
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_every_text_has_contrast_enough(scheme: str, width: int, browser: "Browser", pages: dict[str, Path]) -> None:
    for name in samples.names():
        with Tab(browser, pages[name], width=width, scheme=scheme) as tab:
            tab.page.locator(".ref").first.click()
            seen, weak = tab.page.evaluate(WEAK)
            assert seen > 200
            assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_that_keeps_people_out(scheme: str, width: int, browser: "Browser", pages: dict[str, Path]) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - of the extra `browser`

    for name in (*samples.names(), "hostile"):
        with Tab(browser, pages[name], width=width, scheme=scheme, script=True) as tab:
            found = Axe().run(tab.page).response
            assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"]] == []
            assert len(found["passes"]) > 20


@pytest.mark.parametrize("kind", ["s", "p", "e"])
@pytest.mark.parametrize("width", [375, 1280])
def test_pointing_at_a_note_lights_its_passages(kind: str, width: int, browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"], width=width) as tab:
        for mark in (f"{kind}1", f"{kind}3"):
            tab.page.mouse.move(0, 0)
            before = tab.colour(f".text .{mark}")
            tab.page.locator(f".note.{mark}").hover()
            lit = tab.colour(f".{mark}")
            assert len(lit) == 1
            assert not lit & before


def test_pointing_at_a_passage_lights_its_note(browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"]) as tab:
        before = tab.colour(".note.s2")
        tab.page.locator(".text span.s2").first.hover()
        assert tab.colour(".note.s2") != before
        assert tab.colour(".note.s2") == tab.colour(".text span.s2")


def test_the_tab_key_lights_a_passage_and_enter_goes_to_the_note_and_back(browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"]) as tab:
        before = tab.colour(".text span.s2")
        for _ in range(60):
            tab.page.keyboard.press("Tab")
            if tab.page.locator(".ref.s2:focus").count():
                break
        outline = tab.page.locator(".ref.s2:focus").evaluate("element => getComputedStyle(element).outlineStyle")
        assert outline == "solid"
        assert tab.colour(".text span.s2") != before
        tab.page.keyboard.press("Enter")
        assert tab.page.locator(".note.s2:target").count() == 1
        tab.page.locator(".note.s2 .label").focus()
        tab.page.keyboard.press("Enter")
        assert tab.page.locator(".ref.s2:target").count() == 1


def test_the_first_tab_stop_skips_to_the_article(browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"]) as tab:
        tab.page.keyboard.press("Tab")
        assert tab.page.locator(".skiplink:focus").is_visible()
        tab.page.keyboard.press("Enter")
        assert tab.page.locator("article:target").count() == 1


def test_the_rule_of_a_note_is_shown_on_demand(browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"]) as tab:
        rule = tab.page.locator(".note.s2 code").first
        assert not rule.is_visible()
        tab.page.locator(".note.s2 summary").focus()
        tab.page.keyboard.press("Enter")
        assert rule.is_visible()


@pytest.mark.parametrize("name", samples.names())
def test_notes_stand_at_the_height_of_their_passages_and_never_on_each_other(
    name: str, browser: "Browser", pages: dict[str, Path]
) -> None:
    with Tab(browser, pages[name]) as tab:
        for side in ("left", "right"):
            notes = tab.page.locator(f".notes.{side} > .note").all()
            assert notes
            end = 0.0
            for note in notes:
                box = note.bounding_box()
                place = tab.page.locator(note.locator(".label").get_attribute("href") or "").bounding_box()
                assert box is not None
                assert place is not None
                assert box["y"] >= end
                if note.locator("xpath=..").get_attribute("class") == f"notes {side}":  # and not crowded
                    assert abs(box["y"] - max(place["y"], end)) < 24
                end = box["y"] + box["height"]


@pytest.mark.parametrize("anchors", [True, False])
def test_notes_of_a_crowded_block_never_drift_into_the_next(
    anchors: bool,  # noqa: FBT001 - of a test
    browser: "Browser",
    pages: dict[str, Path],
    tmp_path: Path,
) -> None:
    file = tmp_path / "page.html"
    made = re.sub("<meta http-equiv[^>]*>", "", pages["crowded"].read_text(encoding="utf-8"))
    file.write_text(
        made if anchors else made.replace("@supports (top: anchor(top))", "@supports (top: nothing)"), encoding="utf-8"
    )
    with Tab(browser, file) as tab:
        rows = tab.page.locator(".row:has(.note)").all()
        assert len(rows) == 8
        for row in rows:
            whole = row.bounding_box()
            assert whole is not None
            for note in row.locator(".note").all():
                box = note.bounding_box()
                assert box is not None
                assert whole["y"] - 1 <= box["y"]
                assert box["y"] + box["height"] <= whole["y"] + whole["height"] + 1


@pytest.mark.parametrize("name", samples.names())
def test_a_browser_without_anchors_sets_notes_beside_their_block(
    name: str, browser: "Browser", pages: dict[str, Path], tmp_path: Path
) -> None:
    old = tmp_path / "old.html"
    made = re.sub("<meta http-equiv[^>]*>", "", pages[name].read_text(encoding="utf-8"))
    old.write_text(made.replace("@supports (top: anchor(top))", "@supports (top: nothing)"), encoding="utf-8")
    with Tab(browser, old) as tab:
        for row in tab.page.locator(".row:has(.note)").all():
            text = row.locator(".text").bounding_box()
            assert text is not None
            for side in ("left", "right"):
                for note in row.locator(f".{side} > .note").all():
                    box = note.bounding_box()
                    assert box is not None
                    assert box["x"] + box["width"] <= text["x"] if side == "left" else text["x"] + text["width"] <= box["x"]
                    assert box["y"] >= text["y"] - 1


@pytest.mark.parametrize("name", samples.names())
def test_on_a_phone_notes_stand_below_their_block(name: str, browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages[name], width=375) as tab:
        for row in tab.page.locator(".row:has(.note)").all():
            text, notes = row.locator(".text").first.bounding_box(), row.locator("aside").bounding_box()
            assert text is not None
            assert notes is not None
            assert notes["y"] >= text["y"] + text["height"]


def test_two_pages_in_one_notebook_leave_it_and_each_other_alone(browser: "Browser", tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    shown = [page(SMALL)._repr_html_(), page(evolve(SMALL, events=()))._repr_html_()]
    notebook.write_text(f"<!DOCTYPE html><title>x</title><h1 class=text>Heft</h1>{''.join(shown)}", encoding="utf-8")
    bare = tmp_path / "bare.html"
    bare.write_text("<!DOCTYPE html><title>x</title><h1 class=text>Heft</h1>", encoding="utf-8")
    font = "element => { const style = getComputedStyle(element); return [style.font, style.color, style.margin] }"
    with Tab(browser, bare) as tab:
        plain = tab.page.locator("h1").evaluate(font)
    with Tab(browser, notebook) as tab:
        assert tab.page.locator("h1").evaluate(font) == plain
        first, second = tab.page.frames[1:]
        before = second.locator(".note.s1").evaluate(LIGHT)
        first.locator(".ref.s1").first.click()
        assert first.locator(".note.s1:target").count() == 1
        assert second.locator(".note.s1").evaluate(LIGHT) == before
        assert tab.said == []


def test_a_page_can_be_printed(browser: "Browser", pages: dict[str, Path]) -> None:
    with Tab(browser, pages["agentur"], scheme="dark") as tab:
        assert tab.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
        tab.page.emulate_media(media="print")
        assert not tab.page.locator("header nav").is_visible()
        assert tab.page.locator(".note.s1").is_visible()
        ends = tab.page.locator(".ends").all()
        assert ends
        assert all(end.is_visible() for end in ends)
        seen, weak = tab.page.evaluate(WEAK)
        assert seen > 200
        assert weak == []
