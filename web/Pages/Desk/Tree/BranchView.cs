using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Tree;

/// <summary>One page of the tree with everything below it.</summary>
/// <param name="Beside">The live pages that stand with it, in order, itself among them where it is live.</param>
public sealed record BranchView(TreeModel Tree, StructurePage Page, IReadOnlyList<StructurePage> Beside)
{
    public Strings Words => Tree.Words;

    public string Name => Page.Name(Tree.Language);

    /// <summary>Irish first; what has none yet is left out.</summary>
    public IReadOnlyList<(Language Language, string Title)> Titles =>
        [.. LanguageExtensions.Both.Select(language => (language, Page.Titles[language])).Where(title => title.Item2.Length > 0)];

    public bool IsMovable => Tree.MayMove && Page.IsLive && Page.Key != LiveSite.HomeKey;

    public bool IsFirst => Beside[0].Key == Page.Key;

    public bool IsLast => Beside[^1].Key == Page.Key;

    public string? Note => Page switch
    {
        { IsLive: false } => Words["desk.page.live.not"],
        { ComingParent: { } parent } => Words.Format("desk.structure.coming", ("page", Tree.NameOf(parent))),
        { IsOpen: true } => Words["desk.structure.open"],
        _ => null,
    };
}
