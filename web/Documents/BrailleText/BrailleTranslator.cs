using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>Writes running text in cells: each stretch of one language by its own code, at one grade.</summary>
public sealed class BrailleTranslator(Liblouis liblouis, BrailleGrade grade)
{
    public const char Blank = '\u2800';

    /// <summary>A blank at which no line may end. It becomes a <see cref="Blank"/> once the lines are made.</summary>
    public const char HardBlank = '\u00A0';

    /// <summary>One text for each line that the content asks for; usually one.</summary>
    /// <param name="plain">Leaves emphasis out: the whole of a heading is one.</param>
    /// <exception cref="DocumentFaultException">A sign has no cells.</exception>
    public IReadOnlyList<string> Translate(IReadOnlyList<Inline> content, Language language, bool plain = false)
    {
        var lines = new List<string>();
        var line = new List<BrailleLetter>();
        foreach (var letter in BrailleLetters.Of(content, language))
        {
            if (letter.Sign == BrailleLetters.NewLine)
            {
                lines.Add(Line(line, plain));
                line = [];
            }
            else
            {
                line.Add(letter);
            }
        }

        lines.Add(Line(line, plain));
        return lines;
    }

    public string Translate(string words, Language language) => Translate([new Words(words)], language)[0];

    private string Line(List<BrailleLetter> letters, bool plain)
    {
        var cells = new StringBuilder();
        for (var from = 0; from < letters.Count;)
        {
            var language = letters[from].Language;
            var run = letters.Skip(from).TakeWhile(letter => letter.Language == language).ToList();
            cells.Append(Run(run, language, plain));
            from += run.Count;
        }

        return cells.ToString();
    }

    private string Run(List<BrailleLetter> run, Language language, bool plain)
    {
        var text = string.Concat(run.Select(letter => letter.Sign));
        var emphasis = plain || run.TrueForAll(letter => letter.Emphasis == 0) ? null : run.ConvertAll(letter => letter.Emphasis);
        try
        {
            var translated = liblouis.Translate(text, new BrailleCode(language, grade), emphasis);
            var isHard = (char cell, int at) => cell == Blank && run[translated.Origins[at]].Together;
            return string.Concat(translated.Cells.Select((cell, at) => isHard(cell, at) ? HardBlank : cell));
        }
        catch (UnknownSignException unknown)
        {
            throw new DocumentFaultException(unknown.Message);
        }
    }
}
