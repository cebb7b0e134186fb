using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>What an item of an agenda is called, in either language.</summary>
/// <param name="actions">Those that items are about.</param>
public sealed class AgendaWords(ReferenceData data, IReadOnlyDictionary<Guid, MeetingAction> actions)
{
    /// <summary>Empty when nobody has written it in that language yet.</summary>
    public string Of(AgendaItem item, Language language) => item switch
    {
        { ActionId: { } id } => actions.GetValueOrDefault(id)?.Text[language] ?? "",
        { Commitment: { } number } => CommitmentOf(number, language),
        { Principle: { } principle } => data.DeskStrings[language].Format("desk.plan.meetings.principle", ("number", $"{principle}"), ("name", data.Strings[language][$"principle.{principle}"])),
        _ => item.Words[language],
    };

    /// <summary>As <see cref="Of"/>, or in the other language: for colleagues, who must not stand before an empty line.</summary>
    public (string Words, Language Language) Shown(AgendaItem item, Language language) => Of(item, language) is { Length: > 0 } words ? (words, language) : (Of(item, language.Other()), language.Other());

    private string CommitmentOf(int number, Language language) =>
        data.Commitments.FirstOrDefault(commitment => commitment.Number == number)?.Sentence[language] ?? data.DeskStrings[language].Format("desk.plan.meetings.commitment", ("number", $"{number}"));
}
