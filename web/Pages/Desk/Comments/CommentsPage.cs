using System.Globalization;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Comments, as a page and as a file: those of a state, a kind, a service or a principle, or all.</summary>
public abstract class CommentsPage : CommentWordsPage
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? ChosenState { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? ChosenKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "service")]
    public string? ChosenService { get; set; }

    [BindProperty(SupportsGet = true, Name = "principle")]
    public string? ChosenPrinciple { get; set; }

    /// <summary>What cannot be meant counts as not said.</summary>
    public CommentFilter Filter => new(
        EnumCode.Parse<CommentState>(ChosenState), EnumCode.Parse<CommentKind>(ChosenKind), ChosenService,
        int.TryParse(ChosenPrinciple, NumberStyles.None, CultureInfo.InvariantCulture, out var principle) && principle is >= 1 and <= Comment.LastPrinciple ? principle : null);

    protected QueryString Query(int skip)
    {
        (string Name, string? Value)[] parts =
        [
            ("state", ChosenState), ("kind", ChosenKind), ("service", ChosenService), ("principle", ChosenPrinciple),
            ("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return QueryString.Create(parts.Where(part => part.Value is { Length: > 0 }).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }
}
