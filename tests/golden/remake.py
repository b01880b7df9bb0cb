"""Writes the golden files and the output shown in the README anew: `make golden`, or `make golden TREES=new`.

For each sample article, and for the one in the README, the folder holds `ARTICLE-ID.conllu`, its recorded trees; for each sample
`NAME.json`, what is read from them. The trees are replayed, so that the JSON changes only when reading or extraction change;
with `--trees` the bundled models make new ones. Read the difference before you commit it: it is the effect of a change on prose.
"""

import argparse
import datetime as dt
import io
import json
import re
from pathlib import Path

from rich.console import Console

import ukrdiplo
from ukrdiplo import Article, ParsedArticle, Parser, samples
from ukrdiplo.analysis import conllu
from ukrdiplo.demo import article
from ukrdiplo.errors import AnalysisError
from ukrdiplo.report import render

FOLDER = Path(__file__).parent
README = FOLDER.parent.parent / "README.md"
_SHOWN = re.compile(r"(<!-- in (\d{4}-\d\d-\d\d) -->\n+```text\n(.*?)\n```\n.*?<!-- out -->\n+```text\n)(.*?)(```\n)", re.DOTALL)


def document(parsed: ParsedArticle) -> str:
    """What a golden file holds: the JSON of the library, indented, without the version that wrote it."""
    written = json.loads(ukrdiplo.dumps(parsed))
    del written["library_version"]
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def readme_article(readme: str) -> Article:
    """The article that the README shows."""
    _, published, text, *_ = _shown(readme)
    return ukrdiplo.read_text(text, published=dt.date.fromisoformat(published))


def readme_output(readme: str) -> str:
    """What the README says comes out of it."""
    return _shown(readme)[3]


def report(parsed: ParsedArticle) -> str:
    """What the command prints for an article, on lines of 110 characters."""
    out = io.StringIO()
    render(parsed, ukrdiplo.Lexicon.load(), Console(file=out, width=110), source="article.txt")
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines()) + "\n"


def _shown(readme: str) -> tuple[str, str, str, str, str]:
    found = _SHOWN.search(readme)
    if found is None:
        raise SystemExit(f"{README.name} shows no input (<!-- in DATE -->) with its output (<!-- out -->)")
    before, published, text, output, after = found.groups()
    return before, published, text, output, after


def main() -> None:
    """Write all files; those of samples that are no more are removed."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--trees", action="store_true", help="make the trees anew, too")
    new_trees = options.parse_args().trees
    models = Parser()
    replay = Parser(analyser=conllu.RecordedAnalyser(FOLDER), lexicon=models.lexicon)
    kept = set()

    def parsed(given: Article) -> ParsedArticle:
        recording = FOLDER / f"{given.id}.conllu"
        if new_trees or not _fits(replay, given):
            recording.write_text(conllu.dumps(models.analyser.analyse(given), given), encoding="utf-8")
        kept.add(recording)
        return replay.parse(given).check()

    for name in samples.names():
        golden = FOLDER / f"{name}.json"
        golden.write_text(document(parsed(article(name))), encoding="utf-8")
        kept.add(golden)
    readme = README.read_text(encoding="utf-8")
    before, *_, after = _shown(readme)
    output = report(parsed(readme_article(readme)))
    README.write_text(_SHOWN.sub(lambda _: before + output + after, readme), encoding="utf-8")
    for file in sorted({*FOLDER.glob("*.json"), *FOLDER.glob("*.conllu")} - kept):
        file.unlink()
        print(f"{file.name} removed")
    print(f"{len(kept)} files written to {FOLDER.name}/, and the output in {README.name}")


def _fits(replay: Parser, given: Article) -> bool:
    """Whether there are recorded trees for the article as it is read today."""
    try:
        replay.analyser.analyse(given)
    except AnalysisError:
        return False
    return True


if __name__ == "__main__":
    main()
