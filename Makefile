# Two commands matter: `make run` and `make test`. Both find or start PostgreSQL by themselves.

.DEFAULT_GOAL := help
.PHONY: help run test check faults bench bench-large stop clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## Build, load the data and serve on http://localhost:5080 (another port: PORT=5081)
	@bash ops/make/run

test: ## Run all tests against a real PostgreSQL
	@bash ops/make/test

check: ## Check the format, the analysers' findings and the scripts
	@bash ops/make/check

faults: ## Break things at random: more appends than test, from a new seed (again: SEED=1234 APPENDS=100000)
	@bash ops/make/faults

bench: ## Measure the store against plain Npgsql, up to a million events (15 minutes)
	@bash ops/make/bench

bench-large: ## The same with ten million events (needs some 45 GB of disk)
	@bash ops/make/bench --large

stop: ## Stop the PostgreSQL that run or test started; its data stays
	@bash ops/postgres/stop

clean: ## Remove that PostgreSQL with its data, and what the build made
	@bash ops/make/clean
