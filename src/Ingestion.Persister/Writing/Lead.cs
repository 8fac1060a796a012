using Ingestion.Contracts.Articles;

namespace Ingestion.Persister.Writing;

/// <summary>The lead: the first paragraph, as news writing has it.</summary>
internal static class Lead
{
    /// <summary>The most UTF-16 units of it.</summary>
    public const int Limit = 2_000;

    /// <summary>The lead of <paramref name="article"/>, cut to <see cref="Limit"/>, or null where the body is empty.</summary>
    public static string? Of(CleanedArticle article)
    {
        var body = article.Body;
        var block = article.Blocks.FirstOrDefault(
            block => block.Kind == BodyBlockKind.Paragraph && block.Start >= 0 && block.End <= body.Length && block.Start < block.End);
        var lead = block.End > 0 ? body.AsSpan(block.Start, block.End - block.Start) : FirstLine(body);
        if (lead.Length > Limit)
        {
            lead = lead[..(char.IsHighSurrogate(lead[Limit - 1]) ? Limit - 1 : Limit)];
        }

        return lead.IsEmpty ? null : lead.ToString();
    }

    private static ReadOnlySpan<char> FirstLine(string body)
    {
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return line;
            }
        }

        return default;
    }
}
