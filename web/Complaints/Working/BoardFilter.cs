using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The lists of the board.</summary>
public enum BoardView
{
    /// <summary>Everything that is open, about which the Ombudsman asks, or in which something from the person waits to be read.</summary>
    Open,

    /// <summary>What the reader has in hand, or somebody whose tasks they take.</summary>
    Mine,

    /// <summary>Of the services for which the reader answers.</summary>
    MySection,

    /// <summary>Open, and nobody has it in hand.</summary>
    Unassigned,
    Overdue,
    DueSoon,

    /// <summary>The clock stands still, or somebody's permission is still to come.</summary>
    Waiting,

    /// <summary>Something from the person waits to be read, whether the case is open or not.</summary>
    News,
    Answered,
    Closed,
    All,
}

/// <summary>What a reader of the board wants to see. Each part may be left out.</summary>
public sealed record BoardFilter(
    BoardView View = BoardView.Open, CaseType? Type = null, string? ServiceKey = null, Language? Language = null, string? StageKey = null, CaseChannel? Channel = null, int Page = 1);
