namespace Ingestion.Cleaner.Metadata;

/// <summary>How much two titles are alike.</summary>
internal static class TitleLikeness
{
    private const int FewestWords = 3;

    /// <summary>Dice's coefficient over words; 1.1 for the same words in order, nearly 1 where the first holds the second.</summary>
    public static double Of(string a, string b)
    {
        var (x, y) = (LineKey.Of(a), LineKey.Of(b));
        if (x.Length == 0 || y.Length == 0) return 0;
        if (x == y) return 1.1;
        var (first, second) = (x.Split(' '), y.Split(' '));
        if (second.Length >= FewestWords && (" " + x + " ").Contains(" " + y + " ", StringComparison.Ordinal)) return 0.95;
        if (first.Length >= FewestWords && (" " + y + " ").Contains(" " + x + " ", StringComparison.Ordinal)) return 1;
        var set = first.ToHashSet(StringComparer.Ordinal);
        var shared = second.Count(set.Contains);
        return 2.0 * shared / (first.Length + second.Length);
    }

    /// <summary>Whether a title is the beginning or end of a longer heading.</summary>
    public static bool IsPart(string title, string heading)
    {
        var (x, y) = (LineKey.Of(title), LineKey.Of(heading));
        if (x.Length >= y.Length || x.Count(c => c == ' ') < FewestWords - 1) return false;
        return y.StartsWith(x + " ", StringComparison.Ordinal) || y.EndsWith(" " + x, StringComparison.Ordinal);
    }
}
