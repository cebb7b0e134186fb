using System.Net;
using KilkennyInfo.Pages.Desk.Guests;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Guests;

/// <summary>Whoever comes with tokens, right or wrong, comes only so often.</summary>
public sealed class GuestLimitTests
{
    [Theory]
    [InlineData("/desk/look/no-such-token", HttpStatusCode.Gone)]
    [InlineData("/desk/look/no-such-token/en", HttpStatusCode.NotFound)]
    [InlineData("/desk/review/no-such-token", HttpStatusCode.Gone)]
    [InlineData("/api/v1/pages/comment-card?preview=no-such-token", HttpStatusCode.NotFound)]
    public async Task Get_TooOften_IsToldToWait(string path, HttpStatusCode before)
    {
        await using var desk = await DeskSite.StartAsync();
        var site = desk.Site;
        for (var look = 0; look < GuestLimit.MostLooks; look++)
        {
            using var answer = await site.Client.GetAsync(path);
            Assert.Equal(before, answer.StatusCode);
        }

        using var refused = await site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.TooManyRequests, "300"), (refused.StatusCode, refused.Header("Retry-After")));
        using var live = await site.Client.GetAsync("/api/v1/pages/comment-card");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Post_TooOften_IsToldToWait()
    {
        await using var desk = await DeskSite.StartAsync();
        var site = desk.Site;
        for (var form = 0; form <= GuestLimit.MostForms; form++)
        {
            using var answer = await site.Client.PostAsync("/desk/review/no-such-token", new FormUrlEncodedContent([]));
            Assert.Equal(form == GuestLimit.MostForms, answer.StatusCode == HttpStatusCode.TooManyRequests);
        }
    }
}
