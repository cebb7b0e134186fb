using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Whoever reads the log of the site finds no key to a door in it: no token of a link, no password, no code.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class SecretsInLogsTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task Log_AfterEveryUseOfEverySecret_HoldsNoneOfThem()
    {
        var key = await fixture.Bench.MakeAsync();
        var publisher = fixture.PersonOf(Role.Publisher);
        var administrator = fixture.PersonOf(Role.Administrator);
        var secrets = new List<string> { DeskSite.Password };
        foreach (var gate in new[] { null, Gate.Irish })
        {
            var (token, _) = await Desk.Get<PairLinks>().MakeAsync(key, publisher, new NewLink(gate, "Pat", "pat@example.ie", Language.English, 3), CancellationToken.None);
            secrets.Add(token!);
        }

        var (invitation, _) = await Desk.Get<People>().InviteAsync(administrator, new NewPerson("Log Reader", "log.reader@example.ie"), Language.English, new HashSet<Role>(), byMail: true, CancellationToken.None);
        var reset = await Desk.Get<People>().NewLinkAsync(administrator, fixture.PersonOf(DeskPagesFixture.OtherPublisher).Id, CancellationToken.None);
        secrets.AddRange([invitation!, reset]);
        await UseAsync(key, secrets);
        await RefuseAsync(key, secrets);

        Assert.NotEmpty(fixture.Log.Lines);
        var dump = string.Join('\n', fixture.Log.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Each where it opens a door: pages, frames, the API, forms.</summary>
    private async Task UseAsync(string key, List<string> secrets)
    {
        var (look, review, invitation, reset) = (secrets[1], secrets[2], secrets[3], secrets[4]);
        using var guest = new DeskClient(Desk.Site);
        foreach (var path in new[] { $"/desk/look/{look}", $"/desk/look/{look}/en", $"/desk/review/{review}", $"/desk/join?token={invitation}", $"/desk/join?token={reset}", $"/api/v1/pages/{key}?preview={look}" })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await guest.GetAsync(path)).StatusCode));
        }

        await guest.SubmitAsync($"/desk/join?token={invitation}", ("password", "short"));
        await guest.SubmitAsync($"/desk/review/{review}", ("words", ""));
    }

    /// <summary>And where something goes wrong with it, which is when a site writes most: wrong methods, forms without a token, other pages.</summary>
    private async Task RefuseAsync(string key, List<string> secrets)
    {
        using var guest = new DeskClient(Desk.Site);
        foreach (var secret in secrets.Skip(1))
        {
            foreach (var path in new[] { $"/desk/review/{secret}", $"/desk/look/{secret}/fr", $"/desk/join?token={secret}", $"/api/v1/pages/offices?preview={secret}", $"/api/v1/pages/{key}?preview={secret}x", $"/en/{secret}", $"/desk/people?token={secret}" })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
                {
                    using var answer = await guest.SendAsync(new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([KeyValuePair.Create("act", "sign")]) : null });
                    Assert.True((int)answer.StatusCode < 500, $"{method} {path}");
                }
            }
        }
    }
}
