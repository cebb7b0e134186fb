using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Feedback;

public sealed class CommentFormTests
{
    private static readonly CommentForm Good = new("suggestion", "Open on Saturdays.", "", false, "", "");

    [Fact]
    public void Check_OnlyWhatIsNeeded_IsEnough() => Assert.Empty(Good.Check());

    [Fact]
    public void Check_Blank_AsksForKindAndMessage() =>
        Assert.Equal(["comment.kind.missing", "comment.message.missing"], CommentForm.Blank.Check().Select(issue => issue.Key));

    [Theory]
    [InlineData("", "comment.email.missing")]
    [InlineData("  ", "comment.email.missing")]
    [InlineData("una@", "comment.email.wrong")]
    [InlineData("una@example.ie", null)]
    public void Check_AnswerWanted_NeedsAnAddress(string email, string? expected)
    {
        Assert.Equal(expected is null ? [] : [expected], (Good with { WantsReply = true, Email = email }).Check().Select(issue => issue.Key));
        Assert.Empty((Good with { Email = email }).Check());
    }

    [Fact]
    public void Check_Longest_FitsAndOneMoreDoesNot()
    {
        Assert.Empty((Good with { Message = new string('ú', Comment.MessageMaxLength), Name = new string('a', Comment.NameMaxLength) }).Check());
        var issues = (Good with { Message = new string('ú', Comment.MessageMaxLength + 1), Name = new string('a', Comment.NameMaxLength + 1) }).Check();
        Assert.Equal([("message", "comment.too-long"), ("name", "comment.too-long")], issues.Select(issue => (issue.Field, issue.Key)));
    }

    [Fact]
    public void Complete_Words_ArePutTogetherAndKeptAsWritten()
    {
        var sent = (Good with { Message = " Fe\u0301ach\r\nanseo\0 ", Name = " Ní Shé ", Email = "una@example.ie" }).Complete(Language.Irish, CommentSubject.Nothing, CommentChannel.Site, ["key"]);
        Assert.Equal(("Féach\nanseo", "Ní Shé", null), (sent.Message, sent.Name, sent.Email));
        Assert.Equal("una@example.ie", (Good with { WantsReply = true, Email = " una@example.ie " }).Complete(Language.Irish, CommentSubject.Nothing, CommentChannel.Site, ["key"]).Email);
    }
}
