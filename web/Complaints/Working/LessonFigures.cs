using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Lessons, for the figures.</summary>
internal sealed class LessonFigures : ILessonSource
{
    public async Task<ILookup<Guid, LessonFact>?> ReadAsync(SiteDb db, CancellationToken cancellation)
    {
        var lessons = await db.Set<Lesson>().AsNoTracking().Select(lesson => new { lesson.ComplaintId, lesson.NotedUtc, lesson.DoneOn }).ToListAsync(cancellation);
        return lessons.ToLookup(lesson => lesson.ComplaintId, lesson => new LessonFact(DublinTime.DayOf(new DateTimeOffset(lesson.NotedUtc, TimeSpan.Zero)), lesson.DoneOn));
    }
}
