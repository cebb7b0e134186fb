using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>The comment card bound to a subject by its address, such as <c>?about=commitment:12</c>. There are as many as there are subjects.</summary>
public sealed class SubjectCards(PublicSite publicSite, ViewRenderer views, CommentSubjects subjects)
{
    /// <summary>None when this is no address of a card, or names nothing that is there.</summary>
    public (string Key, Answer Card)? Find(LiveSite site, string path, IQueryCollection query)
    {
        var languages = LanguageExtensions.Both.Where(language => path == CommentAddresses.Of(language)).ToList();
        if (languages is not [var language] || query[CommentAddresses.SubjectField] is not [{ Length: > 0 } code] || subjects.Find(site, code) is not { } subject || subject == CommentSubject.Nothing)
        {
            return null;
        }

        return (CommentAddresses.About(language, subject.Code), new Answer(() => ComposeAsync(site, language, subject)));
    }

    private async Task<StoredResponse> ComposeAsync(LiveSite site, Language language, CommentSubject subject)
    {
        var html = await views.RenderAsync(publicSite.Theme.View("Comment"), new CommentView(publicSite, site, language)
        {
            Title = site.Data.Strings[language]["comment.title"],
            About = subject.Code,
            AboutName = subjects.NameOf(site, subject, language),
            Fields = view => new CommentFields(view, CommentForm.Blank with { About = subject.Code }, []),
        });
        return StoredResponse.Of(Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)), new ResponseTraits(StoredResponse.Html)
        {
            Language = language.Code(),
            MoreHeaders = [new("X-Robots-Tag", "noindex")],
        });
    }
}
