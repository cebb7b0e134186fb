using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Search;

/// <summary>What people type and the pages they would be glad to get: one line of <c>queries.ga.tsv</c> or <c>queries.en.tsv</c>.</summary>
/// <param name="Language">Of the search page it is typed on.</param>
/// <param name="Kind">plain, inflected, nofada, typo, cross (typed in the other language), question or multiword.</param>
/// <param name="Expected">Keys of pages; any of them will do.</param>
/// <param name="Twin">The same query without the slip.</param>
public sealed record JudgedQuery(Language Language, string Text, string Kind, IReadOnlyList<string> Expected, string? Twin)
{
    public static IReadOnlyList<JudgedQuery> Read(Language language) =>
        [.. File.ReadLines(Path.Combine(TestSite.Root, "tests", "KilkennyInfo.Tests", "Search", $"queries.{language.Code()}.tsv")).Skip(1)
            .Where(line => line.Length > 0).Select(line => line.Split('\t'))
            .Select(columns => new JudgedQuery(language, columns[0], columns[1], columns[2].Split(','), columns.ElementAtOrDefault(3) is { Length: > 0 } twin ? twin : null))];
}
