"""Writes src/main/resources/dev/cahier/chart/noto-outlines.txt.

These are the outlines of the Chinese characters that charts can show: those of the names of
functions and of the words of legends in templates/labels/zh.properties. Run it after changing one
of them:

    pip install fonttools
    python src/outlines/noto-outlines.py NotoSansCJK-Regular.ttc

The font is Noto Sans CJK 2.004 (https://github.com/notofonts/noto-cjk), SIL Open Font License 1.1.
"""

import math
import pathlib
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTCollection

ROOT = pathlib.Path(__file__).parents[2]
LABELS = ROOT / "templates/labels/zh.properties"
RESOURCES = ROOT / "src/main/resources/dev/cahier/chart"
ON_CHARTS = ("chart.titled", "chart.parameter-list", "chart.function", "chart.derivative")
FACE = "Noto Sans CJK SC"
UNITS_PER_EM = 2816  # as in inter-outlines.txt
HEAD = f"""\
# Outlines of {FACE} Regular, the Chinese characters that charts need.
# Copyright (c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'
# SIL Open Font License 1.1, see inter-license.txt for its text. A modified version: a subset in
# another format, that of inter-outlines.txt. Made by src/outlines/noto-outlines.py.
units {UNITS_PER_EM}
"""


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


def characters_on_charts():
    found = set()
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        key, _, words = line.partition("=")
        if key.strip().startswith("function.") or key.strip() in ON_CHARTS:
            found.update(words)
    return found


def characters_of_inter():
    lines = (RESOURCES / "inter-outlines.txt").read_text(encoding="utf-8").splitlines()
    codes = [line.split()[0] for line in lines if not line.startswith(("#", "units"))]
    return {chr(int(code, 16)) for code in codes}


def face(path):
    return next(f for f in TTCollection(path).fonts if f["name"].getDebugName(4) == FACE)


def main(path):
    font = face(path)
    scale = UNITS_PER_EM / font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    names = font.getBestCmap()
    lines = []
    for character in sorted(characters_on_charts() - characters_of_inter()):
        glyph = glyphs[names[ord(character)]]
        pen = OutlinePen(glyphs, scale)
        glyph.draw(pen)
        advance = rounded(glyph.width * scale)
        lines.append(" ".join([f"{ord(character):04X}", str(advance), *pen.commands]))
    text = HEAD + "".join(line + "\n" for line in lines)
    (RESOURCES / "noto-outlines.txt").write_text(text, encoding="utf-8", newline="\n")


main(sys.argv[1])
