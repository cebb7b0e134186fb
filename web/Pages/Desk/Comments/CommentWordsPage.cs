using System.Globalization;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>What the pages about comments call things.</summary>
public abstract class CommentWordsPage : DeskPage
{
    public string StateOf(CommentState state) => Words[$"desk.comments.state.{EnumCode.Of(state)}"];

    /// <summary>As the sender chose it.</summary>
    public string KindOf(CommentKind kind) => Data.Strings[Language][$"comment.kind.{EnumCode.Of(kind)}"];

    public string DispositionOf(Disposition disposition) => Words[$"desk.comments.disposition.{EnumCode.Of(disposition)}"];

    public string PrincipleOf(int principle) => string.Create(CultureInfo.InvariantCulture, $"{principle}. {CommentSubjects.PrincipleName(Site, principle, Language)}");

    public string Day(DateTime utc) => Date(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)));
}
