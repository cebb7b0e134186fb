using KilkennyInfo.Languages;

namespace KilkennyInfo.Feedback;

/// <summary>
/// A filled-in comment card (commitment 87). Nobody has to say who they are. Staff read it, tag it, decide what comes of it, answer it
/// where an answer is wanted, and may put what was said and done before the public. What was written and by whom goes after twelve
/// months; what it was about and what came of it stays for the figures.
/// </summary>
public sealed class Comment
{
    public const int MessageMaxLength = 4000;
    public const int NameMaxLength = 120;
    public const int ReasonMaxLength = 1000;
    public const int ReplyMaxLength = 6000;
    public const int SaidMaxLength = 600;
    public const int NoteMaxLength = 1000;
    public const int ReferenceMaxLength = 20;
    public const int ServiceKeyMaxLength = 40;
    public const int LastPrinciple = 12;

    private const char Between = '|';

    private Comment()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>What the sender and we call it; says nothing about them.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>Sent twice by a nervous finger or a slow line, it is one comment.</summary>
    public string ActKey { get; private init; } = "";

    /// <summary>In which it was written, and is answered.</summary>
    public Language Language { get; private init; }

    public CommentKind Kind { get; private init; }

    public CommentChannel Channel { get; private init; }

    /// <summary>None when it is forgotten.</summary>
    public string? Message { get; private set; }

    public string? AboutPageKey { get; private init; }

    public string? ServiceKey { get; private init; }

    public string? OfficeKey { get; private init; }

    /// <summary>Of the Customer Action Plan, 1 to 12.</summary>
    public int? Principle { get; private init; }

    /// <summary>Of the Customer Action Plan, by its number.</summary>
    public int? Commitment { get; private init; }

    public bool WantsReply { get; private init; }

    public string? Name { get; private set; }

    public string? Email { get; private set; }

    public DateTime ReceivedUtc { get; private init; }

    public CommentState State { get; private set; }

    public Guid? HandlerId { get; private set; }

    public string? Handler { get; private set; }

    /// <summary>As the database keeps them, so that it can look for one: <c>|3|12|</c>.</summary>
    public string PrincipleTags { get; private set; } = "";

    /// <summary>The service that staff have found it to be about; at first what its sender said.</summary>
    public string? ServiceTag { get; private set; }

    public Disposition Disposition { get; private set; }

    public string? DispositionReason { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    public string? Reply { get; private set; }

    public DateTime? RepliedUtc { get; private set; }

    public string? YouSaidGa { get; private set; }

    public string? YouSaidEn { get; private set; }

    public string? WeDidGa { get; private set; }

    public string? WeDidEn { get; private set; }

    /// <summary>None while the public does not see the pair.</summary>
    public DateTime? PublishedUtc { get; private set; }

    /// <summary>How and when its sender agreed that it becomes a complaint.</summary>
    public string? AgreementNote { get; private set; }

    public DateTime? AgreedUtc { get; private set; }

    /// <summary>The reference of the complaint that it became.</summary>
    public string? ConvertedTo { get; private set; }

    public DateTime? ForgottenUtc { get; private set; }

    public CommentSubject Subject => new(AboutPageKey, ServiceKey, OfficeKey, Principle, Commitment);

    public IReadOnlyList<int> Principles =>
        [.. PrincipleTags.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(tag => int.Parse(tag, System.Globalization.CultureInfo.InvariantCulture))];

    public bool IsHeld => State is CommentState.Held;

    public bool IsDecided => DecidedUtc is not null;

    /// <summary>Its sender still waits for an answer that we can give.</summary>
    public bool WaitsForReply => WantsReply && RepliedUtc is null && Email is not null;

    public bool IsPublished => PublishedUtc is not null;

    /// <summary>What was said and what was done, in both languages.</summary>
    public bool HasWholePair => PairOf() is { IsWhole: true };

    public static Comment Of(NewComment sent, string reference, DateTime now, bool isHeld) => new()
    {
        Id = Guid.CreateVersion7(now),
        Reference = reference,
        ActKey = sent.ActKeys[0],
        Language = sent.Language,
        Kind = sent.Kind,
        Channel = sent.Channel,
        Message = sent.Message,
        AboutPageKey = sent.Subject.PageKey,
        ServiceKey = sent.Subject.ServiceKey,
        OfficeKey = sent.Subject.OfficeKey,
        Principle = sent.Subject.Principle,
        Commitment = sent.Subject.Commitment,
        WantsReply = sent.WantsReply,
        Name = sent.Name,
        Email = sent.Email,
        ReceivedUtc = sent.ReceivedUtc ?? now,
        State = isHeld ? CommentState.Held : CommentState.New,
        ServiceTag = sent.Subject.ServiceKey,
        PrincipleTags = TagsOf(sent.Subject.Principle is { } principle ? [principle] : []),
    };

    /// <summary>As the database looks for one principle among the tags.</summary>
    public static string TagOf(int principle) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Between}{principle}{Between}");

    public PublicPair PairOf() => new(new(YouSaidGa ?? "", YouSaidEn ?? ""), new(WeDidGa ?? "", WeDidEn ?? ""));

    /// <summary>Something in it tells who sent it, or may.</summary>
    public bool TellsWho() => (Message ?? Name ?? Email ?? Reply) is not null;

    public void MarkRead() => State = State is CommentState.New ? CommentState.Read : State;

    public void Take(Guid handlerId, string handler) => (HandlerId, Handler) = (handlerId, handler);

    public void Tag(string? service, IEnumerable<int> principles) => (ServiceTag, PrincipleTags) = (service, TagsOf(principles));

    public void Decide(Disposition disposition, string? reason, DateTime now)
    {
        (Disposition, DispositionReason, DecidedUtc) = (disposition, reason, now);
        Settle();
    }

    public void Answer(string reply, DateTime now)
    {
        (Reply, RepliedUtc) = (reply, now);
        Settle();
    }

    public void Hold() => State = CommentState.Held;

    public void Release() => State = CommentState.New;

    public void Note(PublicPair pair) =>
        (YouSaidGa, YouSaidEn, WeDidGa, WeDidEn) = (Kept(pair.YouSaid.Irish), Kept(pair.YouSaid.English), Kept(pair.WeDid.Irish), Kept(pair.WeDid.English));

    public void Publish(DateTime now) => PublishedUtc = HasWholePair ? now : throw new InvalidOperationException("A pair is published whole.");

    public void TakeBack() => PublishedUtc = null;

    public void AgreeToComplaint(string note, DateTime now) => (AgreementNote, AgreedUtc) = (note, now);

    public void Become(string complaint) => ConvertedTo = complaint;

    /// <summary>Takes away what was written and what tells who wrote it. A pair that the public sees stays.</summary>
    public void Forget(DateTime now)
    {
        (Message, Name, Email, Reply, DispositionReason, AgreementNote, ForgottenUtc) = (null, null, null, null, null, null, now);
        if (!IsPublished)
        {
            Note(PublicPair.Empty);
        }
    }

    /// <summary>For somebody who is not to see who sent it: never to be stored.</summary>
    internal void HidePerson() => (Message, Name, Email, Reply, AgreementNote) = (null, null, null, null, null);

    private void Settle() => State = (IsDecided, WaitsForReply, RepliedUtc) switch
    {
        (true, false, _) => CommentState.Done,
        (false, _, not null) => CommentState.Answered,
        _ => CommentState.Read,
    };

    private static string TagsOf(IEnumerable<int> principles)
    {
        var tags = principles.Distinct().Order().ToList();
        return tags.Count == 0 ? "" : $"{Between}{string.Join(Between, tags)}{Between}";
    }

    private static string? Kept(string words) => words.Length == 0 ? null : words;
}

/// <summary>“You said” and “we did”, as the public may read it, in both languages.</summary>
public sealed record PublicPair(Bilingual<string> YouSaid, Bilingual<string> WeDid)
{
    public static PublicPair Empty { get; } = new(new("", ""), new("", ""));

    public bool IsWhole => new[] { YouSaid.Irish, YouSaid.English, WeDid.Irish, WeDid.English }.All(words => words.Length > 0);
}

/// <summary>A comment as it was sent, checked and found complete.</summary>
/// <param name="ActKeys">Any of these names this sending; the first is kept.</param>
public sealed record NewComment(
    Language Language, CommentKind Kind, string Message, CommentSubject Subject, bool WantsReply, string? Name, string? Email, CommentChannel Channel, IReadOnlyList<string> ActKeys)
{
    /// <summary>The day on its stamp, for one that came on paper or by telephone; else the moment it is stored.</summary>
    public DateTime? ReceivedUtc { get; init; }

    /// <summary>With what the key begins that its sender chose, where it stands for one sending only: other words under the same key are refused.</summary>
    public string? OneUse { get; init; }
}
