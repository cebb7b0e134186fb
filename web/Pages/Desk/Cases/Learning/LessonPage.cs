using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Learning;

/// <summary>A page about one lesson that the person may change.</summary>
public abstract class LessonPage(Lessons lessons) : CasesPage
{
    public const string Board = "/desk/lessons";

    [FromRoute]
    public Guid Id { get; set; }

    public LessonRow Row { get; private set; } = null!;

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Title = Words[titleKey];
        Row = (await lessons.ListAsync(Person, cancellation)).FirstOrDefault(row => row.Lesson.Id == Id) ?? throw new NotThereException($"There is no lesson {Id}.");
        if (!Row.MayChange)
        {
            throw new NotAllowedException($"{Person.Name} does not see to this lesson.");
        }
    }
}
