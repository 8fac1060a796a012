using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Ingestion.Classifier.Lexicons;

/// <summary>
/// A list of words that ships as an embedded text: lines <c>languages | class | phrase, phrase …</c>, where the languages are BCP 47 primary
/// subtags parted by blanks, <c>*</c> stands for all of them and <c>#</c> begins a remark.
/// </summary>
internal sealed class LexiconFile
{
    private static readonly ConcurrentDictionary<string, LexiconFile> Files = new(StringComparer.Ordinal);

    private readonly ImmutableArray<LexiconLine> lines;
    private readonly HashSet<string> languages;

    private LexiconFile(ImmutableArray<LexiconLine> lines)
    {
        this.lines = lines;
        languages = lines.SelectMany(l => l.Languages).Where(l => l != "*").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads an embedded lexicon.</summary>
    /// <param name="name">The file's name without its ending, such as <c>dates</c>.</param>
    public static LexiconFile Open(string name) => Files.GetOrAdd(name, Read);

    /// <summary>The language whose words are taken for a language: itself, or English where the lexicon has none of it.</summary>
    public string LanguageFor(string language)
    {
        var cut = language.IndexOfAny(['-', '_']);
        var primary = cut < 0 ? language : language[..cut];
        if (primary is "nb" or "nn") primary = "no";
        return languages.Contains(primary) ? primary : "en";
    }

    /// <summary>The lines for a language, those for all languages first.</summary>
    /// <param name="language">As <see cref="LanguageFor"/> gives it.</param>
    public IEnumerable<LexiconLine> LinesFor(string language) =>
        lines.Where(l => l.Languages.Contains("*")).Concat(lines.Where(l => l.Languages.Contains(language)));

    private static LexiconFile Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name + ".lexicon")
            ?? throw new InvalidOperationException($"The lexicon '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<LexiconLine>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 3) throw new InvalidOperationException($"The lexicon '{name}' holds a line without three fields: {line}");
            lines.Add(new LexiconLine([.. parts[0].Split(' ')], parts[1], [.. parts[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
        }

        return new LexiconFile(lines.ToImmutable());
    }
}
