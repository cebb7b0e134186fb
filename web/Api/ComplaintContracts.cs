namespace KilkennyInfo.Api;

/// <summary>A complaint as another program sends it.</summary>
/// <param name="Language"><c>ga</c> or <c>en</c>: in which it is written, and answered.</param>
/// <param name="Service">The key of a service, such as <c>housing</c>; left out or <c>unknown</c> if the person does not know.</param>
/// <param name="WhatHappened">At most 10,000 characters. Leave out what is not needed to understand it.</param>
/// <param name="Wanted">What would put it right; at most 1,000 characters.</param>
/// <param name="Name">Needed unless the complaint is anonymous.</param>
/// <param name="Contact">One way to reach the person; needed unless the complaint is anonymous.</param>
/// <param name="OnBehalfOf">The name of the person for whom somebody complains; that person’s permission in writing is then awaited.</param>
/// <param name="Anonymous">Recorded and looked into; nobody is answered, and no days are counted.</param>
public sealed record ComplaintSent(
    string? Language, string? Service, string? WhatHappened, string? Wanted, string? Name, ContactSent? Contact, string? OnBehalfOf, bool? Anonymous);

/// <summary>The first that is given is used: e-mail, then address, then phone.</summary>
public sealed record ContactSent(string? Email, string? Phone, string? Address);

/// <param name="Reference">What the complaint is called.</param>
/// <param name="AccessCode">Opens it together with the reference. Given now and never again, except to whoever repeats the same sending with its key.</param>
/// <param name="TrackUrl">Where the person follows it.</param>
/// <param name="AcknowledgeBy">None when nobody can be told.</param>
/// <param name="ReplyBy">None when nobody can be answered, or no limit is set.</param>
public sealed record ComplaintTaken(string Reference, string AccessCode, string TrackUrl, DateOnly? AcknowledgeBy, DateOnly? ReplyBy);

/// <summary>How a complaint stands, as its person may see it.</summary>
/// <param name="Status"><c>new</c>, <c>open</c>, <c>paused</c>, <c>answered</c> or <c>closed</c>.</param>
/// <param name="Stage">The key of the stage at which it stands, such as <c>section</c>.</param>
/// <param name="Language">In which it is answered.</param>
/// <param name="ExpectedBy">What the person was told when an answer takes longer.</param>
/// <param name="Events">What happened, the oldest first.</param>
public sealed record ComplaintStanding(
    string Reference,
    string Status,
    string Stage,
    BothLanguages<string>? StageName,
    string Language,
    DateOnly Received,
    DateOnly? AcknowledgeBy,
    DateOnly? Acknowledged,
    DateOnly? ReplyBy,
    DateOnly? ExpectedBy,
    DateOnly? Answered,
    BothLanguages<string>? Outcome,
    IReadOnlyList<ComplaintEventDetail> Events);

/// <param name="Kind">Such as <c>received</c> or <c>answered</c>; new kinds may come.</param>
public sealed record ComplaintEventDetail(DateOnly Day, string Kind, BothLanguages<string> Text);
