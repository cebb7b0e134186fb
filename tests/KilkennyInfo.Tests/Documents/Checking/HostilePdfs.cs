using System.Text;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Files made to crash, hang or fill the memory of whoever opens them, and what the checker is to say of each; none where it may read on.</summary>
internal static class HostilePdfs
{
    public static IReadOnlyDictionary<string, (Func<byte[]> Make, RefusalReason? Reason)> All { get; } = new Dictionary<string, (Func<byte[]>, RefusalReason?)>
    {
        ["flate bomb"] = (() => Bomb(1), RefusalReason.InflatesTooMuch),
        ["flate bomb in a flate bomb"] = (() => Bomb(2), RefusalReason.InflatesTooMuch),
        ["flate bomb as fonts and metadata"] = (BombAsMetadata, RefusalReason.InflatesTooMuch),
        ["flate bomb as object stream"] = (BombAsObjectStream, RefusalReason.InflatesTooMuch),
        ["run length bomb"] = (() => Filtered("/RunLengthDecode", Repeat([129, 65], 4_000_000)), RefusalReason.InflatesTooMuch),
        ["many streams just below the limit"] = (ManyLargeStreams, RefusalReason.InflatesTooMuch),
        ["a hundred filters"] = (() => Filtered(string.Concat(Enumerable.Repeat("/AHx ", 100)), "00>"u8.ToArray()), RefusalReason.TooDeep),
        ["pages 30,000 deep"] = (DeepPages, null),
        ["pages in a circle"] = (() => new RawPdf().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids [2 0 R 3 0 R] /Parent 3 0 R>>").Object(3, "<</Kids [2 0 R] /Parent 2 0 R>>").End(), null),
        ["a page a million times"] = (ManyPages, RefusalReason.TooManyObjects),
        ["references in a circle"] = (() => new RawPdf().Page("q Q").Object(5, "6 0 R").Object(6, "5 0 R").Object(7, "7 0 R").End(), null),
        ["lengths that need one another"] = (LengthChain, null),
        ["cross-references in a circle"] = (XrefLoop, RefusalReason.Broken),
        ["thousands of older cross-references"] = (LongXrefChain, RefusalReason.TooManyObjects),
        ["object numbers beyond counting"] = (() => new RawPdf().Page("q").Object(2_147_483_647, "null").Text("99999999999999999999 0 obj null endobj\n").End(), null),
        ["a subsection of two thousand million"] = (HugeSubsection, null),
        ["wide fields in a cross-reference stream"] = (() => XrefStream("/W [8 8 8] /Index [0 2147483647]"), RefusalReason.Broken),
        ["fields of a thousand million bytes"] = (() => XrefStream("/W [1 1000000000 1000000000]"), RefusalReason.Broken),
        ["negative fields"] = (() => XrefStream("/W [-1 2 -2] /Index [-5 -5]"), RefusalReason.Broken),
        ["a string without end"] = (() => new RawPdf().Page("q").Object(5, "(" + new string('(', 5_000_000)).End(), null),
        ["many strings without end"] = (ManyEndlessStrings, RefusalReason.TooManyObjects),
        ["arrays 100,000 deep"] = (() => new RawPdf().Page("q").Object(5, new string('[', 100_000)).End(), RefusalReason.TooDeep),
        ["dictionaries 100,000 deep"] = (() => new RawPdf().Page("q").Object(5, Many("<</A ", 100_000)).End(), RefusalReason.TooDeep),
        ["arrays 100,000 deep in content"] = (() => new RawPdf().Page(new string('[', 100_000)).End(), RefusalReason.TooDeep),
        ["an array of five million numbers"] = (() => new RawPdf().Page("q").Object(5, "[" + Many("7 ", 5_000_000) + "]").End(), RefusalReason.TooManyObjects),
        ["an array of five million numbers in content"] = (() => new RawPdf().Page("[" + Many("7 ", 5_000_000) + "] TJ").End(), RefusalReason.TooManyObjects),
        ["millions of saved states"] = (() => new RawPdf().Page(Many("q ", 5_000_000)).End(), RefusalReason.TooDeep),
        ["millions of marks"] = (() => new RawPdf().Page(Many("/P BMC ", 3_000_000)).End(), RefusalReason.TooDeep),
        ["millions of text operators"] = (() => new RawPdf().Page("BT " + Many("(a) Tj ", 1_000_000)).End(), null),
        ["pictures without end in content"] = (() => new RawPdf().Page(Many("BI ID EI", 500_000)).End(), null),
        ["forms that draw one another"] = (() => Forms(40), null),
        ["a form that draws itself"] = (() => new RawPdf().Page("/A Do", "/Resources 5 0 R").Object(5, "<</XObject <</A 6 0 R>>>>").Stream(6, "/Subtype /Form /Resources 5 0 R", "/A Do /A Do"u8.ToArray()).End(), null),
        ["a huge W array"] = (() => Font("/W [" + Many("0 65535 500 ", 300_000) + "]"), null),
        ["W ranges beyond counting"] = (() => Font("/W [0 2147483647 500 -2147483648 2147483647 1 0 [" + Many("1 ", 400_000) + "]]"), null),
        ["a ToUnicode map without end"] = (() => Font("", Encoding.ASCII.GetBytes("1 beginbfrange " + Many("<0000> <ffff> <0041> ", 100_000))), RefusalReason.TooManyObjects),
        ["a ToUnicode map of many codes"] = (() => Font("", Encoding.ASCII.GetBytes("1 beginbfrange " + string.Concat(Enumerable.Range(0, 200).Select(at => $"<{at:x4}0000> <{at:x4}ffff> <0041> ")))), RefusalReason.TooManyObjects),
        ["tags 30,000 deep"] = (DeepTags, null),
        ["tags in a circle"] = (() => Tags("5 0 R", "<</S /P /P 4 0 R /K [5 0 R 5 0 R]>>"), null),
        ["cells of a million by a million"] = (() => Tags("5 0 R", "<</S /Table /K <</S /TR /K [" + Many("<</S /TD /A <</O /Table /RowSpan 1000000 /ColSpan 1000000>>>> ", 2000) + "]>>>>"), null),
        ["role map in a circle of thousands"] = (RoleCircle, null),
        ["a length that lies"] = (() => new RawPdf().Page("q").Stream(5, "", "abc"u8.ToArray(), 2_000_000_000).Stream(6, "", "abc"u8.ToArray(), -5).End(), null),
        ["streams without end"] = (() => new RawPdf().Page("q").Text(Many("9 0 obj <<>> stream ", 100_000)).End(), null),
        ["objects everywhere, cross-references nowhere"] = (() => new RawPdf().Text(Many("9 0 obj ", 1_000_000)).Text("\n%%EOF").End().AsSpan(0, 8_000_000).ToArray(), RefusalReason.Broken),
        ["many objects"] = (ManyObjects, RefusalReason.TooManyObjects),
        ["an outline of itself"] = (() => new RawPdf().Object(1, "<</Pages 2 0 R /Outlines 1 0 R /First 1 0 R>>").Object(2, "<</Kids []>>").End(), null),
        ["a key that is its own font"] = (() => new RawPdf().Page("BT /F 1 Tf (a) Tj ET", "/Resources <</Font <</F 3 0 R>>>>").End(), null),
        ["encrypted by nobody"] = (() => new RawPdf().Page("q").End("/Encrypt <</Filter /Mine /V 9>>"), RefusalReason.Encrypted),
        ["encrypted in a circle"] = (() => new RawPdf().Page("q").Object(5, "<</Filter /Standard /V 4 /R 4 /O 5 0 R /U 5 0 R /P 5 0 R>>").End("/Encrypt 5 0 R"), RefusalReason.Encrypted),
        ["only a header"] = (() => "%PDF-1.7\n"u8.ToArray(), RefusalReason.Broken),
        ["a catalogue of nothing"] = (() => new RawPdf().Object(1, "<<>>").End(), RefusalReason.Broken),
        ["metadata with entities"] = (() => Metadata("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">&a;</x:xmpmeta>"), null),
        ["metadata 100,000 deep"] = (() => Metadata(Many("<a>", 100_000)), RefusalReason.TooDeep),
    };

    private static byte[] Bomb(int times)
    {
        var data = new byte[400 << 20];
        for (var time = 0; time < times; time++)
        {
            data = RawPdf.Deflate(data);
        }

        return Filtered(Many("/FlateDecode ", times), data);
    }

    private static byte[] Filtered(string filters, byte[] data) => new RawPdf().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids [3 0 R]>>").Object(3, "<</Contents 4 0 R>>")
        .Stream(4, $"/Filter [{filters}]", data).End();

    private static byte[] BombAsMetadata() => new RawPdf().Object(1, "<</Pages 2 0 R /Metadata 3 0 R>>").Object(2, "<</Kids []>>").Stream(3, "/Filter /FlateDecode", RawPdf.Deflate(new byte[100 << 20])).End();

    private static byte[] BombAsObjectStream()
    {
        var bomb = RawPdf.Deflate([.. "7 0 "u8, .. Enumerable.Repeat((byte)' ', 100 << 20)]);
        return new RawPdf().Text($"5 0 obj <</Type /ObjStm /N 9 /First 8 /Filter /FlateDecode /Length {bomb.Length}>>\nstream\n").Text(Encoding.Latin1.GetString(bomb)).Text("\nendstream endobj\n")
            .Page("q").End()[..^30];
    }

    private static byte[] ManyLargeStreams()
    {
        // Below the ratio, below the size of one stream, beyond all together.
        var noise = new byte[300_000];
        new Random(5).NextBytes(noise);
        var data = RawPdf.Deflate([.. noise, .. new byte[40 << 20]]);
        var pdf = new RawPdf().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids [3 0 R]>>").Object(3, $"<</Contents [{Many("4 0 R ", 40)}]>>");
        return pdf.Stream(4, "/Filter /FlateDecode", data).End();
    }

    private static byte[] DeepPages()
    {
        var pdf = new RawPdf().Object(1, "<</Pages 2 0 R>>");
        for (var number = 2; number < 30_000; number++)
        {
            pdf.Object(number, $"<</Kids [{number + 1} 0 R] /Parent {number - 1} 0 R>>");
        }

        return pdf.Object(30_000, "<</Type /Page /Parent 29999 0 R>>").End();
    }

    private static byte[] ManyPages() => new RawPdf().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids [" + Many("<<>> ", 200_000) + "]>>").End();

    private static byte[] LengthChain()
    {
        var pdf = new RawPdf().Page("q");
        for (var number = 5; number < 20_000; number++)
        {
            pdf.Object(number, $"<</Length {number + 1} 0 R>>\nstream\nabc\nendstream");
        }

        return pdf.End();
    }

    private static byte[] XrefLoop()
    {
        var pdf = new RawPdf();
        var start = pdf.Length;
        return Encoding.Latin1.GetBytes($"%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R /Prev {start} /XRefStm {start}>>\nstartxref\n{start}\n%%EOF\n");
    }

    private static byte[] LongXrefChain()
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids []>> endobj\n");
        var previous = 0;
        for (var part = 0; part < 20_000; part++)
        {
            var start = text.Length;
            text.Append("xref\n0 0\ntrailer\n<</Root 1 0 R ").Append(previous > 0 ? "/Prev " + previous : "").Append(">>\n");
            previous = start;
        }

        return Encoding.Latin1.GetBytes(text + $"startxref\n{previous}\n%%EOF\n");
    }

    private static byte[] HugeSubsection()
    {
        const string Text = "%PDF-1.7\n1 0 obj <</Pages 2 0 R>> endobj\n2 0 obj <</Kids []>> endobj\nxref\n0 2147483647\n0000000000 65535 f \ntrailer <</Root 1 0 R>>\n";
        return Encoding.Latin1.GetBytes($"{Text}startxref\n{Text.IndexOf("xref", StringComparison.Ordinal)}\n%%EOF");
    }

    private static byte[] XrefStream(string entries) => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<</Type /XRef {entries} /Root 2 0 R /Length 40>>\nstream\n{new string('a', 40)}\nendstream\nendobj\nstartxref\n9\n%%EOF\n");

    private static byte[] ManyEndlessStrings()
    {
        var pdf = new RawPdf().Page("q");
        for (var number = 5; number < 400; number++)
        {
            pdf.Object(number, "(" + new string('a', 20_000));
        }

        return pdf.Text(new string('b', 5_000_000)).End();
    }

    private static byte[] Forms(int count)
    {
        var names = string.Concat(Enumerable.Range(0, count).Select(at => $"/F{at} {at + 6} 0 R "));
        var draw = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, count).Select(at => $"/F{at} Do ")));
        var pdf = new RawPdf().Page(Encoding.ASCII.GetString(draw), "/Resources 5 0 R").Object(5, $"<</XObject <<{names}>>>>");
        for (var at = 0; at < count; at++)
        {
            pdf.Stream(at + 6, "/Subtype /Form", draw);
        }

        return pdf.End();
    }

    private static byte[] Font(string entries, byte[]? unicode = null) => new RawPdf().Page("BT /F 9 Tf <00410042> Tj ET", "/Resources <</Font <</F 5 0 R>>>>")
        .Object(5, "<</Subtype /Type0 /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R>>").Object(6, $"<</Subtype /CIDFontType2 {entries}>>").Stream(7, "", unicode ?? []).End();

    private static byte[] DeepTags()
    {
        var pdf = new RawPdf().Object(1, "<</Pages 2 0 R /StructTreeRoot 4 0 R>>").Object(2, "<</Kids []>>");
        for (var number = 4; number < 30_000; number++)
        {
            pdf.Object(number, $"<</S /Div /P {number - 1} 0 R /K {number + 1} 0 R>>");
        }

        return pdf.End();
    }

    private static byte[] Tags(string kids, string five) => new RawPdf().Object(1, "<</Pages 2 0 R /StructTreeRoot 4 0 R>>").Object(2, "<</Kids []>>").Object(4, $"<</K [{kids}]>>").Object(5, five).End();

    private static byte[] RoleCircle() => new RawPdf().Object(1, "<</Pages 2 0 R /StructTreeRoot 4 0 R>>").Object(2, "<</Kids []>>")
        .Object(4, "<</K [] /RoleMap <<" + string.Concat(Enumerable.Range(0, 5_000).Select(at => $"/R{at} /R{(at + 1) % 5_000} ")) + ">>>>").End();

    private static byte[] ManyObjects()
    {
        var pdf = new RawPdf().Page("q");
        for (var number = 5; number < 600_000; number++)
        {
            pdf.Object(number, "0");
        }

        return pdf.End();
    }

    private static byte[] Metadata(string xml) => new RawPdf().Object(1, "<</Pages 2 0 R /Metadata 3 0 R>>").Object(2, "<</Kids []>>").Stream(3, "", Encoding.UTF8.GetBytes(xml)).End();

    private static string Many(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Repeat(byte[] bytes, int times)
    {
        var all = new byte[bytes.Length * times];
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = bytes[at % bytes.Length];
        }

        return all;
    }
}
