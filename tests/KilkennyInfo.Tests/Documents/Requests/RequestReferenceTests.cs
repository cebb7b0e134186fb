using KilkennyInfo.Documents.Requests;

namespace KilkennyInfo.Tests.Documents.Requests;

public sealed class RequestReferenceTests
{
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    [Fact]
    public void New_EachTime_IsAnotherOfTheSameShape()
    {
        var all = Enumerable.Range(0, 200).Select(_ => RequestReference.New()).ToList();
        Assert.All(all, reference => Assert.Matches($"^KCC-F-[{Signs}]{{3}}-[{Signs}]{{3}}-[{Signs}]{{3}}$", reference));
        Assert.All(all, reference => Assert.Equal(reference, RequestReference.Parse(reference)));
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, reference => Assert.True(reference.Length <= FormatRequest.ReferenceMaxLength));
    }

    [Fact]
    public void Parse_HoweverItIsWritten_IsTheSameReference()
    {
        var reference = RequestReference.New();
        var bare = reference["KCC-F-".Length..];
        string[] written = [reference.ToLowerInvariant(), bare, bare.Replace("-", ""), $"  {reference.Replace("-", " ")} ", reference.Replace('-', '–')];
        Assert.All(written, typed => Assert.Equal(reference, RequestReference.Parse(typed)));
    }

    [Fact]
    public void Parse_OneWrongSignOrTwoThatChangedPlaces_IsNoReference()
    {
        var signs = RequestReference.New()["KCC-F-".Length..].Replace("-", "");
        for (var place = 0; place < signs.Length; place++)
        {
            foreach (var sign in Signs.Where(sign => sign != signs[place]))
            {
                Assert.Null(RequestReference.Parse(signs[..place] + sign + signs[(place + 1)..]));
            }

            if (place > 0 && signs[place] != signs[place - 1])
            {
                Assert.Null(RequestReference.Parse(signs[..(place - 1)] + signs[place] + signs[place - 1] + signs[(place + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KCC-F-")]
    [InlineData("KCC-F-ABC-DEF-G")]
    [InlineData("🦦🦦🦦🦦🦦🦦🦦🦦🦦")]
    public void Parse_SomethingElse_IsNoReference(string? typed) => Assert.Null(RequestReference.Parse(typed));
}
