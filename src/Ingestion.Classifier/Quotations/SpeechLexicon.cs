using System.Collections.Concurrent;
using System.Collections.Frozen;
using Ingestion.Classifier.Lexicons;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>The words of one language that tell speech and its speaker.</summary>
internal sealed class SpeechLexicon
{
    private static readonly ConcurrentDictionary<string, SpeechLexicon> Known = new(StringComparer.Ordinal);
    private static readonly LexiconFile File = LexiconFile.Open("speech");

    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> entries;

    private readonly KeyFilter filter;

    private SpeechLexicon(string language)
    {
        Language = language;
        var built = new Dictionary<string, EntryBuilder>(StringComparer.Ordinal);
        foreach (var line in File.LinesFor(language))
        {
            foreach (var phrase in line.Kind == "verb" ? line.Phrases.SelectMany(EnglishVerb.FormsOf) : line.Phrases)
            {
                var words = phrase.Split(' ');
                if (!built.TryGetValue(words[0], out var entry)) built[words[0]] = entry = new EntryBuilder();
                entry.Add(FlagOf(line), words);
            }
        }

        filter = new KeyFilter(built.Keys);
        entries = built.ToDictionary(b => b.Key, b => b.Value.Build(), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Primary subtag of the language.</summary>
    public string Language { get; }

    /// <summary>Whether the verb stands second and the subject often after it ('Gestern sagte Merkel').</summary>
    public bool IsVerbSecond => Language is "de" or "nl" or "sv" or "da" or "no";

    /// <summary>Whether the subject may stand after its verb anywhere.</summary>
    public bool MayInvert => Language is not "en";

    /// <summary>The lexicon for a language; English for one that has none.</summary>
    public static SpeechLexicon For(string language) => Known.GetOrAdd(File.LanguageFor(language), static l => new SpeechLexicon(l));

    /// <summary>What stands at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="buffer">At least <see cref="TokenWord.Longest"/> units of scratch.</param>
    public SpeechWord WordAt(TextAnalysis text, int token, Span<char> buffer)
    {
        if (!filter.MayHold(text.TextOf(text.Tokens[token])) || !entries.TryGetValue(TokenWord.Fold(text, token, buffer), out var entry)) return default;
        if (entry.Phrases.Length == 0) return entry.Word;
        var word = entry.Word;
        foreach (var phrase in entry.Phrases)
        {
            if (token + phrase.Words.Length > text.Tokens.Length || !Fits(text, token, phrase.Words)) continue;
            word = phrase.Flag == SpeechFlags.Cue
                ? word with { Flags = word.Flags | phrase.Flag, CueLength = Math.Max(word.CueLength, (byte)phrase.Words.Length) }
                : word with { Flags = word.Flags | phrase.Flag, AccordingLength = Math.Max(word.AccordingLength, (byte)phrase.Words.Length) };
        }

        return word;
    }

    /// <summary>Adds what a French verb with its pronoun is: 'a-t-il', 'dit-elle'.</summary>
    public SpeechWord WithInvertedPronoun(TextAnalysis text, int token, SpeechWord word, Span<char> buffer)
    {
        var span = text.TextOf(text.Tokens[token]);
        var pronoun = span.EndsWith("-il", StringComparison.Ordinal) ? SpeechFlags.Male
            : span.EndsWith("-elle", StringComparison.Ordinal) ? SpeechFlags.Female
            : span.EndsWith("-ils", StringComparison.Ordinal) || span.EndsWith("-elles", StringComparison.Ordinal) ? SpeechFlags.Plural : SpeechFlags.None;
        if (pronoun == SpeechFlags.None) return word;
        var verb = TokenWord.Fold(span[..span.IndexOf('-')], buffer);
        var says = entries.TryGetValue(verb, out var entry) && (entry.Word.Flags & SpeechFlags.Cue) != 0;
        return says ? new SpeechWord(SpeechFlags.Cue | pronoun, 1, 0) : word with { Flags = word.Flags | pronoun };
    }

    private static bool Fits(TextAnalysis text, int token, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
            if (!TokenWord.Is(text, token + i, words[i])) return false;
        return true;
    }

    private static SpeechFlags FlagOf(LexiconLine line) => line.Kind switch
    {
        "cue" or "verb" => SpeechFlags.Cue,
        "according" => SpeechFlags.According,
        "pronoun" => line.Value switch { "m" => SpeechFlags.Male, "f" => SpeechFlags.Female, "p" => SpeechFlags.Plural, _ => SpeechFlags.OtherPronoun },
        "determiner" => SpeechFlags.Determiner,
        "preposition" => SpeechFlags.Preposition,
        "between" => SpeechFlags.Between,
        "boundary" => SpeechFlags.Boundary,
        "introduces" => SpeechFlags.Introduces,
        "that" => SpeechFlags.That,
        "nounlike" => SpeechFlags.NounLike,
        "reported" => SpeechFlags.Reported,
        "closing" => SpeechFlags.Closing,
        "bare" => SpeechFlags.Bare,
        "relative" => SpeechFlags.Relative,
        _ => throw new InvalidOperationException($"The lexicon 'speech' holds the unknown class '{line.Class}'."),
    };

    private sealed record Phrase(SpeechFlags Flag, string[] Words);

    private sealed record Entry(SpeechWord Word, Phrase[] Phrases);

    private sealed class EntryBuilder
    {
        private readonly List<Phrase> phrases = [];
        private SpeechWord word;

        public void Add(SpeechFlags flag, string[] words)
        {
            if (words.Length > 1 && flag is SpeechFlags.Cue or SpeechFlags.According) phrases.Add(new Phrase(flag, words));
            else if (words.Length > 1) return;
            else
            {
                word = new SpeechWord(
                    word.Flags | flag,
                    flag == SpeechFlags.Cue ? (byte)1 : word.CueLength,
                    flag == SpeechFlags.According ? (byte)1 : word.AccordingLength);
            }
        }

        public Entry Build() => new(word, [.. phrases]);
    }
}
