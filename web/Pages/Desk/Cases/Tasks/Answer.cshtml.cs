using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The full written answer of the stage: what was found for each issue and why, what is put right, and what the Council learns.</summary>
public sealed class AnswerModel(CaseReading reading, CaseAnswering answering, CaseStaff staff, CaseLetterWriter writer, CaseLetters letters)
    : LetterTaskPage(reading, CaseDeed.Answer, writer, letters)
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public List<string> Grounds { get; set; } = [];

    [BindProperty]
    public List<string> Tests { get; set; } = [];

    /// <summary>The Complaints Officer says the last word, though a stage would follow.</summary>
    [BindProperty]
    public bool Final { get; set; }

    [BindProperty(Name = "action")]
    public string? WhatToDo { get; set; }

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty(Name = "lesson-due")]
    public string? Due { get; set; }

    public IReadOnlyList<CasePerson> Colleagues { get; private set; } = [];

    public IEnumerable<Category> Outcomes => Data.Categories.Outcomes.Where(outcome => CaseOutcomes.IsAnswer(outcome.Key));

    public PolicyStage? NextStage => Escalation.NextStage(State, Policy);

    public bool MayEnd => NextStage is not null && Person.Is(Role.ComplaintsOfficer);

    public override LetterKind Kind => State.Type is CaseType.Access ? LetterKind.InquiryReport
        : NextStage is null || (Final && MayEnd) ? LetterKind.FinalResponse
        : LetterKind.SectionAnswer;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => answering.AnswerAsync(Person, Id, Seen, Typed, Said, addLetter, cancellation), cancellation);

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await base.PrepareAsync(cancellation);
        Colleagues = await staff.EveryoneAsync(cancellation);
    }

    protected override IEnumerable<Issue> OwnIssues() => [.. Typed.Check(Data.Categories), .. Typed.Lesson?.Check() ?? []];

    private CaseAnswer Typed => new(Outcome, Grounds, Draft.RemedyKeys, Tests, Final, Lesson);

    /// <summary>A lesson is kept when somebody is to do something about it.</summary>
    private NewLesson? Lesson => string.IsNullOrWhiteSpace(WhatToDo) && Owner is null && string.IsNullOrWhiteSpace(Due) ? null : new NewLesson(Draft.Lesson, WhatToDo, Owner, DayOf(Due));
}
