"""Writes the golden files and the output shown in the README anew: `make golden`, or `make golden TREES=new`.

For each sample article the folder holds `ARTICLE-ID.conllu`, its recorded trees, and `NAME.json`, what is read from them. The
trees are replayed, so that the JSON changes only when reading or extraction change; with `--trees` the bundled models make new
ones. Read the difference before you commit it: it is the effect of a change on prose.
"""

import argparse
import json
from pathlib import Path

import ukrdiplo
from ukrdiplo import Article, ParsedArticle, Parser, samples
from ukrdiplo.analysis import conllu
from ukrdiplo.demo import article
from ukrdiplo.errors import AnalysisError

FOLDER = Path(__file__).parent


def document(parsed: ParsedArticle) -> str:
    """What a golden file holds: the JSON of the library, indented, without the version that wrote it."""
    written = json.loads(ukrdiplo.dumps(parsed))
    del written["library_version"]
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write all files; those of samples that are no more are removed."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--trees", action="store_true", help="make the trees anew, too")
    new_trees = options.parse_args().trees
    models = Parser()
    replay = Parser(analyser=conllu.RecordedAnalyser(FOLDER), lexicon=models.lexicon)
    kept = set()
    for name in samples.names():
        given = article(name)
        recording = FOLDER / f"{given.id}.conllu"
        if new_trees or not _fits(replay, given):
            recording.write_text(conllu.dumps(models.analyser.analyse(given), given), encoding="utf-8")
        golden = FOLDER / f"{name}.json"
        golden.write_text(document(replay.parse(given).check()), encoding="utf-8")
        kept |= {recording, golden}
        print(f"{golden.name}, {recording.name}")
    for file in sorted({*FOLDER.glob("*.json"), *FOLDER.glob("*.conllu")} - kept):
        file.unlink()
        print(f"{file.name} removed")


def _fits(replay: Parser, given: Article) -> bool:
    """Whether there are recorded trees for the article as it is read today."""
    try:
        replay.analyser.analyse(given)
    except AnalysisError:
        return False
    return True


if __name__ == "__main__":
    main()
