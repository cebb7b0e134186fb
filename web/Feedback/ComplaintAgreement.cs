using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Feedback;

/// <summary>Opens a complaint out of a comment. What deals with complaints provides it; without it, the agreement is kept and the complaint is taken down by hand.</summary>
public interface IComplaintOpening
{
    /// <summary>Inside the transaction in which the agreement is kept.</summary>
    /// <returns>The reference of the complaint.</returns>
    Task<string> OpenAsync(SiteDb db, ComplaintOpening opening, CancellationToken cancellation);
}

/// <summary>A comment whose sender has agreed that it becomes a complaint.</summary>
/// <param name="AgreementNote">How and when they agreed.</param>
/// <param name="ReceivedUtc">When the comment came; the complaint begins with the agreement.</param>
public sealed record ComplaintOpening(
    Person By, string CommentReference, Language Language, string Message, string? Name, string? Email, string? ServiceKey, DateTime ReceivedUtc, DateTime AgreedUtc, string AgreementNote);

/// <summary>Makes a complaint of a comment, only when its sender agrees.</summary>
public sealed class ComplaintAgreement(CommentActs acts, IComplaintOpening? opening = null)
{
    /// <summary>Complaints can be opened from here.</summary>
    public bool OpensComplaints => opening is not null;

    /// <param name="note">How and when the person agreed.</param>
    public async Task<IReadOnlyList<Issue>> AgreeAsync(Person by, Guid id, string note, CancellationToken cancellation)
    {
        var words = TypedWords.Tidy(note);
        if (words.Length is 0 or > Comment.NoteMaxLength)
        {
            return [words.Length == 0 ? new Issue("note", "desk.comments.agreement.missing") : Issue.TooLong("note", words, Comment.NoteMaxLength)];
        }

        var act = new CommentAct("comment-card.complaint-agreed", comment => comment.AgreeToComplaint(words, acts.Now))
        {
            Along = (db, comment) => OpenAsync(db, by, comment, cancellation),
            Details = comment => new Dictionary<string, string?> { ["complaint"] = comment.ConvertedTo },
        };
        return await acts.WorkAsync(
            by, id,
            act.RefusedWhen(comment => comment.IsHeld, "desk.comments.held-first").RefusedWhen(comment => comment.AgreedUtc is not null, "desk.comments.agreement.already"),
            cancellation);
    }

    private async Task OpenAsync(SiteDb db, Person by, Comment comment, CancellationToken cancellation)
    {
        if (opening is not null)
        {
            var agreed = new ComplaintOpening(
                by, comment.Reference, comment.Language, comment.Message!, comment.Name, comment.Email, comment.ServiceTag, comment.ReceivedUtc, comment.AgreedUtc!.Value, comment.AgreementNote!);
            comment.Become(await opening.OpenAsync(db, agreed, cancellation));
        }
    }
}
