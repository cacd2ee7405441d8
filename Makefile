PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/harbour-bridge/reports
export ORT_DISABLE_TELEMETRY := 1

.PHONY: demo test lint quality planted bench docs train clean

$(BIN)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	$(BIN)/python -m compileall -q src  # an editable install leaves this to the first run
	@mkdir -p src/rashomon/write/templates/__pycache__
	@touch $@

$(BIN)/.dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	$(BIN)/python -m compileall -q src
	@mkdir -p src/rashomon/write/templates/__pycache__
	@touch $(BIN)/.run $@

demo: $(BIN)/.run  ## collate the example event and say where the page is
	@mkdir -p demo
	$(BIN)/rashomon collate $(EXAMPLE) -o demo/page.html
	@echo "Open demo/page.html in a browser."

lint: $(BIN)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: $(BIN)/.dev lint  ## style, types, imports and every test
	$(BIN)/pytest

quality: $(BIN)/.dev  ## the example event against its reading by hand
	$(BIN)/python -m benchmarks.quality

planted: $(BIN)/.dev  ## how many planted differences a collation finds, by class
	$(BIN)/python -m benchmarks.planted

bench: $(BIN)/.dev  ## how long it takes
	$(BIN)/python benchmarks/run.py

docs: $(BIN)/.dev  ## write docs/reference/cli.md from the commands themselves
	$(BIN)/python docs/generate.py

TRAIN := .venv-train
BASE ?= base
DATA ?= ../shared/data
GIVEN := --base $(BASE)/model.safetensors --tokenizer $(BASE)/tokenizer.json --data $(DATA)

$(TRAIN)/.made: training/requirements.txt pyproject.toml
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt -e .
	@touch $@

train: $(TRAIN)/.made  ## make the weights: BASE holds model.safetensors and tokenizer.json, DATA the corpora
	$(TRAIN)/bin/python -m training.train $(GIVEN) --out build/first --epochs 4 --seed 13
	$(TRAIN)/bin/python -m training.train $(GIVEN) --out build/second --epochs 3 --seed 29 --start build/first/tagger.pt --teachers build/first/tagger.pt
	$(TRAIN)/bin/python -m training.train $(GIVEN) --out build/third --epochs 1 --seed 41 --rate 1e-4 --pronouns 8 --names 0.3 --start build/second/tagger.pt --teachers build/second/tagger.pt
	$(TRAIN)/bin/python -m training.train $(GIVEN) --out build/fourth --epochs 1 --seed 31 --start build/third/tagger.pt
	$(TRAIN)/bin/python -m training.train $(GIVEN) --out build/fifth --epochs 1 --seed 57 --pronouns 4 --start build/third/tagger.pt
	$(TRAIN)/bin/python -m training.average build/mean 0.3:build/third 0.35:build/fourth 0.35:build/fifth
	$(TRAIN)/bin/python -m training.export build/mean $(BASE) build/weights
	$(TRAIN)/bin/python -m training.calibrate build/weights $(DATA)/polnear/dev
	@echo "Weights in build/weights; try them with: rashomon annotate ... --models build/weights"

clean:
	rm -rf $(VENV) demo dist build
