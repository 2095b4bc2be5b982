#!/usr/bin/env python3
"""Sorts Lessons/glossary.md, with the terms of other files put in.

    Scripts/glossary.py [FILE…]

Each file has sections `## term` as the glossary has them. A term that is there already is refused: two explanations of one
term are to be made one by hand.
"""
import pathlib
import re
import sys

GLOSSARY = pathlib.Path(__file__).parent.parent / "Lessons" / "glossary.md"
HEAD = "# Glossary\n"


def anchor(name):
    """Returns the anchor that repository pages give a heading."""
    kept = ("-" if c == " " else c for c in name.lower())
    return "".join(c for c in kept if c.isalnum() or c in "-_")


def sections(text):
    """Returns what stands before the first term, and the terms with their sections."""
    head, *parts = re.split(r"^## +", text, flags=re.M)
    return head, [(part.split("\n", 1)[0].strip(), part.strip()) for part in parts]


def main(files):
    head, terms = sections(GLOSSARY.read_text("utf-8") if GLOSSARY.exists() else HEAD)
    for file in files:
        terms += sections(pathlib.Path(file).read_text("utf-8"))[1]
    names = [anchor(name) for name, _ in terms]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"explained twice: {', '.join(twice)}")
    terms.sort(key=lambda term: anchor(term[0]))
    GLOSSARY.write_text("\n\n".join([head.strip()] + [f"## {section}" for _, section in terms]) + "\n", "utf-8")
    print(f"{len(terms)} terms")


main(sys.argv[1:])
