using System.Text;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Articles written for these tests.</summary>
internal static class OwnArticles
{
    /// <summary>A scrape of the shape the project was asked for: headline, paragraphs, then a third of furniture.</summary>
    public const string Scraped =
        """
        Harbour council approves second ferry line to Norr

        The harbour council has approved a second ferry line to the island of Norr, ending a dispute that had divided the town for two years.

        Mayor Ada Lund said the first ship would sail in March. “We have waited long enough, and the islanders have waited longer,” she said.

        The line will cost up to 40 million kronor, according to the council, and more than 1,200 people are expected to use it every day.

        Opponents of the plan, among them the Fishermen's Union, said that the new quay would cut off their moorings.

        The government in Stockholm must still give its consent.

        Read more:

        You could close this page. Or you could join our community and help us keep the harbour news free for everyone.
        Become a Patron!

        Original Source

        (Visited 7 times, 1 visits today)

        About The Author

        Related:
        """;

    public const string Html =
        """
        <!doctype html><html lang="en"><head><title>Rain fills the northern reservoirs - Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2026-02-03T08:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
        <article><h1>Rain fills the northern reservoirs</h1><p class="byline">By Ada Lund</p>
        <p>Three weeks of rain have filled the northern reservoirs to nine tenths of what they hold, the water board said on Tuesday, after the driest autumn in a decade.</p>
        <p>Farmers in the valley, who had been told to halve the water they take, may use their full share again from the first of March, the board said in a statement.</p>
        <p>Engineers warned that the dam at Holm, built in 1931, still leaks and that its repair cannot wait for another dry year.</p></article>
        <footer>Copyright Harbour Post. All rights reserved. Cookie settings</footer></body></html>
        """;

    /// <summary>An article of at least so many bytes, every sentence another.</summary>
    public static byte[] Large(int bytes, int seed = 0)
    {
        string[] words = ["engineers", "harbour", "section", "quay", "council", "ferry", "island", "kronor", "people", "mayor", "ship", "dispute", "government", "moorings", "fishermen", "reservoir", "farmers", "valley", "statement", "storm"];
        var random = new Random(seed);
        var text = new StringBuilder("Report number ").Append(seed).Append(" on the great harbour works of the northern coast\n\n");
        for (var paragraph = 0; text.Length < bytes; paragraph++)
        {
            text.Append("The council said on Monday that section ").Append(paragraph).Append(" of the harbour wall, where the");
            for (var word = 0; word < 25; word++) text.Append(' ').Append(words[random.Next(words.Length)]);
            text.Append(" are, would be ready for the ferry line to Norr before the winter storms come.\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A short article that differs from every other number's.</summary>
    public static byte[] Numbered(int number)
    {
        var text = new StringBuilder();
        text.Append("Report number ").Append(number).Append(" on the harbour works\n\n");
        for (var paragraph = 0; paragraph < 3; paragraph++)
        {
            text.Append("Engineers working on section ").Append((number * 7) + paragraph)
                .Append(" of the harbour wall said on Monday that the work was going on as planned and that the quay with the number ")
                .Append(number).Append(" would be ready before the winter storms, which usually begin in November.\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
