"""Writes the outlines of letters that charts show, in src/main/resources/dev/cahier/chart.

Charts are drawn without fonts, so that they look the same on every machine. Run this after
changing what they show, for example the name of a function in templates/labels/zh.properties:

    pip install fonttools brotli
    npm pack inter-ui@3.19.3    # its file "Inter (web)/Inter-Regular.woff2"
    python src/outlines/outlines.py chinese NotoSansCJK-Regular.ttc
    python src/outlines/outlines.py letters Inter-Regular.woff2

Both fonts are under the SIL Open Font License 1.1: Noto Sans CJK 2.004
(https://github.com/notofonts/noto-cjk) and Inter 3.19 (https://github.com/rsms/inter).
"""

import math
import pathlib
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTCollection, TTFont

ROOT = pathlib.Path(__file__).parents[2]
LABELS = ROOT / "templates/labels/zh.properties"
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
LETTERS = """\
# Outlines of Inter Regular 3.19: letters of Latin, Greek and Cyrillic beyond inter-outlines.txt.
# Copyright (c) 2016-2020 The Inter Project Authors (https://github.com/rsms/inter)
"""
# Latin-1, Latin Extended-A, Greek and Russian with its neighbours.
ALPHABETS = (range(0xA1, 0x180), range(0x370, 0x400), range(0x400, 0x460))


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


def characters_in_labels():
    found = set()
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        key, _, words = line.partition("=")
        if key.strip().startswith("function.") or key.strip() in ON_CHARTS:
            found.update(words)
    return found


def characters_of(resource):
    lines = (RESOURCES / resource).read_text(encoding="utf-8").splitlines()
    codes = [line.split()[0] for line in lines if not line.startswith(("#", "units"))]
    return {chr(int(code, 16)) for code in codes}


def write(resource, head, font, characters):
    scale = UNITS_PER_EM / font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    names = font.getBestCmap()
    lines = []
    for character in sorted(characters - characters_of("inter-outlines.txt")):
        glyph = glyphs[names[ord(character)]]
        pen = OutlinePen(glyphs, scale)
        glyph.draw(pen)
        advance = rounded(glyph.width * scale)
        lines.append(" ".join([f"{ord(character):04X}", str(advance), *pen.commands]))
    text = head + NOTICE + "".join(line + "\n" for line in lines)
    (RESOURCES / resource).write_text(text, encoding="utf-8", newline="\n")


def main(kind, path):
    if kind == "chinese":
        faces = TTCollection(path).fonts
        font = next(f for f in faces if f["name"].getDebugName(4) == "Noto Sans CJK SC")
        write("noto-outlines.txt", CHINESE, font, characters_in_labels())
    else:
        font = TTFont(path)
        known = font.getBestCmap()
        letters = {chr(c) for alphabet in ALPHABETS for c in alphabet if c in known}
        write("inter-letters-outlines.txt", LETTERS, font, letters)


main(*sys.argv[1:])
