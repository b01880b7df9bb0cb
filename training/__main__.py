"""Make the models, stage by stage.

    python -m training TREEBANKS --work FOLDER [--texts FOLDER] [--unlabelled FILE] [--models FOLDER] [--stage NAME ...]

Each stage writes its files into the work folder and is left out when they are there; a stage that was stopped in the middle
goes on from its last checkpoint.
"""

import argparse
import logging
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path

import torch
from attrs import frozen

from training import lemmatizer, noise, pack, parser, segmenter, silver, tagger, treebanks, vectors
from training.recipe import RECIPE, Recipe
from training.schedule import Plan

_LOG = logging.getLogger("training")
_GSD = ("de_gsd-ud-dev.conllu", "de_gsd-ud-test.conllu")
_PUD = "de_pud-ud-test.conllu"
_HELD = "pud-heldout.conllu"
_NEWS = "news-train.conllu"


@frozen(slots=False)
class Making:
    """The stages and the folders that they work in."""

    trees: Path
    work: Path
    texts: Path | None
    unlabelled: Path | None
    models: Path
    device: str
    recipe: Recipe

    def stages(self) -> dict[str, Callable[[], None]]:
        """All stages, in order."""
        return {
            "data": self.data,
            "vectors": self.vectors,
            "tokenizer": self.tokenizer,
            "expander": self.expander,
            "lemmatizer": self.lemmatizer,
            "tagger": self.tagger,
            "polish": self.polish,
            "parser": self.parser,
            "silver": self.silver,
            "student": self.student,
            "pack": self.pack,
        }

    def file(self, name: str) -> Path:
        """A file of the work folder."""
        return self.work / name

    def plan(self, sizes: Mapping[str, float], steps: int, rate: float = 0.003) -> Plan:
        """The plan of one model."""
        return Plan(sizes=sizes, steps=steps, seed=self.recipe.seed, device=self.device, rate=rate)

    # --- data ---------------------------------------------------------------------------------------------------------------

    @cached_property
    def parts(self) -> dict[str, list[treebanks.Sentence]]:
        """The treebanks, brought to one convention and divided; the documents of the held-out part stay out."""
        left_out: Counter[str] = Counter()
        held = {sentence.document for sentence in treebanks.read(self.trees / _HELD)}
        gsd = treebanks.unified(chain.from_iterable(treebanks.read(self.trees / name) for name in _GSD), left_out)
        every = list(treebanks.read(self.trees / _PUD))
        pud = treebanks.unified((one for one in every if one.document not in held), left_out)
        left_out["held out for tests"] += len(every) - len(pud)
        news = treebanks.unified(treebanks.read(self.trees / _NEWS), left_out)
        gsd, gsd_held = treebanks.split(gsd, self.recipe.held_gsd, self.recipe.seed)
        news, news_held = treebanks.split(news, self.recipe.held_news, self.recipe.seed)
        for name, part in (("GSD", gsd), ("PUD", pud), ("news", news), ("dev", gsd_held + news_held)):
            _LOG.info("%s: %d sentences, %d words", name, len(part), sum(len(one.words) for one in part))
        for reason, number in left_out.items():
            _LOG.info("left out, %s: %d", reason, number)
        return {"gsd": gsd, "pud": pud, "news": news, "dev": gsd_held + news_held}

    def data(self) -> None:
        """Write what the other stages learn from."""
        gsd, pud, news, dev = self.parts.values()
        treebanks.write(self.file("featured.conllu"), gsd + pud)
        treebanks.write(self.file("unfeatured.conllu"), treebanks.without_features(news))
        treebanks.write(self.file("dev.conllu"), dev)
        treebanks.write(self.file("all.conllu"), gsd + pud + news)
        table = noise.confusions(Path(__file__).with_name("confusions.csv"))
        noisy = noise.noisy(gsd + pud + news, table, copies=self.recipe.noisy_copies, seed=self.recipe.seed)
        treebanks.write(self.file("noisy.conllu"), noisy)
        treebanks.write(self.file("dev.noisy.conllu"), noise.noisy(dev, table, copies=1, seed=self.recipe.seed))

    # --- models -------------------------------------------------------------------------------------------------------------

    def vectors(self) -> None:
        """Learn word vectors from plain text, or take those that the models have."""
        target = self.file("de64.pt")
        if target.exists():
            return
        if self.texts is None:
            _LOG.info("no texts: the vectors of %s are taken", self.models)
            vectors.raised(self.models / "de64.pt", target)
            return
        numbers = self.recipe
        vectors.write(
            self.texts,
            target,
            size=numbers.vector_size,
            vocabulary=numbers.vocabulary,
            epochs=numbers.vector_epochs,
            seed=numbers.seed,
            workers=1,
        )

    def tokenizer(self) -> None:
        """Words and sentences."""
        if not self.file("de_tokenizer.pt").exists():
            part = self.parts
            segmenter.train_tokenizer(
                self.plan(self.recipe.tokenizer_sizes, self.recipe.tokenizer_steps),
                train=part["gsd"] + part["pud"] + part["news"],
                dev=part["dev"],
                folder=self.work,
                model=self.file("de_tokenizer.pt"),
            )

    def expander(self) -> None:
        """Contractions."""
        if not self.file("de_mwt.pt").exists():
            segmenter.train_expander(train=self.file("all.conllu"), dev=self.file("dev.conllu"), model=self.file("de_mwt.pt"))

    def lemmatizer(self) -> None:
        """Lemmas."""
        if not self.file("de_lemma.pt").exists():
            lemmatizer.train(
                self.plan(self.recipe.lemmatizer_sizes, self.recipe.lemmatizer_epochs),
                train=self.file("all.conllu"),
                dev=self.file("dev.conllu"),
                model=self.file("de_lemma.pt"),
            )

    def tagger(self) -> None:
        """Parts of speech and features."""
        self._tagger("tagger.pt", self.plan(self.recipe.tagger_sizes, self.recipe.tagger_steps))

    def polish(self) -> None:
        """The tagger once more, with less dropped out."""
        numbers = self.recipe
        plan = self.plan({**numbers.tagger_sizes, **numbers.second_dropout}, numbers.polish_steps, numbers.second_rate)
        self._tagger("de_tagger.pt", plan, start="tagger.pt")

    def _tagger(self, name: str, plan: Plan, *, start: str | None = None) -> None:
        if not self.file(name).exists():
            tagger.train(
                plan,
                train=[self.file("featured.conllu"), self.file("unfeatured.conllu")],
                dev=self.file("dev.conllu"),
                vectors=self.file("de64.pt"),
                model=self.file(name),
                start=self.file(start) if start else None,
            )

    def parser(self) -> None:
        """Trees, learnt from the treebanks alone."""
        self._parser("parser.pt", self.plan(self.recipe.parser_sizes, self.recipe.parser_steps))

    def student(self) -> None:
        """Trees, learnt from the treebanks and from what the first parser made of plain text."""
        if self.file("silver.conllu").exists():
            numbers = self.recipe
            plan = self.plan({**numbers.parser_sizes, **numbers.second_dropout}, numbers.student_steps, numbers.second_rate)
            self._parser("student.pt", plan, start="parser.pt", silver="silver.conllu")

    def _parser(self, name: str, plan: Plan, *, start: str | None = None, silver: str | None = None) -> None:
        if not self.file(name).exists():
            parser.train(
                plan,
                train=self.file("noisy.conllu"),
                dev=self.file("dev.noisy.conllu"),
                vectors=self.file("de64.pt"),
                model=self.file(name),
                start=self.file(start) if start else None,
                silver=self.file(silver) if silver else None,
                silver_weight=self.recipe.silver_weight,
            )

    def silver(self) -> None:
        """Trees of plain text, by the first parser and that of the present models, over the present models' tags."""
        if self.unlabelled is None or self.file("silver.conllu").exists():
            return
        present, tagged = self.file("present.de64.pt"), self.file("tagged.conllu")
        vectors.raised(self.models / "de64.pt", present)
        silver.tagged(self.unlabelled, tagged, self.models, present, self.device)
        parsers = [(self.file("parser.pt"), self.file("de64.pt")), (self.models / "de_parser.pt", present)]
        silver.label(tagged, self.file("silver.conllu"), parsers, self.device)

    def pack(self) -> None:
        """Half precision, into the package, with a new manifest."""
        trees = "student.pt" if self.file("student.pt").exists() else "parser.pt"
        pack.shortened(self.file("de64.pt"), self.models / "de64.pt", self.recipe.words_kept)
        for name in ("de_tokenizer.pt", "de_mwt.pt", "de_tagger.pt", "de_lemma.pt"):
            pack.halved(self.file(name), self.models / name)
        pack.halved(self.file(trees), self.models / "de_parser.pt")
        described = pack.described(self.recipe, self.file("scores.json"), silver=trees == "student.pt")
        pack.manifest(self.models, self.recipe.version, described)


def main() -> None:
    """Run the stages."""
    options = argparse.ArgumentParser(prog="python -m training", description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("treebanks", type=Path, help="folder of the treebanks")
    options.add_argument("--work", type=Path, required=True, help="folder for everything on the way; a second run goes on there")
    options.add_argument(
        "--texts", type=Path, help="folder of plain text for word vectors; without it, the present ones are kept"
    )
    options.add_argument("--unlabelled", type=Path, help="file of plain news text that the parser teaches itself by")
    options.add_argument("--models", type=Path, default=Path("src/ukrdiplo/analysis/models"), help="where the models go")
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options.add_argument("--stage", action="append", help="only this stage; may be given several times")
    given = options.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s", stream=sys.stdout)
    given.work.mkdir(parents=True, exist_ok=True)
    if given.device == "cpu":
        torch.set_num_threads(1)  # the matrices are small, and two stages side by side gain more than two threads
    making = Making(given.treebanks, given.work, given.texts, given.unlabelled, given.models, given.device, RECIPE)
    for name, stage in making.stages().items():
        if not given.stage or name in given.stage:
            _LOG.info("stage %s", name)
            stage()


if __name__ == "__main__":
    main()
