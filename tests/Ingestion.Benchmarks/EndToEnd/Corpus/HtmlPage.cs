using System.Globalization;
using System.Net;
using System.Text;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>A story as a page of a news site: metadata, navigation, teasers of other stories, scripts and styles around it, 25 to 200 KB in all,
/// about 100 KB in the middle, as pages are.</summary>
internal static class HtmlPage
{
    private const int MenuLinks = 60;
    private const int Teasers = 24;
    private const int FewestLines = 100; // of style and script each
    private const int MostLines = 1_900;

    /// <summary>The page.</summary>
    public static string Of(Story story, string site, int number, Random random)
    {
        var page = new StringBuilder(60_000);
        Head(page, story, site, number, random);
        Menu(page, random);
        page.Append("<main><article class=\"story\"><h1>").Append(Escape(story.Title)).Append("</h1><div class=\"meta\"><span class=\"byline\">By ")
            .Append(Escape(story.Author)).Append("</span><time datetime=\"").Append(Iso(story)).Append("\">").Append(Iso(story)).Append("</time></div><div class=\"share\"><a href=\"#\">Share</a><a href=\"#\">Save</a></div>");
        for (var i = 0; i < story.Paragraphs.Count; i++)
        {
            page.Append("<p>").Append(Escape(story.Paragraphs[i])).Append("</p>\n");
            if (i == 2) page.Append("<div class=\"ad-slot\" data-slot=\"").Append(random.Next()).Append("\"><span>Advertisement</span></div>");
            if (i == 4) page.Append("<aside class=\"newsletter\"><h3>Sign up</h3><p>Get our morning briefing in your inbox.</p><form><input name=\"mail\"><button>Subscribe</button></form></aside>");
        }

        page.Append("</article><aside class=\"related\"><h2>Related</h2>");
        for (var i = 0; i < Teasers; i++)
            page.Append("<div class=\"teaser\"><a href=\"/").Append(random.Next()).Append("\"><img src=\"/i/").Append(random.Next()).Append(".jpg\" alt=\"\"><h3>").Append(Escape(Headline(random))).Append("</h3></a></div>\n");
        page.Append("</aside></main>");
        Foot(page, site, random);
        return page.ToString();
    }

    private static void Head(StringBuilder page, Story story, string site, int number, Random random)
    {
        var address = $"https://{site}.example/{story.Section}/{number}";
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Escape(story.Title)).Append(" | ").Append(site)
            .Append("</title><link rel=\"canonical\" href=\"").Append(address).Append("\"><meta property=\"og:title\" content=\"").Append(Escape(story.Title))
            .Append("\"><meta property=\"og:site_name\" content=\"").Append(site).Append("\"><meta property=\"article:published_time\" content=\"").Append(Iso(story))
            .Append("\"><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":").Append(System.Text.Json.JsonSerializer.Serialize(story.Title))
            .Append(",\"datePublished\":\"").Append(Iso(story)).Append("\",\"author\":{\"@type\":\"Person\",\"name\":").Append(System.Text.Json.JsonSerializer.Serialize(story.Author)).Append("}}</script>\n<style>");
        var lines = random.Next(FewestLines, MostLines);
        for (var i = 0; i < lines; i++) page.Append(".c").Append(i).Append("{margin:").Append(random.Next(40)).Append("px;color:#").Append(random.Next(4096).ToString("x3", CultureInfo.InvariantCulture)).Append("}\n");
        page.Append("</style><script>");
        for (var i = 0; i < lines; i++) page.Append("window.q").Append(i).Append("=function(a){return a<").Append(random.Next()).Append("&&a>").Append(random.Next(99)).Append("};\n");
        page.Append("</script></head><body>\n");
    }

    private static void Menu(StringBuilder page, Random random)
    {
        page.Append("<header><a class=\"logo\" href=\"/\">Home</a><nav><ul>");
        for (var i = 0; i < MenuLinks; i++)
            page.Append("<li><a href=\"/s/").Append(i).Append("\">").Append(Vocabulary.Subjects[random.Next(Vocabulary.Subjects.Count)].Section).Append(' ').Append(i).Append("</a></li>");
        page.Append("</ul></nav><div class=\"cookie\">We use cookies. <button>Accept</button> <a href=\"/cookies\">Cookie settings</a></div></header>\n");
    }

    private static void Foot(StringBuilder page, string site, Random random)
    {
        page.Append("<section class=\"comments\"><h2>Comments</h2>");
        for (var i = 0; i < random.Next(0, 9); i++) page.Append("<div class=\"comment\"><b>reader").Append(random.Next(999)).Append("</b><p>").Append(Escape(Headline(random))).Append("</p></div>");
        page.Append("</section><footer><ul><li><a href=\"/about\">About</a></li><li><a href=\"/privacy\">Privacy</a></li><li><a href=\"/terms\">Terms</a></li></ul><p>© 2025 ")
            .Append(site).Append(". All rights reserved.</p></footer></body></html>\n");
    }

    private static string Headline(Random random)
    {
        var subject = Vocabulary.Subjects[random.Next(Vocabulary.Subjects.Count)];
        return $"{subject.Actors[random.Next(subject.Actors.Count)]} {subject.Deeds[random.Next(subject.Deeds.Count)]} {subject.Qualities[random.Next(subject.Qualities.Count)]} {subject.Things[random.Next(subject.Things.Count)]}";
    }

    private static string Iso(Story story) => story.Published.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
