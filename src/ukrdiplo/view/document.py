"""The whole document: what stands above the article, the article itself, what stands below it."""

import datetime as dt
from collections.abc import Iterator

from ukrdiplo.model import BlockKind, Note, StatementType
from ukrdiplo.view.body import rows
from ukrdiplo.view.index import actors
from ukrdiplo.view.margin import margin
from ukrdiplo.view.markup import Markup, bounded, element, joined
from ukrdiplo.view.notes import german
from ukrdiplo.view.plan import Plan, note_id, tone
from ukrdiplo.view.setting import Setting
from ukrdiplo.view.style import policy, style

__all__ = ["document"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_TITLE = 200  # characters of a title: a text may be one long line


def document(plan: Plan) -> str:
    """The page as HTML."""
    setting = Setting(plan)
    margins = [margin(plan, part, setting.beginning(part)) for part in plan.parts]
    sheet = style(plan, margins)
    title = _title(plan)
    above = element("h1", title, class_="text", lang="de" if plan.parsed.article.title else None)
    article = element(
        "article", list(rows(plan, setting, margins, title=above, byline=_byline(plan))), id="article", tabindex="-1"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy(sheet)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(sheet)),
    )
    body = element(
        "body",
        element("a", "Skip to the article", class_="skiplink", href="#article"),
        element("header", _counts(plan), _contents(plan), class_="top"),
        element("main", article, list(_sections(plan))),
        element("footer", element("p", _colophon(plan))),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _title(plan: Plan) -> str:
    article = plan.parsed.article
    headline = next((block for block in article.blocks if block.kind is BlockKind.HEADLINE), None)
    written = article.title or ("" if headline is None else article.surface(headline.span))
    found = " ".join(written.split())
    return (found if len(found) <= _TITLE else f"{found[:_TITLE]} …") or "An article without a title"


def _counts(plan: Plan) -> Markup:
    parsed = plan.parsed
    numbers = (
        ("statement", len(parsed.statements)),
        ("position", len(parsed.positions)),
        ("event", len(parsed.events)),
        ("actor", len(parsed.actors)),
    )
    return element("p", " · ".join(f"{number} {what}{'' if number == 1 else 's'}" for what, number in numbers))


def _contents(plan: Plan) -> Markup:
    places = [("article", "Text")]
    places += [("actors", "Actors")] if plan.parsed.actors else []
    places += [("remarks", "Notes of the parser")] if plan.remarks else []
    places += [("legend", "How to read this page")]
    return element(
        "nav",
        element("ul", [element("li", element("a", name, href=f"#{id_}")) for id_, name in places]),
        aria_label="On this page",
    )


def _byline(plan: Plan) -> Markup:
    article = plan.parsed.article
    told = [german(article.outlet)] if article.outlet else []
    told += [_day(article.published) if article.published else element("span", "no date of publication")]
    told += [german(author) for author in article.authors]
    voices = [
        element("li", element("a", german(plan.name(speaker)), href=f"#{plan.faces[speaker].id}"), class_=tone(number))
        for speaker, number in plan.tones.items()
    ]
    return element(
        "div",
        element("p", bounded(" · ", told)),
        element("nav", element("ul", voices), class_="voices", aria_label="Speakers") if voices else None,
        class_="byline",
    )


def _day(day: dt.date) -> Markup:
    return element("time", f"{day.day} {_MONTHS[day.month - 1]} {day.year}", datetime=day.isoformat())


def _sections(plan: Plan) -> Iterator[Markup]:
    parsed = plan.parsed
    if not (parsed.statements or parsed.positions or parsed.events):
        yield element("section", element("p", "Nothing was found in it."), class_="remarks")
    if parsed.actors:
        yield element("section", element("h2", "Actors"), actors(plan), id="actors")
    if remarks := plan.remarks:
        listed = [_remark(plan, number, remark) for number, remark in enumerate(remarks, start=1)]
        yield element("section", element("h2", "Notes of the parser"), element("ul", listed), id="remarks", class_="remarks")
    yield element("section", element("h2", "How to read this page"), _legend(), id="legend", class_="legend")


def _remark(plan: Plan, number: int, remark: Note) -> Markup:
    place = None if remark.span is None or not plan.parts else element("a", "in the text", href=f"#{note_id(number)}")
    return element("li", f"{remark.message} ", element("code", remark.code), " " if place else None, place)


def _legend() -> Markup:
    def words(kind: StatementType, text: str) -> Markup:
        look = "reported" if kind is StatementType.REPORTED else kind.value
        return element("span", text, class_=f"quote {look} t1")

    return joined(
        [
            element(
                "p",
                "Each speaker has a colour. ",
                words(StatementType.DIRECT, "Verbatim words"),
                " stand on it, ",
                words(StatementType.INDIRECT, "words told in other words"),
                " on a lighter one, and ",
                words(StatementType.REPORTED, "what is only summed up"),
                " above a line. Where one speaks inside the words of another, the colour is that of the inner one. ",
                element("span", "The speaker", class_="speaker k1"),
                " and ",
                element("span", "the word that marks speech", class_="cue"),
                " are set apart. Below the name in a note stand how the words are given, and what the speaker does by them.",
            ),
            element(
                "p",
                "A small sign stands where a passage begins: a number for a statement, P for a position (what somebody wants), E "
                "for an event. It leads to the note, and the note leads back. Point at either, or reach it by the tab key, and "
                "the whole passage lights up. On paper nothing does: there, positions and events are dotted below, and a sign "
                "such as ‹P1 stands where the passage ends. Behind the i of a note stand its rule and how often that rule was "
                "right.",
            ),
            element(
                "p",
                "Types of events are those of PLOVER. A topic is worded in German as the lexicon has it; support and oppose are "
                "meant towards that wording. A sign such as ",
                element("span", r"\u202e", class_="sign"),
                " stands for a character that cannot be seen.",
            ),
        ]
    )


def _colophon(plan: Plan) -> str:
    analyser = f" from trees by {plan.parsed.analyser}" if plan.parsed.analyser else ""
    return f"Read by ukrdiplo{analyser}, by rules that are sometimes wrong: look at the passage before you cite it."
