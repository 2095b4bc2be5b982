#!/usr/bin/env python3
"""Makes a picture (SVG) of a terminal's screen: `tmux capture-pane -pe | Scripts/picture.py > picture.svg`."""
import html
import re
import sys
import unicodedata

CELL_WIDTH, LINE_HEIGHT, MARGIN = 8.4, 18, 14
PLAIN, GROUND = "#d8dee9", "#1d2027"
NAMED = ["#3b4252", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9"]


def indexed(number):
    """The colour with a number among the terminal's 256."""
    if number < 16:
        return NAMED[number % 8]
    if number >= 232:
        level = 8 + 10 * (number - 232)
        return f"#{level:02x}{level:02x}{level:02x}"
    number -= 16
    levels = [0, 95, 135, 175, 215, 255]
    return "#" + "".join(f"{levels[number // power % 6]:02x}" for power in (36, 6, 1))


class Style:
    """What an escape sequence has turned on."""

    def __init__(self):
        self.ink, self.ground, self.attributes = None, None, set()

    def take(self, codes):
        """Takes in the numbers of one sequence."""
        codes = list(codes)
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (38, 48):
                if codes.pop(0) == 5:
                    colour = indexed(codes.pop(0))
                else:
                    colour = "#%02x%02x%02x" % tuple(codes.pop(0) for _ in range(3))
                if code == 38:
                    self.ink = colour
                else:
                    self.ground = colour
            elif code == 39:
                self.ink = None
            elif code == 49:
                self.ground = None
            elif 30 <= code < 38:
                self.ink = NAMED[code - 30]
            elif 40 <= code < 48:
                self.ground = NAMED[code - 40]
            elif code == 22:
                self.attributes -= {1, 2}
            else:
                self.attributes.add(code)

    def text(self, x, y, text):
        """The elements that show a piece of text in this style."""
        ink, ground = self.ink or PLAIN, self.ground
        if 7 in self.attributes:
            ink, ground = ground or GROUND, ink
        width = sum(columns(character) for character in text) * CELL_WIDTH
        if ground:
            yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{LINE_HEIGHT}" fill="{ground}"/>'
        if text.strip():
            weight = ' font-weight="bold"' if 1 in self.attributes else ""
            faint = ' opacity="0.6"' if 2 in self.attributes else ""
            slanted = ' font-style="italic"' if 3 in self.attributes else ""
            yield (
                f'<text x="{x:.1f}" y="{y + 13}" fill="{ink}" textLength="{width:.1f}"{weight}{faint}{slanted}>'
                f"{html.escape(text)}</text>"
            )


def columns(character):
    """How many columns a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def main():
    """Reads the screen, writes the picture."""
    lines = sys.stdin.read().rstrip("\n").split("\n")
    elements, widest = [], 0
    for row, line in enumerate(lines):
        style, x = Style(), float(MARGIN)
        for part in re.split(r"(\x1b\[[0-9;]*m)", line):
            sequence = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
            if sequence:
                style.take(int(code or 0) for code in sequence[1].split(";"))
            elif part:
                elements += style.text(x, MARGIN + row * LINE_HEIGHT, part)
                x += sum(columns(character) for character in part) * CELL_WIDTH
        widest = max(widest, x)
    width, height = widest + MARGIN, len(lines) * LINE_HEIGHT + 2 * MARGIN
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" '
        f'height="{height}" font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" '
        f'font-size="14" xml:space="preserve"><rect width="100%" height="100%" rx="8" fill="{GROUND}"/>'
    )
    print("\n".join(elements))
    print("</svg>")


main()
