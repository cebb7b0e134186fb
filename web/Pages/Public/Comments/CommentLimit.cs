namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>How many comments one network may send within ten minutes, in forms and through the API together.</summary>
public sealed class CommentLimit() : NetworkLimit(Most)
{
    public const int Most = 20;
}
