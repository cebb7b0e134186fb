using KilkennyInfo.Languages;

namespace KilkennyInfo.Notices;

/// <summary>One short letter of the desk to one reader.</summary>
/// <param name="Kind">Has a subject and a text in the desk’s strings: <c>desk.mail.(kind).subject</c> and <c>.text</c>.</param>
/// <param name="Cause">What happened, once: the same cause writes to the same reader once only.</param>
/// <param name="Path">Where the reader should go, from <c>/desk</c> on.</param>
/// <param name="Values">What the words leave open, in either language.</param>
public sealed record Notice(Reader Reader, string Kind, string Cause, string Path, params (string Name, Bilingual<string> Value)[] Values)
{
    /// <summary>The path is a key by itself: whoever has the letter can open the door.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The same words in both languages, such as a name.</summary>
    public static Bilingual<string> Same(string words) => new(words, words);

    public static Bilingual<string> Day(DateOnly day) => Bilingual.For(language => LongDate.WithoutWeekday(day, language));

    /// <summary>The day in Dublin.</summary>
    public static Bilingual<string> Day(DateTime utc) => Day(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)));
}

/// <summary>To whom a letter goes.</summary>
public sealed record Reader(Guid Id, string Name, string Email, Language Language);
