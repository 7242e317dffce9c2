# Every command of the project. `make` alone lists them.

SHELL      := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

BIN   := .venv/bin
PORT  ?= 8000
SERVE ?= 1
# pytest-xdist's workers: one for each core, eight at most.
WORKERS ?= auto
PYTEST = $(BIN)/pytest --numprocesses $(WORKERS) --maxprocesses 8

##@ For everybody

.PHONY: help
help:  ## List the commands (this list).
	@awk 'BEGIN { FS = ":.*?## " } \
	  /^##@/ { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.*?## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: .venv/.ready  ## Load the seeds, show tokens and suggestions, serve http://127.0.0.1:8000 (PORT=…, SERVE=0: do not serve).
	@$(BIN)/consortium demo --port $(PORT) $(if $(filter 0,$(SERVE)),--no-serve)

.PHONY: test
test: .venv/.ready-dev  ## Set up whatever is missing and run the whole suite, on SQLite and PostgreSQL.
	@scripts/postgres.sh
	$(PYTEST)

##@ For those who change the code

.PHONY: setup
setup: .venv/.ready-dev  ## Make .venv with everything needed for working on the project.

.PHONY: format
format: .venv/.ready-dev  ## Format the code and mend what ruff can mend.
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: lint
lint: .venv/.ready-dev  ## Check format and style.
	$(BIN)/ruff format --check
	$(BIN)/ruff check

.PHONY: types
types: .venv/.ready-dev  ## Check the types, twice: mypy --strict and pyright strict.
	$(BIN)/mypy
	$(BIN)/mypy scripts/*.py
	$(BIN)/pyright

.PHONY: contract
contract: .venv/.ready-dev  ## Check layers, published schema and operations, wheel, guides.
	$(BIN)/pytest --quiet tests/contract

.PHONY: quick
quick: .venv/.ready-dev  ## Run the suite without its slow tests.
	@scripts/postgres.sh
	$(PYTEST) -m "not slow" --ignore=tests/contract

.PHONY: schema
schema: .venv/.ready-dev  ## Write graphql/schema.graphql from the types.
	$(BIN)/consortium schema > .schema.graphql
	mv .schema.graphql graphql/schema.graphql

.PHONY: client
client: .venv/.ready-dev  ## Write the typed client in consortium/client/published/ from the published operations.
	$(BIN)/python scripts/write_client.py

.PHONY: migration
migration: .venv/.ready-dev  ## Write the next migration from the tables: make migration NAME=add_colour.
	$(if $(NAME),,$(error Say what changes: make migration NAME=add_colour))
	$(BIN)/python -m consortium.db.revise $(NAME)

.PHONY: bench
bench: .venv/.ready-dev  ## Measure speed, side by side with peers.
	$(BIN)/python -m benchmarks

.PHONY: compare
compare: .venv/.ready-dev  ## Compare 20,000 random documents with an oracle, on both databases (DOCUMENTS=…, SEED=…): half an hour.
	$(BIN)/python -m tests.plan.compare --documents $(or $(DOCUMENTS),20000) $(if $(SEED),--seed $(SEED))

.PHONY: speed
speed: .venv/.ready-dev  ## Measure the contact graph alone, up to 100,000 members and two million ties: ten minutes or more.
	$(BIN)/python -m benchmarks --only graphs --all

.PHONY: peers
peers: .venv/.ready-dev  ## Measure the service under load beside PostGraphile, stock Strawberry and hand-written floors: ten minutes.
	$(BIN)/python -m benchmarks --only peers

.PHONY: quality
quality: .venv/.ready-dev  ## Judge the suggestions beside every peer, where CONSORTIUM_MEASURING names the judge and networks.
	$(BIN)/python -m benchmarks --only suggestions

.PHONY: suites
suites: .venv/.ready-dev  ## Run outside suites (where CONSORTIUM_MEASURING names them) and real clients against the service.
	$(BIN)/pytest --quiet --capture=no -rs tests/ecosystem

ROUNDS ?= 10
.PHONY: bystander
bystander: .venv/.ready-dev  ## Time the worst that clients may send, and somebody's small questions meanwhile: five minutes, beside nothing else.
	@scripts/postgres.sh
	CONSORTIUM_TIMED=1 $(BIN)/pytest tests/graphql/test_limits_worst.py tests/service/test_bystander.py

.PHONY: killing
killing: .venv/.ready-dev  ## Kill the service while clients write, ROUNDS=10 times on each database, and look at what is left.
	@scripts/postgres.sh
	$(BIN)/python -m tests.service.killing --rounds $(ROUNDS)

##@ Before a change lands

.PHONY: check
check: lint types contract quick  ## Lint, types, contract and the quick suite: under ten minutes on two cores.

.PHONY: check-all
check-all: lint types wheel clone suite  ## All of check, the slow suite with coverage, the wheel on each Python, README in a clean clone.

.PHONY: suite
suite: .venv/.ready-dev  ## Run the whole suite and refuse less than 95 % of the lines.
	@scripts/postgres.sh
	$(PYTEST) --cov --cov-report=term:skip-covered --cov-fail-under=95

.PHONY: wheel
wheel: .venv/.ready-dev  ## Build the wheel and try it on each Python found.
	$(BIN)/python scripts/try_wheel.py

.PHONY: clone
clone: .venv/.ready-dev  ## Run both commands of README in a clean clone of the last commit.
	$(BIN)/python scripts/try_clone.py

.PHONY: clean
clean:  ## Remove everything that these commands made.
	rm -rf .venv .demo .bench dist build .coverage .coverage.* htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Made again when what they are made from changes.
.venv/.ready: pyproject.toml scripts/setup.sh
	@scripts/setup.sh

.venv/.ready-dev: pyproject.toml scripts/setup.sh
	@scripts/setup.sh dev
