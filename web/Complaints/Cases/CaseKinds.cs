namespace KilkennyInfo.Complaints.Cases;

/// <summary>How it came. Stored by name.</summary>
public enum CaseChannel
{
    Site,
    Api,
    Phone,
    Counter,
    Post,
    Email,
}

/// <summary>How people reach one another. Stored by name.</summary>
public enum ContactWay
{
    Email,
    Post,
    Phone,
    InPerson,

    /// <summary>On the page where the person follows their complaint.</summary>
    Site,
}

/// <summary>In what form the person needs the answer, besides or in place of a plain letter. Stored by name.</summary>
public enum AnswerFormat
{
    Standard,
    LargePrint,
    Braille,
    Audio,
    EasyToRead,
    SignLanguage,
}

public enum Deadline
{
    Acknowledge,
    Reply,
    OmbudsmanQuery,
}

/// <summary>Where a case stands. Stored by name.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has told the person yet that we have it.</summary>
    New,
    Open,

    /// <summary>The clock stands still.</summary>
    Paused,

    /// <summary>This stage has given its answer; the person may take the next step.</summary>
    Answered,
    Closed,
}

/// <summary>Who acted.</summary>
public enum CaseActor
{
    Complainant,
    Staff,
    Site,
}
