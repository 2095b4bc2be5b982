# make run          set up, build, and open the notebook; ARGS="run file.swift" passes arguments on
# make test         set up, and run every check there is
# make bench        the numbers that it is to reach, measured in a release build
# make install      PREFIX=/usr/local
SHELL := /bin/bash
PREFIX ?= /usr/local
ARGS ?=
BUILD := .build/release
CHECKED := --explicit-target-dependency-import-check error

.PHONY: build run setup test lint bench install uninstall clean

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

bench: build
	@$(BUILD)/Benchmarks

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/attnlab/Modules $(DESTDIR)$(PREFIX)/share/attnlab
	install $(BUILD)/attnlab $(DESTDIR)$(PREFIX)/bin/attnlab
	install $(BUILD)/attnlab-worker $(BUILD)/libAttnlabNotebook.so $(BUILD)/libAttnlabExercise.so \
	  $(DESTDIR)$(PREFIX)/lib/attnlab
	install -m 644 $(BUILD)/swift-version-*.txt $(DESTDIR)$(PREFIX)/lib/attnlab
	install -m 644 $(addsuffix .swiftmodule,$(addprefix $(BUILD)/Modules/,Tensors AttentionEngine CellHooks \
	  NotebookRuntime ExerciseRuntime WorkerProtocol Reports)) $(DESTDIR)$(PREFIX)/lib/attnlab/Modules
	install -d $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CReports
	install -m 644 Sources/CReports/include/* $(DESTDIR)$(PREFIX)/lib/attnlab/Modules/CReports
	cp -R Lessons Exercises $(DESTDIR)$(PREFIX)/share/attnlab/

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/attnlab
	rm -rf $(DESTDIR)$(PREFIX)/lib/attnlab $(DESTDIR)$(PREFIX)/share/attnlab

clean:
	rm -rf .build
