# `make help` says what there is.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/pip-compile --quiet --upgrade \
	--all-build-deps --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: help install run test long clients check check-early check-late format lint lock docs schema clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

install: .venv/installed .venv/page ## .venv with `rts` in it, the page's libraries, and nothing that only tests need

run: install ## from nothing but Python 3.11+: the exchange, with a simulated market
	@$(BIN)/rts up --demo

test: .venv/tested ## what continuous integration runs: linters, types, all tests, also on a second PostgreSQL
	@$(MAKE) --no-print-directory -j2 lint clients
	$(BIN)/python -m tests.servers

long: .venv/tested clients ## the tests that every run leaves out, since they take long
	$(BIN)/pytest -m long

check: .venv/tested ## in less than a minute: linters, types, style, documents, the rules of the market
	$(MAKE) --no-print-directory -j3 lint check-early check-late

# Some of the rules each, on a server of its own: mostly they wait for their databases.
check-early:
	$(BIN)/pytest -q tests/db/test_rules.py -k "rule_0 or rule_1"

check-late:
	$(BIN)/pytest -q tests/test_style.py tests/test_rooms.py tests/test_mirror.py \
		tests/test_documents.py tests/test_locks.py tests/db/test_rules.py \
		-k "not (rule_0 or rule_1)"

format: .venv/tested ## write Python as it is to look
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: .venv/tested ## format, style, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m tests.javascript

# Runs again only when what is to be installed has changed, so that it is quick and needs no network.
.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

# Without them everything else works, and the page says what is missing; tried again next time.
.venv/page: .venv/installed package.json package-lock.json
	$(BIN)/python -m app_main.page.libraries && touch $@ || true

.venv/tested: .venv/installed .venv/page requirements-test.lock
	$(PIP) install --require-hashes -r requirements-test.lock
	touch $@

# What traders have, for tests/clients alone; where it cannot be had, those tests say so and skip.
clients:
	@$(MAKE) --no-print-directory .venv-clients/tested || echo "the clients in requirements-clients.lock are not to be had here"

.venv-clients/tested: requirements-clients.lock
	test -x .venv-clients/bin/python || $(PYTHON) -m venv .venv-clients
	.venv-clients/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements-clients.lock
	touch $@

lock: ## resolve again what is installed: to run, to test, and the clients that are played
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet pip-tools
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra test --constraint requirements.lock \
		--output-file requirements-test.lock pyproject.toml
	$(subst --all-build-deps ,,$(COMPILE)) --output-file requirements-clients.lock requirements-clients.in
	rm -rf .venv-lock

# From the database that `rts up` runs.
docs: install ## write docs/REFUSALS.md again
	$(BIN)/python -m rts.refusals > docs/REFUSALS.md

schema: install ## write db/schema.sql again, from a database made for that
	$(BIN)/python -m db.nouns

clean: ## remove what was made here, but no data
	rm -rf .venv .venv-clients .venv-lock node_modules app_main/page/web/vendor test-results .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
