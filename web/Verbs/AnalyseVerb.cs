using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Verbs;

/// <summary>Prints the index keys of words: one word a line in, its keys with spaces between a line out.</summary>
public static class AnalyseVerb
{
    public static int Run(Language language)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var words = new StreamReader(Console.OpenStandardInput(), utf8);
        using var keys = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
        while (words.ReadLine() is { } word)
        {
            keys.WriteLine(string.Join(' ', WordAnalysis.Keys(language, word)));
        }

        return ExitCode.Done;
    }
}
