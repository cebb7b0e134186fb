#!/usr/bin/python3
"""pdf-tree.py FILE - what a tagged PDF file tells a screen reader, as JSON (needs python3-pikepdf).

tree       the structure: tag, and where there are any: text, lang, alt, id, attributes, links (Contents of annotations), kids
order      [page, mark] of all marked content in the order of the tree
sizes      the letter sizes of all text, that of artifacts too
artifacts  the text of artifacts, a string for each page
outline    [level, title] in order
"""
import json
import re
import sys

import pikepdf


def to_unicode(font):
    """Character codes of two bytes to text, from the font's ToUnicode map."""
    raw = font.ToUnicode.read_bytes().decode("ascii")
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", raw)}


class Reader:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.maps, self.sizes, self.texts, self.artifacts, self.order = {}, set(), {}, [], []
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        for number, page in enumerate(self.pdf.pages):
            self.read_page(number, page)

    def read_page(self, number, page):
        stack, codes, artifact = [], {}, []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator == "BDC":
                stack.append(None if str(operands[0]) == "/Artifact" else int(operands[1].MCID))
            elif operator == "EMC":
                stack.pop()
            elif operator == "Tf":
                font = page.Resources.Font[str(operands[0])]
                if font.objgen not in self.maps:
                    self.maps[font.objgen] = to_unicode(font)
                codes = self.maps[font.objgen]
                self.sizes.add(float(operands[1]))
            elif operator == "Tj":
                shown = bytes(operands[0])
                text = "".join(codes[shown[at] << 8 | shown[at + 1]] for at in range(0, len(shown), 2))
                if stack[-1] is None:
                    artifact.append(text)
                else:
                    self.texts[number, stack[-1]] = self.texts.get((number, stack[-1]), "") + text
        self.artifacts.append(" ".join(artifact))

    def element(self, element):
        told = {"tag": str(element.S)[1:]}
        for key, name in (("/Lang", "lang"), ("/Alt", "alt"), ("/ID", "id")):
            if key in element:
                told[name] = str(element[key])
        if "/A" in element:
            told["attributes"] = {str(key)[1:]: str(value) for key, value in element.A.items() if not isinstance(value, pikepdf.Array)}
        text, links, kids = "", [], []
        for kid in element.get("/K", []):
            if isinstance(kid, int) or "/MCID" in kid:
                page, mark = (element.Pg, kid) if isinstance(kid, int) else (kid.Pg, int(kid.MCID))
                place = (self.pages[page.objgen], mark)
                self.order.append(place)
                text += self.texts.get(place, "")
                kids.append({"tag": "#text", "text": self.texts.get(place, "")})
            elif "/Obj" in kid:
                links.append(str(kid.Obj.Contents))
            else:
                kids.append(self.element(kid))
        return told | {"text": text, "links": links, "kids": kids}

    def told(self):
        outline = []

        def walk(items, level):
            for item in items:
                outline.append([level, item.title])
                walk(item.children, level + 1)

        with self.pdf.open_outline() as opened:
            walk(opened.root, 1)
        tree = self.element(self.pdf.Root.StructTreeRoot.K[0])
        return {"pages": len(self.pages), "language": str(self.pdf.Root.Lang), "tree": tree, "order": self.order, "sizes": sorted(self.sizes), "artifacts": self.artifacts, "outline": outline}


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    json.dump(Reader(sys.argv[1]).told(), sys.stdout)
