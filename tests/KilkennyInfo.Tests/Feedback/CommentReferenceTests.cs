using KilkennyInfo.Feedback;

namespace KilkennyInfo.Tests.Feedback;

public sealed class CommentReferenceTests
{
    [Fact]
    public void New_ManyTimes_HasItsShapeAndIsFoundHoweverItIsWritten()
    {
        for (var time = 0; time < 200; time++)
        {
            var reference = CommentReference.New();
            Assert.Matches("^KCC-T-[2-9A-HJ-NP-TV-Z]{3}-[2-9A-HJ-NP-TV-Z]{3}-[2-9A-HJ-NP-TV-Z]{3}$", reference);
            Assert.Equal(reference, CommentReference.Parse(reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
            Assert.Equal(reference, CommentReference.Parse(reference["KCC-T-".Length..]));
        }
    }

    [Fact]
    public void Parse_OneSignWrong_IsNone()
    {
        var reference = CommentReference.New();
        for (var place = "KCC-T-".Length; place < reference.Length; place++)
        {
            if (reference[place] != '-')
            {
                var other = reference[place] == 'A' ? 'B' : 'A';
                Assert.Null(CommentReference.Parse(reference[..place] + other + reference[(place + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KCC-T-")]
    [InlineData("KCC-T-222-222-2222")]
    public void Parse_NoReference_IsNone(string? typed) => Assert.Null(CommentReference.Parse(typed));
}
