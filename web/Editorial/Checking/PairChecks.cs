using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>
/// Everything the checks say about both texts of a revision: what an import would refuse, whether the texts say the same, accessibility,
/// plain language and terms.
/// </summary>
public sealed class PairChecks(CurrentSite current)
{
    /// <summary>Changed with the rules, so that what was found by older ones is looked for again.</summary>
    private const string RulesVersion = "3";

    private (string DataHash, TermFinder Finder)? _terms;

    /// <summary>Rules and data that a look now would go by.</summary>
    public string Version => $"{RulesVersion}-{current().DataHash[..32]}";

    public IReadOnlyList<Finding> Look(Revision revision)
    {
        var site = current();
        var texts = Bilingual.For(language => new ReadSide(revision.Text(language), site));
        var findings = new List<Finding>();
        foreach (var side in new[] { texts.Irish, texts.English })
        {
            findings.AddRange(Structure(revision, side, site));
            findings.AddRange(new AccessChecks(revision.Id, side).Look());
            findings.AddRange(PlainLanguage(revision, side, site));
        }

        findings.AddRange(SameOnBothSides(revision, texts));
        findings.AddRange(OneSidedImages(revision, texts));
        findings.AddRange(new TermChecks(FinderFor(site), revision.Id, texts).Look());
        return [.. findings.DistinctBy(finding => finding.Place)];
    }

    private static IEnumerable<Finding> Structure(Revision revision, ReadSide side, LiveSite site)
    {
        var context = new TextContext(
            side.Language, site.Data, key => site.Find(key) is not null,
            (_, _) => true, // Headings of other pages are looked at when this one goes live.
            site.HasMedia);
        var faults = TextChecks.Find(side.Markdown, context).Select(found => (found.Fault, Block: side.BlockAt(found.Line)))
            .Concat(side.Fields.SelectMany(field => LiteralChecks.Find(field.Source, side.Language).Select(fault => (Fault: fault, Block: (TextBlock?)field))));
        return faults.Select(found => Finding.Of(revision.Id, side.Language, CheckRules.Find(found.Fault.Rule), found.Block?.Hash, found.Block?.Words ?? "", found.Fault.Values));
    }

    private static IEnumerable<Finding> PlainLanguage(Revision revision, ReadSide side, LiveSite site)
    {
        var passages = side.Passages(site.Data);
        foreach (var note in PlainChecks.Look(side.Language, [.. passages.Select(passage => passage.Passage)], site.Data.PlainWords).Notes)
        {
            var block = note.Passage == PlainNote.WholeText ? null : passages[note.Passage].Block;
            yield return Finding.Of(revision.Id, side.Language, CheckRules.OfPlain(note.Rule), block?.Hash, note.Excerpt, [.. note.Values, ("excerpt", note.Excerpt)]);
        }
    }

    private static IEnumerable<Finding> SameOnBothSides(Revision revision, Bilingual<ReadSide> texts) =>
        Parity.Compare(texts.Irish.Markdown, texts.English.Markdown).Select(difference => Finding.Of(
            revision.Id, null, CheckRules.Find(difference.Fault.Rule), difference.Fault.Rule == "parity-structure" ? texts.Irish.BlockAt(difference.Line)?.Hash : null,
            difference.Fault.Rule == "parity-structure" ? texts.Irish.BlockAt(difference.Line)?.Words ?? "" : "", difference.Fault.Values));

    /// <summary>An image that has words in one language and adorns in the other.</summary>
    private static IEnumerable<Finding> OneSidedImages(Revision revision, Bilingual<ReadSide> texts)
    {
        var decorative = texts.Select(side => side.Images().Where(image => Images.IsDecorative(image.Words)).Select(image => image.Url).ToHashSet());
        return from side in new[] { texts.Irish, texts.English }
               from image in side.Images()
               where !Images.IsDecorative(image.Words) && image.Url is not null && decorative[side.Language.Other()].Contains(image.Url)
               select Finding.Of(revision.Id, side.Language, CheckRules.Find(CheckRules.ImageOneSided), image.Block.Hash, image.Words, [("words", image.Words)]);
    }

    /// <summary>Built once for a state of the data: it takes longer than a look.</summary>
    private TermFinder FinderFor(LiveSite site)
    {
        if (_terms is not { } built || built.DataHash != site.DataHash)
        {
            _terms = built = (site.DataHash, new TermFinder(site.Data.Terms.Values.Select(term => term.Term)));
        }

        return built.Finder;
    }
}
