using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Every page of the desk against every role, signed in and not, reading and sending.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class DeskAccessTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private IEnumerable<(string Path, DeskRule Rule)> Pages => Desk.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => (Paths.Fill("/" + endpoint.RoutePattern.RawText), endpoint.Metadata.GetMetadata<DeskRule>() ?? throw new InvalidOperationException($"{endpoint} has no rule.")));

    [Fact]
    public void Pages_OfTheDesk_AreAllBelowIt() => Assert.All(Pages, page => Assert.Matches("^/desk(/|$)", page.Path));

    [Fact]
    public async Task EveryPage_NotSignedIn_AsksToSignInUnlessItIsOpen()
    {
        using var client = new DeskClient(Desk.Site);
        foreach (var (path, rule) in Pages)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var response = await client.SendAsync(new HttpRequestMessage(method, path));
                var asked = response.StatusCode is HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.Contains("/desk/sign-in", StringComparison.Ordinal);
                Assert.True(rule.Kind is DeskRuleKind.Anyone || asked, $"{method} {path}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task EveryPage_ForEveryRole_OpensAsTheTableSays()
    {
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(role));
            var person = new Person(Guid.Empty, "", new HashSet<Role> { role });
            foreach (var (path, rule) in Pages)
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                {
                    using var response = await client.SendAsync(new HttpRequestMessage(method, path));
                    var isRefused = response.StatusCode is HttpStatusCode.Forbidden;
                    var isAllowed = rule.Allows(person, isWrite: method == HttpMethod.Post);
                    if (isAllowed ? isRefused && !rule.IsNarrowed : !isRefused)
                    {
                        wrong.Add($"{role} {method} {path}: {response.StatusCode}");
                    }

                    if ((int)response.StatusCode >= 500)
                    {
                        wrong.Add($"{role} {method} {path}: {response.StatusCode}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Rules_EachOne_IsAboutAPage()
    {
        var pages = Desk.Get<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().ToList();
        Assert.All(DeskAccess.Rules, rule => Assert.Contains(pages, page => page == rule.Path || page.StartsWith(rule.Path + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Auditor_SendsNoForm() => Assert.DoesNotContain(DeskAccess.Rules, rule => rule.Write.Contains(Role.Auditor));
}

/// <summary>Fills the places of a route with things that are there, so that nothing is refused for want of them.</summary>
internal static class Paths
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["{id:guid}"] = "00000000-0000-0000-0000-000000000001",
        ["{item:guid}"] = "00000000-0000-0000-0000-000000000003",
        ["{file:guid}"] = "00000000-0000-0000-0000-000000000002",
        ["{key}"] = "customer-charter",
        ["{language}"] = "ga",
        ["{gate}"] = "irish",
        ["{number:int}"] = "1",
        ["{token}"] = "no-such-link",
        ["{name}"] = "castle.png",
        ["{register}"] = "initiatives",
        ["{step}"] = "feedback",
        ["{format}"] = "pdf",
    };

    public static string Fill(string pattern)
    {
        var path = Values.Aggregate(pattern, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("{", path, StringComparison.Ordinal);
        return path;
    }
}
