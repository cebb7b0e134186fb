"""Makes the fonts that the site's documents are set in: themes/kilkenny/fonts/*.ttf.

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0 && tar xzf fontsource-atkinson-hyperlegible-next-5.3.0.tgz
    apt-get install fonts-noto-core python3-fonttools python3-brotli
    python3 tools/fonts/build.py package /usr/share/fonts/truetype/noto themes/kilkenny/fonts

The same sources and the same fontTools (4.38) give the same bytes. README.md in the fonts' folder says what was changed and why.
"""
import argparse
import math
import os
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FAMILY = "Atkinson Hyperlegible Next"
NOTO = "Noto Sans"
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1. See OFL.txt beside it."
LICENCE_ADDRESS = "https://openfontlicense.org"
WINDOWS_UNICODE = (3, 1, 0x409)
MADE = 3_786_825_600  # 1 January 2024, in seconds since 1904: the files tell no time of their making

STYLES = {"Regular": "400-normal", "Bold": "700-normal", "Italic": "400-italic", "BoldItalic": "700-italic"}

# Letters with a dot above (séimhiú of the old spelling) that the font lacks.
DOTTED = {0x1E02: "B", 0x1E03: "b", 0x1E0A: "D", 0x1E0B: "d", 0x1E1E: "F", 0x1E1F: "f", 0x1E40: "M", 0x1E41: "m",
          0x1E56: "P", 0x1E57: "p", 0x1E60: "S", 0x1E61: "s", 0x1E6A: "T", 0x1E6B: "t"}
BESIDE_THE_STEM = "bd"
OVER_THE_TOP = "ft"  # no room beside the stem: the dot stands over the whole letter

# Spaces by their part of an em; those without a width are there so that a stray one is not a missing letter.
SPACES = {0x2002: 1 / 2, 0x2003: 1, 0x2004: 1 / 3, 0x2005: 1 / 4, 0x2006: 1 / 6, 0x200A: 1 / 12, 0x205F: 4 / 18,
          0x200B: 0, 0x200C: 0, 0x200D: 0, 0x2060: 0, 0xFEFF: 0}

FALLBACK = [(0x20, 0x52F), (0x1AB0, 0x1AFF), (0x1D00, 0x1FFF), (0x2000, 0x22FF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF),
            (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD)]
MARKS = [(0x2190, 0x27BF), (0x27E6, 0x27FF), (0x2B00, 0x2BFF)]

NEEDED = ("ÁÉÍÓÚáéíóúĊċĠġḂḃḊḋḞḟṀṁṖṗṠṡṪṫ’‘“”–—…€£•½¼¾×−°©§†\u00a0\u2009\u202f\u2011", "→←↩↑↓−≤≥½¼¾×⁊ſɼ°©§†‡′″✓✗✔✘★☆☎✉☐☑⚠●■▶①ⓘ\u2011")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("package", type=Path, help="@fontsource/atkinson-hyperlegible-next, unpacked")
    arguments.add_argument("noto", type=Path, help="the folder of Debian's fonts-noto-core")
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    for style, source in STYLES.items():
        save(text_font(given.package / "files", style, source), given.out / f"AtkinsonHyperlegibleNext-{style}.ttf", NEEDED[0])
    for style in ("Regular", "Bold"):
        save(fallback_font(given.noto, style), given.out / f"NotoSans-{style}.ttf", NEEDED[1])


# The typeface of the text


def text_font(files, style, source):
    font = TTFont(files / f"atkinson-hyperlegible-next-latin-{source}.woff2", recalcTimestamp=False)
    more = TTFont(files / f"atkinson-hyperlegible-next-latin-ext-{source}.woff2")
    anchors = top_anchors(font)
    cmap = dict(font.getBestCmap())
    for code in sorted(set(more.getBestCmap()) - set(cmap)):
        cmap[code] = bring(font, more, more.getBestCmap()[code])
    dots = {mark: bring(font, more, mark) for mark in ("uni0307", "uni0307.case")}
    for code, letter in DOTTED.items():
        cmap[code] = add(font, named(code), dotted(font, cmap, anchors, dots, letter), font["hmtx"][letter][0])
    for code in (0x2010, 0x2011):
        cmap[code] = add(font, named(code), composite((cmap[ord("-")], 0, 0)), font["hmtx"][cmap[ord("-")]][0])
    for code, width in spaces(font, cmap).items():
        cmap[code] = add(font, named(code), Glyph(), width)
    finish(font, cmap)
    name(font, FAMILY, style, font["name"].getDebugName(0), "Version 2.001; documents 1",
         f"{FAMILY}, Latin and Latin extended in one file, with dotted consonants, hyphens and spaces added for Irish.")
    return font


def top_anchors(font):
    """Where the designer sets a mark above each letter."""
    anchors = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            if type(table).__name__ == "MarkBasePos" and "acutecomb" in table.MarkCoverage.glyphs:
                for letter, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord):
                    anchors[letter] = (record.BaseAnchor[0].XCoordinate, record.BaseAnchor[0].YCoordinate)
    return anchors


def dotted(font, cmap, anchors, dots, letter):
    """As the font makes Ċ and ċ: over a capital, over the bowl beside a stem (ḃ, ḋ), over all of ḟ and ṫ."""
    glyphs, slant = font["glyf"], math.tan(math.radians(-font["post"].italicAngle))
    model, code, mark = ("C", 0x10A, dots["uni0307.case"]) if letter.isupper() else ("c", 0x10B, dots["uni0307"])
    across = glyphs[cmap[code]].components[1].x - anchors[model][0]
    x, y = anchors[letter]
    rise = 0
    if letter in OVER_THE_TOP:
        air = glyphs[dots["uni0307.case"]].yMin - glyphs["H"].yMax
        rise = glyphs[letter].yMax + air - glyphs[mark].yMin
    elif letter in BESIDE_THE_STEM:
        x, y = middle_of_bowl(font, letter, slant), 0
    return composite((letter, 0, 0), (mark, round(x + across + slant * (anchors[model][1] - y + rise)), rise))


def middle_of_bowl(font, letter, slant):
    """Between the stem and the far side of the bowl, as if the letter stood upright on the line."""
    outline = [(x - slant * y, y) for x, y in points(font, letter)]
    across = [x for x, _ in outline]
    top = [x for x, y in outline if y == max(y for _, y in outline)]
    return (max(top) + max(across)) / 2 if letter == "b" else (min(top) + min(across)) / 2


def spaces(font, cmap):
    em, widths = font["head"].unitsPerEm, font["hmtx"]
    widths = {0x2007: widths["zero.tf"][0], 0x2008: widths[cmap[ord(".")]][0], 0x202F: widths[cmap[0x2009]][0]}
    return widths | {code: round(em * part) for code, part in SPACES.items() if code not in cmap}


# The typeface of what that lacks


def fallback_font(folder, style):
    font = TTFont(folder / f"NotoSans-{style}.ttf", recalcTimestamp=False)
    cmap = {code: glyph for code, glyph in font.getBestCmap().items() if within(code, FALLBACK)}
    donors = [f"NotoSansSymbols-{style}.ttf", "NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf"]
    for donor in (TTFont(folder / file) for file in donors):
        if donor["head"].unitsPerEm != font["head"].unitsPerEm:
            sys.exit("a font of other units per em cannot lend its glyphs")
        for code, glyph in sorted(donor.getBestCmap().items()):
            if code not in cmap and within(code, MARKS):
                cmap[code] = bring(font, donor, glyph, named(code))
    finish(font, one_glyph_each(font, cmap))
    name(font, NOTO, style, "Copyright 2015-2018 Google LLC. All Rights Reserved.", "Version 2.004; documents 1",
         "A part of Noto Sans, with arrows, marks and signs of Noto Sans Symbols, Symbols2 and Math.", "Noto is a trademark of Google LLC.")
    return font


def one_glyph_each(font, cmap):
    """A PDF tells a reader the letter of each glyph, so no two letters may share one."""
    taken, each = set(), {}
    for code, glyph in sorted(cmap.items()):
        each[code] = glyph if glyph not in taken else add(font, named(code) + ".own", twin(font, glyph), font["hmtx"][glyph][0])
        taken.add(glyph)
    return each


def twin(font, glyph):
    return composite((glyph, 0, 0)) if font["glyf"][glyph].numberOfContours else Glyph()


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


# Glyphs


def named(code):
    return f"uni{code:04X}"


def bring(font, donor, glyph, as_name=None):
    """Takes a glyph over: as the same parts where their names mean the same here, else as one outline."""
    as_name = as_name or glyph
    source, width = donor["glyf"][glyph], donor["hmtx"][glyph][0]
    if as_name in font["glyf"].keys():
        if as_name == glyph:
            return glyph
        as_name += ".own"
    if source.isComposite() and all(same_part(font, donor, part) for part in source.components):
        parts = [(bring(font, donor, part.glyphName), part.x, part.y) for part in source.components]
        return add(font, as_name, composite(*parts), width)
    pen, outline = TTGlyphPen(None), DecomposingRecordingPen(donor.getGlyphSet())
    donor.getGlyphSet()[glyph].draw(outline)
    outline.replay(pen)
    return add(font, as_name, pen.glyph(), width)


def same_part(font, donor, part):
    """Whether a part may be taken by its name: only moved, and not another drawing under that name."""
    if hasattr(part, "transform") or not hasattr(part, "x"):
        return False
    return part.glyphName not in font["glyf"].keys() or points(font, part.glyphName) == points(donor, part.glyphName)


def points(font, glyph):
    return font["glyf"][glyph].getCoordinates(font["glyf"])[0]


def composite(*parts):
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for part, x, y in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = part, x, y, 0x0004
        glyph.components.append(component)
    return glyph


def add(font, glyph_name, glyph, width):
    font["glyf"][glyph_name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][glyph_name] = (width, getattr(glyph, "xMin", 0))
    return glyph_name


# The file


def finish(font, cmap):
    """Keeps what draws a letter; drops hints, kerning and features, which the documents' writer does not read."""
    font["cmap"].tables = [table for table in font["cmap"].tables if (table.platformID, table.format) == (3, 4)]
    font["cmap"].tables[0].cmap = cmap
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font.getReverseGlyphMap(rebuild=True)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False, name_IDs=["*"],
                      drop_tables=["DSIG", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "kern", "meta"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cmap)
    subsetter.subset(font)
    font["head"].created = font["head"].modified = MADE
    font["OS/2"].fsType = 0
    font.flavor = None


def name(font, family, style, copyright_line, version, description, trademark=None):
    shown = "Bold Italic" if style == "BoldItalic" else style
    postscript = f"{family.replace(' ', '')}-{style}"
    texts = {0: copyright_line, 1: family, 2: shown, 3: f"{version};{postscript}", 4: f"{family} {shown}", 5: version, 6: postscript,
             7: trademark, 10: description, 13: LICENCE, 14: LICENCE_ADDRESS}
    font["name"] = newTable("name")
    font["name"].names = []
    for number, text in texts.items():
        if text:
            font["name"].setName(text, number, *WINDOWS_UNICODE)


def save(font, file, needed):
    missing = [f"U+{ord(letter):04X} {letter}" for letter in needed if ord(letter) not in font.getBestCmap()]
    if missing:
        sys.exit(f"{file.name} lacks {', '.join(missing)}")
    file.parent.mkdir(parents=True, exist_ok=True)
    font.save(file)
    print(f"{file.name}: {os.path.getsize(file):,} bytes, {len(font.getBestCmap())} letters")


if __name__ == "__main__":
    main()
