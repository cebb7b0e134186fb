using System.Globalization;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// The report pack that the working group gives to each Strategic Policy Committee while the plan is reviewed (commitments 86 and 89). It is
/// made when somebody asks, from what the review holds at that moment, and is kept nowhere.
/// </summary>
/// <param name="writers">Asked when the first file is made: finding them takes a moment.</param>
public sealed class CommitteePack(ReviewReading reading, SiteDatabase database, CurrentSite site, PublicAddress address, CasePdf pdf, Func<DocumentWriters> writers, TimeProvider clock)
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<RenditionFormat> Formats { get; } = [RenditionFormat.Pdf, RenditionFormat.Word, RenditionFormat.OpenDocument, RenditionFormat.Html];

    /// <param name="committee">The view under which the committee is recorded, so that its name stands on the pack; none for a pack that any committee can be given.</param>
    /// <exception cref="NotThereException">No review is under way, or it knows no such committee.</exception>
    public async Task<PackFile> MakeAsync(Language language, RenditionFormat format, Guid? committee, CancellationToken cancellation)
    {
        var writer = Formats.Contains(format) ? writers().Find(format.Code) : null;
        if (writer is null)
        {
            throw new NotThereException($"There is no report pack in the format {format.Code}.");
        }

        var room = await reading.RequireOpenAsync(cancellation);
        var view = ViewIn(room, committee);
        var text = await ComposeAsync(room, view, language, format == RenditionFormat.Pdf ? pdf.Fit : words => words, cancellation);
        var file = await writer.WriteAsync(text, cancellation);
        return new PackFile(NameOf(room, view, language, format), format.MediaType, file.Bytes);
    }

    private static CommitteeView? ViewIn(ReviewRoom room, Guid? committee) => committee is not { } id ? null
        : room.Committees.SingleOrDefault(view => view.Id == id) ?? throw new NotThereException($"The review has no view of a committee {id}.");

    private async Task<DocumentText> ComposeAsync(ReviewRoom room, CommitteeView? view, Language language, Func<string, string> show, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var results = await PublishedResults.ReadAsync(db, cancellation);
        var origin = address.Origin + PlanAddresses.Review(language);
        return new PackWriting(site().Data, room, results, language, show).Write(view, DublinTime.Today(clock), origin);
    }

    private static string NameOf(ReviewRoom room, CommitteeView? view, Language language, RenditionFormat format)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(language is Language.Irish ? "pacaiste-tuarascala" : "report-pack")}-{room.Review.Year}");
        return view is null ? $"{name}.{format.Extension}" : $"{name}-{Slug.From(view.Committee(language))}.{format.Extension}";
    }
}

/// <param name="Name">What it is to be saved as.</param>
public sealed record PackFile(string Name, string MediaType, byte[] Bytes);
