"""How good the German models are, how large and how fast.

    python bench/models.py --news NEWS_TEST.conllu --pud PUD_HELDOUT.conllu [--models FOLDER ...] [--speed] [--json FILE]

FOLDER holds model files and their ``manifest.toml``; without any, the models in the package are measured. Several stand beside
each other. The first treebank is parsed over its own words, so that tags, features, lemmas and trees are predicted and words
are not. The second is parsed from the running text of its documents by the analyser itself, each document one article, and
scored as in the CoNLL-18 shared task; of relations, and of mood, it is again parsed over its own words.

``--speed`` measures words a second from text to trees, on two threads and in bulk, against the architecture of Stanza's default
German package (``default_german.py``) in turn, and through the analyser, which takes one article after the other on one thread.
"""

import argparse
import importlib
import io
import json
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console
from rich.table import Table

import ud
from mood import sentences
from ukrdiplo.analysis import bundle, conllu
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import UkrDiploError
from ukrdiplo.model import Article, Block, BlockKind, Span
from ukrdiplo.syntax.mood import is_subjunctive

RELATIONS = ("nsubj", "obj", "ccomp", "advcl", "parataxis", "acl", "conj")
TOGETHER = 20  # sentences to a text when speed is measured
CONLL18 = ("Tokens", "Sentences", "Words", "UPOS", "UAS", "LAS", "Lemmas")


class FolderAnalyser(StanzaAnalyser):
    """The default analyser with the models of a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(models=folder)

    @property
    def pipeline(self) -> Any:  # noqa: ANN401
        """Stanza's pipeline with these models."""
        return self._load()

    def over_words(self, gold: Sequence[ud.Tree]) -> list[ud.Tree]:
        """The trees over a treebank's words; nothing else of the treebank is looked at."""
        rows = [[{"id": (n,), "text": node.form} for n, node in enumerate(tree.nodes, start=1)] for tree in gold]
        document = importlib.import_module("stanza.models.common.doc").Document(rows)
        for name in ("pos", "lemma", "depparse"):
            document = self.pipeline.processors[name].process(document)
        return [ud.Tree(tuple(map(node, sentence.words))) for sentence in document.sentences]


def node(word: Any) -> ud.Node:  # noqa: ANN401
    """A word of Stanza's."""
    return ud.Node(word.text, word.lemma or "_", word.upos, word.feats or "_", word.head, word.deprel)


@frozen
class Treebank:
    """A treebank that is tested with."""

    file: Path
    conllu: str
    trees: tuple[ud.Tree, ...]

    @classmethod
    def read(cls, file: Path) -> "Treebank":
        """The treebank in a file; the bench ends with a message where there is none."""
        try:
            text = file.read_text(encoding="utf-8")
            trees = tuple(ud.trees(text))
        except (OSError, ValueError) as fault:
            sys.exit(f"the treebank {file} cannot be read: {fault}")
        if not trees:
            sys.exit(f"{file} holds no sentence in CoNLL-U")
        return cls(file, text, trees)


def article(paragraphs: Sequence[str]) -> Article:
    """A document as an article."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(text="\n\n".join(paragraphs), blocks=tuple(blocks))


def from_text(analyser: StanzaAnalyser, treebank: Treebank) -> dict[str, float]:
    """F1 of each measure of CoNLL-18, in percent, where the analyser sees nothing but the text."""
    articles = [article(paragraphs) for paragraphs in ud.documents(treebank.trees)]
    made = "".join(conllu.dumps(analysis, item) for analysis, item in zip(analyser.analyse_many(articles), articles, strict=True))
    scorer = importlib.import_module("stanza.models.common.utils")
    try:
        scores = scorer.ud_scores(io.StringIO(treebank.conllu.rstrip() + "\n\n"), io.StringIO(made))
    except scorer.UDError as fault:
        sys.exit(f"{treebank.file} cannot be scored: {fault} (does `# text` have the same characters as its tokens?)")
    return {name: 100 * scores[name].f1 for name in CONLL18}


def over_words(treebank: Treebank, found: Sequence[ud.Tree]) -> dict[str, float]:
    """Tags and trees over the treebank's words: shares of all words, and F1 of single relations."""
    whole = ud.agreement(treebank.trees, found)
    return whole | {f"{label}, F1": ud.relation(treebank.trees, found, label) for label in RELATIONS}


def mood(treebank: Treebank, found: Sequence[ud.Tree]) -> dict[str, str]:
    """F1 of Konjunktiv over the treebank's words by the rule, which sees all that was predicted but mood, and by the tagger."""
    with tempfile.TemporaryDirectory() as folder:
        ud.write(found, Path(folder, "found.conllu"))
        made = list(sentences(Path(folder, "found.conllu")))
    gold = [flag for _, flags in sentences(treebank.file) for flag in flags]
    ways = {
        "by the rule": [is_subjunctive(sentence, word) for sentence, _ in made for word in sentence.words],
        "by the tagger": [flag for _, flags in made for flag in flags],
    }
    return {name: tally(gold, flags) for name, flags in ways.items()}


def tally(gold: Sequence[bool], found: Sequence[bool]) -> str:
    """F1, and how many were right of those found and those there are.

    Example:
        >>> tally([True, True, False], [True, False, True])
        '50.0 (1 of 2, 2)'
    """
    right = sum(g and f for g, f in zip(gold, found, strict=True))
    return f"{ud.f1(right, sum(found), sum(gold)):.1f} ({right} of {sum(found)}, {sum(gold)})"


def megabytes(folder: Path) -> float:
    """The size of the model files in millions of bytes."""
    return sum(Path(path).stat().st_size for path in bundle.verified(folder).values()) / 1e6


def names(folders: Sequence[Path]) -> list[str]:
    """What to call each folder: as short as tells them apart."""
    short = ["bundled" if folder == bundle.MODELS else folder.name for folder in folders]
    return short if len(set(short)) == len(short) else list(map(str, folders))


def show(title: str, columns: Sequence[str], figures: Sequence[dict[str, float] | dict[str, str]]) -> None:
    """Print one table: a row for each figure, a column for each folder."""
    table = Table("", *columns, title=title, title_justify="left")
    for name in figures[0]:
        cells = (column[name] for column in figures)
        table.add_row(name, *(cell if isinstance(cell, str) else f"{cell:.1f}" for cell in cells))
    Console().print(table)


def main() -> None:
    """Print the tables."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--news", type=Path, required=True, metavar="NEWS_TEST.conllu")
    command.add_argument("--pud", type=Path, required=True, metavar="PUD_HELDOUT.conllu")
    command.add_argument("--models", type=Path, nargs="+", default=[bundle.MODELS], metavar="FOLDER")
    command.add_argument("--speed", action="store_true", help="measure speed, too; takes minutes")
    command.add_argument("--rounds", type=int, default=3, help="how often to run each, in turn (3)")
    command.add_argument("--sentences", type=int, help="measure speed over so many sentences (all of both treebanks)")
    command.add_argument("--json", type=Path, help="write the figures of the first folder, in words, for the manifest")
    options = command.parse_args()
    importlib.import_module("stanza")  # which sets up its own log
    logging.getLogger("stanza").setLevel(logging.ERROR)
    news, pud = Treebank.read(options.news), Treebank.read(options.pud)
    try:
        scores = quality(options.models, news, pud)
        if options.json:
            options.json.write_text(json.dumps(scores, indent=1, ensure_ascii=False), encoding="utf-8")
        if options.speed:
            speed(options.models, (*news.trees, *pud.trees)[: options.sentences], options.rounds)
    except UkrDiploError as fault:
        sys.exit(str(fault))


def quality(folders: Sequence[Path], news: Treebank, pud: Treebank) -> dict[str, str]:
    """Print how good the models of each folder are, and how large; give the figures of the first in words, by model file."""
    importlib.import_module("torch").set_num_threads(1)
    analysers = [FolderAnalyser(folder) for folder in folders]
    columns = names(folders)
    figures = []
    for treebank in (news, pud):
        found = [analyser.over_words(treebank.trees) for analyser in analysers]
        figures.append([over_words(treebank, trees) for trees in found])
        show(f"{treebank.file.name}, over its words", columns, figures[-1])
        title = f"{treebank.file.name}, over its words: Konjunktiv, F1 (right of found, gold)"
        show(title, columns, [mood(treebank, trees) for trees in found])
    running = [from_text(analyser, pud) for analyser in analysers]
    show(f"{pud.file.name}, from text, CoNLL-18 F1", columns, running)
    show("Model files", columns, [{"size, MB": megabytes(folder)} for folder in folders])
    return in_words(figures[0][0], running[0])


def in_words(news: dict[str, float], text: dict[str, float]) -> dict[str, str]:
    """The scores of each model file, for the manifest."""
    over, from_ = "Wikinews test part, its words", "held-out documents of UD_German-PUD, from text, F1"
    return {
        "de_tokenizer.pt": f"tokens {text['Tokens']:.1f}, sentences {text['Sentences']:.1f} ({from_}, mended)",
        "de_tagger.pt": f"UPOS {news['UPOS']:.1f} ({over}), {text['UPOS']:.1f} ({from_})",
        "de_lemma.pt": f"lemmas {text['Lemmas']:.1f} ({from_})",
        "de_parser.pt": f"UAS {news['UAS']:.1f}, LAS {news['LAS']:.1f} ({over}), {text['UAS']:.1f}, {text['LAS']:.1f} ({from_})",
    }


@frozen
class Lap:
    """How long one run over the text took.

    Args:
        words: How many words it made.
        seconds: Of the clock.
        cpu: Of all threads together, which other work on the machine disturbs less.
    """

    words: int
    seconds: float
    cpu: float

    @classmethod
    def timed(cls, work: Callable[[], int]) -> "Lap":
        """Run what returns a number of words."""
        start, cpu = time.perf_counter(), time.process_time()
        words = work()
        return cls(words, time.perf_counter() - start, time.process_time() - cpu)


def speed(folders: Sequence[Path], trees: Sequence[ud.Tree], rounds: int) -> None:
    """Print how fast the models of each folder are, and the default architecture beside them.

    All run over the same text, in turn. CPU time is compared, too, because other work on the machine disturbs it less.
    """
    default_german = importlib.import_module("default_german")
    texts = [" ".join(tree.text for tree in trees[start : start + TOGETHER]) for start in range(0, len(trees), TOGETHER)]
    articles = [article([text]) for text in texts]
    analysers = [FolderAnalyser(folder) for folder in folders]
    with tempfile.TemporaryDirectory() as folder:
        default = default_german.pipeline(Path(folder), trees, analysers[0].pipeline)
    runs: list[Callable[[], int]] = [partial(in_bulk, default, texts)]
    for analyser in analysers:
        runs += [partial(in_bulk, analyser.pipeline, texts), partial(one_by_one, analyser, articles)]
    in_bulk(default, texts[:1])
    laps = [[Lap.timed(run) for run in runs] for _ in range(rounds)]
    standard, *others = zip(*laps, strict=True)
    figures = [
        {
            "ours in bulk, two threads": rate(bulk),
            "default architecture, likewise": rate(standard),
            "times as fast, by the clock": ratio(bulk, standard, lambda lap: lap.seconds),
            "times as fast, by CPU time": ratio(bulk, standard, lambda lap: lap.cpu),
            "ours by article, one thread": rate(single),
        }
        for bulk, single in zip(others[::2], others[1::2], strict=True)
    ]
    words = f"{standard[0].words:,} words, {len(trees)} sentences"
    show(f"Words a second, median of {rounds} rounds (least to most) over {words}", names(folders), figures)


def in_bulk(pipeline: Any, texts: Sequence[str]) -> int:  # noqa: ANN401
    """Make the trees of all texts by Stanza alone, on two threads."""
    torch = importlib.import_module("torch")
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        return sum(document.num_words for document in pipeline.bulk_process(list(texts)))
    finally:
        torch.set_num_threads(threads)


def one_by_one(analyser: StanzaAnalyser, articles: Sequence[Article]) -> int:
    """Make the trees of all articles by the analyser."""
    return sum(len(sentence.words) for analysis in analyser.analyse_many(articles) for sentence in analysis.sentences)


def rate(laps: Sequence[Lap]) -> str:
    """Words a second.

    Example:
        >>> rate([Lap(100, 1.0, 1.0), Lap(100, 2.0, 1.0), Lap(100, 4.0, 1.0)])
        '50 (25 to 100)'
    """
    rates = [lap.words / lap.seconds for lap in laps]
    return f"{statistics.median(rates):,.0f} ({min(rates):,.0f} to {max(rates):,.0f})"


def ratio(ours: Sequence[Lap], theirs: Sequence[Lap], cost: Callable[[Lap], float]) -> str:
    """The ratio of the medians of words for a cost.

    Example:
        >>> ratio([Lap(100, 1.0, 1.0)], [Lap(100, 5.0, 1.0)], lambda lap: lap.seconds)
        '5.0'
    """
    own, other = (statistics.median(lap.words / cost(lap) for lap in laps) for laps in (ours, theirs))
    return f"{own / other:.1f}"


if __name__ == "__main__":
    main()
