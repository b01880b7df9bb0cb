"""The code blocks of README and docs: run as a reader would run them, and what they print compared with what the page shows.

What a block is, its language says:

- ``python`` with prompts is a session, with the names of the blocks before it on the page; without prompts it is a script.
- ``console`` has commands behind ``$``, each with what it prints.
- ``sh`` is for what needs a network or a checkout: only the form of its commands is looked at.
- Any language with a ``title`` is a file of that name, which the blocks behind it find in the working folder.
- ``toml`` without one is a lexicon file, ``json`` a document, ``sql`` a question for DuckDB, and
  ``text`` right behind it the answer.

A page runs from its first line to its last in one empty folder. All pages share one parser, so that the models are loaded once.
"""

import contextlib
import doctest
import io
import json
import os
import re
import shlex
import subprocess
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from unittest import mock

from attrs import define, field, frozen
from hypothesis import HealthCheck, settings

import ukrdiplo
from docs.pages import Block, Page, included
from ukrdiplo import demo, pipeline
from ukrdiplo.cli import main

__all__ = ["Difference", "Run", "sharing"]

_FLAGS = doctest.ELLIPSIS
_WIDTH = "88"
_SHELL = re.compile(r"[|<>&;$`]")


@frozen
class Difference:
    """Something that a page shows otherwise than it is.

    Args:
        block: The block.
        shown: The lines of it that are not right.
        found: What should stand there.
    """

    block: Block
    shown: str
    found: str


@contextlib.contextmanager
def sharing(parser: ukrdiplo.Parser) -> Iterator[None]:
    """Let every parser that is made in here have the models and the lexicon of this one, so that they are loaded once."""
    bundled, fresh = parser.lexicon, ukrdiplo.Lexicon.load

    def load(*, extra: Iterable[str | Path] = ()) -> ukrdiplo.Lexicon:
        files = tuple(extra)
        return fresh(extra=files) if files else bundled

    with (
        mock.patch.object(pipeline, "StanzaAnalyser", return_value=parser.analyser),
        mock.patch.object(pipeline, "_default", return_value=parser),
        mock.patch.object(ukrdiplo.Lexicon, "load", load),
        _few_examples(),
        mock.patch.dict(os.environ, {"COLUMNS": _WIDTH, "NO_COLOR": "1"}),
    ):
        yield


@contextlib.contextmanager
def _few_examples() -> Iterator[None]:
    """Let Hypothesis try a few examples of each law, the same every time, however long a busy machine takes for them."""
    before = settings.get_current_profile_name()
    settings.register_profile("docs", max_examples=20, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    settings.load_profile("docs")
    try:
        yield
    finally:
        settings.load_profile(before)


@define
class Run:
    """One reader's way through a page, in the present folder.

    Args:
        page: The page.
        differences: What the page shows otherwise than it is, filled by :meth:`go`.
        left: The scripts and questions that could not be run because a package is not installed.
    """

    page: Page
    differences: list[Difference] = field(factory=list)
    left: list[Block] = field(factory=list)
    _names: dict[str, object] = field(factory=dict)
    _code: int = 0

    def go(self) -> "Run":
        """Run all blocks in order."""
        blocks = self.page.blocks
        answers = {question: block for question, block in pairwise(blocks) if block.is_answer_to(question, self.page.text)}
        for block in blocks:
            if block.title is not None:
                file = Path(block.title)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block.body, encoding="utf-8")
            if block.is_session:
                self._session(block)
            elif block.language == "console":
                self._console(block)
            elif block.is_script:
                self._script(block)
            elif block.language == "sql":
                self._question(block, answers.get(block))
            elif block.language == "json":
                json.loads(included(block.body))
            elif block.language == "toml" and block.title is None:
                self._lexicon(block)
        return self

    def _session(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(block.body, self._names, f"{self.page.name} at {block.start}", None, 0)
        runner = _Runner(block, self.differences)
        runner.run(test, clear_globs=False, out=lambda _: None)
        self._names = test.globs

    def _script(self, block: Block) -> None:
        code = compile(block.body, self.page.name, "exec")
        if all(find_spec(module) for module in re.findall(r"^import (\w+)", block.body, re.MULTILINE)):
            exec(code, self._names)  # noqa: S102 - the page's own script
        else:
            self.left.append(block)

    def _question(self, block: Block, answer: Block | None) -> None:
        if find_spec("duckdb") is None:
            self.left.append(block)
            return
        import duckdb  # noqa: PLC0415 - of the extra `interop`

        found = _trimmed(str(duckdb.sql(block.body)))
        if answer is not None and answer.body != found:
            shown = f"{block.body}```\n\n```text\n"
            self.differences.append(Difference(block, f"{shown}{answer.body}```", f"{shown}{found}```"))

    def _lexicon(self, block: Block) -> None:
        file = Path("block.toml")
        file.write_text(block.body, encoding="utf-8")
        ukrdiplo.Lexicon.load(extra=[file])
        file.unlink()

    def _console(self, block: Block) -> None:
        for command, shown in _commands(block.body):
            found = self._output(command)
            if not doctest.OutputChecker().check_output(shown, found, _FLAGS):
                self.differences.append(Difference(block, f"$ {command}\n{shown}", f"$ {command}\n{found}"))

    def _output(self, command: str) -> str:
        """What a command prints: our own runs in this process, any other in a shell."""
        if command == "echo $?":
            return f"{self._code}\n"
        command, _, given = command.partition(" < ")
        words = [name for word in shlex.split(command, comments=True) for name in _matching(word)]
        if words[:1] == ["ukrdiplo"] and not _SHELL.search(command):
            out = io.StringIO()
            stream = io.TextIOWrapper(io.BytesIO(Path(given).read_bytes() if given else b""))
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), mock.patch("sys.stdin", stream):
                self._code = main(words[1:])
            return _trimmed(out.getvalue())
        if words[:3] == ["python", "-m", "ukrdiplo.demo"]:
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                demo.main()
            return _trimmed(out.getvalue())
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S603, S607 - the page's
        self._code = done.returncode
        return _trimmed(done.stdout + done.stderr)


_Fault = tuple[type[BaseException], BaseException, object]


class _Runner(doctest.DocTestRunner):
    """Collects what an example prints instead of what the page shows."""

    def __init__(self, block: Block, differences: list[Difference]) -> None:
        super().__init__(optionflags=_FLAGS, verbose=False)
        self.block = block
        self.differences = differences

    def report_failure(self, _out: object, _test: object, example: doctest.Example, got: str) -> None:
        self._differ(example, got)

    def report_unexpected_exception(self, _out: object, _test: object, example: doctest.Example, exc_info: _Fault) -> None:
        kind, fault = exc_info[:2]
        name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
        self._differ(example, f"Traceback (most recent call last):\n...\n{name}: {fault}\n")

    def _differ(self, example: doctest.Example, got: str) -> None:
        source = _prompted(example)
        wanted = "".join(f"{line or '<BLANKLINE>'}\n" for line in got.splitlines())
        self.differences.append(Difference(self.block, source + example.want, source + wanted))


def _prompted(example: doctest.Example) -> str:
    first, *more = example.source.splitlines()
    return "".join(f"{line}\n" for line in (f">>> {first}", *(f"... {line}".rstrip() for line in more)))


def _commands(body: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block with what it prints; a backslash at the end of a line goes on."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = re.sub(r"\\\n *", "", part).partition("\n")
        yield command, _trimmed(shown)


def _matching(word: str) -> list[str]:
    """The files that a word with an asterisk stands for, or the word."""
    return sorted(str(file) for file in Path().glob(word)) if "*" in word else [word]


def _trimmed(output: str) -> str:
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    return "".join(f"{line}\n" for line in lines)
