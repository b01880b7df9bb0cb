"""Record analyses for tests of extraction: parse articles with the bundled models and write CoNLL-U.

    python tests/record.py FOLDER TEXT_OR_HTML_FILE ...
    python tests/record.py FOLDER --text "Merz sagte, er werde Kiew besuchen."

Each article becomes FOLDER/ARTICLE-ID.conllu, which ``RecordedAnalyser(FOLDER)`` replays. The article's id depends on its text
alone; an article whose blocks are later read in another way has to be recorded again, and the analyser says so.
"""

import argparse
from pathlib import Path

from ukrdiplo import read_file, read_text
from ukrdiplo.analysis.conllu import dumps
from ukrdiplo.analysis.stanza import StanzaAnalyser


def main() -> None:
    """Parse, write, and print what was written."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("folder", type=Path)
    command.add_argument("files", nargs="*", type=Path)
    command.add_argument("--text", action="append", default=[], help="a text, in place of a file")
    options = command.parse_args()
    articles = [*map(read_file, options.files), *map(read_text, options.text)]
    options.folder.mkdir(parents=True, exist_ok=True)
    for article, analysis in zip(articles, StanzaAnalyser().analyse_many(articles), strict=True):
        file = options.folder / f"{article.id}.conllu"
        file.write_text(dumps(analysis, article), encoding="utf-8")
        print(f"{file}  {len(analysis.sentences)} sentences  {article.text[:60]!r}")


if __name__ == "__main__":
    main()
