using Ingestion.Classifier.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Dates;

/// <summary>
/// Finds the dates a text speaks of: absolute, partial and relative to publication, a range as its two ends. The article before a
/// date is not part of it, the day of the week and 'early', 'late', 'mid' are. Clock times and holidays are left alone.
/// </summary>
internal static class DateFinder
{
    /// <summary>Finds them in the order of the text.</summary>
    /// <param name="text">The body.</param>
    /// <param name="language">Its language, BCP 47; the words of English serve where the lexicon has none of it.</param>
    /// <param name="published">When it was published; used when known to the day.</param>
    public static IReadOnlyList<DateMention> Find(TextAnalysis text, string language, StatedTime? published)
    {
        var lexicon = DateLexicon.For(language);
        var anchor = DateAnchor.Of(published);
        List<DateMention>? found = null;
        foreach (var sentence in text.Sentences)
        {
            var context = new DateContext(text, lexicon, anchor, sentence.FirstToken, sentence.TokenEnd);
            for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
            {
                if (!lexicon.MayBegin(text.Tokens[i], text.TextOf(text.Tokens[i])) || !DateReader.TryRead(context, i, out var first, out var second)) continue;
                found ??= [];
                found.Add(Mention(text, first));
                if (second is { } other) found.Add(Mention(text, other));
                if (published is not null && anchor.IsAhead(first.Value)) context = context with { Ahead = true };
                i = Math.Max(i, Math.Max(first.TokenEnd, second?.TokenEnd ?? 0) - 1);
            }
        }

        return found is null ? [] : found;
    }

    private static DateMention Mention(TextAnalysis text, in DateReading reading) => new(
        reading.Start,
        reading.End,
        text.Body[reading.Start..reading.End],
        reading.Value?.ToString(),
        reading.Precision,
        reading.Relative,
        reading.Confidence);
}
