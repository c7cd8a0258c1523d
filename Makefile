# `make test` and `make demo` each do all their set-up; anything with Python 3.11+ and make will do.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Every package of the developers' environment, with its version and checksums.
LOCK := .ci/dev.lock
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: test browser faults-tools demo sample docs format bench soak fuzz coverage lock audit dist clean

$(VENV)/.installed: pyproject.toml $(LOCK)
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "bvmonitor needs Python 3.11 or later; this is " + sys.version)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $(LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# A Chromium to look at the pages with: the tests fail without one. BVMONITOR_BROWSER names another.
browser:
	@$(PYTHON) -m tests.support.browser >/dev/null 2>&1 || { test -z "$$BVMONITOR_BROWSER" \
		&& command -v apt-get >/dev/null \
		&& $(AS_ROOT) apt-get update -qq \
		&& $(AS_ROOT) apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } || true
	@$(PYTHON) -m tests.support.browser

# What faults are injected with: the tests fail without it.
faults-tools:
	@$(PYTHON) -m tests.faults.tools >/dev/null 2>&1 || { command -v apt-get >/dev/null \
		&& $(AS_ROOT) apt-get update -qq \
		&& $(AS_ROOT) apt-get install -y -qq --no-install-recommends strace faketime util-linux; } || true
	@$(PYTHON) -m tests.faults.tools

test: browser faults-tools $(VENV)/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@# One more than the cores of the smallest machine, since some wait; a file's tests mostly by one tester.
	$(BIN)/python -m pytest -n 3 --dist worksteal

# How much of the code the tests run, branches too.
coverage: browser faults-tools $(VENV)/.installed
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term:skip-covered

demo: $(VENV)/.installed
	$(BIN)/bvmonitor compare Klepp --group 7 --with Time,Hå --set klepp_2015

sample: $(VENV)/.installed
	$(BIN)/python -m bvmonitor.app.upkeep.sample

docs: $(VENV)/.installed
	$(BIN)/python -m bvmonitor.app.lookup.catalogue
	$(BIN)/python -m tests.docs.command_line
	$(BIN)/python -m tests.docs.reliability
	$(BIN)/python -m tests.examples.test_analyst

format: $(VENV)/.installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed
	$(BIN)/python -m pytest -m bench -s tests/bench

# What could run for ever (made-up worlds, documents and queries; killed writers; publication days), fifty times as long as in
# `make test`.
soak: faults-tools $(VENV)/.installed
	SOAK=50 $(BIN)/python -m pytest -n 2 tests/engine/test_agreement.py tests/sources/jsonstat/test_properties.py \
		tests/sources/pxweb/test_grids.py tests/store/test_faults.py tests/engine/test_disclosure.py tests/app/own/test_fuzz.py tests/app/own/test_bufdir_fuzz.py tests/play
	$(BIN)/python -m tests.faults.soak
	$(BIN)/python -m tests.docs.reliability

# The imports of own figures and of Bufdir's zip, led by what they cover, for ten minutes each: atheris is no part of what `make test` needs.
fuzz: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	mkdir -p build/fuzz/own_figures build/fuzz/bufdir_zip
	$(BIN)/python -m tests.fuzz.own_figures -max_total_time=600 -timeout=10 -artifact_prefix=build/fuzz/ \
		build/fuzz/own_figures
	$(BIN)/python -m tests.fuzz.bufdir_zip -max_total_time=600 -timeout=10 -artifact_prefix=build/fuzz/ build/fuzz/bufdir_zip

# The newest versions that pyproject.toml allows, for every Python and system.
lock: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-emit-index-url --no-header \
		--quiet --extra dev --output-file $(LOCK) pyproject.toml

# Known faults of the packages; asks a public list of them, and fails where the index knows no such list.
audit: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --require-hashes --disable-pip --progress-spinner off --format json --requirement $(LOCK) \
		| $(BIN)/python -m tests.support.audited

# The release: source, wheel, and a list of everything that is installed with it (CycloneDX), the same bytes each time.
dist: $(VENV)/.installed
	rm -rf dist build/release
	SOURCE_DATE_EPOCH=1767225600 $(BIN)/python -m build --no-isolation --outdir dist .
	$(PYTHON) -m venv build/release
	build/release/bin/python -m pip install --quiet --disable-pip-version-check "$$(echo dist/*.whl)[charts,excel,word]"
	@# Once more, from the folder by name: the list must not tell where on this machine the wheel lay.
	build/release/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links dist --no-deps \
		--force-reinstall bvmonitor
	$(BIN)/python -m pip install --quiet --disable-pip-version-check cyclonedx-bom
	$(BIN)/cyclonedx-py environment --output-reproducible --output-file dist/bvmonitor.cdx.json build/release/bin/python

clean:
	rm -rf $(VENV) build dist
