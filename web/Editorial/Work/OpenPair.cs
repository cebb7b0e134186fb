using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Work;

/// <summary>A pair with an open edition, and what has to be done next for it.</summary>
/// <param name="Waiting">What is signed and asked for, and what has still to be done.</param>
/// <param name="ChangedBy">Everyone who wrote or compared the texts of this edition.</param>
public sealed record OpenPair(
    string Key,
    long EditionId,
    Revision Newest,
    bool IsLive,
    DateTime? OutOfStepSinceUtc,
    IReadOnlyList<Waiting> Waiting,
    ReviewRequest? Request,
    Schedule? Schedule,
    IReadOnlySet<Guid> ChangedBy)
{
    /// <summary>A name for each language, even where a new page has a title in the other one only.</summary>
    public Bilingual<string> Titles => Bilingual.For(language => PairTitle.Of(Newest, Key, language));
}

/// <summary>One stage that is open now.</summary>
/// <param name="Person">Whose it is; none when anyone with the role may take it.</param>
/// <param name="StandsInFor">Whose it was, when that person is away and this one covers for them.</param>
public sealed record Waiting(Stage Stage, Helper? Person, string? StandsInFor, DateOnly? DueOn)
{
    /// <summary>It can be done by this person: it is theirs, or nobody’s and they have the role.</summary>
    public bool IsFor(Accounts.Person person) => Stage.Fits(person) && (Person is null || Person.Id == person.Id);
}

public sealed record Helper(Guid Id, string Name);
