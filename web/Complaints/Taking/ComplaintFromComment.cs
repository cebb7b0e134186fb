using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>
/// Opens a complaint out of a comment card whose sender has agreed. Its days are counted from the agreement: before that it was no
/// complaint. The access code is for whoever holds the form; here there is none, so a new one is made when the person asks for it.
/// </summary>
internal sealed class ComplaintFromComment(ComplaintIntake intake) : IComplaintOpening
{
    public async Task<string> OpenAsync(SiteDb db, ComplaintOpening opening, CancellationToken cancellation)
    {
        var receipt = await intake.AddAsync(
            db,
            new NewComplaint
            {
                ActKey = $"{opening.CommentReference}/{Guid.NewGuid():N}{Guid.NewGuid():N}",
                Language = opening.Language,
                Type = CaseType.Complaint,
                Channel = CaseChannel.Site,
                ServiceKey = opening.ServiceKey,
                IsAnonymous = opening.Email is null,
                ReceivedOn = DublinTime.DayOf(new DateTimeOffset(opening.AgreedUtc, TimeSpan.Zero)),
                TakenBy = opening.By,
                CommentReference = opening.CommentReference,
                Details = id => new ComplaintDetails
                {
                    ComplaintId = id,
                    Name = opening.Name,
                    Email = opening.Email,
                    Way = opening.Email is null ? null : ContactWay.Email,
                    WhatHappened = opening.Message,
                },
            },
            cancellation);
        return receipt.Reference;
    }
}
