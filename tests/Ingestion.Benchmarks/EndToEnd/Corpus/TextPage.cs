using System.Text;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>A story as a scraper leaves it in a text file: the site's lines above and below it.</summary>
internal static class TextPage
{
    private static readonly string[] Heads =
    [
        "", "", "Home > News > {0}\nSkip to main content\n", "By Staff Writer\nPublished: 10:41, updated 3 hours ago\nShare\nSave\n", "Listen to this article 4 min\n",
    ];

    private static readonly string[] Feet =
    [
        "",
        "\n\nRead more:\n\nSubscribe to our newsletter and never miss a story.\n\nAdvertisement\n",
        "\n\nRead more:\n\nOur newsroom is small and lives from its readers. Become a patron or see other ways to support us.\n\nOriginal Source\n\n(Visited 7 times, 2 visits today)\n\nAbout The Author\n\nRelated:",
        "\n\nShare this article on your favourite network\n\nComments are closed.\n\nTags: news, {0}, update\n",
        "\n\nFollow us on social media for the latest updates. Download our app to get alerts on your phone.\n\nAll rights reserved.\n",
    ];

    /// <summary>The file's text.</summary>
    public static string Of(Story story, Random random)
    {
        var text = new StringBuilder(story.Title).Append("\n\n");
        text.AppendFormat(null, Heads[random.Next(Heads.Length)], story.Section);
        text.AppendJoin("\n\n", story.Paragraphs);
        text.AppendFormat(null, Feet[random.Next(Feet.Length)], story.Section);
        return text.ToString();
    }
}
