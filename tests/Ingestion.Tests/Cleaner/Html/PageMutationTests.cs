using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Html;

public sealed class PageMutationTests
{
    private const int Rounds = 1500;

    private static readonly string[] Pieces =
        ["<", ">", "</", "<p>", "</div>", "<table>", "<!--", "-->", "\"", "'", "&", "&#", ";", "\0", "<script>", "</script>", "<![CDATA[", "<a href=", "=", "<title>", "é", "中", "\ud83d", "<h1>", "<li>", "{", "}", "\\u12", "2020-01-01"];

    [Fact]
    public void Any_bytes_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => OwnPage.Clean([.. "<html><p>"u8, .. bytes]) is Cleaned or Rejected).QuickCheckThrowOnFailure();

    [Fact]
    public void Mutated_pages_are_answered_with_consistent_spans()
    {
        var random = new System.Random(20260305);
        for (var round = 0; round < Rounds; round++)
        {
            var page = new StringBuilder(OwnPage.Text);
            for (var i = random.Next(1, 12); i > 0; i--) Mutate(page, random);
            if (OwnPage.Clean(Encoding.UTF8.GetBytes(page.ToString())) is Cleaned cleaned) SpanAssert.Consistent(cleaned.Articles[0]);
        }
    }

    private static void Mutate(StringBuilder page, System.Random random)
    {
        var at = random.Next(page.Length);
        var length = Math.Min(random.Next(1, 60), page.Length - at);
        switch (random.Next(4))
        {
            case 0:
                page.Remove(at, length);
                break;
            case 1:
                page.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                page.Insert(at, page.ToString(at, length));
                break;
            default:
                page[at] = (char)random.Next(1, 0x3000);
                break;
        }
    }
}
