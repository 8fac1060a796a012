using Ingestion.Cleaner.Metadata;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads the block of 'name: value' lines between '---' with which Markdown files may begin. Simple values and simple lists only; no YAML beyond.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 8192;
    private const int LongestValue = 2048;
    private const string Source = "front-matter";

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

    /// <summary>Fills facts from the block; its language, wherever it stands there, says how its dates are written.</summary>
    public static void Fill(ReadOnlySpan<char> block, StatedFacts facts, DateConventions conventions)
    {
        var lines = Read(block);
        foreach (var (name, value) in lines)
            if (facts.Language is null && FieldNames.Find(name).Field == ArticleField.Language && value.Length is > 0 and <= LongestValue)
                (facts.Language, facts.Sources["Language"]) = (value, Source);
        conventions = conventions.In(facts.Language);
        foreach (var (name, value) in lines) Set(facts, name, value, conventions);
    }

    private static List<(string Name, string Value)> Read(ReadOnlySpan<char> block)
    {
        var lines = new List<(string Name, string Value)>();
        string? name = null;
        foreach (var raw in block.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty || line is "---") continue;
            if (line.TrimStart().StartsWith("- ") && name is not null)
            {
                lines.Add((name, Value(line.TrimStart()[2..])));
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0])) continue;
            name = line[..colon].ToString();
            foreach (var value in Values(line[(colon + 1)..])) lines.Add((name, value));
        }

        return lines;
    }

    private static List<string> Values(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.StartsWith("[") || !text.EndsWith("]")) return text.IsEmpty ? [] : [Value(text)];
        return [.. text[1..^1].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => Value(v))];
    }

    private static string Value(ReadOnlySpan<char> text) => text.Trim().Trim("\"'").ToString();

    private static void Set(StatedFacts facts, string name, string value, DateConventions conventions)
    {
        if (value.Length is 0 or > LongestValue) return;
        var (field, _) = FieldNames.Find(name);
        switch (field)
        {
            case ArticleField.Title when facts.Title is null:
                (facts.Title, facts.Sources["Title"]) = (value, Source);
                break;
            case ArticleField.Summary when facts.Subtitle is null:
                (facts.Subtitle, facts.Sources["Subtitle"]) = (value, Source);
                break;
            case ArticleField.Authors:
                AuthorParser.AddTo(facts.Authors, value);
                if (facts.Authors.Count > 0) facts.Sources["Authors"] = Source;
                break;
            case ArticleField.Published when facts.Published is null && StatedTimeParser.ParseMachine(value, conventions) is { } time:
                (facts.Published, facts.Sources["Published"]) = (time, Source);
                break;
            case ArticleField.Updated when facts.Updated is null && StatedTimeParser.ParseMachine(value, conventions) is { } time:
                (facts.Updated, facts.Sources["Updated"]) = (time, Source);
                break;
            case ArticleField.Url when facts.CanonicalUrl is null && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https":
                (facts.CanonicalUrl, facts.Sources["CanonicalUrl"]) = (value, Source);
                break;
            case ArticleField.Tags or ArticleField.Section when facts.Tags.Count < 100:
                facts.Tags.Add(value);
                facts.Sources["Tags"] = Source;
                break;
        }
    }
}
