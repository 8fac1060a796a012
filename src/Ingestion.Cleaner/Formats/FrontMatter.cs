using Ingestion.Cleaner.Metadata;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads the block of 'name: value' lines between '---' with which Markdown files may begin. Simple values and simple lists only; no YAML beyond.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 8192;

    /// <summary>How many units the block takes, its closing line included; 0 for none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("---\n")) return 0;
        var close = text[3..Math.Min(text.Length, LongestBlock)].IndexOf("\n---\n");
        if (close < 0) return 0;
        var first = text[4..];
        var colon = first[..Math.Min(first.Length, 60)].IndexOf(':');
        return colon > 0 && first[..colon].IndexOfAny(" \n") < 0 ? 3 + close + 5 : 0;
    }

    /// <summary>Fills facts from the block.</summary>
    public static void Fill(ReadOnlySpan<char> block, StatedFacts facts)
    {
        string? name = null;
        foreach (var raw in block.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty || line is "---") continue;
            if (line.TrimStart().StartsWith("- ") && name is not null)
            {
                Set(facts, name, Value(line.TrimStart()[2..]));
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0])) continue;
            name = line[..colon].ToString();
            foreach (var value in Values(line[(colon + 1)..])) Set(facts, name, value);
        }
    }

    private static List<string> Values(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.StartsWith("[") || !text.EndsWith("]")) return text.IsEmpty ? [] : [Value(text)];
        return [.. text[1..^1].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => Value(v))];
    }

    private static string Value(ReadOnlySpan<char> text) => text.Trim().Trim("\"'").ToString();

    private static void Set(StatedFacts facts, string name, string value)
    {
        if (value.Length is 0 or > 2048) return;
        var (field, _) = FieldNames.Find(name);
        switch (field)
        {
            case ArticleField.Title when facts.Title is null:
                (facts.Title, facts.Sources["Title"]) = (value, "front-matter");
                break;
            case ArticleField.Summary when facts.Subtitle is null:
                (facts.Subtitle, facts.Sources["Subtitle"]) = (value, "front-matter");
                break;
            case ArticleField.Authors:
                AuthorParser.AddTo(facts.Authors, value);
                if (facts.Authors.Count > 0) facts.Sources["Authors"] = "front-matter";
                break;
            case ArticleField.Published when facts.Published is null && StatedTimeParser.ParseMachine(value) is { } time:
                (facts.Published, facts.Sources["Published"]) = (time, "front-matter");
                break;
            case ArticleField.Updated when facts.Updated is null && StatedTimeParser.ParseMachine(value) is { } time:
                (facts.Updated, facts.Sources["Updated"]) = (time, "front-matter");
                break;
            case ArticleField.Url when facts.CanonicalUrl is null && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https":
                (facts.CanonicalUrl, facts.Sources["CanonicalUrl"]) = (value, "front-matter");
                break;
            case ArticleField.Tags or ArticleField.Section when facts.Tags.Count < 100:
                facts.Tags.Add(value);
                facts.Sources["Tags"] = "front-matter";
                break;
            case ArticleField.Language when facts.Language is null:
                (facts.Language, facts.Sources["Language"]) = (value, "front-matter");
                break;
        }
    }
}
