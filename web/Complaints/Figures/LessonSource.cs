using KilkennyInfo.Data;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Where the lessons of complaints are kept.</summary>
public interface ILessonSource
{
    /// <summary>The lessons of each complaint, by its id; none when nobody keeps any.</summary>
    Task<ILookup<Guid, LessonFact>?> ReadAsync(SiteDb db, CancellationToken cancellation);
}

/// <summary>Nobody keeps lessons: the figures say nothing of them, which is not the same as none.</summary>
internal sealed class NoLessons : ILessonSource
{
    public Task<ILookup<Guid, LessonFact>?> ReadAsync(SiteDb db, CancellationToken cancellation) => Task.FromResult<ILookup<Guid, LessonFact>?>(null);
}
