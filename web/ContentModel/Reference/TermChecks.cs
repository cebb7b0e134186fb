using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>What would make the list of terms give two answers, or none.</summary>
internal static class TermChecks
{
    public const string File = "terms.yaml";

    public static void Check(IReadOnlyDictionary<string, AgreedTerm> terms, IssueList issues)
    {
        foreach (var (key, term) in terms)
        {
            if (!Slug.IsValid(key))
            {
                issues.Add(File, term.Line, $"“{key}” is not a key: lower-case letters a-z, digits and single hyphens.");
            }
        }

        foreach (var language in LanguageExtensions.Both)
        {
            CheckWordings(language, terms, issues);
        }
    }

    private static void CheckWordings(Language language, IReadOnlyDictionary<string, AgreedTerm> terms, IssueList issues)
    {
        var owners = new Dictionary<string, string>();
        foreach (var (key, term) in terms)
        {
            foreach (var (words, _) in term.Term.Wordings(language).Skip(term.Term.Agreed[language].Length == 0 ? 1 : 0))
            {
                var normal = Languages.Terms.Wording.Normal(words);
                if (normal.Length == 0)
                {
                    issues.Add(File, term.Line, $"{key}: a wording ({language.Code()}) is empty.");
                }
                else if (!owners.TryAdd(normal, key))
                {
                    issues.Add(File, term.Line, owners[normal] == key
                        ? $"{key}: “{words}” ({language.Code()}) stands there twice."
                        : $"{key}: “{words}” ({language.Code()}) belongs to “{owners[normal]}” already.");
                }
            }
        }
    }
}
