using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Ingestion.Classifier.Lexicons;

namespace Ingestion.Classifier.Dates;

/// <summary>The words for dates of one language.</summary>
internal sealed class DateLexicon
{
    private static readonly ConcurrentDictionary<string, DateLexicon> Known = new(StringComparer.Ordinal);
    private static readonly LexiconFile File = LexiconFile.Open("dates");

    private DateLexicon(string language)
    {
        Language = language;
        var lines = File.LinesFor(language).ToArray();
        Words = new PhraseTable<DateWord>(HeadWords(lines));
        Links = Table(lines, "link");
        Ranges = Table(lines, "range");
        Fillers = Table(lines, "filler");
        Ago = Table(lines, "ago");
        Future = Table(lines, "future");
        Past = Table(lines, "past");
        NeverAfter = Table(lines, "neverafter");
        NoYear = Table(lines, "noyear");
        Streets = Table(lines, "street");
        YearAfter = Table(lines, "yearafter");
        MonthWords = Table(lines, "monthword");
        YearWords = Table(lines, "yearword");
        DecadeAfter = Table(lines, "decadeafter");
        Never = Table(lines, "never", backward: true);
        YearCues = Table(lines, "yearcue", backward: true);
        MonthCues = Table(lines, "monthcue", backward: true);
        DecadeCues = lines.Any(l => l.Kind == "decadecue") ? Table(lines, "decadecue", backward: true) : YearCues;
        DecadeSure = Table(lines, "decadesure", backward: true);
        NoDecade = Table(lines, "nodecade");
        DecadeNames = new PhraseTable<int>(lines.Where(l => l.Kind == "decadename").SelectMany(l => l.Phrases.Select(p => (p, Number(l.Value)))));
        MonthsNeedCue = language is "en" or "de";
        CapitalMonths = language is "en" or "de" or "tr" or "el" or "id";
    }

    /// <summary>Whether a date may begin with a token; false is certain.</summary>
    public bool MayBegin(in Text.Token token, ReadOnlySpan<char> span) => token.Kind switch
    {
        Text.TokenKind.Number or Text.TokenKind.Quote => true,
        Text.TokenKind.Word => Words.MayBegin(span) || (span[0] is 'm' or 'M' && span.Contains('-')),
        _ => false,
    };

    /// <summary>Primary subtag of the language.</summary>
    public string Language { get; }

    /// <summary>Months, weekdays, 'yesterday', 'last', units and so on.</summary>
    public PhraseTable<DateWord> Words { get; }

    /// <summary>What may stand between day, month and year ('of', 'de').</summary>
    public PhraseTable<bool> Links { get; }

    /// <summary>What joins the ends of a range.</summary>
    public PhraseTable<bool> Ranges { get; }

    /// <summary>Articles between a weekday and its date.</summary>
    public PhraseTable<bool> Fillers { get; }

    /// <summary>'ago' after its span.</summary>
    public PhraseTable<bool> Ago { get; }

    /// <summary>What tells that the clause is about the future.</summary>
    public PhraseTable<bool> Future { get; }

    /// <summary>What tells that it is about the past.</summary>
    public PhraseTable<bool> Past { get; }

    /// <summary>What makes a name of a weekday before it ('Times').</summary>
    public PhraseTable<bool> NeverAfter { get; }

    /// <summary>What makes a count of a year before it ('people').</summary>
    public PhraseTable<bool> NoYear { get; }

    /// <summary>What makes a house number of a number before it ('Road').</summary>
    public PhraseTable<bool> Streets { get; }

    /// <summary>'year' written after its number.</summary>
    public PhraseTable<bool> YearAfter { get; }

    /// <summary>'month' before a numbered month.</summary>
    public PhraseTable<bool> MonthWords { get; }

    /// <summary>'year' before its number inside a date.</summary>
    public PhraseTable<bool> YearWords { get; }

    /// <summary>'Jahre' after a decade's number.</summary>
    public PhraseTable<bool> DecadeAfter { get; }

    /// <summary>What makes something else of a weekday or day after it ('every', 'Black').</summary>
    public PhraseTable<bool> Never { get; }

    /// <summary>What stands before a bare year.</summary>
    public PhraseTable<bool> YearCues { get; }

    /// <summary>What stands before a bare month where months look like names.</summary>
    public PhraseTable<bool> MonthCues { get; }

    /// <summary>What stands before a decade of two digits; the cues of years where the language has none of its own.</summary>
    public PhraseTable<bool> DecadeCues { get; }

    /// <summary>What makes a decade of two digits even where the sentence speaks of temperatures ('since the').</summary>
    public PhraseTable<bool> DecadeSure { get; }

    /// <summary>What makes a measure of a decade near it ('temperatures').</summary>
    public PhraseTable<bool> NoDecade { get; }

    /// <summary>'setenta' after 'años'.</summary>
    public PhraseTable<int> DecadeNames { get; }

    /// <summary>Whether a bare month counts only after one of <see cref="MonthCues"/>.</summary>
    public bool MonthsNeedCue { get; }

    /// <summary>Whether months are written with a capital; where they are not, a capital one is a name.</summary>
    public bool CapitalMonths { get; }

    /// <summary>The lexicon for a language; English for one that has none.</summary>
    public static DateLexicon For(string language) => Known.GetOrAdd(File.LanguageFor(language), static l => new DateLexicon(l));

    private static PhraseTable<bool> Table(LexiconLine[] lines, string kind, bool backward = false) =>
        new(lines.Where(l => l.Kind == kind).SelectMany(l => l.Phrases.Select(p => (p, true))), backward);

    private static IEnumerable<(string Text, DateWord Value)> HeadWords(LexiconLine[] lines)
    {
        var plurals = lines.Where(l => l.Kind == "plural").SelectMany(l => l.Phrases).ToFrozenSet(StringComparer.Ordinal);
        var ambiguous = lines.Where(l => l.Kind == "ambiguous").SelectMany(l => l.Phrases).ToFrozenSet(StringComparer.Ordinal);
        // Of a word with two meanings the earlier class in this order counts.
        string[] order = ["number", "modifier", "adjective", "unit", "decadeword", "agobefore", "decade", "quarter", "relative", "day", "weekday", "month"];
        foreach (var kind in order)
        {
            foreach (var line in lines.Where(l => l.Kind == kind))
            {
                foreach (var phrase in line.Phrases)
                    yield return (phrase, Meaning(line) with { Plural = plurals.Contains(phrase), Ambiguous = ambiguous.Contains(phrase) });
            }
        }
    }

    private static DateWord Meaning(LexiconLine line) => line.Kind switch
    {
        "month" => new(DateWordKind.Month, Number(line.Value)),
        "weekday" => new(DateWordKind.Weekday, Number(line.Value)),
        "day" => new(DateWordKind.Day, Number(line.Value)),
        "modifier" => new(DateWordKind.Modifier, 0),
        "adjective" => new(DateWordKind.Adjective, Number(line.Value)),
        "unit" => new(DateWordKind.Unit, (int)Unit(line.Value)),
        "quarter" => new(DateWordKind.Quarter, Number(line.Value)),
        "decade" => new(DateWordKind.Decade, Number(line.Value)),
        "decadeword" => new(DateWordKind.DecadeWord, 0),
        "agobefore" => new(DateWordKind.AgoBefore, 0),
        "number" => new(DateWordKind.Number, Number(line.Value)),
        _ => new(DateWordKind.Relative, (100 * (int)Unit(line.Value.Split(' ')[0])) + Number(line.Value.Split(' ')[1]) + 50),
    };

    private static DateUnit Unit(string name) => Enum.Parse<DateUnit>(name, ignoreCase: true);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
