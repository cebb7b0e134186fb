using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

[Collection(DocumentsGroup.Name)]
public sealed class CommentFootTests(DocumentsFixture documents)
{
    [Theory]
    [InlineData("/en/documents", "")]
    [InlineData("/ga/doicimeid/cairt-do-chustaimeiri", "page:customer-charter")]
    [InlineData("/en/documents/customer-charter/request", "")]
    public async Task Foot_OfADocument_AsksAboutThePageThatSaysTheSame(string path, string about)
    {
        var page = LiveSiteFixture.Parse(await documents.Client.GetStringAsync(path));
        Assert.Equal(about, page.QuerySelector("aside.say [name=about]")!.GetAttribute("value"));
    }
}
