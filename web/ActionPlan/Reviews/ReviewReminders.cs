using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Reminds whoever sees to a step four weeks before its day, a week before and when it has passed, and then every week; and whoever leads
/// the review of the day of the whole. The same reminder is written once, on any node.
/// </summary>
public sealed class ReviewReminders(SiteDatabase database, CurrentSite site, FollowPublication follow, NoticeWriter notices, MailSender mail, TimeProvider clock)
{
    public async Task RemindAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync(cancellation))
        {
            return;
        }

        var isNew = await database.WriteAsync(async db =>
        {
            var open = await OpenReview.LoadAsync(db, site().Data.PlanVersions, clock.GetUtcNow().UtcDateTime, cancellation);
            await RemindAsync(open, cancellation);
            return await open.PutPublicAsync(cancellation); // A step may have become late with the day.
        }, cancellation);
        mail.Nudge();
        await (isNew ? follow() : Task.CompletedTask);
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanReview>().AnyAsync(review => review.EndedUtc == null, cancellation);
    }

    private async Task RemindAsync(OpenReview open, CancellationToken cancellation)
    {
        var people = await Colleagues.LoadAsync(open.Db, open.Today, cancellation);
        foreach (var step in open.Review.Steps.Where(step => !step.IsOver).OrderBy(step => step.Step))
        {
            if (ReviewNags.Due(step.DueOn, open.Today) is { } nag)
            {
                var values = ("step", Bilingual.For(language => site().Data.Strings[language][$"plan.review.step.{EnumCode.Of(step.Step)}"]));
                await WriteAsync(open, ReadersOf(step, people), $"plan-step-{EnumCode.Of(nag)}", $"{step.Step}:{step.DueOn:yyyy-MM-dd}:{ReviewNags.Round(nag, step.DueOn, open.Today)}", step.DueOn, cancellation, values);
            }
        }

        if (ReviewNags.Due(open.Review.DueOn, open.Today) is { } whole)
        {
            await WriteAsync(open, people.With(Role.WorkingGroupChair, Role.Publisher), $"plan-review-{EnumCode.Of(whole)}", $"whole:{ReviewNags.Round(whole, open.Review.DueOn, open.Today)}", open.Review.DueOn, cancellation);
        }
    }

    /// <summary>The person it was given to; else everyone who has the role, and where nobody has it, the administrators: somebody must know.</summary>
    private static IReadOnlyList<Reader> ReadersOf(ReviewStepRecord step, Colleagues people) =>
        people.Find(step.OwnerId) is { } owner ? people.Readers([owner])
        : people.With(step.OwnerRole) is { Count: > 0 } able ? able
        : people.With(Role.Administrator);

    private async Task WriteAsync(OpenReview open, IReadOnlyList<Reader> readers, string kind, string cause, DateOnly day, CancellationToken cancellation, params (string Name, Bilingual<string> Value)[] values)
    {
        foreach (var reader in readers)
        {
            await notices.AddAsync(open.Db, new Notice(reader, kind, $"{open.Id}:{cause}", "/desk/plan/review", [("day", Notice.Day(day)), .. values]), open.Now, cancellation);
        }
    }
}
