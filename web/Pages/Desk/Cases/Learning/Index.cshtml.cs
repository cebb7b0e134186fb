using KilkennyInfo.Complaints.Working;

namespace KilkennyInfo.Pages.Desk.Cases.Learning;

/// <summary>What the Council has learned from complaints: who sees to it, by when, and what came of it. Nobody who complained is told of here.</summary>
public sealed class LessonsModel(Lessons lessons) : CasesPage
{
    public IReadOnlyList<LessonRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.lessons.title"];
        Rows = await lessons.ListAsync(Person, cancellation);
    }
}
