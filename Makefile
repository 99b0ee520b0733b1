# Everything a developer needs. The virtual environment makes itself, and again when the requirements change.

.DEFAULT_GOAL := help
.PHONY: help run worker demo test lint faults audit eval bench fuzz screenshots lock clean

# Those with a ready-made embedded Redis first; say PYTHON=python3.13 to choose.
PYTHON ?=
PYTHONS := $(or $(PYTHON),python3.12 python3.11 python3 python3.13 python3.14 python)
VENV := .venv
BIN := $(VENV)/bin
SCORER ?= ../shared/nlu/score.py
CASES ?= ../shared/nlu/dev.jsonl
ROUND ?= long
DELIVERIES ?= 100000
SEED ?= 1
# Compiled files are kept, whatever the shell says: dozens of servers that tests start begin with them.
export PYTHONDONTWRITEBYTECODE :=
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/installed ## the bot with Redis, the simulated PMS, the Twilio double and the chat page
	@$(BIN)/python whatsapp_bot.py

worker: $(VENV)/installed ## a worker of the background engine, beside make run
	@$(BIN)/celery -q -A background worker --beat --without-gossip --without-mingle --without-heartbeat

demo: $(VENV)/installed ## a scripted booking, played through real HTTP in the terminal
	@$(BIN)/python -m simulators.demo

test: $(VENV)/installed ## all tests; COVERAGE=1 tells which lines they reach, in less than twice the time
	@$(BIN)/python -m pytest -n 4 --dist worksteal $(if $(COVERAGE),--cov --cov-report=term)

faults: $(VENV)/installed ## 200 guests book while things are killed, cut or full: ROUND=short, long or a name
	@$(BIN)/python -m tests.faults.rounds "$(ROUND)"

lint: $(VENV)/installed ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy .

audit: ## known holes in the pinned requirements (needs uv and the network)
	uvx pip-audit@2.10.1 --strict --disable-pip --require-hashes -r requirements.txt
	uvx pip-audit@2.10.1 --strict --disable-pip --require-hashes -r requirements-dev.txt

eval: $(VENV)/installed ## score the understanding: CASES=file.jsonl SCORER=score.py
	@$(BIN)/python bench/eval_understanding.py $(CASES) --scorer $(SCORER)

bench: $(VENV)/installed ## load beside the smallest app there could be: LONG=1 for the long one, ROUNDS="start throughput" for some of it
	@$(BIN)/python -m bench $(if $(LONG),--long) $(ROUNDS)

fuzz: $(VENV)/installed ## strange deliveries to the webhook, a quarter of an hour of them: DELIVERIES=1000 SEED=7
	@$(BIN)/python bench/fuzz_webhook.py --deliveries $(DELIVERIES) --seed $(SEED)

screenshots: $(VENV)/installed ## the pictures of the chat page in docs/, taken anew (needs a Chromium)
	@$(BIN)/python -m tests.screenshots docs/pictures

lock: ## pin the requirements anew (needs uv)
	$(LOCK) -o requirements.txt
	$(LOCK) --group dev -o requirements-dev.txt

clean: ## remove the virtual environment and every cache; the data folder stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: requirements-dev.txt | $(BIN)/python
	@echo "Installing the requirements, this takes a minute ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(BIN)/python:
	@for python in $(PYTHONS); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			"$$python" -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); \
			echo "$$python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; \
			exit 1; \
		fi; \
	done; \
	echo "Python 3.11 or newer is needed, and none of these is one: $(PYTHONS)." >&2; \
	echo "Install it from https://www.python.org/downloads/ or name yours: make run PYTHON=/path/to/python" >&2; \
	exit 1
