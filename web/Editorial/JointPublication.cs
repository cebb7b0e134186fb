using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

/// <summary>Several pairs that go live together with data they speak of, in the transaction of the caller: all of them or none.</summary>
public sealed class JointPublication(FindingStore findings, CurrentSite site)
{
    /// <summary>What stands in the way of each pair by itself: a gate that is not signed, a finding that blocks.</summary>
    internal async Task<IReadOnlyList<JointObstacles>> ObstaclesAsync(SiteDb db, IReadOnlyCollection<string> keys, DateTime now, CancellationToken cancellation)
    {
        var all = new List<JointObstacles>();
        foreach (var key in keys)
        {
            var work = await PageWork.LoadAsync(db, key, now, cancellation);
            var signOffs = await work.SignOffsAsync(cancellation);
            var unsigned = Gate.Of(site().Data.Types[work.Current.Type]).Where(gate => !gate.IsSignedIn(signOffs, work.Current));
            all.Add(new JointObstacles(key, Bilingual.For(language => work.Current.Text(language).Title),
            [
                .. work.Open is null ? [] : await EditionObstacles.FindAsync(work, findings, cancellation),
                .. work.Open is null ? [] : unsigned.Select(gate => Issue.Whole($"desk.publish.unsigned.{gate.Key}")),
            ]));
        }

        return all;
    }

    /// <summary>What the pairs would break on the site as a whole, with this data around them.</summary>
    internal async Task<IReadOnlyList<Issue>> ComingAsync(SiteDb db, IReadOnlyCollection<string> keys, ReferenceData data, DateTime now, CancellationToken cancellation)
    {
        var changed = new Dictionary<string, Revision>();
        foreach (var key in keys)
        {
            changed[key] = (await PageWork.LoadAsync(db, key, now, cancellation)).Current;
        }

        return ComingIssues.OfPages(await ComingIssues.LiveAsync(db, cancellation), changed, data, site().HasMedia);
    }

    /// <summary>Once nothing stands in the way. A page whose newest words are live already stays as it is.</summary>
    internal static async Task PublishAsync(SiteDb db, IReadOnlyCollection<string> keys, Person by, DateTime now, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            var work = await PageWork.LoadAsync(db, key, now, cancellation);
            if (work.Open is not { } open)
            {
                continue;
            }

            await work.CancelScheduleAsync(cancellation);
            var files = PageRevisions.FilesOf(key, work.Current);
            await new PagePublisher(db, now).PublishAsync(work.Page, work.Current, Bilingual.For(language => files.Texts[language].Aliases), open, now, cancellation);
            await work.WriteAuditAsync(by, "page.published", cancellation, ("revision", $"{work.Current.Number}"));
        }
    }
}

/// <param name="Issues">None when the pair could go live.</param>
public sealed record JointObstacles(string PageKey, Bilingual<string> Title, IReadOnlyList<Issue> Issues);

/// <summary>Keeps a page from going live by itself, because it goes live together with others.</summary>
public interface IPublicationHold
{
    /// <returns>What to do instead; none when the page may go live.</returns>
    Task<Issue?> OfAsync(SiteDb db, string pageKey, CancellationToken cancellation);
}
