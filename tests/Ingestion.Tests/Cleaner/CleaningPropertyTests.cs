using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Testing;

namespace Ingestion.Tests.Cleaner;

public sealed class CleaningPropertyTests
{
    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions { MinWords = 1 });
    private static readonly string[] Furniture = ["Share", "Related articles", "Read more", "Sign up for our newsletter", "© 2025 Kestrel Bay Courier", "Leave a comment", "Home", "Sport", "Tags: ferry, night", "By Ada Marlowe", "4 June 2025"];

    [Fact]
    public void For_any_bytes_an_answer_comes_and_its_offsets_fit() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            if (Cleaner.Clean(new RawFile("a.txt", bytes), CleaningHints.None) is Cleaned cleaned)
                foreach (var article in cleaned.Articles) SpanAssert.Consistent(article);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cleaned_body_cleaned_again_stays_and_keeps_its_order() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var text = Text(seed);
            if (Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None) is not Cleaned { Articles: [var first] }) return;

            var at = 0;
            foreach (var line in first.Body.Split('\n'))
            {
                at = text.IndexOf(line, at, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0);
                at += line.Length;
            }

            var again = first.Title is null ? first.Body : $"{first.Title}\n{first.Body}";
            var second = Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(again)), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles[0];
            second.Title.ShouldBe(first.Title);
            second.Body.ShouldBe(first.Body);
        }).QuickCheckThrowOnFailure();

    /// <summary>An article of a made-up source with known furniture strewn in.</summary>
    private static string Text(int seed)
    {
        var random = new Random(seed);
        var lines = new GeneratedSource(seed).Next().Text.Split("\n\n").ToList();
        for (var i = random.Next(12); i > 0; i--) lines.Insert(random.Next(lines.Count + 1), Furniture[random.Next(Furniture.Length)]);
        return string.Join(random.Next(2) == 0 ? "\n" : "\n\n", lines);
    }
}
