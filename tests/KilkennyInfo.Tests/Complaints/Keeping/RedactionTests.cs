using KilkennyInfo.Complaints.Keeping;

namespace KilkennyInfo.Tests.Complaints.Keeping;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Máire", "Chuir Máire glaoch.", "Chuir [–] glaoch.")]
    [InlineData("Máire", "A Mháire, a chara", "A [–], a chara")]
    [InlineData("Máire", "MÁIRE", "[–]")]
    [InlineData("Máire", "M\u0061\u0301ire", "[–]")]
    [InlineData("Mary O'Neill", "for Mary\n  O’Neill and others", "for [–] and others")]
    [InlineData("a.c (d)", "a.c (d) abc (d)", "[–] abc (d)")]
    [InlineData("Síle", "Sile", "Sile")]
    public void In_Passage_IsTakenOut(string mark, string words, string left)
    {
        var redaction = new Redaction([mark], "[–]");
        Assert.Equal(left, redaction.In(words));
        Assert.Equal(left != words ? 1 : 0, redaction.CountIn(words));
    }

    [Fact]
    public void In_NameWithinALongerPassage_GoesAsAWhole()
    {
        var redaction = new Redaction(["Mary", "Mary Ryan of Callan"], "[–]");
        Assert.Equal("[–] and [–]", redaction.In("Mary Ryan of Callan and Mary"));
        Assert.Equal(2, redaction.CountIn("Mary Ryan of Callan and Mary"));
    }

    [Fact]
    public void Read_Lines_AreMarks() => Assert.Equal(["Mary Ryan", "the shop"], Redaction.Read(" Mary Ryan \r\n\r\nthe shop\nMary Ryan"));
}
