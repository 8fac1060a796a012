using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Ingestion.Classifier.Lexicons;

namespace Ingestion.Classifier.Quantities;

/// <summary>The words for quantities of one language.</summary>
internal sealed class QuantityLexicon
{
    private static readonly ConcurrentDictionary<string, QuantityLexicon> Known = new(StringComparer.Ordinal);
    private static readonly LexiconFile File = LexiconFile.Open("quantities");

    private QuantityLexicon(string language)
    {
        Language = language;
        var lines = File.LinesFor(language).ToArray();
        Words = new PhraseTable<QuantityWord>(NumberWords(lines, language));
        Units = new PhraseTable<QuantityUnit>(
            lines.Where(l => l.Kind is "unit" or "currency" or "sign").SelectMany(l => l.Phrases.Select(p => (p, new QuantityUnit(l.Value, l.Kind != "unit")))));
        Signs = Values(lines, "sign");
        Prefixes = Values(lines, "prefix");
        Qualifiers = new PhraseTable<string>(lines.Where(l => l.Kind == "qualifier").SelectMany(l => l.Phrases.Select(p => (p, language is "ja" or "zh" ? p.Replace(" ", "", StringComparison.Ordinal) : p))), backward: true);
        Labels = Table(lines, "label", backward: true);
        Between = Table(lines, "between", backward: true);
        Ages = Table(lines, "age", backward: true);
        Never = Table(lines, "never");
        Connectors = Table(lines, "connector");
        RangeWords = Table(lines, "rangeword");
        Minus = new PhraseTable<MinusUse>(lines.Where(l => l.Kind == "minus").SelectMany(l => l.Phrases.Select(p => (p, UseOf(l.Value)))), backward: true);
        Plurals = lines.Where(l => l.Kind == "plural").SelectMany(l => l.Phrases).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a quantity may begin with a token; false is certain.</summary>
    public bool MayBegin(in Text.Token token, ReadOnlySpan<char> span) => token.Kind switch
    {
        Text.TokenKind.Number or Text.TokenKind.Symbol => true,
        Text.TokenKind.Word => Words.MayBegin(span) || (span.Length <= 4 && (span.Length == 1 || Signs.MayBegin(span) || Prefixes.MayBegin(span))) || span.IndexOfAny('-', '‑') > 0,
        _ => false,
    };

    /// <summary>Primary subtag of the language.</summary>
    public string Language { get; }

    /// <summary>Number words, scales, fractions.</summary>
    public PhraseTable<QuantityWord> Words { get; }

    /// <summary>Units and currencies after a number.</summary>
    public PhraseTable<QuantityUnit> Units { get; }

    /// <summary>Currency signs before a number.</summary>
    public PhraseTable<string> Signs { get; }

    /// <summary>Letters before a dollar sign.</summary>
    public PhraseTable<string> Prefixes { get; }

    /// <summary>'up to', 'more than'.</summary>
    public PhraseTable<string> Qualifiers { get; }

    /// <summary>What makes a name of the number after it.</summary>
    public PhraseTable<bool> Labels { get; }

    /// <summary>What opens a range.</summary>
    public PhraseTable<bool> Between { get; }

    /// <summary>What makes an age of the number after it.</summary>
    public PhraseTable<bool> Ages { get; }

    /// <summary>What makes something else of the number before it.</summary>
    public PhraseTable<bool> Never { get; }

    /// <summary>'of' between a unit and its object.</summary>
    public PhraseTable<bool> Connectors { get; }

    /// <summary>What joins the ends of a range.</summary>
    public PhraseTable<bool> RangeWords { get; }

    /// <summary>'minus' and the phrases that end in it and negate nothing.</summary>
    public PhraseTable<MinusUse> Minus { get; }

    /// <summary>Nouns that are plural without looking so.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals { get; }

    /// <summary>The lexicon for a language; English for one that has none.</summary>
    public static QuantityLexicon For(string language) => Known.GetOrAdd(File.LanguageFor(language), static l => new QuantityLexicon(l));

    /// <summary>Finds the longest number word, scale or fraction that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Its first token.</param>
    /// <param name="limit">One past the last token it may have.</param>
    /// <param name="word">What it means.</param>
    /// <param name="end">One past its last token.</param>
    public bool TryWord(Text.TextAnalysis text, int token, int limit, out QuantityWord word, out int end)
    {
        if (Words.TryMatch(text, token, limit, out word, out end) && !(end == token + 1 && text.TextOf(text.Tokens[token]) is "m")) return true;
        // '25 M€' are millions, '25 m' metres; the table knows no case.
        (word, end) = (default, token);
        return false;
    }

    private static PhraseTable<bool> Table(LexiconLine[] lines, string kind, bool backward = false) =>
        new(lines.Where(l => l.Kind == kind).SelectMany(l => l.Phrases.Select(p => (p, true))), backward);

    private static MinusUse UseOf(string value) => value switch
    {
        "" => MinusUse.Word,
        "measured" => MinusUse.Measured,
        "never" => MinusUse.None,
        _ => throw new InvalidOperationException($"The lexicon 'quantities' holds a minus of no known use: {value}"),
    };

    private static PhraseTable<string> Values(LexiconLine[] lines, string kind) => new(lines.Where(l => l.Kind == kind).SelectMany(l => l.Phrases.Select(p => (p, l.Value))));

    private static IEnumerable<(string Text, QuantityWord Value)> NumberWords(LexiconLine[] lines, string language)
    {
        var numbers = new List<(string Text, decimal Value)>();
        foreach (var line in lines)
        {
            var kind = line.Kind switch { "number" => QuantityWordKind.Number, "scale" => QuantityWordKind.Scale, "fraction" => QuantityWordKind.Fraction, "article" => QuantityWordKind.Article, _ => (QuantityWordKind?)null };
            if (kind is not { } known) continue;
            var value = known == QuantityWordKind.Article ? 1 : decimal.Parse(line.Value, CultureInfo.InvariantCulture);
            foreach (var phrase in line.Phrases)
            {
                if (known == QuantityWordKind.Number) numbers.Add((phrase, value));
                yield return (phrase, new QuantityWord(known, value));
            }
        }

        foreach (var (text, value) in Compounds(numbers, language)) yield return (text, new QuantityWord(QuantityWordKind.Number, value));
    }

    // 'twenty-five', 'fünfundzwanzig', 'vijfentwintig', 'tjugofem'.
    private static IEnumerable<(string Text, decimal Value)> Compounds(List<(string Text, decimal Value)> numbers, string language)
    {
        foreach (var ten in numbers.Where(n => n.Value is >= 20 and <= 90))
        {
            foreach (var one in numbers.Where(n => n.Value is >= 1 and <= 9).Append(("ein", 1m)))
            {
                switch (language)
                {
                    case "en" when one.Item1 != "ein":
                        yield return (ten.Text + "-" + one.Item1, ten.Value + one.Item2);
                        break;
                    case "de":
                        yield return (one.Item1 + "und" + ten.Text, ten.Value + one.Item2);
                        break;
                    case "nl":
                        yield return (one.Item1 + (one.Item1[^1] == 'e' ? "ën" : "en") + ten.Text, ten.Value + one.Item2);
                        break;
                    case "sv" or "no":
                        yield return (ten.Text + one.Item1, ten.Value + one.Item2);
                        break;
                }
            }
        }
    }
}
