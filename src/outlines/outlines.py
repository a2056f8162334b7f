"""Writes the outlines of letters that charts show, in src/main/resources/dev/cahier/chart.

Charts are drawn without fonts, so that they look the same on every machine. Run this after
changing what they show, for example the name of a function in templates/labels/zh.properties
or zh-Hant.properties:

    pip install fonttools brotli
    npm pack inter-ui@3.19.3    # its file "Inter (web)/Inter-Regular.woff2"
    python src/outlines/outlines.py chinese NotoSansCJK-Regular.ttc
    python src/outlines/outlines.py letters Inter-Regular.woff2
    python src/outlines/outlines.py cards NotoSansCJK-Regular.ttc

The last one is for social cards and does not depend on the labels. NotoSansCJK-Regular.ttc comes
with Debian's package fonts-noto-cjk.

Both fonts are under the SIL Open Font License 1.1: Noto Sans CJK 2.004
(https://github.com/notofonts/noto-cjk) and Inter 3.19 (https://github.com/rsms/inter).
"""

import gzip
import math
import pathlib
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTCollection, TTFont

ROOT = pathlib.Path(__file__).parents[2]
LABELS = (ROOT / "templates/labels/zh.properties", ROOT / "templates/labels/zh-Hant.properties")
RESOURCES = ROOT / "src/main/resources/dev/cahier/chart"
ON_CHARTS = ("chart.titled", "chart.parameter-list", "chart.function", "chart.derivative")
UNITS_PER_EM = 2816
NOTICE = f"""\
# SIL Open Font License 1.1, see inter-license.txt for its text. A modified version: a subset in
# another format, that of inter-outlines.txt. Made by src/outlines/outlines.py.
units {UNITS_PER_EM}
"""
CHINESE = """\
# Outlines of Noto Sans CJK SC Regular, the Chinese characters that charts need.
# Copyright (c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'
"""
CARDS = """\
# Outlines of Noto Sans CJK SC Regular for titles on social cards: all of GB 2312 with its kana,
# Greek letters and signs, CJK punctuation, and signs of mathematics.
# Copyright (c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'
"""
LETTERS = """\
# Outlines of Inter Regular 3.19: letters of Latin, Greek and Cyrillic beyond inter-outlines.txt.
# Copyright (c) 2016-2020 The Inter Project Authors (https://github.com/rsms/inter)
"""
# Latin-1, Latin Extended-A, Greek and Russian with its neighbours.
ALPHABETS = (range(0xA1, 0x180), range(0x370, 0x400), range(0x400, 0x460))

# Punctuation, superscripts and subscripts, currencies, letterlike signs, number forms, arrows,
# operators, technical signs, enclosed and geometric ones, CJK punctuation, Bopomofo, fullwidth.
SIGNS = (
    range(0xA1, 0x100),
    range(0x2010, 0x2060),
    range(0x2070, 0x20D0),
    range(0x2100, 0x2400),
    range(0x2460, 0x2500),
    range(0x25A0, 0x2670),
    range(0x27E6, 0x27F0),
    range(0x2A00, 0x2AFF),
    range(0x3000, 0x3130),
    range(0xFF00, 0xFFF0),
)


def rounded(number):
    return math.floor(number + 0.5)


class OutlinePen(BasePen):
    """Writes a path as the commands M, L, C and Z."""

    def __init__(self, glyphs, scale):
        super().__init__(glyphs)
        self.scale = scale
        self.commands = []

    def _add(self, command, *points):
        numbers = [str(rounded(n * self.scale)) for point in points for n in point]
        self.commands.append(" ".join([command, *numbers]))

    def _moveTo(self, point):
        self.start = point
        self._add("M", point)

    def _lineTo(self, point):
        self._add("L", point)

    def _curveToOne(self, first, second, end):
        self._add("C", first, second, end)

    def _closePath(self):
        if self._getCurrentPoint() != self.start:
            self._add("L", self.start)
        self._add("Z")


class RelativePen(OutlinePen):
    """Writes a path with points as seen from the point before, which compresses better."""

    def __init__(self, glyphs, scale):
        super().__init__(glyphs, scale)
        self.point = (0, 0)

    def _add(self, command, *points):
        at = [tuple(rounded(n * self.scale) for n in point) for point in points]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip([self.point, *at], at)]
        self.point = at[-1]
        if command == "L" and 0 in steps[0]:
            command, steps = ("v", [steps[0][1:]]) if steps[0][0] == 0 else ("h", [steps[0][:1]])
        self.commands.append(" ".join([command.lower(), *(str(n) for step in steps for n in step)]))

    def _closePath(self):
        self.commands.append("z")
        self.point = tuple(rounded(n * self.scale) for n in self.start)


def characters_in_labels():
    found = set()
    for labels in LABELS:
        for line in labels.read_text(encoding="utf-8").splitlines():
            key, _, words = line.partition("=")
            if key.strip().startswith("function.") or key.strip() in ON_CHARTS:
                found.update(words)
    return found


def characters_of_cards():
    """Returns GB 2312 and signs."""
    found = {chr(c) for signs in SIGNS for c in signs}
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return found


def characters_of(resource):
    lines = (RESOURCES / resource).read_text(encoding="utf-8").splitlines()
    codes = [line.split()[0] for line in lines if not line.startswith(("#", "units"))]
    return {chr(int(code, 16)) for code in codes}


def outlines(font, characters, scale, pen_type=OutlinePen):
    glyphs = font.getGlyphSet()
    names = font.getBestCmap()
    lines = []
    for character in sorted(characters):
        glyph = glyphs[names[ord(character)]]
        pen = pen_type(glyphs, scale)
        glyph.draw(pen)
        advance = rounded(glyph.width * scale)
        lines.append(" ".join([f"{ord(character):04X}", str(advance), *pen.commands]))
    return "".join(line + "\n" for line in lines)


def write(resource, head, font, characters):
    scale = UNITS_PER_EM / font["head"].unitsPerEm
    text = head + NOTICE + outlines(font, characters - characters_of("inter-outlines.txt"), scale)
    (RESOURCES / resource).write_text(text, encoding="utf-8", newline="\n")


def write_compressed(resource, head, font, characters):
    """Writes outlines in the units of the font, by relative commands: m, l, h, v, c and z."""
    known = font.getBestCmap()
    kept = {c for c in characters if ord(c) in known}
    kept -= characters_of("inter-outlines.txt") | characters_of("inter-letters-outlines.txt")
    units = font["head"].unitsPerEm
    text = head + NOTICE.replace(str(UNITS_PER_EM), str(units)) + outlines(font, kept, 1, RelativePen)
    (RESOURCES / resource).write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    all_known = kept | characters_of("inter-outlines.txt") | characters_of("inter-letters-outlines.txt")
    characters = "".join(sorted(c for c in all_known if c > "\0"))
    (RESOURCES / "card-characters.txt").write_text(characters, encoding="utf-8", newline="\n")


def chinese(path):
    faces = TTCollection(path).fonts
    return next(f for f in faces if f["name"].getDebugName(4) == "Noto Sans CJK SC")


def main(kind, path):
    if kind == "chinese":
        write("noto-outlines.txt", CHINESE, chinese(path), characters_in_labels())
    elif kind == "cards":
        write_compressed("card-outlines.txt.gz", CARDS, chinese(path), characters_of_cards())
    else:
        font = TTFont(path)
        known = font.getBestCmap()
        letters = {chr(c) for alphabet in ALPHABETS for c in alphabet if c in known}
        write("inter-letters-outlines.txt", LETTERS, font, letters)


main(*sys.argv[1:])
