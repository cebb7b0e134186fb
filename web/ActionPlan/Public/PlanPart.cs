using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>
/// One part of what the public sees of the plan, ready to be shown: its pages need no look at any other table. Which parts there are is
/// said by <see cref="PlanParts"/>.
/// </summary>
public sealed class PlanPart
{
    public const int NameMaxLength = 20;

    public required string Name { get; init; }

    public required DateTime MadeUtc { get; set; }

    public required string Json { get; set; }
}

internal sealed class PlanPartMapping : IEntityTypeConfiguration<PlanPart>
{
    public void Configure(EntityTypeBuilder<PlanPart> builder)
    {
        builder.HasKey(part => part.Name);
        builder.Property(part => part.Name).HasMaxLength(PlanPart.NameMaxLength);
    }
}

/// <summary>Puts parts of the plan before the public.</summary>
public static class PlanParts
{
    /// <summary><see cref="PublicResults"/></summary>
    public const string Results = "results";

    /// <summary><see cref="PublicPlanFigures"/></summary>
    public const string Figures = "figures";

    /// <summary><see cref="PublicMeetings"/></summary>
    public const string Meetings = "meetings";

    /// <summary><see cref="PublicReview"/></summary>
    public const string Review = "review";

    /// <summary>In the transaction of the act that changes what is public; whoever acts lets the site follow after the commit.</summary>
    /// <param name="json">None takes the part away.</param>
    /// <returns>Whether the public sees something new.</returns>
    public static async Task<bool> PutAsync(SiteDb db, string name, string? json, DateTime now, CancellationToken cancellation)
    {
        var part = await db.Set<PlanPart>().AsTracking().SingleOrDefaultAsync(one => one.Name == name, cancellation);
        if (part?.Json == json)
        {
            return false;
        }

        if (json is null)
        {
            db.Remove(part!);
        }
        else if (part is null)
        {
            db.Add(new PlanPart { Name = name, MadeUtc = now, Json = json });
        }
        else
        {
            (part.MadeUtc, part.Json) = (now, json);
        }

        db.Add(new PublishEvent { OccurredUtc = now, DataPath = $"plan:{name}" });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
