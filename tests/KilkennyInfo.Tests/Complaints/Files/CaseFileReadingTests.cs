using System.Text;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Media;
using KilkennyInfo.Tests.Documents.Checking;
using KilkennyInfo.Tests.Documents.Uploads;
using KilkennyInfo.Tests.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Complaints.Files.SampleCaseFiles;

namespace KilkennyInfo.Tests.Complaints.Files;

/// <summary>What is taken, what is taken out of it, and what is not taken, with the reason that the person reads.</summary>
public sealed class CaseFileReadingTests
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SheetMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static TheoryData<string, byte[], CaseFileKind, string, string> Taken => new()
    {
        { "letter.exe", Pdf, CaseFileKind.Pdf, "application/pdf", "letter.exe.pdf" },
        { "Letter.PDF", Samples.Join([0xEF, 0xBB, 0xBF], Samples.Words("\r\n"), Pdf), CaseFileKind.Pdf, "application/pdf", "Letter.pdf" },
        { "a.docx", Word, CaseFileKind.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx" },
        { "a.odt", OpenDocument, CaseFileKind.OpenDocument, "application/vnd.oasis.opendocument.text", "a.odt" },
        { "nóta.txt", Text, CaseFileKind.PlainText, "text/plain; charset=utf-8", "nóta.txt" },
        { "a.html", Samples.Words("T\u00E1 an lampa briste \u0096 <b>dorcha</b>"), CaseFileKind.PlainText, "text/plain; charset=windows-1252", "a.html.txt" },
        { "mail.txt", "<3 is a heart, and a < b\tor so\f"u8.ToArray(), CaseFileKind.PlainText, "text/plain; charset=utf-8", "mail.txt" },
        { "a", Eicar, CaseFileKind.PlainText, "text/plain; charset=utf-8", "a.txt" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Read_HonestDocument_IsKeptAsItCame(string name, byte[] bytes, CaseFileKind kind, string mediaType, string kept)
    {
        var file = await TakenAsync(name, bytes);
        Assert.Equal((kind, mediaType, kept), (file.Kind, file.MediaType, file.Name));
        Assert.Equal(bytes, file.Bytes);
    }

    /// <summary>With the turn that is left: browsers make none with WebP, whatever its notes say.</summary>
    public static TheoryData<string, byte[], CaseFileKind, int> Pictures => new()
    {
        { "photo.jpeg", Photo, CaseFileKind.Jpeg, 6 },
        { "screen.png", Screenshot, CaseFileKind.Png, 6 },
        { "a.webp", WebP, CaseFileKind.WebP, 1 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Read_Picture_LosesAllButWhatShowsIt(string name, byte[] bytes, CaseFileKind kind, int orientation)
    {
        Assert.True(Samples.Holds(bytes, Samples.Secret));
        var file = await TakenAsync(name, bytes);
        Assert.Equal((kind, name), (file.Kind, file.Name));
        Assert.False(Samples.Holds(file.Bytes, Samples.Secret));
        Assert.Contains(RemovedPart.Location, file.Removed);
        Assert.Contains(RemovedPart.Thumbnail, file.Removed);
        Assert.Equal(orientation, Samples.Clean(file.Bytes).Orientation);
    }

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { CaseFileRefusal.Empty, "a.pdf", [] },
        { CaseFileRefusal.Unknown, "a.bin", [1, 2, 3, 4] },
        { CaseFileRefusal.Unknown, "text in two-byte letters", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Hello")] },
        { CaseFileRefusal.Unknown, "text with a control sign", Samples.Words("a\u001Bb") },
        { CaseFileRefusal.Unknown, "text with a control sign in UTF-8", "a\u009Bb"u8.ToArray() },
        { CaseFileRefusal.Unknown, "bytes that no letters have", Samples.Words("a\u0081\u00E9") },
        { CaseFileRefusal.OtherPicture, "a.gif", Samples.Words("GIF89a text") },
        { CaseFileRefusal.OtherPicture, "a.heic", Samples.Words("\0\0\0\u0018ftypheic") },
        { CaseFileRefusal.OtherPicture, "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray() },
        { CaseFileRefusal.PictureTooLarge, "a.png", SamplePng.File(SamplePng.Header(12_001, 1, 1, 0), SamplePng.Chunk("IDAT", SamplePng.Zeros(1502)), SamplePng.End) },
        { CaseFileRefusal.MovingPicture, "a.webp", SampleWebP.Animated },
        { CaseFileRefusal.Damaged, "a.jpg", SampleJpeg.Baseline[..^40] },
        { CaseFileRefusal.Damaged, "a.jpg", SampleJpeg.Arithmetic },
        { CaseFileRefusal.Spreadsheet, "a.docx", Package(SheetMain) },
        { CaseFileRefusal.Spreadsheet, "a.xlsb", Package("application/vnd.ms-excel.sheet.binary.macroEnabled.main") },
        { CaseFileRefusal.Spreadsheet, "a.odt", Odt(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) },
        { CaseFileRefusal.Spreadsheet, "a.xls", OldOffice("Workbook") },
        { CaseFileRefusal.OtherDocument, "a.doc", OldOffice("WordDocument") },
        { CaseFileRefusal.OtherDocument, "a.msg", OldOffice("__substg1.0") },
        { CaseFileRefusal.OtherDocument, "a.rtf", "{\\rtf1\\ansi Hello}"u8.ToArray() },
        { CaseFileRefusal.OtherDocument, "a.xml", "<?xml version='1.0'?><a/>"u8.ToArray() },
        { CaseFileRefusal.OtherDocument, "a.ps", "%!PS-Adobe-3.0"u8.ToArray() },
        { CaseFileRefusal.OtherDocument, "a.pptx", Package("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml") },
        { CaseFileRefusal.OtherDocument, "a.epub", SmallBook.Of("<p/>") },
        { CaseFileRefusal.OtherDocument, "a.pages", HostileArchives.Zip([("Index/Document.iwa", [1])]) },
        { CaseFileRefusal.WebPage, "a.txt", "\r\n <!-- hello --><HTML><body>"u8.ToArray() },
        { CaseFileRefusal.WebPage, "a.php", "<?php system('id');"u8.ToArray() },
        { CaseFileRefusal.Program, "a.sh", "#!/bin/sh\nid\n"u8.ToArray() },
        { CaseFileRefusal.Program, "letter.pdf", Samples.Words("MZ\u0090\0\u0003\0") },
        { CaseFileRefusal.Program, "letter", Samples.Words("\u007FELF\u0002\u0001\u0001\0") },
        { CaseFileRefusal.Archive, "a.zip", HostileArchives.Zip([("a.txt", "a"u8.ToArray())]) },
        { CaseFileRefusal.Archive, "a.zip", HostileArchives.Zip([]) },
        { CaseFileRefusal.Archive, "a.rar", Samples.Words("Rar!\u001A\u0007\0") },
        { CaseFileRefusal.Archive, "a.gz", [0x1F, 0x8B, 8, 0] },
        { CaseFileRefusal.Recording, "a.mp4", Samples.Words("\0\0\0\u0018ftypmp42\0\0\0\0isom") },
        { CaseFileRefusal.Recording, "a.mp3", Samples.Words("ID3\u0004\0\0\0\0\0\0") },
        { CaseFileRefusal.Recording, "a.wav", Samples.Words("RIFF\u0010\0\0\0WAVEfmt ") },
        { CaseFileRefusal.Password, "a.docx", OldOffice("EncryptedPackage") },
        { CaseFileRefusal.Password, "a.pdf", Locked() },
        { CaseFileRefusal.Password, "a.odt", Odt(("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")) },
        { CaseFileRefusal.Active, "a.pdf", SamplePdf.WithScript() },
        { CaseFileRefusal.Active, "a.pdf", SamplePdf.WithWarning() },
        { CaseFileRefusal.Active, "a.pdf", new RawPdf().Page("q").Object(5, "[[<</A <</S /Launch /F (calc.exe)>>>>]]").End() },
        { CaseFileRefusal.Active, "a.docm", Package(WordMain.Replace("document.main", "document.macroEnabled.main", StringComparison.Ordinal), WordMain, "application/vnd.ms-word.document.macroEnabled.main+xml") },
        { CaseFileRefusal.Active, "a.docx", WordWith("word/vbaProject.bin", "a") },
        { CaseFileRefusal.Active, "a.docx", WordWith("word/embeddings/a.xlsx", "a") },
        { CaseFileRefusal.Active, "a.docx", WordWith("word/ActiveX/a.xml", "<a/>") },
        { CaseFileRefusal.Active, "a.docx", WordWith("word/media/a.png", "MZ program") },
        { CaseFileRefusal.Active, "a.docx", WordFetching("https://example.org/a.dotm") },
        { CaseFileRefusal.Active, "a.docx", WordFetching("file:///\\\\example.org\\share\\a.dotm") },
        { CaseFileRefusal.Active, "a.odt", Odt(("Basic/Standard/Module1.xml", "<a/>")) },
        { CaseFileRefusal.Active, "a.odt", Odt(("content.xml", "<a xmlns:script='s'><script:event-listener/></a>")) },
        { CaseFileRefusal.Active, "a.odt", Odt(("content.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")) },
        { CaseFileRefusal.Mixed, "a.pdf", Samples.Join(Pdf, HostileArchives.Zip([("a.txt", "a"u8.ToArray())])) },
        { CaseFileRefusal.Mixed, "a.pdf", Samples.Join(Samples.Words("<html>"), Pdf) },
        { CaseFileRefusal.Mixed, "a.docx", Samples.Join(Word, Samples.Words("more")) },
        { CaseFileRefusal.Mixed, "a.docx", Package(WordMain, SheetMain) },
        { CaseFileRefusal.Damaged, "a.docx", Word[..^100] },
        { CaseFileRefusal.Damaged, "a.pdf", "%PDF-1.7\nnothing"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Read_WhatIsNotTaken_SaysWhatToDo(string code, string name, byte[] bytes)
    {
        var read = await CaseFileReading.ReadAsync(Offer(name, bytes), CancellationToken.None);
        Assert.Null(read.File);
        Assert.Equal(($"complaint.file.{code}", CaseFileReading.Field), (read.Issue!.Key, read.Issue.Field));
        Assert.Contains(read.Issue.Values, value => value == ("name", name));
    }

    [Fact]
    public void Codes_Each_HasItsSentenceWithItsPlacesInBothLanguages()
    {
        Assert.All(CaseFileRefusal.Codes, code => Assert.All(
            [SiteContent.Data.Strings.Irish, SiteContent.Data.Strings.English],
            strings => Assert.Equal(code != CaseFileRefusal.TooMany, strings[$"complaint.file.{code}"].StartsWith("{name}: ", StringComparison.Ordinal))));
        Assert.All(Enum.GetValues<CaseFileAvailability>().Select(state => state.Key()).OfType<string>(), key => Assert.DoesNotContain("⟦", SiteContent.Data.Strings.Irish[key], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_TemplateOnTheWritersOwnDisk_IsNoReasonToRefuse() => await TakenAsync("a.docx", WordFetching("file:///C:\\Users\\Áine\\Normal.dotm"));

    [Fact]
    public async Task Read_AtTheLimit_IsTakenAndOneByteMoreIsNot()
    {
        var largest = new byte[CaseFileReading.MaxBytes];
        largest.AsSpan().Fill((byte)'a');
        await TakenAsync("a.txt", largest);
        var endless = new EndlessStream();
        var read = await CaseFileReading.ReadAsync(new OfferedFile("a.txt", endless), CancellationToken.None);
        Assert.Equal("complaint.file.too-big", read.Issue!.Key);
        Assert.Contains(("limit", "10"), read.Issue.Values);
        Assert.InRange(endless.Given, CaseFileReading.MaxBytes + 1, CaseFileReading.MaxBytes + (1 << 17));
        Assert.NotNull((await CaseFileReading.ReadAsync(Offer("a.txt", [.. largest, (byte)'a']), CancellationToken.None)).Issue);
    }

    [Fact]
    public async Task Read_FilesMadeToHarm_AreRefusedWithoutFalling()
    {
        foreach (var (name, hostile) in HostileArchives.All.Where(hostile => hostile.Key.StartsWith("word", StringComparison.Ordinal) && hostile.Value.Reason is not null))
        {
            await RefusedAsync(name, hostile.Make(), hostile.Reason);
        }

        foreach (var (name, hostile) in HostilePdfs.All)
        {
            var read = await CaseFileReading.ReadAsync(Offer(name, hostile.Make()), CancellationToken.None);
            Assert.True(read.Fault is null, $"{name}: {read.Fault}");
        }
    }

    [Theory]
    [InlineData("flate bomb")]
    [InlineData("flate bomb as object stream")]
    [InlineData("run length bomb")]
    [InlineData("dictionaries 100,000 deep")]
    public async Task Read_PdfThatUnpacksToFarMore_IsTooComplex(string name) => await RefusedAsync(name, HostilePdfs.All[name].Make(), RefusalReason.InflatesTooMuch);

    private static async Task RefusedAsync(string name, byte[] bytes, RefusalReason? reason)
    {
        var read = await CaseFileReading.ReadAsync(Offer(name, bytes), CancellationToken.None);
        Assert.True(read.File is null && read.Fault is null, $"{name}: {read.Fault ?? "taken"}");
        if (reason is RefusalReason.InflatesTooMuch)
        {
            Assert.Equal("complaint.file.too-complex", read.Issue!.Key);
        }
    }

    private static async Task<CaseFile> TakenAsync(string name, byte[] bytes)
    {
        var read = await CaseFileReading.ReadAsync(Offer(name, bytes), CancellationToken.None);
        Assert.True(read.File is not null, $"{name}: {read.Issue?.Key} {read.Fault}");
        return read.File;
    }

    private static byte[] OldOffice(string part) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(part)];

    private static byte[] WordWith(string name, string words) => SmallWord.Of(SmallWord.Body("<w:p/>"), (name, Encoding.UTF8.GetBytes(words)));

    private static byte[] WordFetching(string template) => SmallWord.Of(SmallWord.Body("<w:p/>"), SmallWord.Relation("attachedTemplate", template, isOutside: true), "Letter");

    /// <summary>Says that it is locked in a way that nobody has a key to.</summary>
    private static byte[] Locked() => Samples.Words(
        Encoding.Latin1.GetString(Pdf).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <00> /U <00> >>", StringComparison.Ordinal));

    private sealed class EndlessStream : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
