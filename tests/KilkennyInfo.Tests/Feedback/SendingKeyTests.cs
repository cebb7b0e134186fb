using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SendingKeyTests
{
    private static readonly CommentForm Form = new("problem", "It is closed.", "page:offices", false, "", "");

    private readonly SetClock _clock = new("2026-11-26T12:03:00Z");

    [Fact]
    public void OfWords_WithinTwentyMinutes_IsFoundAgainAndLaterNot()
    {
        var keys = new SendingKey(_clock);
        var first = keys.OfWords("10.0.0.1", Language.English, Form)[0];
        Assert.Equal(first, keys.OfWords("10.0.0.1", Language.English, Form)[0]);
        _clock.Now = _clock.Now.AddMinutes(10);
        Assert.Contains(first, keys.OfWords("10.0.0.1", Language.English, Form));
        _clock.Now = _clock.Now.AddMinutes(10);
        Assert.DoesNotContain(first, keys.OfWords("10.0.0.1", Language.English, Form));
    }

    [Fact]
    public void OfWords_AnythingElse_IsAnotherSending()
    {
        var keys = new SendingKey(_clock);
        string[] all =
        [
            keys.OfWords("10.0.0.1", Language.English, Form)[0], keys.OfWords("10.0.0.2", Language.English, Form)[0], keys.OfWords("10.0.0.1", Language.Irish, Form)[0],
            keys.OfWords("10.0.0.1", Language.English, Form with { Message = "It is open." })[0], keys.OfWords("10.0.0.1", Language.English, Form with { About = "" })[0],
            keys.OfWords("10.0.0.1", Language.English, Form with { Email = "a@example.ie" })[0], new SendingKey(_clock).OfWords("10.0.0.1", Language.English, Form)[0],
        ];
        Assert.Distinct(all);
        Assert.All(all, key => Assert.Equal(SendingKey.MaxLength, key.Length));
    }

    [Fact]
    public void OfForm_ChangedWords_AreAnotherSending()
    {
        Assert.Equal(SendingKey.OfForm("a", Language.English, Form), SendingKey.OfForm("a", Language.English, Form));
        Assert.NotEqual(SendingKey.OfForm("a", Language.English, Form), SendingKey.OfForm("a", Language.English, Form with { Message = "Sorry: it is open." }));
        Assert.NotEqual(SendingKey.OfForm("a", Language.English, Form), SendingKey.OfForm("b", Language.English, Form));
    }

    [Fact]
    public void OfProgram_SameKeyOtherWords_HasTheSameBeginning()
    {
        var (one, other) = (SendingKey.OfProgram("k", Language.English, Form), SendingKey.OfProgram("k", Language.Irish, Form));
        Assert.Equal(one.Beginning, other.Beginning);
        Assert.NotEqual(one.Key, other.Key);
        Assert.StartsWith(one.Beginning, one.Key, StringComparison.Ordinal);
        Assert.Equal(SendingKey.MaxLength, one.Key.Length);
    }
}
