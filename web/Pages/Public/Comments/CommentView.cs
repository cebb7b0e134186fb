using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>The comment card with its subject filled in; and again, when something in it has to be mended.</summary>
public sealed class CommentView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required Func<CommentView, CommentFields> Fields { get; init; }

    public override bool AsksForComment => false;

    /// <summary>What it is about, as its code; empty for nothing in particular.</summary>
    public string About { get; init; } = "";

    /// <summary>The same in words, for a subject that the address has chosen.</summary>
    public string? AboutName { get; init; }

    public override string SwitchAddress => CommentAddresses.About(Language.Other(), About);
}

/// <summary>What somebody sees who has the reference of a comment: that it has come, and nothing about the person.</summary>
public sealed class CommentReceiptView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required CommentReceipt Receipt { get; init; }

    /// <summary>The page it was about, to go back to.</summary>
    public LivePage? About => Receipt.AboutPageKey is { } key ? Site.Find(key) : null;

    public override bool AsksForComment => false;

    public override string SwitchAddress => CommentAddresses.OfReceipt(Language.Other(), Receipt.Reference);
}

/// <summary>What people said, and what was done: both halves were written for the public.</summary>
public sealed class PublicPairsView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required IReadOnlyList<PublishedPair> Pairs { get; init; }

    public override string SwitchAddress => CommentAddresses.OfPairs(Language.Other());

    public override Bilingual<string>? Addresses => Bilingual.For(CommentAddresses.OfPairs);
}
