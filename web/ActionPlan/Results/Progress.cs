namespace KilkennyInfo.ActionPlan.Results;

/// <summary>How a commitment stands. Stored by name, and shown in words and by shape.</summary>
public enum Progress
{
    NotStarted,
    UnderWay,

    /// <summary>Done, or kept all through the period.</summary>
    Kept,
    PartlyKept,

    /// <summary>What the working group looks at first.</summary>
    NotKept,
}

/// <summary>What a result rests on. Stored by name.</summary>
public enum EvidenceKind
{
    /// <summary>One of the documents that can be downloaded.</summary>
    Document,

    /// <summary>A page of the site.</summary>
    Page,

    /// <summary>A figure that the site counts itself.</summary>
    Figure,

    /// <summary>What the note says.</summary>
    Note,
}
