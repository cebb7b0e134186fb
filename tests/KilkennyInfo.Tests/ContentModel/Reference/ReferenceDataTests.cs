using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed partial class ReferenceDataTests
{
    private static readonly DateOnly ProjectStart = new(2026, 1, 1);

    public static TheoryData<string> HoursKeys => [.. SiteContent.Data.Hours.Keys];

    [Fact]
    public void Content_AsItStands_HasNothingToMend() => Assert.Empty(SiteContent.Bundle.Issues);

    [Theory]
    [MemberData(nameof(HoursKeys))]
    public void Hours_WordsOfBothLanguages_SayTheFigures(string key)
    {
        var hours = SiteContent.Data.Hours[key];
        if (hours.Open.Count == 0)
        {
            // The days are not known, so the words must not name any.
            Assert.DoesNotContain("Luan", hours.Words.Irish, StringComparison.Ordinal);
            Assert.DoesNotContain("day", hours.Words.English.Replace("which days", "", StringComparison.Ordinal), StringComparison.Ordinal);
            return;
        }

        var figures = hours.Open.SelectMany(period => new[] { period.From, period.To }).ToList();
        foreach (var language in LanguageExtensions.Both)
        {
            Assert.Equal(figures, TimesIn(hours.Words[language]));
        }

        Assert.All(hours.Open, period => Assert.Equal(["mon", "tue", "wed", "thu", "fri"], period.Days));
        Assert.Contains("Ó Luan go hAoine", hours.Words.Irish, StringComparison.Ordinal);
        Assert.Contains("Monday to Friday", hours.Words.English, StringComparison.Ordinal);
    }

    [Fact]
    public void TimesIn_AfternoonWords_AreTheRightHours()
    {
        TimeOnly[] expected = [new(9, 15), new(12, 30), new(17, 0)];
        Assert.Equal(expected, TimesIn("9.15 r.n., 12.30 i.n., 5.00 i.n."));
        Assert.Equal(expected, TimesIn("9.15am, 12.30pm, 5.00pm"));
    }

    [Fact]
    public void Records_All_HaveASourceAndADayOfChecking()
    {
        var data = SiteContent.Data;
        Provenance[] all =
        [
            .. data.Facts.Values.Select(fact => fact.Provenance), .. data.Units.Select(unit => unit.Provenance), .. data.Offices.Values.Select(office => office.Provenance),
            .. data.Hours.Values.Select(hours => hours.Provenance), .. data.Appeals.Select(appeal => appeal.Provenance),
        ];
        Assert.True(all.Length > 50, $"{all.Length} records");
        Assert.All(all, provenance =>
        {
            Assert.False(string.IsNullOrWhiteSpace(provenance.Source));
            Assert.True(provenance.CheckedOn >= ProjectStart);
        });
    }

    [Fact]
    public void Numbers_WithdrawnSince2022_StandNowhereInTheContent() =>
        Assert.All(SiteContent.Texts, file => Assert.DoesNotMatch(@"\b18[59]0[ -]?\d", file.Value));

    [Fact]
    public void Commitments_NinetyTwo_StandOnceEach() =>
        Assert.Equal(Enumerable.Range(1, 92), SiteContent.Data.Commitments.Select(commitment => commitment.Number).Order());

    [Fact]
    public void Appeals_UnknownLimits_AreEmptyAndNotGuessed() =>
        Assert.All(SiteContent.Data.Appeals, appeal => Assert.True(appeal.Limit is null || appeal.Limit.Irish.Length > 0 && appeal.Limit.English.Length > 0));

    private static List<TimeOnly> TimesIn(string words) =>
    [
        .. Time().Matches(words).Select(match =>
        {
            var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) % 12;
            var afternoon = match.Groups["half"].Value is "i.n." or "pm" ? 12 : 0;
            return new TimeOnly(hour + afternoon, int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture));
        }),
    ];

    [GeneratedRegex(@"(?<h>\d{1,2})\.(?<m>\d\d) ?(?<half>r\.n\.|i\.n\.|am|pm)")]
    private static partial Regex Time();
}
