# make run          set up, build, and open the notebook; ARGS="run file.swift" passes arguments on
# make test         set up, and run every check there is
# make processors   the tests of the fast loops on older processors, which qemu emulates
# make bench        the numbers that it is to reach, measured in a release build beside other libraries, which it fetches;
#                   ARGS="attention --json FILE" for one group and a file, ARGS=--alone without the others
# make score        how well the cases of the exercises tell wrong from right, written to Documentation/score.md
# make install      PREFIX=/usr/local
SHELL := /bin/bash
PREFIX ?= /usr/local
ARGS ?=
BUILD := .build/release
# The modules that learners' code is compiled against.
MODULES := $(shell sed -n 's/^ *LearnerModule."\([A-Za-z0-9]*\)".*/\1/p' Sources/Notebooks/LearnerModule.swift)
CHECKED := --explicit-target-dependency-import-check error

.PHONY: build run setup test processors lint bench score install uninstall clean modules

build: setup
	swift build -c release

run: build
	@exec $(BUILD)/attnlab $(ARGS)

setup:
	@bash Scripts/setup.sh

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

test: setup lint
	swift build --build-tests $(CHECKED)
	swift test --skip-build
	.build/debug/attnlab lesson --verify

processors:
	swift build --build-tests
	@Scripts/processors.sh

bench: build
	@[[ " $(ARGS) " == *" --alone "* ]] || bash Scripts/peers/set_up.sh .build/peers || true
	@$(BUILD)/Benchmarks $(ARGS)

score: build
	@$(BUILD)/attnlab exercises --score Documentation/score.md

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/attnlab/Modules $(DESTDIR)$(PREFIX)/share/attnlab
	install $(BUILD)/attnlab $(DESTDIR)$(PREFIX)/bin/attnlab
	install $(BUILD)/attnlab-worker $(BUILD)/libAttnlabNotebook.so $(BUILD)/libAttnlabExercise.so \
	  $(BUILD)/libAttnlabAuthoring.so $(BUILD)/libAttnlabForkServer.so $(DESTDIR)$(PREFIX)/lib/attnlab
	install -m 644 $(BUILD)/swift-version-*.txt $(DESTDIR)$(PREFIX)/lib/attnlab
	install -m 644 $(MODULES:%=$(BUILD)/Modules/%.swiftmodule) $(DESTDIR)$(PREFIX)/lib/attnlab/Modules
	install -d $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CReports
	install -m 644 Sources/CReports/include/* $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CReports
	install -d $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CLibZip
	install -m 644 Sources/CLibZip/include/* $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CLibZip
	cp -R Lessons Exercises $(DESTDIR)$(PREFIX)/share/attnlab/
	install -m 644 Documentation/mlx-swift.md $(DESTDIR)$(PREFIX)/share/attnlab

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/attnlab
	rm -rf $(DESTDIR)$(PREFIX)/lib/attnlab $(DESTDIR)$(PREFIX)/share/attnlab

# The names of the modules that are installed for learners' code.
modules:
	@echo $(MODULES)

clean:
	rm -rf .build
