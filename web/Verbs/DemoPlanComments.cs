using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using static KilkennyInfo.Languages.Language;

namespace KilkennyInfo.Verbs;

/// <summary>What people might say about the plan and its promises, before its first review and after it. Nobody wrote it.</summary>
internal sealed class DemoPlanComments(DemoPlanActs acts, DemoPlanDays days)
{
    private IEnumerable<(DateOnly Day, Language Language, CommentKind Kind, CommentSubject Subject, string Message)> All =>
    [
        (days.FirstOpened.AddDays(-60), English, CommentKind.Suggestion, new(Commitment: 5), "The charter in my local office is only in English."),
        (days.FirstOpened.AddDays(-31), Irish, CommentKind.Problem, new(Commitment: 5), "Ní fhaca mé an chairt i nGaeilge san oifig."),
        (days.FirstOpened.AddDays(-20), English, CommentKind.Suggestion, new(Principle: 9), "I would like to make an appointment on your website."),
        (days.Today.AddDays(-120), English, CommentKind.Problem, new(Commitment: 46), "I rang three times, and nobody rang me back."),
        (days.Today.AddDays(-75), Irish, CommentKind.Problem, new(Commitment: 46), "D’fhág mé m’uimhir, ach níor ghlaoigh aon duine ar ais orm."),
        (days.Today.AddDays(-50), English, CommentKind.Compliment, new(Commitment: 42), "My call was answered at once, and by a person. Thank you."),
        (days.Today.AddDays(-33), Irish, CommentKind.Suggestion, new(Commitment: 81), "Ba mhaith liom mo mhótarcháin agus mo chíos a íoc in aon áit amháin."),
        (days.Today.AddDays(-15), English, CommentKind.Suggestion, new(Commitment: 19), "The parking rules are hard to follow. Could they be on one page?"),
        (days.Today.AddDays(-8), Irish, CommentKind.Suggestion, new(Principle: 10), "Ba mhaith liom fógra a fheiceáil ag gach cuntar a deir go labhraítear Gaeilge ann."),
    ];

    public void Tell(DemoStory story, CancellationToken cancellation)
    {
        foreach (var (day, language, kind, subject, message) in All)
        {
            var comment = new NewComment(language, kind, message, subject, WantsReply: false, null, null, CommentChannel.Site, [Guid.NewGuid().ToString("N")]);
            story.On(day, () => acts.Comments.AddAsync(comment, cancellation));
        }
    }
}
