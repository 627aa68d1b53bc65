#!/usr/bin/python3
"""Draw symbols.ttf, the bullets of the sample letters: word processors set a bullet as a private-use
code point of a symbol font, and no font packaged by Debian has these code points with these shapes.
Needs python3-fonttools. Run it only to change the font: the result is kept in the tree."""
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def polygon(points):
    pen = TTGlyphPen(None)
    if points:
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def square(left, bottom, side):
    return polygon([(left, bottom), (left, bottom + side), (left + side, bottom + side), (left + side, bottom)])


def octagon(x, y, r):
    c = round(r * 0.414)
    return polygon([(x - c, y - r), (x - r, y - c), (x - r, y + c), (x - c, y + r),
                    (x + c, y + r), (x + r, y + c), (x + r, y - c), (x + c, y - r)])


glyphs = {
    ".notdef": polygon([]),
    "space": polygon([]),
    "square": square(80, 60, 560),        # F06E, the square of Wingdings
    "smallsquare": square(150, 170, 340),  # F0A7, the small square of Wingdings
    "bullet": octagon(330, 340, 190),      # F0B7, the bullet of Symbol
    "dash": polygon([(60, 300), (60, 370), (640, 370), (640, 300)]),  # F02D, the minus of Symbol
}
font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(list(glyphs))
font.setupCharacterMap({0x20: "space", 0xF06E: "square", 0xF0A7: "smallsquare", 0xF0B7: "bullet", 0xF02D: "dash"})
font.setupGlyf(glyphs)
font.setupHorizontalMetrics({name: (700, 60) for name in glyphs})
font.setupHorizontalHeader(ascent=900, descent=-200)
font.setupNameTable({"familyName": "Letter Symbols", "styleName": "Regular"})
font.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWinAscent=900, usWinDescent=200)
font.setupPost()
font.font["head"].created = font.font["head"].modified = 3600000000
font.font.recalcTimestamp = False
font.save("symbols.ttf")
