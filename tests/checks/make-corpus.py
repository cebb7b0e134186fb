#!/usr/bin/python3
"""Makes PDFs to try a checker on: good ones, each rule broken once from a good one, and the same in other ways of writing.

  make-corpus.py FOLDER [--programs]   (needs Debian's python3-pikepdf and python3-fonttools, and fonts-lato)
--programs adds PDFs as Chromium and LibreOffice write them.

Names tell what was done: good-*.pdf, bad-RULE.pdf, form-WAY-*.pdf.  Files whose name holds "ua2" are meant for --ua2.
The same call gives the same files, but for random numbers in encrypted ones.
"""
import base64, io, os, subprocess, sys, tempfile, zlib
import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream, String

FONT = '/usr/share/fonts/truetype/lato/Lato-Regular.ttf'
LETTERS = ''.join(map(chr, range(32, 127))) + 'áéíóúÁÉÍÓÚ–’'
NS20 = 'http://iso.org/pdf2/ssn'


# ---- a good file, by hand -------------------------------------------------------------------------------------------------------
def font_program():
    options = subset.Options()
    options.notdef_outline = True
    options.glyph_names = False
    font = TTFont(FONT)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), font.getBestCmap(), font.getGlyphOrder()


PROGRAM, CMAP, ORDER = font_program()
GLYPH = {chr(code): ORDER.index(name) for code, name in CMAP.items()}


def codes(text):
    return '<' + ''.join('%04X' % GLYPH[letter] for letter in text) + '>'


def fonts(pdf):
    file = pdf.make_indirect(Stream(pdf, PROGRAM, Length1=len(PROGRAM)))
    def descriptor(flags):
        return pdf.make_indirect(Dictionary(Type=Name.FontDescriptor, FontName=Name('/ABCDEF+Lato'), Flags=flags, FontBBox=Array([0, -200, 1000, 900]),
            ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700, StemV=80, FontFile2=file))
    lines = '\n'.join('<%04X> <%04X>' % (glyph, ord(letter)) for letter, glyph in sorted(GLYPH.items(), key=lambda item: item[1]))
    unicode_map = pdf.make_indirect(Stream(pdf, (
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n'
        '%d beginbfchar\n%s\nendbfchar endcmap end end' % (len(GLYPH), lines)).encode()))
    inner = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name('/ABCDEF+Lato'), CIDToGIDMap=Name.Identity, DW=600,
        CIDSystemInfo=Dictionary(Registry=String('Adobe'), Ordering=String('Identity'), Supplement=0), FontDescriptor=descriptor(4)))
    composite = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name('/ABCDEF+Lato'), Encoding=Name('/Identity-H'),
        DescendantFonts=Array([inner]), ToUnicode=unicode_map))
    simple = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name('/ABCDEF+Lato'), Encoding=Name.WinAnsiEncoding, FirstChar=32,
        LastChar=126, Widths=Array([600] * 95), FontDescriptor=descriptor(32)))
    return Dictionary(F1=composite, F2=simple)


class Builder:
    """Writes tags and content side by side."""

    def __init__(self, ua2):
        self.pdf, self.ua2 = pikepdf.new(), ua2
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.space = self.pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String(NS20)))
        self.pages, self.content, self.parents = [], [], []

    def page(self):
        # Contents is put in later; the page has its number already.
        self.pages.append(self.pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 595, 842]), StructParents=len(self.pages), Tabs=Name.S,
            Resources=Dictionary(Font=self.fonts, XObject=Dictionary()))))
        self.content.append([])
        self.parents.append([])
        self.y = 800

    def tag(self, parent, kind, **more):
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name('/' + kind), P=parent, **more))
        if self.ua2:
            element.NS = self.space
        if parent.get('/K') is None:
            parent.K = Array([])
        parent.K.append(element)
        return element

    def mark(self, element, drawing):
        number = len(self.parents[-1])
        if element.get('/K') is None:
            element.K = Array([])
        element.K.append(number)
        element.Pg = self.pages[-1]
        self.parents[-1].append(element)
        self.content[-1].append('/%s <</MCID %d>> BDC\n%s\nEMC' % (str(element.S)[1:], number, drawing))

    def text(self, parent, kind, words, font='F1', **more):
        element = self.tag(parent, kind, **more)
        shown = codes(words) if font == 'F1' else '(' + words + ')'
        self.mark(element, 'BT /%s 12 Tf 1 0 0 1 50 %d Tm %s Tj ET' % (font, self.y, shown))
        self.y -= 18
        return element


def table(b, parent):
    grid = b.tag(parent, 'Table')
    for at, words in enumerate((('Office', 'Hours'), ('County Hall', '9 to 5'), ('Library', '10 to 4'))):
        row = b.tag(grid, 'TR')
        for cell in words:
            if at == 0:
                b.text(row, 'TH', cell, A=Dictionary(O=Name.Table, Scope=Name.Column))
            else:
                b.text(row, 'TD', cell)


def link(b, parent, number):
    paragraph = b.tag(parent, 'P')
    element = b.text(paragraph, 'Link', 'The Council’s site')
    annotation = b.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 100, 200, 120]), F=4, Contents=String('The site of the Council'),
        StructParent=number, A=Dictionary(S=Name.URI, URI=String('https://www.example.ie/'))))
    element.K.append(b.pdf.make_indirect(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=b.pages[-1])))
    b.pages[-1].Annots = Array([annotation])
    return element


def field(b, parent, number):
    element = b.tag(parent, 'Form')
    widget = b.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String('name'), TU=String('Your name'), Rect=Array([50, 60, 200, 80]),
        F=4, StructParent=number))
    element.K = Array([b.pdf.make_indirect(Dictionary(Type=Name.OBJR, Obj=widget, Pg=b.pages[-1]))])
    element.Pg = b.pages[-1]
    b.pages[-1].Annots.append(widget)
    b.pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), DA=String('/F2 12 Tf'))
    return element


def note_annotation(b, parent, number):
    element = b.tag(parent, 'Annot')
    annotation = b.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([300, 60, 320, 80]), F=4, Contents=String('A note in the margin'), StructParent=number))
    element.K = Array([b.pdf.make_indirect(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=b.pages[-1]))])
    element.Pg = b.pages[-1]
    b.pages[-1].Annots.append(annotation)
    return element


def xmp(ua2):
    part = '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>' if ua2 else '<pdfuaid:part>1</pdfuaid:part>'
    return ('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Customer Charter</rdf:li></rdf:Alt></dc:title>' + part +
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>').encode()


def good(ua2=False):
    b = Builder(ua2)
    b.fonts = b.pdf.make_indirect(fonts(b.pdf))
    top = b.tag(b.root, 'Document')
    b.page()
    b.text(top, 'H1', 'Customer Charter')
    b.text(top, 'P', 'What you can expect from us.', 'F2')
    b.text(top, 'P', 'Fáilte romhat.', Lang=String('ga-IE'))
    b.text(top, 'H2', 'What we promise')
    items = b.tag(top, 'L', A=Dictionary(O=Name.List, ListNumbering=Name.Decimal))
    for number in '123':
        item = b.tag(items, 'LI')
        b.text(item, 'Lbl', number + '.')
        b.text(item, 'LBody', 'Promise ' + number)
    table(b, top)
    image = b.pdf.make_indirect(Stream(b.pdf, bytes(3 * 4 * 4), Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4, ColorSpace=Name.DeviceRGB, BitsPerComponent=8))
    b.pages[0].Resources.XObject.Im1 = image
    b.mark(b.tag(top, 'Figure', Alt=String('The County Hall from the street'), A=Dictionary(O=Name.Layout, BBox=Array([50, 300, 150, 400]))),
        'q 100 0 0 100 50 300 cm /Im1 Do Q')
    b.text(top, 'Formula', 'a = b', Alt=String('a equals b'))
    b.content[0].append('/Artifact BMC\n0.5 w 50 50 m 500 50 l S\nBT /F1 9 Tf 1 0 0 1 50 40 Tm %s Tj ET\nEMC' % codes('Page 1 of 2'))
    b.page()
    b.text(top, 'H2', 'How to reach us')
    b.text(top, 'P', 'Write or ring.', 'F2')
    if ua2:
        b.text(top, 'FENote', 'A footnote.')
    else:
        b.text(top, 'Note', 'A footnote.', ID=String('note-1'))
        b.text(top, 'Note', 'Another footnote.', ID=String('note-2'))
    link_tag, field_tag, annot_tag = link(b, top, 2), field(b, top, 3), note_annotation(b, top, 4)
    pdf = b.pdf
    for page, lines in zip(b.pages, b.content):
        page.Contents = pdf.make_indirect(Stream(pdf, '\n'.join(lines).encode()))
        pdf.pages.append(pikepdf.Page(page))
    b.root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array(b.parents[0]), 1, Array(b.parents[1]), 2, link_tag, 3, field_tag, 4, annot_tag])))
    b.root.ParentTreeNextKey = 5
    pdf.Root.StructTreeRoot = b.root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String('en-IE')
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, xmp(ua2), Type=Name.Metadata, Subtype=Name.XML))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem('Customer Charter', 0))
        outline.root.append(pikepdf.OutlineItem('How to reach us', 1))
    return pdf


# ---- each rule broken once ------------------------------------------------------------------------------------------------------
def tags(pdf, kind):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get('/S') == Name('/' + kind) and o.get('/P') is not None]


def annots(pdf, kind):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get('/Subtype') == Name('/' + kind) and o.get('/Rect') is not None]


def content(pdf, change, page=0):
    stream = pdf.pages[page].obj.Contents
    stream.write(change(stream.read_bytes()))


def append(pdf, code, page=0):
    content(pdf, lambda old: old + b'\n' + code.encode(), page)


def metadata(pdf, old, new):
    stream = pdf.Root.Metadata
    assert old.encode() in stream.read_bytes()
    stream.write(stream.read_bytes().replace(old.encode(), new.encode()))


def put(target, key, value):
    target[key] = value


def drop(target, key):
    if key in target:
        del target[key]


def font(pdf, name='/F1'):
    return pdf.pages[0].obj.Resources.Font[name]


def no_language(pdf):
    del pdf.Root.Lang


def languageless(change):
    return lambda pdf: (no_language(pdf), change(pdf))


def annotation(pdf, kind, tag=None, **more):
    page = pdf.pages[1].obj
    made = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name('/' + kind), Rect=Array([400, 60, 420, 80]), F=4, **more))
    page.Annots.append(made)
    if tag:
        top = tags(pdf, 'Document')[0]
        element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name('/' + tag), P=top, Pg=page, K=Dictionary(Type=Name.OBJR, Obj=made)))
        top.K.append(element)
    return made


def rename(kind, to, which=0):
    return lambda pdf: put(tags(pdf, kind)[which], '/S', Name('/' + to))


def cmap_stream(pdf, **more):
    options = dict(Type=Name.CMap, CMapName=Name.X, CIDSystemInfo=Dictionary(Registry=String('Adobe'), Ordering=String('Identity'), Supplement=0))
    options.update(more)
    text = options.pop('text', b'/WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange')
    return pdf.make_indirect(Stream(pdf, text, **options))


def unicode_map(pdf, old, new):
    stream = font(pdf).ToUnicode
    assert old in stream.read_bytes()
    stream.write(stream.read_bytes().replace(old, new))


def form(pdf, times=1, marked=True, **more):
    code = ('/P <</MCID 0>> BDC BT /F2 12 Tf (form) Tj ET EMC' if marked else 'BT /F2 12 Tf (form) Tj ET').encode()
    made = pdf.make_indirect(Stream(pdf, code, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 100]), Resources=Dictionary(Font=pdf.pages[0].obj.Resources.Font), **more))
    pdf.pages[0].obj.Resources.XObject.Fm1 = made
    if marked:
        top = tags(pdf, 'Document')[0]
        top.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=top, K=Dictionary(Type=Name.MCR, Stm=made, Pg=pdf.pages[0].obj, MCID=0))))
    append(pdf, ('/Fm1 Do\n' if marked else '/Artifact BMC /Fm1 Do EMC\n') * times)


def rendition(pdf, clip):
    annotation(pdf, 'Screen', 'Annot', Contents=String('A film'), A=Dictionary(S=Name.Rendition, R=Dictionary(C=clip)))


def embed(pdf, **names):
    data = pdf.make_indirect(Stream(pdf, b'hello', Type=Name.EmbeddedFile))
    spec = pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary(F=data), **names))
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String('a.txt'), spec])))


def untag(pdf):
    for key in ('/StructTreeRoot', '/MarkInfo'):
        drop(pdf.Root, key)


def scan(pdf):
    untag(pdf)
    for page in (0, 1):
        pdf.pages[page].obj.Resources = pdf.pages[0].obj.Resources
        content(pdf, lambda old: b'q 595 0 0 842 0 0 cm /Im1 Do Q', page)


BROKEN = {
    '01-003-artifact-in-tag': lambda pdf: content(pdf, lambda old: old.replace(b'BT', b'/Artifact BMC BT', 1).replace(b'ET', b'ET EMC', 1)),
    '01-004-tag-in-artifact': lambda pdf: content(pdf, lambda old: b'/Artifact BMC\n' + old + b'\nEMC'),
    '01-005-text': lambda pdf: append(pdf, 'BT /F2 12 Tf (loose) Tj ET'),
    '01-005-path': lambda pdf: append(pdf, '10 10 m 20 20 l S'),
    '01-005-image': lambda pdf: append(pdf, '/Im1 Do'),
    '01-005-inline': lambda pdf: append(pdf, 'BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI'),
    '01-005-span-only': lambda pdf: append(pdf, '/Span <</Lang (en)>> BDC BT /F2 12 Tf (loose) Tj ET EMC'),
    '01-007-suspects': lambda pdf: put(pdf.Root.MarkInfo, '/Suspects', True),
    '02-001-unmapped': rename('P', 'Absatz'),
    '02-001-mapped-nowhere': lambda pdf: (rename('P', 'Absatz')(pdf), put(pdf.Root.StructTreeRoot, '/RoleMap', Dictionary(Absatz=Name.Nirgends))),
    '02-003-circle': lambda pdf: put(pdf.Root.StructTreeRoot, '/RoleMap', Dictionary(One=Name.Two, Two=Name.One)),
    '02-004-standard-remapped': lambda pdf: put(pdf.Root.StructTreeRoot, '/RoleMap', Dictionary(P=Name.Div)),
    '06-001-no-metadata': lambda pdf: drop(pdf.Root, '/Metadata'),
    '06-001-not-xml': lambda pdf: metadata(pdf, '</rdf:RDF>', '</rdf:RDX>'),
    '06-002-no-part': lambda pdf: metadata(pdf, '<pdfuaid:part>1</pdfuaid:part>', ''),
    '06-002-wrong-part': lambda pdf: metadata(pdf, '<pdfuaid:part>1<', '<pdfuaid:part>3<'),
    '06-002-other-prefix': lambda pdf: pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b'pdfuaid', b'ua')),
    '06-002-prefix-of-amd': lambda pdf: metadata(pdf, '</rdf:Description>', '<u:amd xmlns:u="http://www.aiim.org/pdfua/ns/id/">2005</u:amd></rdf:Description>'),
    '06-003-no-title': lambda pdf: metadata(pdf, 'Customer Charter', ' '),
    '07-001-no-preference': lambda pdf: drop(pdf.Root, '/ViewerPreferences'),
    '07-002-preference-false': lambda pdf: put(pdf.Root.ViewerPreferences, '/DisplayDocTitle', False),
    '09-004-td-in-p': lambda pdf: put(tags(pdf, 'TR')[1], '/S', Name.P),
    '09-004-p-in-tr': rename('TD', 'P'),
    '09-004-two-heads': lambda pdf: [put(row, '/S', Name.THead) for row in tags(pdf, 'TR')[:2]],
    '09-004-caption-between': rename('TR', 'Caption', 1),
    '09-004-content-in-table': lambda pdf: (tags(pdf, 'Table')[0].K.append(99), append(pdf, '/Table <</MCID 99>> BDC BT /F2 9 Tf (x) Tj ET EMC'), put(tags(pdf, 'Table')[0], '/Pg', pdf.pages[0].obj)),
    '09-005-lbody-in-l': lambda pdf: put(tags(pdf, 'LI')[0], '/S', Name.LBody),
    '09-005-p-in-l': rename('LI', 'P'),
    '09-005-text-in-li': rename('P', 'LI'),
    '09-006-toci-alone': rename('P', 'TOCI'),
    '09-006-p-in-toc': rename('L', 'TOC'),
    '09-007-rb-alone': rename('P', 'RB'),
    '09-008-wt-alone': rename('P', 'WT'),
    '10-001-no-map': lambda pdf: drop(font(pdf), '/ToUnicode'),
    '10-001-code-missing': lambda pdf: unicode_map(pdf, b'<%04X> <%04X>' % (GLYPH['C'], ord('C')), b''),
    '11-001-no-language': no_language,
    '11-002-alt': languageless(lambda pdf: put(tags(pdf, 'Figure')[0], '/Alt', String('words'))),
    '11-002-actualtext-in-content': languageless(lambda pdf: append(pdf, '/Span <</ActualText (words)>> BDC EMC')),
    '11-003-outline-only': languageless(lambda pdf: None),
    '13-004-no-alt': lambda pdf: drop(tags(pdf, 'Figure')[0], '/Alt'),
    '13-004-empty-alt': lambda pdf: put(tags(pdf, 'Figure')[0], '/Alt', String('')),
    '14-002-starts-h2': rename('H1', 'H2'),
    '14-003-skips': rename('H2', 'H4'),
    '14-006-two-h': lambda pdf: [put(tags(pdf, kind)[0], '/S', Name.H) for kind in ('H1', 'H2', 'H2')],
    '14-007-mixed': rename('H2', 'H'),
    '15-003-no-scope': lambda pdf: drop(tags(pdf, 'TH')[0], '/A'),
    '15-003-scope-by-class': lambda pdf: (drop(tags(pdf, 'TH')[0], '/A'), put(tags(pdf, 'TH')[0], '/C', Name.Head), put(pdf.Root.StructTreeRoot, '/ClassMap', Dictionary(Head=Dictionary(O=Name.Table, Scope=Name.Row)))),
    '15-003-unknown-header': lambda pdf: put(tags(pdf, 'TD')[0], '/A', Dictionary(O=Name.Table, Headers=Array([String('nobody')]))),
    '17-002-no-alt': lambda pdf: drop(tags(pdf, 'Formula')[0], '/Alt'),
    '19-003-no-id': lambda pdf: drop(tags(pdf, 'Note')[0], '/ID'),
    '19-004-same-id': lambda pdf: put(tags(pdf, 'Note')[0], '/ID', String('note-2')),
    '20-001-layers': lambda pdf: put(pdf.Root, '/OCProperties', Dictionary(OCGs=Array([]), D=Dictionary(Order=Array([])))),
    '20-002-configs': lambda pdf: put(pdf.Root, '/OCProperties', Dictionary(OCGs=Array([]), D=Dictionary(Name=String('a')), Configs=Array([Dictionary(BaseState=Name.ON)]))),
    '20-003-as': lambda pdf: put(pdf.Root, '/OCProperties', Dictionary(OCGs=Array([]), D=Dictionary(Name=String('a'), AS=Array([])))),
    '21-001-no-uf': lambda pdf: embed(pdf, F=String('a.txt')),
    '21-001-named': lambda pdf: embed(pdf, F=String('a.txt'), UF=String('a.txt')),
    '25-001-xfa': lambda pdf: put(pdf.Root.AcroForm, '/XFA', pdf.make_indirect(Stream(pdf, b'<config><dynamicRender>required</dynamicRender></config>'))),
    '25-001-static-xfa': lambda pdf: put(pdf.Root.AcroForm, '/XFA', Array([String('config'), pdf.make_indirect(Stream(pdf, b'<dynamicRender>forbidden</dynamicRender>'))])),
    '28-002-untagged': lambda pdf: annotation(pdf, 'Highlight', Contents=String('words')),
    '28-004-wordless': lambda pdf: annotation(pdf, 'Highlight', 'Annot'),
    '28-004-hidden': lambda pdf: put(annotation(pdf, 'Highlight'), '/F', 2),
    '28-004-outside': lambda pdf: put(annotation(pdf, 'Highlight'), '/Rect', Array([900, 900, 950, 950])),
    '28-005-no-tu': lambda pdf: drop(annots(pdf, 'Widget')[0], '/TU'),
    '28-005-tu-of-parent': lambda pdf: (drop(annots(pdf, 'Widget')[0], '/TU'), put(annots(pdf, 'Widget')[0], '/Parent', pdf.make_indirect(Dictionary(TU=String('Name'))))),
    '28-007-trapnet': lambda pdf: annotation(pdf, 'TrapNet', 'Annot', Contents=String('x')),
    '28-009-tabs': lambda pdf: drop(pdf.pages[1].obj, '/Tabs'),
    '28-009-tabs-r': lambda pdf: put(pdf.pages[1].obj, '/Tabs', Name.R),
    '28-010-form-as-p': rename('Form', 'P'),
    '28-011-link-as-span': rename('Link', 'Span'),
    '28-012-no-contents': lambda pdf: drop(annots(pdf, 'Link')[0], '/Contents'),
    '28-014-no-ct': lambda pdf: rendition(pdf, Dictionary(S=Name.MCD, Alt=Array([String(''), String('film')]))),
    '28-015-no-alt': lambda pdf: rendition(pdf, Dictionary(S=Name.MCD, CT=String('video/mp4'))),
    '28-016-attachment': lambda pdf: annotation(pdf, 'FileAttachment', 'Annot', Contents=String('x'), FS=Dictionary(Type=Name.Filespec, F=String('a.txt'))),
    '28-017-printermark': lambda pdf: annotation(pdf, 'PrinterMark', 'Annot'),
    '30-001-ref': lambda pdf: form(pdf, marked=False, Ref=Dictionary(F=String('other.pdf'), Page=0)),
    '30-002-form-once': lambda pdf: form(pdf),
    '30-002-form-twice': lambda pdf: form(pdf, 2),
    '30-002-form-four': lambda pdf: form(pdf, 4),
    '31-001-supplement': lambda pdf: (put(font(pdf), '/Encoding', cmap_stream(pdf)), put(font(pdf).DescendantFonts[0].CIDSystemInfo, '/Supplement', 3)),
    '31-001-fits': lambda pdf: put(font(pdf), '/Encoding', cmap_stream(pdf)),
    '31-005-no-gid-map': lambda pdf: drop(font(pdf).DescendantFonts[0], '/CIDToGIDMap'),
    '31-006-unknown-cmap': lambda pdf: put(font(pdf), '/Encoding', Name('/Mine-H')),
    '31-006-known-cmap': lambda pdf: put(font(pdf), '/Encoding', Name('/UniJIS-UTF16-H')),
    '31-007-wmode': lambda pdf: put(font(pdf), '/Encoding', cmap_stream(pdf, text=b'/WMode 1 def')),
    '31-008-usecmap': lambda pdf: put(font(pdf), '/Encoding', cmap_stream(pdf, UseCMap=Name('/Mine-H'))),
    '31-009-not-embedded': lambda pdf: drop(font(pdf, '/F2').FontDescriptor, '/FontFile2'),
    '31-009-standard-font': lambda pdf: put(pdf.pages[0].obj.Resources.Font, '/F2', Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
    '31-009-invisible': lambda pdf: (put(pdf.pages[0].obj.Resources.Font, '/F3', Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)), append(pdf, '/Artifact BMC BT 3 Tr /F3 9 Tf (x) Tj ET EMC')),
    '31-018-no-encoding': lambda pdf: drop(font(pdf, '/F2'), '/Encoding'),
    '31-018-dict-encoding': lambda pdf: put(font(pdf, '/F2'), '/Encoding', Dictionary(BaseEncoding=Name.MacRomanEncoding, Differences=Array([65, Name.A]))),
    '31-024-symbolic': lambda pdf: put(font(pdf, '/F2').FontDescriptor, '/Flags', 4),
    '10-001-symbolic-bare': lambda pdf: (put(font(pdf, '/F2').FontDescriptor, '/Flags', 4), drop(font(pdf, '/F2'), '/Encoding')),
    '31-028-to-zero': lambda pdf: unicode_map(pdf, b'<%04X> <%04X>' % (GLYPH['C'], ord('C')), b'<%04X> <0000>' % GLYPH['C']),
    '31-028-range-bom': lambda pdf: unicode_map(pdf, b'endcmap', b'1 beginbfrange <F000> <F003> <FEFD> endbfrange endcmap'),
    '31-030-notdef': lambda pdf: append(pdf, '/Artifact BMC BT /F1 9 Tf <0000> Tj ET EMC'),
    '10-001-type1-numbered': lambda pdf: put(pdf.pages[0].obj.Resources.Font, '/F2', Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.X, Encoding=Dictionary(Differences=Array([65, Name.g12])))),
    '10-001-type3': lambda pdf: put(pdf.pages[0].obj.Resources.Font, '/F2', Dictionary(Type=Name.Font, Subtype=Name.Type3, Encoding=Dictionary(Differences=Array([65, Name.x1])))),
    '10-001-type3-speaking': lambda pdf: put(pdf.pages[0].obj.Resources.Font, '/F2', Dictionary(Type=Name.Font, Subtype=Name.Type3, Encoding=Dictionary(Differences=Array([65, Name.alpha, Name.B])))),
    'S-01-no-tree': untag,
    'S-01-empty-tree': lambda pdf: drop(pdf.Root.StructTreeRoot, '/K'),
    'S-02-not-marked': lambda pdf: drop(pdf.Root, '/MarkInfo'),
    'S-03-mark-unknown': lambda pdf: append(pdf, '/P <</MCID 77>> BDC BT /F2 9 Tf (x) Tj ET EMC'),
    'S-03-two-owners': lambda pdf: tags(pdf, 'P')[0].K.append(0),
    'S-04-no-parent': lambda pdf: drop(tags(pdf, 'Figure')[0], '/P'),
    'S-04-wrong-parent': lambda pdf: put(tags(pdf, 'P')[0], '/P', tags(pdf, 'L')[0]),
    'S-04-twice': lambda pdf: tags(pdf, 'Document')[0].K.append(tags(pdf, 'P')[0]),
    'S-07-short-row': lambda pdf: put(tags(pdf, 'TR')[1], '/K', Array(list(tags(pdf, 'TR')[1].K)[:1])),
    'S-07-rowspan': lambda pdf: put(tags(pdf, 'TD')[-1], '/A', Dictionary(O=Name.Table, RowSpan=2)),
    'S-07-colspan-fits': lambda pdf: (put(tags(pdf, 'TR')[1], '/K', Array(list(tags(pdf, 'TR')[1].K)[:1])), put(tags(pdf, 'TD')[0], '/A', Dictionary(O=Name.Table, ColSpan=2))),
    'S-08-catalog': lambda pdf: put(pdf.Root, '/Lang', String('en_IE')),
    'S-08-element': lambda pdf: put(tags(pdf, 'P')[1], '/Lang', String('Irish language')),
    'S-08-long-for-bcp': lambda pdf: put(tags(pdf, 'P')[1], '/Lang', String('ga-I')),
    'S-08-content': lambda pdf: append(pdf, '/Span <</Lang (e!)>> BDC EMC'),
    'S-08-empty': lambda pdf: put(tags(pdf, 'P')[1], '/Lang', String('')),
    'H-01-no-outline': lambda pdf: drop(pdf.Root, '/Outlines'),
    'H-02-no-th': lambda pdf: [put(cell, '/S', Name.TD) for cell in tags(pdf, 'TH')],
    'H-03-file-name': lambda pdf: put(tags(pdf, 'Figure')[0], '/Alt', String('IMG_0012.jpeg')),
    'H-04-two-h1': rename('H2', 'H1'),
    'S-21-script': lambda pdf: put(pdf.Root, '/OpenAction', Dictionary(S=Name.JavaScript, JS=String('app.alert(1)'))),
    'S-22-launch': lambda pdf: put(annots(pdf, 'Link')[0], '/A', Dictionary(S=Name.Launch, F=String('calc.exe'))),
    'S-20-scan': scan,
    'xx-inherited-resources': lambda pdf: (put(pdf.Root.Pages, '/Resources', pdf.pages[0].obj.Resources), [drop(page.obj, '/Resources') for page in pdf.pages]),
    'xx-split-content': lambda pdf: put(pdf.pages[0].obj, '/Contents', Array([pdf.make_indirect(Stream(pdf, part)) for part in halves(pdf.pages[0].obj.Contents.read_bytes())])),
    'xx-properties': lambda pdf: (put(pdf.pages[0].obj.Resources, '/Properties', Dictionary(MC0=Dictionary(MCID=0))), content(pdf, lambda old: old.replace(b'<</MCID 0>>', b'/MC0', 1))),
    'xx-damaged-flate': lambda pdf: put_raw(pdf.pages[0].obj.Contents, zlib.compress(pdf.pages[0].obj.Contents.read_bytes())[:-40] + b'\xff' * 20, '/FlateDecode'),
    'xx-ascii85': lambda pdf: put_raw(pdf.pages[0].obj.Contents, base64.a85encode(zlib.compress(pdf.pages[0].obj.Contents.read_bytes())) + b'~>', Array([Name('/ASCII85Decode'), Name('/FlateDecode')])),
    'xx-asciihex': lambda pdf: put_raw(pdf.pages[0].obj.Contents, pdf.pages[0].obj.Contents.read_bytes().hex().encode() + b'>', '/ASCIIHexDecode'),
    'xx-runlength': lambda pdf: put_raw(pdf.pages[0].obj.Contents, run_length(pdf.pages[0].obj.Contents.read_bytes()), '/RunLengthDecode'),
    'xx-lzw': lambda pdf: put_raw(pdf.pages[0].obj.Contents, lzw(pdf.pages[0].obj.Contents.read_bytes() * 9), '/LZWDecode'),
    'xx-no-content': lambda pdf: drop(pdf.pages[0].obj, '/Contents'),
}


def halves(data):
    cut = data.index(b'EMC', len(data) // 2) + 3
    return data[:cut], data[cut:]


def put_raw(stream, data, filters):
    stream.write(data, filter=Name(filters) if isinstance(filters, str) else filters)


def run_length(data):
    return b''.join(bytes([len(data[at:at + 128]) - 1]) + data[at:at + 128] for at in range(0, len(data), 128)) + b'\x80'


def lzw(data):
    """As PDF wants it: codes of 9 to 12 bits, growing one code early."""
    out, held, bits = bytearray(), 0, 0
    def emit(code, width):
        nonlocal held, bits
        held, bits = held << width | code, bits + width
        while bits >= 8:
            bits -= 8
            out.append(held >> bits & 255)
        held &= (1 << bits) - 1
    table, width, word = {bytes([value]): value for value in range(256)}, 9, b''
    emit(256, width)
    for value in data:
        longer = word + bytes([value])
        if longer in table:
            word = longer
            continue
        emit(table[word], width)
        table[longer] = len(table) + 2
        width = 12 if len(table) + 2 >= 2048 else 11 if len(table) + 2 >= 1024 else 10 if len(table) + 2 >= 512 else 9
        if len(table) + 2 >= 4094:
            emit(256, width)
            table, width = {bytes([value]): value for value in range(256)}, 9
        word = bytes([value])
    emit(table[word], width)
    emit(257, width)
    if bits:
        out.append(held << (8 - bits) & 255)
    return bytes(out)


# ---- the same in other ways of writing ------------------------------------------------------------------------------------------
PLAIN = dict(object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=True, static_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
PERMISSIONS = pikepdf.Permissions(extract=False, accessibility=False)
WAYS = {
    'packed': dict(object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, static_id=True),
    'linear': dict(linearize=True, static_id=True),
    'linear-packed': dict(linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, static_id=True),
    'bare': dict(compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, qdf=True, static_id=True),
    'owner-rc4-40': dict(encryption=pikepdf.Encryption(owner='o', user='', R=2, aes=False, metadata=False)),
    'owner-rc4-128': dict(encryption=pikepdf.Encryption(owner='o', user='', R=3, aes=False, metadata=False, allow=PERMISSIONS)),
    'owner-aes-128': dict(encryption=pikepdf.Encryption(owner='o', user='', R=4, allow=PERMISSIONS)),
    'owner-aes-256': dict(encryption=pikepdf.Encryption(owner='o', user='', R=6, allow=PERMISSIONS)),
    'owner-aes-256-packed': dict(encryption=pikepdf.Encryption(owner='o', user='', R=6), object_stream_mode=pikepdf.ObjectStreamMode.generate),
    'owner-aes-256-open-metadata': dict(encryption=pikepdf.Encryption(owner='o', user='', R=6, metadata=False)),
    'user-aes-256': dict(encryption=pikepdf.Encryption(owner='o', user='u', R=6)),
    'user-rc4-128': dict(encryption=pikepdf.Encryption(owner='o', user='u', R=3, aes=False, metadata=False)),
}


def save(pdf, path, version=None, **options):
    # Encryption may need a newer version; the rest is written as what the part of PDF/UA asks for.
    options.setdefault('min_version', version or '1.7')
    if 'encryption' not in options:
        options['force_version'] = options['min_version']
    pdf.save(path, **options)


def incremental(plain):
    """The same file with an object written anew behind its end."""
    at = plain.rindex(b'startxref')
    previous = int(plain[at + 9:].split()[0])
    trailer = plain[plain.rindex(b'trailer') + 7:at].strip()
    pdf = pikepdf.open(io.BytesIO(plain))
    number = pdf.Root.objgen[0]
    root = pdf.Root
    drop(root, '/Lang')
    body = b'%d 0 obj\n%s\nendobj\n' % (number, root.unparse())
    place = len(plain)
    table = b'xref\n%d 1\n%010d 00000 n \ntrailer\n' % (number, place)
    new = trailer[:-2] + b' /Prev %d >>' % previous
    return plain + body + table + new + b'\nstartxref\n%d\n%%%%EOF\n' % (place + len(body))


def damaged(plain, packed):
    cut = plain.index(b'xref\n')
    yield 'junk-before', b'junk before the header\n' + plain
    yield 'wrong-startxref', plain[:plain.rindex(b'startxref')] + b'startxref\n12345\n%%EOF\n'
    yield 'no-startxref', plain[:plain.rindex(b'startxref')]
    yield 'shifted', plain.replace(b'\n1 0 obj', b'\n    1 0 obj', 1)
    yield 'cut-in-half', plain[:len(plain) // 2]
    yield 'cut-before-trailer', plain[:cut]
    yield 'packed-cut', packed[:len(packed) * 2 // 3]
    yield 'packed-wrong-startxref', packed[:packed.rindex(b'startxref')] + b'startxref\n7\n%%EOF\n'
    yield 'header-only', b'%PDF-1.7\n'
    yield 'random', b'%PDF-1.7\n' + bytes((at * 7919 + at // 13) & 255 for at in range(20000))
    yield 'root-is-nothing', plain.replace(b'/Root', b'/Toor')


# ---- what programs write --------------------------------------------------------------------------------------------------------
HTML = '''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Customer Charter</title></head><body><h1>Customer Charter</h1>
<p>What you can expect. <span lang="ga">Fáilte romhat.</span> <a href="https://www.example.ie/">The site</a>, <b>bold</b>.</p><h2>Lists</h2><ul><li>One<ul><li>Within</li></ul></li><li>Two</li></ul>
<h2>Hours</h2><table border="1"><thead><tr><th>Office</th><th>Hours</th></tr></thead><tbody><tr><td>County Hall</td><td>9 to 5</td></tr></tbody></table>
<h3>Picture</h3><p><img alt="A red dot" src="data:image/gif;base64,R0lGODlhAQABAPAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==" width="20" height="20"></p></body></html>'''


def by_programs(folder):
    with tempfile.TemporaryDirectory() as home:
        page = os.path.join(home, 'charter.html')
        open(page, 'w', encoding='utf-8').write(HTML)
        run = lambda *command: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, env={**os.environ, 'HOME': home})
        run(os.environ.get('CHROME_PATH', '/usr/bin/chromium'), '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--generate-pdf-document-outline',
            '--print-to-pdf=' + os.path.join(folder, 'program-chromium.pdf'), 'file://' + page)
        for name, options in (('plain', '{}'), ('ua', '{"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'),
                              ('pdfa', '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}')):
            run('soffice', '--headless', '--convert-to', 'pdf:writer_web_pdf_Export:' + options, '--outdir', home, page)
            os.replace(os.path.join(home, 'charter.pdf'), os.path.join(folder, 'program-libreoffice-%s.pdf' % name))


def main(folder, with_programs):
    os.makedirs(folder, exist_ok=True)
    where = lambda name: os.path.join(folder, name + '.pdf')
    for ua2, mark, version in ((False, '', '1.7'), (True, '-ua2', '2.0')):
        save(good(ua2), where('good' + mark), version, **PLAIN)
        for way, options in WAYS.items():
            save(good(ua2), where('form-' + way + mark), version, **options)
    for name, change in BROKEN.items():
        pdf = good()
        change(pdf)
        save(pdf, where('bad-' + name), **PLAIN)
    for at, (name, change) in enumerate(BROKEN.items()):
        way = list(WAYS)[at % 4]
        pdf = good()
        change(pdf)
        save(pdf, where('form-%s-%s' % (way, name)), **WAYS[way])
        if at % 3 == 0 and 'Note' not in name:
            try:
                pdf = good(True)
                change(pdf)
                save(pdf, where('bad-ua2-' + name), '2.0', **PLAIN)
            except (AssertionError, IndexError):
                pass  # this rule is broken in a way that the other part does not have
    plain, packed = open(where('good'), 'rb').read(), open(where('form-packed'), 'rb').read()
    open(where('form-incremental'), 'wb').write(incremental(plain))
    for name, data in damaged(plain, packed):
        open(where('damaged-' + name), 'wb').write(data)
    if with_programs:
        by_programs(folder)


if __name__ == '__main__':
    main(sys.argv[1], '--programs' in sys.argv)
