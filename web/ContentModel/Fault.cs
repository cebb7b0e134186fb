namespace KilkennyInfo.ContentModel;

/// <summary>
/// What is wrong, as a rule of its own: said in English on the command line, and at the desk by the sentence <c>desk.rule.(rule)</c> in the
/// reader's language.
/// </summary>
/// <param name="Values">What fills the sentence's places.</param>
public sealed record Fault(string Rule, string Message, params IReadOnlyList<(string Name, string Value)> Values);
