using KilkennyInfo.Complaints.Files;

namespace KilkennyInfo.Tests.Complaints.Files;

public sealed class CaseFileNameTests
{
    [Theory]
    [InlineData("Litir ó Áine.pdf", "Litir ó Áine.pdf")]
    [InlineData("C:\\Users\\a\\letter.pdf", "letter.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("a\0b\r\nc\u0085\u200B.pdf", "abc.pdf")]
    [InlineData("  ...PDF", "PDF.pdf")]
    [InlineData("..", "pdf.pdf")]
    [InlineData("", "pdf.pdf")]
    [InlineData(null, "pdf.pdf")]
    [InlineData("e\u0301.pdf", "é.pdf")]
    [InlineData("a\uD800b.pdf", "ab.pdf")]
    public void Clean_HostileName_IsHarmlessAndEndsAsItsKindDoes(string? given, string expected) => Assert.Equal(expected, CaseFileName.Clean(given, CaseFileKind.Pdf));

    [Theory]
    [InlineData("a.JPEG", "a.JPEG")]
    [InlineData("a.jfif", "a.jfif")]
    [InlineData("a.png", "a.png.jpg")]
    public void Clean_OtherEndingOfTheKind_Stays(string given, string expected) =>
        Assert.Equal(expected, CaseFileName.Clean(given, CaseFileKind.Jpeg), ignoreCase: true);

    [Fact]
    public void Clean_NameOfThreeHundredSigns_IsCutBetweenThem()
    {
        var name = CaseFileName.Clean(string.Concat(Enumerable.Repeat("😀", 300)) + ".docx", CaseFileKind.Word);
        Assert.Equal(119, name.Length);
        Assert.EndsWith("😀.docx", name, StringComparison.Ordinal);
        Assert.InRange(CaseFileName.Clean(new string('a', 300)).Length, 1, CaseAttachment.NameMaxLength);
    }

    [Fact]
    public void Clean_NothingLeftAndKindUnknown_IsADash() => Assert.Equal("–", CaseFileName.Clean("\u202E/"));
}
