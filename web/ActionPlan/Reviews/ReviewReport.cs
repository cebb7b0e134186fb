using System.Globalization;
using System.Text;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>Writes the report of a review, and “You said, we did”, in either language from the same record: the two texts have the same parts in the same order.</summary>
internal sealed class ReviewReport(ReferenceData data, OpenReview open, IReadOnlyList<PlanResult> results, IReadOnlyList<EqualityNote> notes)
{
    private FeedbackPack? Pack => open.Review.Feedback is { } json ? Public.PlanJson.Read<FeedbackPack>(json) : null;

    /// <summary>Points with an answer, in both languages. Where the step was skipped there may be others: these are counted, so that none is lost in silence.</summary>
    private IReadOnlyList<ReviewTheme> Answered { get; } = [.. open.Themes.Where(theme => theme.IsDecided)];

    private int Unanswered => open.Themes.Count - Answered.Count;

    public TypedText Report(Language language)
    {
        var words = data.Strings[language];
        var body = new StringBuilder();
        body.Append(words.Format("plan.report.intro", ("from", Day(open.Review.CountsFrom, language)), ("to", Day(open.Today, language)))).Append("\n\n");
        Section(body, words["plan.report.steps"], new("ceimeanna", "steps"), language, Steps(language));
        Section(body, words["plan.report.heard"], new("aiseolas", "feedback"), language, Heard(language));
        Section(body, words["plan.report.results"], new("torthai", "promises"), language, Results(language));
        Section(body, words["plan.report.committees"], new("coisti", "committees"), language, Committees(language));
        Section(body, words["plan.report.equality"], new("comhionannas", "equality"), language, Equality(language));
        Section(body, words["plan.report.decisions"], new("cinnti", "decisions"), language, Decisions(language));
        return Text(language, "report", body);
    }

    public TypedText YouSaid(Language language)
    {
        var words = data.Strings[language];
        var body = new StringBuilder();
        body.Append(words["plan.said.intro"]).Append("\n\n");
        foreach (var group in Answered.GroupBy(theme => theme.Principle).OrderBy(group => group.Key ?? int.MaxValue))
        {
            body.Append(CultureInfo.InvariantCulture, $"## {PrincipleName(group.Key, language)} {{#{Anchor(group.Key, language)}}}\n\n");
            foreach (var theme in group)
            {
                body.Append(CultureInfo.InvariantCulture, $"- **{words["plan.said.you"]}** {Plain(theme.Said(language))}\n  **{words["plan.said.we"]}** {words[$"plan.disposition.{EnumCode.Of(theme.Disposition!.Value)}"]}. {Plain(theme.Answer(language))}\n");
            }

            body.Append('\n');
        }

        if (open.Themes.Count == 0)
        {
            body.Append(words["plan.said.none"]).Append("\n\n");
        }

        if (Unanswered > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"{words["plan.report.open"]}: {Figure(Unanswered)}\n\n");
        }

        return Text(language, "said", body);
    }

    private TypedText Text(Language language, string kind, StringBuilder body)
    {
        var (words, version) = (data.Strings[language], (open.Plan.Number + 1).ToString(CultureInfo.InvariantCulture));
        var title = words.Format($"plan.{kind}.title", ("year", open.Review.Year.ToString(CultureInfo.InvariantCulture)));
        return new TypedText(title, "", $"{Slug.From(title)}-{version}", words[$"plan.{kind}.summary"], "", words["plan.report.first"], body.ToString().TrimEnd('\n') + "\n");
    }

    private IEnumerable<string> Steps(Language language)
    {
        var words = data.Strings[language];
        foreach (var step in open.Review.Steps.Where(step => step.Step < Public.ReviewStep.Draft).OrderBy(step => step.Step))
        {
            var name = words[$"plan.review.step.{EnumCode.Of(step.Step)}"];
            yield return step.IsSkipped
                ? $"- {name}: {words["plan.report.skipped"]} {Plain(step.SkipReason![language])}"
                : $"- {name}: {words.Format("plan.report.done", ("day", Day(DublinTime.DayOf(new DateTimeOffset(step.EndedUtc ?? open.Now, TimeSpan.Zero)), language)))}";
        }
    }

    private IEnumerable<string> Heard(Language language)
    {
        var words = data.Strings[language];
        if (Pack is { } pack)
        {
            // Nobody is counted in groups of fewer than five: these numbers go before everybody.
            yield return $"- {words["plan.report.comments"]}: {Public.SmallCount.Of(pack.Comments, words)}";
            yield return $"- {words["plan.report.complaints"]}: {Public.SmallCount.Of(pack.Complaints, words)}";
            yield return $"- {words["plan.report.lessons"]}: {Figure(pack.Lessons.Count)}";
            yield return $"- {words["plan.report.requests"]}: {Public.SmallCount.Of(pack.FormatRequests.Values.Sum(), words)}";
        }
        else
        {
            yield return words["plan.report.heard.none"] + (open.Themes.Count > 0 ? "\n" : "");
        }

        foreach (var theme in Answered)
        {
            yield return $"- {PrincipleName(theme.Principle, language)}: {Plain(theme.Said(language))} **{words[$"plan.disposition.{EnumCode.Of(theme.Disposition!.Value)}"]}.** {Plain(theme.Answer(language))}";
        }

        if (Unanswered > 0)
        {
            yield return $"- {words["plan.report.open"]}: {Figure(Unanswered)}";
        }
    }

    private IEnumerable<string> Results(Language language)
    {
        var words = data.Strings[language];
        foreach (var commitment in open.Plan.Commitments)
        {
            var newest = results.FirstOrDefault(result => result.Commitment == commitment.Number);
            yield return $"- {words.Format("plan.report.commitment", ("number", Figure(commitment.Number)))} {Plain(commitment.Sentence[language])} "
                + $"**{(newest is null ? words["plan.progress.no-result"] : words[$"plan.progress.{EnumCode.Of(newest.Progress)}"])}**"
                + (newest?.Note(language) is { Length: > 0 } note ? $" {Plain(note)}" : "");
        }
    }

    private IEnumerable<string> Committees(Language language)
    {
        var words = data.Strings[language];
        return open.Committees.Count == 0 ? [words["plan.report.committees.none"]]
            : open.Committees.Select(view => $"- {Plain(view.Committee(language))}, {Day(view.MetOn, language)}: " + (view.IsAnswered
                ? $"{Plain(view.View(language))} **{words["plan.report.response"]}** {Plain(view.Response(language))}" : words["plan.report.committees.open"]));
    }

    private IEnumerable<string> Equality(Language language) =>
        notes.Count == 0 ? [data.Strings[language]["plan.report.equality.none"]] : notes.Select(note => $"- {Plain(note.Text(language))}");

    private IEnumerable<string> Decisions(Language language)
    {
        var words = data.Strings[language];
        foreach (var decision in open.Decisions.Where(decision => decision.Kind is not DecisionKind.Keep))
        {
            var name = words.Format("plan.report.commitment", ("number", Figure(decision.Number)));
            var sentence = decision.Sentence(language) is { Length: > 0 } now ? $" “{Plain(now)}”" : "";
            yield return $"- {name} **{words[$"plan.decision.{EnumCode.Of(decision.Kind)}"]}.**{sentence} {Plain(decision.Reason(language))}";
        }

        yield return $"- {words["plan.report.kept"]}: {Figure(open.Decisions.Count(decision => decision.Kind is DecisionKind.Keep))}";
    }

    private static void Section(StringBuilder body, string title, Bilingual<string> anchor, Language language, IEnumerable<string> lines) =>
        body.Append(CultureInfo.InvariantCulture, $"## {title} {{#{anchor[language]}}}\n\n").AppendJoin('\n', lines).Append("\n\n");

    private string PrincipleName(int? principle, Language language) =>
        principle is { } number ? data.Strings[language][$"principle.{Figure(number)}"] : data.Strings[language]["plan.report.other"];

    private static string Anchor(int? principle, Language language) => $"{(language is Language.Irish ? "prionsabal" : "principle")}-{(principle is { } number ? Figure(number) : "0")}";

    private static string Day(DateOnly day, Language language) => LongDate.WithoutWeekday(day, language);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words of people on one line, each sign to be read as it stands.</summary>
    private static string Plain(string words) => PlainMarkdown.Of(words);
}
