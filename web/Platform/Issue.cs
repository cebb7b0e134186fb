using System.Globalization;

namespace KilkennyInfo.Platform;

/// <summary>Something a person has to mend before their act can be done: where, and which sentence of the desk's strings says so.</summary>
/// <param name="Field">The field's name; empty when it is about the act as a whole.</param>
/// <param name="Key">Key of the sentence in the desk's strings.</param>
/// <param name="Values">What fills the sentence's places.</param>
public sealed record Issue(string Field, string Key, params (string Name, string Value)[] Values)
{
    /// <summary>What exactly is the problem, where that has a sentence of its own: it stands in the place <c>{problem}</c>.</summary>
    public Issue? Inner { get; init; }

    public static Issue Whole(string key, params (string Name, string Value)[] values) => new("", key, values);

    /// <summary>Something typed is longer than it may be; says by how much.</summary>
    public static Issue TooLong(string field, string words, int max) => new(field, "desk.text.too-long", ("max", Figure(max)), ("has", Figure(words.Length)));

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>The person's roles do not let them do this. The desk does not offer it to them, so it is answered with 403.</summary>
public sealed class NotAllowedException(string message) : Exception(message);

/// <summary>There is no such page, edition or revision, or it is not in a state in which this can be done any more.</summary>
public sealed class NotThereException(string message) : Exception(message);
