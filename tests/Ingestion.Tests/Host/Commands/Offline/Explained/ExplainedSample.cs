using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Host.Commands.Offline.Explained;

/// <summary>A small article of ours, and a hostile one.</summary>
internal static class ExplainedSample
{
    public const string Text =
        "Night ferries return to the northern route\n\n" +
        "By Ada Marlowe\n" +
        "4 June 2025, 09:30\n\n" +
        "LARVIK — The harbour board has brought back the night ferries on the northern route, two years after it stopped them.\n\n" +
        "“Nobody should have to sleep in a car,” said the harbour chief, Jonas Weidemann, when the first ferry left the quay on Tuesday.\n\n\n\n" +
        "Read more:\n\n" +
        "© 2025 Kestrel Bay Courier\n";

    public const string Hostile =
        "Ferry <script>alert(1)</script> & \"friends\" sail 'again'\n\n" +
        "The harbour board has brought back the night ferries on the northern route, <img src=x onerror=alert(2)> two years after it stopped them.\n\n" +
        "“Nobody should have to sleep in a car,” said the harbour chief when the first ferry left the quay on Tuesday.\n\n" +
        "© 2025 </del>alert(3)& `Courier`\n";

    public static (CleanedArticle Article, string Source) Explain(string text)
    {
        var explanation = new ArticleCleaner(new CleanerOptions()).Explain(new RawFile("article.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None);
        return (explanation.Result.ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem(), explanation.Sources.ShouldHaveSingleItem());
    }
}
