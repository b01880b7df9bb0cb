# Needs Python 3.11 or later and make; everything else goes into .venv. `make help` lists the targets.
#
#   PYTHON=python3.12    the interpreter to make .venv with (the first of the usual names that is new enough, unless told)
#   PIP_ARGS='…'         options for every `pip install`, such as an index with a CPU-only torch

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help demo test pythons fuzz test-system lint types imports api docs wheel golden pages schema bench models check format clean

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	"$$p" -c '$(NEW_ENOUGH)' 2>/dev/null && { echo "$$p"; break; }; done)
WORK ?= build/models
PYTHONS ?= 3.11 3.12 3.13
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python
INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check $(PIP_ARGS) -c constraints.txt
NEEDS := pyproject.toml constraints.txt

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo: $(VENV)/.runtime ## read the sample articles and print who said what, who wants what, what happened
	$(RUN) -m ukrdiplo.demo

test: $(VENV)/.test ## run all tests that need nothing but Python packages
	$(RUN) -m pytest

pythons: ## run all tests under every supported Python that is installed (PYTHONS='3.12 3.13')
	@for version in $(PYTHONS); do \
		if python$$version -c '' 2>/dev/null; then $(MAKE) test VENV=build/python$$version PYTHON=python$$version || exit 1; \
		else echo "python$$version: not installed here"; fi; done

fuzz: $(VENV)/.test ## try 100,000 examples of every law of the formats, and 100,000 damaged documents for every loader (hours)
	$(RUN) -m tests.fuzz --inputs 100000 $(if $(SEED),--seed $(SEED))
	$(RUN) -m pytest --hypothesis-profile=fuzz --hypothesis-show-statistics tests/unit/serialise tests/unit/model tests/fuzz

test-system: $(VENV)/.interop ## let other tools read what is written: jq and Chromium, which have to be there, DuckDB, pandas, polars
	$(RUN) -m pytest -m system

lint: $(VENV)/.lint ## rules of style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.lint ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.lint $(VENV)/.test ## types, by two checkers
	$(BIN)/mypy
	$(BIN)/mypy --python-version 3.13
	$(BIN)/basedpyright --pythonpath $(RUN)

imports: $(VENV)/.lint ## layers
	$(BIN)/lint-imports --no-cache

api: $(VENV)/.lint $(VENV)/.test ## what breaks in the public API since the last release
	$(RUN) .ci/api.py

docs: $(VENV)/.docs ## build the documentation into site/
	$(BIN)/mkdocs build --strict

wheel: $(VENV)/.test ## build dist/*.tar.gz and dist/*.whl, twice the same bytes, and check what is in them
	rm -rf dist build/again
	$(RUN) -m hatchling build
	$(RUN) -m hatchling build -d build/again
	for file in dist/*; do cmp "$$file" "build/again/$${file#dist/}" || exit 1; done
	$(RUN) .ci/check_dist.py dist

golden: $(VENV)/.test ## write tests/golden/ and the README's output anew (TREES=new: the recorded trees, too)
	$(RUN) tests/golden/remake.py $(if $(TREES),--trees)

pages: $(VENV)/.test ## write anew what the documentation shows: outputs of examples, tables made from the code, diagrams
	$(RUN) -m docs.remake $(PAGES)

schema: $(VENV)/.test ## write the JSON Schema in the package anew, from the classes
	$(RUN) -m ukrdiplo.serialise.contract

bench: $(VENV)/.bench ## print the figures of README and docs: make bench DATA=folder (see bench/README.md)
	@test -d "$(DATA)/gold" || { echo "make bench DATA=folder: see bench/README.md" >&2; exit 1; }
	@mkdir -p build
	$(RUN) bench/quotations.py $(DATA)/data/quotations/dev --predictions build/quotations.jsonl
	$(RUN) bench/gold.py $(DATA)/gold $(DATA)/articles --predictions build/gold.jsonl
	$(RUN) bench/gold.py bench/own/gold bench/own/texts --predictions build/own.jsonl
	$(RUN) bench/gold.py bench/own/unread/gold bench/own/unread/texts --predictions build/unread.jsonl
	$(RUN) bench/passages.py bench/passages/unread.toml
	$(RUN) bench/rules.py
	$(RUN) bench/references.py $(DATA)/data/quotations
	$(RUN) bench/offices.py
	$(RUN) bench/lexicon.py
	$(RUN) bench/speed.py $(DATA)/articles

models: $(VENV)/.training ## train the models: make models TREEBANKS=folder [TEXTS=folder] [NEWS=file] (see training/README.md)
	@test -d "$(TREEBANKS)" || { echo "make models TREEBANKS=folder: see training/README.md" >&2; exit 1; }
	$(RUN) -m training "$(TREEBANKS)" --work "$(WORK)" $(if $(TEXTS),--texts "$(TEXTS)") $(if $(NEWS),--unlabelled "$(NEWS)")

check: test test-system lint types imports api docs wheel ## everything

clean: ## remove all that the targets made
	rm -rf $(VENV) build dist site .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# --- environment: a stamp for each set of packages -------------------------------------------------------------------------

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python3.11 …" >&2; exit 1; }
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { echo "$(PYTHON) is older than Python 3.11. Name a newer one: make PYTHON=…" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); echo "No virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/.runtime: $(VENV)/.made $(NEEDS)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.runtime $(NEEDS)
	$(INSTALL) --editable '.[test]'
	@touch $@

$(VENV)/.interop: $(VENV)/.test $(NEEDS)
	$(INSTALL) --editable '.[test,interop,browser,docs]'
	@touch $@

$(VENV)/.lint: $(VENV)/.runtime $(NEEDS)
	$(INSTALL) --editable '.[lint]'
	@touch $@

$(VENV)/.docs: $(VENV)/.runtime $(NEEDS)
	$(INSTALL) --editable '.[docs]'
	@touch $@

$(VENV)/.bench: $(VENV)/.runtime $(NEEDS)
	$(INSTALL) --editable '.[bench]'
	@touch $@

$(VENV)/.training: $(VENV)/.runtime $(NEEDS)
	$(INSTALL) --editable '.[training]'
	@touch $@
