using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Front;

[Collection(DeskPagesGroup.Name)]
public sealed class DeskMenuTests(DeskPagesFixture fixture)
{
    [Fact]
    public async Task Menu_ForEveryRole_HasWhatOpensAndNothingElse()
    {
        var menus = new Dictionary<Role, List<string>>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await DeskClient.SignInAsync(fixture.Desk, DeskPagesFixture.NameOf(role));
            var menu = (await client.PageAsync("/desk")).QuerySelector("nav.menu")!;
            menus[role] = [.. menu.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];
            Assert.All(menu.QuerySelectorAll("ul"), group => Assert.NotEmpty(group.QuerySelectorAll("li")));
            Assert.All(menu.QuerySelectorAll("ul"), group => Assert.NotEmpty(menu.QuerySelector("#" + group.GetAttribute("aria-labelledby"))!.TextContent));
        }

        var all = menus.Values.SelectMany(menu => menu).Distinct().ToList();
        Assert.Equal(32, all.Count);
        foreach (var (role, menu) in menus)
        {
            using var client = await DeskClient.SignInAsync(fixture.Desk, DeskPagesFixture.NameOf(role));
            foreach (var place in all)
            {
                using var answer = await client.GetAsync(place);
                Assert.Equal((place, menu.Contains(place) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (place, answer.StatusCode));
            }
        }
    }
}
