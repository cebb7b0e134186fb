using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.Editorial;

/// <summary>The Council’s terms that a block uses, each with its agreed wording in the other language.</summary>
public sealed class TermMarks
{
    private (ReferenceData Data, TermFinder Finder)? _built;

    public IReadOnlyList<Bilingual<string>> In(ReferenceData data, TextBlock block, Language language) =>
    [
        .. FinderFor(data).Find(language, block.Words).Where(use => use.IsAgreed).Select(use => use.Key).Distinct()
            .Select(key => data.Terms[key].Term.Agreed),
    ];

    private TermFinder FinderFor(ReferenceData data)
    {
        if (_built is not { } built || built.Data != data)
        {
            _built = built = (data, new TermFinder(data.Terms.Values.Select(term => term.Term)));
        }

        return built.Finder;
    }
}
