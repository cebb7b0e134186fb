using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>What has to be mended before a letter can go (commitments 44, 57 and 58; domain section 2). Each issue says what to do.</summary>
internal sealed class LetterDraftChecks(LetterDraft draft, ReadCase read, Person by, Caseworker? worker, ReferenceData data, DateOnly today)
{
    public IReadOnlyList<Issue> Issues() => [.. Case(), .. Contact(), .. Way(), .. Words(), .. Day(), .. draft.Kind.IsAnswer() ? Answer() : [], .. Bodies()];

    private IEnumerable<Issue> Case()
    {
        if (data.Letters.Find(draft.Kind) is null)
        {
            yield return Issue.Whole("desk.letters.template-missing");
        }

        if (read.Complaint.Reference.Length == 0)
        {
            yield return Issue.Whole("desk.letters.reference-missing");
        }

        if (draft.Language is null)
        {
            yield return new Issue("language", "desk.letters.language-missing");
        }
        else if (draft.Language != read.Complaint.Language)
        {
            yield return new Issue("language", $"desk.letters.other-language.{read.Complaint.Language.Code()}");
        }
    }

    /// <summary>Stands with the account of whoever signs, so it is about the letter as a whole.</summary>
    private IEnumerable<Issue> Contact()
    {
        if (by.Name.Trim().Length == 0)
        {
            yield return Issue.Whole("desk.letters.contact-name");
        }

        if (string.IsNullOrWhiteSpace(worker?.Phone))
        {
            yield return Issue.Whole("desk.letters.contact-phone");
        }

        if (worker is not { HasNoExtension: true } && string.IsNullOrWhiteSpace(worker?.Extension))
        {
            yield return Issue.Whole("desk.letters.contact-extension");
        }

        if (!EmailAddress.IsUsable(worker?.Email))
        {
            yield return Issue.Whole("desk.letters.contact-email");
        }
    }

    private IEnumerable<Issue> Way()
    {
        if (read.Details is not { } details)
        {
            yield return Issue.Whole("desk.letters.nobody");
        }
        else if (draft.Way is null or ContactWay.Phone || !Enum.IsDefined(draft.Way.Value))
        {
            yield return new Issue("way", "desk.letters.way-missing");
        }
        else if (draft.Way is ContactWay.Email && !EmailAddress.IsUsable(details.Email))
        {
            yield return new Issue("way", "desk.letters.no-email");
        }
        else if (draft.Way is ContactWay.Post && string.IsNullOrWhiteSpace(details.Address))
        {
            yield return new Issue("way", "desk.letters.no-address");
        }
    }

    private IEnumerable<Issue> Words()
    {
        if (draft.Understood.Length == 0)
        {
            yield return new Issue("understood", "desk.letters.understood-missing");
        }

        if (draft.Body.Length == 0 && draft.Kind.NeedsBody())
        {
            yield return new Issue("body", $"desk.letters.body-missing.{draft.Kind.Key()}");
        }

        foreach (var (field, words) in draft.AllWords())
        {
            var max = field.EndsWith("-issue", StringComparison.Ordinal) ? LetterDraft.IssueMaxLength : LetterDraft.WordsMaxLength;
            if (words.Length > max)
            {
                yield return Issue.TooLong(field, words, max);
            }
        }
    }

    private IEnumerable<Issue> Day()
    {
        if (draft.By is null && draft.Kind.NeedsDay())
        {
            yield return new Issue("by", "desk.letters.day-missing");
        }
        else if (draft.By <= today)
        {
            yield return new Issue("by", "desk.letters.day-past");
        }
    }

    private IEnumerable<Issue> Answer() => [.. Findings(), .. Remedy(), .. Lesson()];

    private IEnumerable<Issue> Findings()
    {
        if (draft.Findings.Count is 0 or > LetterDraft.MostFindings)
        {
            yield return new Issue(LetterFinding.Field(0, "issue"), draft.Findings.Count == 0 ? "desk.letters.findings-missing" : "desk.letters.findings-many");
            yield break;
        }

        foreach (var (at, finding) in draft.Findings.Index())
        {
            if (finding.Issue.Length == 0)
            {
                yield return new Issue(LetterFinding.Field(at, "issue"), "desk.letters.finding-issue");
            }

            if (data.Categories.Outcome(finding.VerdictKey) is null)
            {
                yield return new Issue(LetterFinding.Field(at, "verdict"), "desk.letters.finding-verdict");
            }

            if (finding.Reasons.Length == 0)
            {
                yield return new Issue(LetterFinding.Field(at, "reasons"), "desk.letters.finding-reasons");
            }
        }
    }

    private IEnumerable<Issue> Remedy()
    {
        if (draft.RemedyKeys.Any(key => data.Categories.Remedy(key) is null))
        {
            yield return new Issue("remedy-keys", "desk.letters.remedy-unknown");
        }

        if (draft.HasNoRemedy && draft.RemedyKeys.Count > 0)
        {
            yield return new Issue("remedy-keys", "desk.letters.remedy-both");
        }
        else if (draft.Remedy.Length == 0)
        {
            yield return new Issue("remedy", draft.HasNoRemedy ? "desk.letters.remedy-why-none" : "desk.letters.remedy-missing");
        }
    }

    private IEnumerable<Issue> Lesson()
    {
        if (draft.Lesson.Length == 0 && !draft.HasNoLesson)
        {
            yield return new Issue("lesson", "desk.letters.lesson-missing");
        }
    }

    private IEnumerable<Issue> Bodies()
    {
        if (draft.Kind is LetterKind.Referral && data.Unit(draft.OtherBodyKey ?? "") is null)
        {
            yield return new Issue("other-body", "desk.letters.other-body-missing");
        }

        if (draft.Kind.IsLastAnswer() && data.Unit(data.Settings.OmbudsmanKey) is not { Website: not null, Phone: not null, Address: not null })
        {
            yield return Issue.Whole("desk.letters.ombudsman-missing");
        }
    }
}
