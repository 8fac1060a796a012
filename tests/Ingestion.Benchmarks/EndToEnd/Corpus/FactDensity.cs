using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>How much there is to find in articles: what decides how many rows an article becomes, and so what a run over it costs.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="MedianWords">Words of the middle one.</param>
/// <param name="MeanCharacters">UTF-16 units of a body, on average.</param>
/// <param name="DistinctWords">Different words of the middle one, whatever their case: what a full-text index gets.</param>
/// <param name="Mentions">Mentions of names in a thousand units.</param>
/// <param name="Entities">Rows of names in a thousand units: each once an article.</param>
/// <param name="NewNames">Names of an article that stood in no earlier one, on average.</param>
/// <param name="LaterNewNames">The same of the last quarter: how fast that falls.</param>
/// <param name="Quotations">Quotations in a thousand units.</param>
/// <param name="Quantities">Quantities in a thousand units.</param>
/// <param name="Dates">Dates in a thousand units.</param>
internal sealed record FactDensity(
    int Articles, double MedianWords, double MeanCharacters, double DistinctWords, double Mentions, double Entities, double NewNames, double LaterNewNames, double Quotations, double Quantities, double Dates)
{
    /// <summary>Counts, in the order given.</summary>
    public static FactDensity Of(IReadOnlyList<(CleanedArticle Article, Classification Facts)> articles)
    {
        double characters = articles.Sum(one => one.Article.Body.Length);
        var words = articles.Select(one => Words(one.Article)).ToList();
        var names = Names(articles);
        double PerThousand(Func<Classification, int> count) => articles.Sum(one => count(one.Facts)) * 1_000 / characters;
        return new(
            articles.Count,
            Quantile.Median(words.Select(all => (double)all.Length)),
            characters / articles.Count,
            Quantile.Median(words.Select(all => (double)all.Distinct(StringComparer.OrdinalIgnoreCase).Count())),
            PerThousand(facts => facts.Entities.Sum(entity => entity.Mentions.Count)),
            PerThousand(facts => facts.Entities.Count),
            names / (double)articles.Count,
            (names - Names(articles.Take(articles.Count * 3 / 4))) / Math.Ceiling(articles.Count / 4.0),
            PerThousand(facts => facts.Quotations.Count),
            PerThousand(facts => facts.Quantities.Count),
            PerThousand(facts => facts.Dates.Count));
    }

    /// <summary>The head of a table of these.</summary>
    public static string Head { get; } =
        $"{"",-12}{"articles",10}{"words",8}{"units",8}{"distinct",10}{"mentions",10}{"names",8}{"new",8}{"later",8}{"quotes",8}{"figures",9}{"dates",8}";

    /// <summary>One line of it.</summary>
    public string Line(string name) => FormattableString.Invariant(
        $"{name,-12}{Articles,10}{MedianWords,8:0}{MeanCharacters,8:0}{DistinctWords,10:0}{Mentions,10:0.0}{Entities,8:0.0}{NewNames,8:0.0}{LaterNewNames,8:0.0}{Quotations,8:0.00}{Quantities,9:0.00}{Dates,8:0.00}");

    private static int Names(IEnumerable<(CleanedArticle Article, Classification Facts)> articles) =>
        articles.SelectMany(one => one.Facts.Entities).Select(entity => (entity.Type, entity.Name)).Distinct().Count();

    private static string[] Words(CleanedArticle article) =>
        article.Body.Split([' ', '\n', '.', ',', ';', ':', '?', '!', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
