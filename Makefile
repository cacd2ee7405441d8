PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/harbour-bridge/reports

.PHONY: demo test lint quality bench docs clean

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

bench: $(BIN)/.dev  ## how long it takes
	$(BIN)/python benchmarks/run.py

docs: $(BIN)/.dev  ## write docs/reference/cli.md from the commands themselves
	$(BIN)/python docs/generate.py

clean:
	rm -rf $(VENV) demo dist build
