using KilkennyInfo.Complaints.Cases;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>Everything that the complaint form asks, by the names of its fields, and the answers of which one is chosen. Domain section 5 allows no more than this.</summary>
public static class Ask
{
    public const string Yes = "yes";

    /// <summary>What it is about, asked before anybody types their story.</summary>
    public const string About = "about";
    public const string AboutService = "service";
    public const string AboutAccess = "access";
    public const string AboutIrish = "irish";
    public const string AboutDecision = "decision";
    public const string AboutInformation = "foi";
    public const string AboutData = "data";
    public const string AboutCouncillor = "councillor";

    /// <summary>A key of the services, or that the person does not know.</summary>
    public const string Service = "service";
    public const string ServiceUnknown = "unknown";

    public const string Who = "who";
    public const string WhoMyself = "myself";
    public const string WhoOther = "other";
    public const string WhoAnonymous = "anonymous";

    public const string Child = "child";

    /// <summary>For whom somebody complains.</summary>
    public const string Other = "other";
    public const string Relation = "relation";
    public const string Permission = "permission";
    public const string PermissionAttached = "attached";
    public const string PermissionLater = "later";

    /// <summary>Whether the section knows of it.</summary>
    public const string Told = "told";
    public const string ToldNo = "no";
    public const string ToldAnswered = "answered";
    public const string ToldInVain = "no-answer";
    public const string Earlier = "earlier";

    public const string Story = "story";
    public const string Where = "where";
    public const string Wanted = "wanted";

    public const string Name = "name";
    public const string Way = "way";
    public const string WayEmail = "email";
    public const string WayPost = "post";
    public const string WayPhone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string Phone = "phone";

    /// <summary>The language of the answers.</summary>
    public const string Reply = "reply";
    public const string Format = "format";
    public const string SignLanguage = "isl";

    /// <summary>Names the sending.</summary>
    public const string Act = "act";

    /// <summary>The form was left for later once: what is kept of it goes when it is sent.</summary>
    public const string Draft = "draft";

    /// <summary>Files that were taken, sealed.</summary>
    public const string Files = "kept";

    /// <summary>The person has seen the page on which everything is checked, and comes back to it after a change.</summary>
    public const string Reached = "reached";

    /// <summary>No answers: what the form carries along for itself.</summary>
    public static IReadOnlyList<string> Carried { get; } = [Act, Draft, Files, Reached];

    public static IReadOnlyList<string> All { get; } =
    [
        About, Service, Who, Child, Other, Relation, Permission, Told, Earlier, Story, Where, Wanted, Name, Way, Email, Address, Phone, Reply, Format, SignLanguage, .. Carried,
    ];

    /// <summary>The answers among which a question lets choose, in their order; those of the service are data.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [About] = [AboutService, AboutAccess, AboutIrish, AboutDecision, AboutInformation, AboutData, AboutCouncillor],
        [Who] = [WhoMyself, WhoOther, WhoAnonymous],
        [Permission] = [PermissionAttached, PermissionLater],
        [Told] = [ToldNo, ToldAnswered, ToldInVain],
        [Way] = [WayEmail, WayPost, WayPhone],
        [Format] = ["standard", "large-print", "braille", "audio", "easy-to-read"],
    };

    /// <summary>How long an answer in words may be.</summary>
    public static IReadOnlyDictionary<string, int> MaxLengths { get; } = new Dictionary<string, int>
    {
        [Other] = ComplaintDetails.NameMaxLength,
        [Relation] = ComplaintDetails.ContactMaxLength,
        [Earlier] = ComplaintDetails.ShortMaxLength,
        [Story] = ComplaintDetails.StoryMaxLength,
        [Where] = ComplaintDetails.ShortMaxLength,
        [Wanted] = ComplaintDetails.ShortMaxLength,
        [Name] = ComplaintDetails.NameMaxLength,
        [Email] = ComplaintDetails.ContactMaxLength,
        [Address] = ComplaintDetails.AddressMaxLength,
        [Phone] = ComplaintDetails.ContactMaxLength,
    };
}
