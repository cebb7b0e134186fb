using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Writes the report pack in one language: what is asked, how each promise stands, what people told us, what is proposed, and a form. What
/// is not there in both languages yet stands in neither pack, and the pack says so. It names nobody.
/// </summary>
/// <param name="show">What is done to every word before it stands there, such as to a sign that cannot be set.</param>
internal sealed class PackWriting(ReferenceData data, ReviewRoom room, PublicResults results, Language language, Func<string, string> show)
{
    private static readonly string[] Questions = ["matters", "change", "missing"];
    private static readonly string[] FormParts = ["committee", "day", "view", "changes"];

    private readonly Strings _words = data.Strings[language];
    private readonly PackBlocks _to = new(show);

    /// <param name="view">Of the committee whose name stands on the pack.</param>
    public DocumentText Write(CommitteeView? view, DateOnly today, string address)
    {
        WriteQuestions();
        WritePromises();
        WriteHeard();
        WriteChanges();
        WriteForm(view);
        return new DocumentText(language, CoverOf(view, today, address), _to.Blocks, [], DocumentWordsReader.Of(_words));
    }

    private DateOnly DueOn => room.Step(ReviewStep.Committees).Record.DueOn;

    private Cover CoverOf(CommitteeView? view, DateOnly today, string address)
    {
        var year = Figure(room.Review.Year);
        var title = view is null ? _words.Format("plan.pack.title", ("year", year)) : _words.Format("plan.pack.title.named", ("year", year), ("committee", view.Committee(language)));
        IEnumerable<CoverFact> facts =
        [
            .. view is null ? [] : new[] { new CoverFact(_words["plan.pack.committee"], show(view.Committee(language))) },
            new CoverFact(_words["plan.pack.due"], Day(DueOn)),
            new CoverFact(_words["plan.pack.version"], Figure(room.Plan.Number)),
            new CoverFact(_words["plan.pack.made"], Day(today)),
        ];
        return new Cover(show(title), data.Settings.Council[language], _words["plan.pack.summary"], [.. facts], [], address, today, IdentifierOf(view, today));
    }

    private void WriteQuestions()
    {
        _to.Heading("asked", _words["plan.pack.asked"]);
        _to.Paragraph(_words["plan.pack.asked.why"]);
        _to.Paragraph(_words["plan.pack.asked.what"]);
        _to.List([.. Questions.Select(key => PackBlocks.Item([new Words(_words[$"plan.pack.question.{key}"])]))]);
        _to.Note(_words.Format("plan.pack.asked.when", ("day", Day(DueOn))));
        _to.Paragraph(_words["plan.pack.asked.after"]);
    }

    private void WritePromises()
    {
        _to.Heading("promises", _words["plan.pack.promises"]);
        _to.Paragraph(_words["plan.pack.promises.text"]);
        foreach (var group in room.Plan.Commitments.GroupBy(commitment => commitment.Principle).OrderBy(group => group.Key ?? int.MaxValue))
        {
            _to.Heading(string.Create(CultureInfo.InvariantCulture, $"principle-{group.Key ?? 0}"), PrincipleName(group.Key), level: 3);
            _to.List([.. group.Select(ItemOf)]);
        }
    }

    private ListItem ItemOf(Commitment commitment)
    {
        var newest = results.NewestOf(commitment.Number);
        List<Inline> stands = [new Words(_words["plan.pack.stands"] + " "), Strong((newest is null ? _words["plan.progress.no-result"] : _words[$"plan.progress.{EnumCode.Of(newest.Progress)}"]) + ". ")];
        if (newest is not null)
        {
            stands.Add(_to.Piece($"{_words.Format("plan.pack.until", ("day", Day(newest.To)))} {newest.Note?[language]}"));
        }

        // One paragraph, so that the end of a page does not part them.
        return PackBlocks.Item([.. Named(commitment.Number, commitment.Sentence[language]), new LineBreak(), .. stands]);
    }

    private void WriteHeard()
    {
        _to.Heading("heard", _words["plan.report.heard"]);
        if (room.Feedback is { } pack)
        {
            // Nobody is counted in groups of fewer than five: the pack leaves the house.
            _to.Paragraph(_words.Format("plan.pack.heard.period", ("from", Day(pack.From)), ("to", Day(pack.To))));
            _to.List(
            [
                Counted(_words["plan.report.comments"], SmallCount.Of(pack.Comments, _words)),
                Counted(_words["plan.report.complaints"], SmallCount.Of(pack.Complaints, _words)),
                Counted(_words["plan.report.lessons"], Figure(pack.Lessons.Count)),
                Counted(_words["plan.report.requests"], SmallCount.Of(pack.FormatRequests.Values.Sum(), _words)),
            ]);
        }
        else
        {
            _to.Paragraph(_words["plan.pack.heard.none"]);
        }

        WriteThemes();
    }

    private void WriteThemes()
    {
        var told = room.Themes.Where(theme => LanguageExtensions.Both.All(one => theme.Said(one).Length > 0)).OrderBy(theme => theme.Principle ?? int.MaxValue).ToList();
        _to.Heading("points", _words["plan.pack.points"], level: 3);
        if (told.Count == 0)
        {
            _to.Paragraph(_words["plan.pack.points.none"]);
        }

        _to.List([.. told.Select(ItemOf)]);
        if (room.Themes.Count > told.Count)
        {
            _to.Paragraph($"{_words["plan.pack.points.half"]} {Figure(room.Themes.Count - told.Count)}");
        }
    }

    private ListItem ItemOf(ReviewTheme theme)
    {
        List<Inline> answer = theme.IsDecided
            ? [new Words(_words["plan.pack.answer"] + " "), Strong(_words[$"plan.disposition.{EnumCode.Of(theme.Disposition!.Value)}"] + ". "), _to.Piece(theme.Answer(language))]
            : [new Words(_words["plan.pack.answer.none"])];
        Inline[] said = [Strong(PrincipleName(theme.Principle) + ": "), _to.Piece(theme.Said(language))];
        return theme.Count is { } count ? PackBlocks.Item(said, [new Words($"{_words["plan.pack.count"]} {SmallCount.Of(count, _words)}")], answer) : PackBlocks.Item(said, answer);
    }

    private void WriteChanges()
    {
        var changes = room.Decisions.Where(decision => decision.Kind is not DecisionKind.Keep && decision.IsWhole).OrderBy(decision => decision.Number).ToList();
        _to.Heading("changes", _words["plan.pack.changes"]);
        _to.Paragraph(changes.Count == 0 ? _words["plan.pack.changes.none"] : _words["plan.pack.changes.text"]);
        _to.List([.. changes.Select(ItemOf)]);
        _to.List(
        [
            Counted(_words["plan.pack.changes.kept"], Figure(room.Decisions.Count(decision => decision.Kind is DecisionKind.Keep && decision.IsWhole))),
            Counted(_words["plan.pack.changes.open"], Figure(room.Undecided.Count)),
        ]);
    }

    private ListItem ItemOf(CommitmentDecision decision)
    {
        Inline[] reason = [new Words(_words["plan.pack.reason"] + " "), _to.Piece(decision.Reason(language))];
        Inline[] proposal = [Strong(_words[$"plan.pack.change.{EnumCode.Of(decision.Kind)}"] + " "), _to.Piece(decision.Sentence(language))];
        var now = room.Plan.Find(decision.Number)?.Sentence[language] ?? "";
        return decision.Kind switch
        {
            DecisionKind.Add => PackBlocks.Item(proposal, reason),
            DecisionKind.Drop => PackBlocks.Item(Named(decision.Number, now), [Strong(_words["plan.pack.change.drop"])], reason),
            _ => PackBlocks.Item(Named(decision.Number, now), proposal, reason),
        };
    }

    private void WriteForm(CommitteeView? view)
    {
        _to.Heading("view", _words["plan.pack.form"]);
        _to.Paragraph(_words["plan.pack.form.text"]);
        foreach (var key in FormParts)
        {
            _to.Heading($"view-{key}", _words[$"plan.pack.form.{key}"], level: 3);
            _to.Paragraph(key == "committee" && view is not null ? view.Committee(language) : _words["plan.pack.form.here"]);
        }

        _to.Heading("send", _words["plan.pack.send"]);
        _to.Paragraph(_words.Format("plan.pack.asked.when", ("day", Day(DueOn))));
        if (data.Unit(room.Plan.Owner) is { } unit)
        {
            _to.Reach(unit, unit.ThroughKey is { } key ? data.Unit(key) : null, _words, language);
        }
    }

    private Inline[] Named(int number, string sentence) =>
        [Strong(_words.Format("plan.report.commitment", ("number", Figure(number))) + " "), _to.Piece(sentence)];

    private static ListItem Counted(string label, string figure) => PackBlocks.Item([new Words($"{label}: {figure}")]);

    private static Words Strong(string words) => new(words, WordStyle.Strong);

    private string PrincipleName(int? principle) => principle is { } number ? $"{Figure(number)}. {_words[$"principle.{Figure(number)}"]}" : _words["plan.report.other"];

    private string Day(DateOnly day) => LongDate.WithoutWeekday(day, language);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A UUID made from a name (RFC 9562, version 8): the same for the pack of a committee on one day in one language.</summary>
    private string IdentifierOf(CommitteeView? view, DateOnly today)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"committee-pack/{room.Review.Id}/{view?.Id}/{today:yyyy-MM-dd}/{language.Code()}")))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
