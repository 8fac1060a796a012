using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Testing;

namespace Ingestion.Tests.Cleaner;

/// <summary>The short version of <c>fuzz</c> in the measuring runner: mutated golden files, an answer for each, offsets that fit.</summary>
public sealed class MutationTests
{
    private const int Inputs = 600;

    [Fact]
    public void Whatever_the_bytes_an_answer_comes_and_its_offsets_fit()
    {
        var seeds = Golden.GoldenFolder.Names(".txt", ".html").Select(n => File.ReadAllBytes(Path.Combine(Golden.GoldenFolder.Path, n)))
            .Append(Encoding.UTF8.GetBytes("""{"articles": [{"title": "A", "content": "<p>The ferry was late again on Tuesday, and nobody knew why.</p>"}]}"""))
            .Append(Encoding.UTF8.GetBytes("<rss><channel><item><title>A</title><description>The ferry was late again on Tuesday, and nobody knew why.</description></item></channel></rss>"))
            .Append(Encoding.UTF8.GetBytes("---\ntitle: A\n---\n# B\n\n- The [ferry](/x) was **late** again on Tuesday, and nobody knew why.\n"))
            .ToList();
        var mutator = new ByteMutator(seeds, 20251124);
        var cleaner = new ArticleCleaner(new CleanerOptions { MinWords = 1 });
        var articles = 0;
        for (var i = 0; i < Inputs; i++)
        {
            if (cleaner.Clean(new RawFile("a" + (i % 3 == 0 ? ".html" : ".txt"), mutator.Next()), CleaningHints.None) is not Cleaned cleaned) continue;
            foreach (var article in cleaned.Articles)
            {
                articles++;
                SpanAssert.Consistent(article);
            }
        }

        articles.ShouldBeGreaterThan(Inputs / 2);
    }
}
