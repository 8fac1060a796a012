using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Formats;

public sealed class FeedReaderTests
{
    [Fact]
    public void Items_of_rss_are_articles()
    {
        var cleaned = JsonReaderTests.Clean("feed.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Coast Courier</title><link>https://example.org/</link><language>en-gb</language>
            <item><title>Night ferries return</title><link>https://example.org/1</link><dc:creator>Ada Marlowe</dc:creator>
              <pubDate>Tue, 04 Mar 2025 09:15:00 +0100</pubDate><category>Harbour</category><category>Night</category>
              <description>They sail again.</description><content:encoded><![CDATA[<p>{JsonReaderTests.First}</p><p>{JsonReaderTests.Second}</p>]]></content:encoded></item>
            <item><title>The bridge stays closed</title><link>https://example.org/2</link><author>desk@example.org (Jonas Weidemann)</author>
              <description>{JsonReaderTests.First} {JsonReaderTests.Second}</description></item>
            </channel></rss>
            """).ShouldBeOfType<Cleaned>();

        cleaned.Articles.Count.ShouldBe(2);
        var first = cleaned.Articles[0];
        first.Title.ShouldBe("Night ferries return");
        first.Body.ShouldBe($"{JsonReaderTests.First}\n{JsonReaderTests.Second}");
        first.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Marlowe");
        first.Published!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
        first.SiteName.ShouldBe("Coast Courier");
        first.DeclaredLanguage.ShouldBe("en-gb");
        first.Tags.ShouldBe(["Harbour", "Night"]);
        cleaned.Articles[1].Authors.ShouldHaveSingleItem().Name.ShouldBe("Jonas Weidemann");
        cleaned.Articles[1].CanonicalUrl.ShouldBe("https://example.org/2");
    }

    [Fact]
    public void Entries_of_atom_are_articles()
    {
        var article = JsonReaderTests.Single("feed.xml", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Courier</title>
            <entry><title type="html">Night ferries return</title><link rel="alternate" href="https://example.org/1"/><published>2025-03-04T09:15:00Z</published>
            <updated>2025-03-04T10:15:00Z</updated><author><name>Ada Marlowe</name><email>ada@example.org</email></author><category term="Harbour"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{JsonReaderTests.First}</p><p>{JsonReaderTests.Second}</p></div></content></entry></feed>
            """);

        article.Body.ShouldBe($"{JsonReaderTests.First}\n{JsonReaderTests.Second}");
        article.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Marlowe");
        article.Updated!.Value.Hour.ShouldBe(10);
        article.CanonicalUrl.ShouldBe("https://example.org/1");
    }

    [Fact]
    public void A_document_type_is_prohibited_and_nothing_expands()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><item><title>x</title><description>&b;</description></item></channel></rss>";
        JsonReaderTests.Clean("feed.xml", bomb).ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.Malformed);
    }

    [Fact]
    public void What_stands_before_a_break_is_kept()
    {
        var article = JsonReaderTests.Single("feed.xml", $"<rss><channel><item><title>Night ferries return</title><description>{JsonReaderTests.First} {JsonReaderTests.Second}</description></item><item><title>cut</tit");
        article.Title.ShouldBe("Night ferries return");
    }
}
