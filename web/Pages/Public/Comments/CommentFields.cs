using KilkennyInfo.Feedback;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>The fields of the whole comment card, with what was typed and what has to be mended.</summary>
public sealed record CommentFields(SiteView View, CommentForm Form, IReadOnlyList<Issue> Issues)
{
    /// <summary>A field that people do not see: whatever is in it was put there by a program.</summary>
    public const string Trap = "website";

    public const string Yes = "yes";

    /// <summary>What stands in the field that is to stay empty.</summary>
    public string Trapped { get; init; } = "";

    /// <summary>Names this sending of the form; none on a page that is the same for all.</summary>
    public string? Key { get; init; }

    public string Action => CommentAddresses.Of(View.Language);

    public string SentenceOf(Issue issue) => View.Words.Format(issue.Key, issue.Values);

    public string? ErrorOf(string field) => Issues.FirstOrDefault(issue => issue.Field == field) is { } issue ? SentenceOf(issue) : null;

    public FormField Field(string name, string value) => new(name, View.Words[$"comment.{name}"], View.Words[$"comment.{name}.hint"], value, ErrorOf(name)) { View = View };

    public FormChoices Kinds() => new(
        "kind", View.Words["comment.kind"], ErrorOf("kind"),
        [.. Enum.GetValues<CommentKind>().Select(kind => new FormChoice(EnumCode.Of(kind), View.Words[$"comment.kind.{EnumCode.Of(kind)}"], kind == Form.CommentKind))])
    {
        View = View,
    };

    /// <summary>Nothing is chosen beforehand: the card may be printed and filled in with a pen.</summary>
    public FormChoices Reply() => new(
        "reply", View.Words["comment.reply"], ErrorOf("reply"),
        [new FormChoice("no", View.Words["comment.reply.no"], !Form.WantsReply && Form with { About = "" } != CommentForm.Blank), new FormChoice(Yes, View.Words["comment.reply.yes"], Form.WantsReply)])
    {
        View = View,
    };
}
