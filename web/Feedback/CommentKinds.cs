namespace KilkennyInfo.Feedback;

/// <summary>What the sender calls it. Stored by name, like all of these.</summary>
public enum CommentKind
{
    Compliment,
    Suggestion,
    Problem,
}

/// <summary>The way by which it came.</summary>
public enum CommentChannel
{
    Site,
    Api,
    Paper,
    Phone,

    /// <summary>The suggestion box of the staff.</summary>
    Staff,
}

public enum CommentState
{
    New,

    /// <summary>Looks like one of a flood; stored whole, and waits for somebody to look. Its sender sees no difference.</summary>
    Held,

    /// <summary>Somebody has read it.</summary>
    Read,

    /// <summary>Its sender has an answer; what comes of it is not decided yet.</summary>
    Answered,

    /// <summary>Decided, and answered if an answer was wanted.</summary>
    Done,
}

/// <summary>What came of a comment.</summary>
public enum Disposition
{
    /// <summary>Not decided, or nothing in it asks for a decision.</summary>
    None,
    Adopted,
    PartlyAdopted,
    NotAdopted,
}
