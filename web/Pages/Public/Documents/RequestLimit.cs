namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>How many requests for a format one network may send within ten minutes.</summary>
public sealed class RequestLimit() : NetworkLimit(Most)
{
    public const int Most = 20;
}
