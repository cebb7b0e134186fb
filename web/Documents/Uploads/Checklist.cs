namespace KilkennyInfo.Documents.Uploads;

/// <summary>What only a person can see: each question with yes, no, or that there is nothing of the kind in the file.</summary>
public sealed record Checklist(IReadOnlyDictionary<string, ChecklistAnswer> Answers)
{
    /// <summary>In the order in which they are asked. Each has its words in the wording files of the desk.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["reading-order", "alt-text", "contrast", "headings", "same-words"];

    /// <summary>The answers that there are to choose from.</summary>
    public static IReadOnlyList<ChecklistAnswer> Given { get; } = [ChecklistAnswer.Yes, ChecklistAnswer.No, ChecklistAnswer.NothingThere];

    /// <summary>Nothing was answered “no” or left open.</summary>
    public bool IsPassed => Questions.All(question => Answers.GetValueOrDefault(question, ChecklistAnswer.Open) is ChecklistAnswer.Yes or ChecklistAnswer.NothingThere);

    public bool IsComplete => Questions.All(question => Answers.GetValueOrDefault(question, ChecklistAnswer.Open) is not ChecklistAnswer.Open);

    public string Write() => string.Join(' ', Questions.Select(question => $"{question}={Answers.GetValueOrDefault(question, ChecklistAnswer.Open)}"));

    public static Checklist Read(string? written)
    {
        var parts = (written ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='));
        return new Checklist(parts.Where(part => part.Length == 2).ToDictionary(
            part => part[0], part => Enum.TryParse<ChecklistAnswer>(part[1], out var answer) ? answer : ChecklistAnswer.Open));
    }
}

public enum ChecklistAnswer
{
    Open,
    Yes,
    No,
    NothingThere,
}
