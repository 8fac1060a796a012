using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;

namespace Ingestion.Acceptance.Persister;

/// <summary>
/// Articles of 15 paragraphs of 30 words, as news is written, with as many facts as such a text has; each number another one. The lead, which is searched with
/// a weight of its own, is the first paragraph.
/// </summary>
internal static class LongArticles
{
    private static readonly string[] Words =
        [.. from first in "ha co fe bu sch wi el mi is bri cou re mar ri doc fac".Split(' ') from second in "rbour uncil rry dget ool nter ction nister land dge rt port ket ver tor tory".Split(' ') select first + second];

    /// <summary>Enters a file of its own for each, and gives what a persister gets of them.</summary>
    public static async Task<List<ClassifiedItem>> EnterAsync(MigratedDatabase database, IEnumerable<int> numbers, DateTimeOffset? foundAt = null)
    {
        var items = new List<ClassifiedItem>();
        foreach (var part in numbers.Chunk(2_000))
        {
            var files = await database.EnterAsync([.. part.Select(number => Files.Seen($"long-{number}.txt", $"long {number}", foundAt: foundAt))]);
            items.AddRange(files.Zip(part, (file, number) => Pieces.Item(file, Piece(number))));
        }

        return items;
    }

    private static ClassifiedArticle Piece(int number)
    {
        var random = new Random(number);
        List<string> paragraphs = [.. Enumerable.Range(0, 15).Select(_ => string.Join(' ', Enumerable.Range(0, 30).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2))])))];
        var body = string.Join('\n', paragraphs);
        var piece = Pieces.Plain($"Report {number} on {Words[number % Words.Length]}", body);
        return piece with
        {
            Article = piece.Article with
            {
                Blocks = Blocks(paragraphs),
                CanonicalUrl = $"https://example.org/report/{number}",
                Published = new StatedTime(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number), TimePrecision.Second, true),
            },
            Classification = piece.Classification with
            {
                Topics = [new TopicScore("medtop:11000000", "politics", 0.8), new TopicScore("medtop:04000000", "economy, business and finance", 0.3)],
                Entities = [.. Enumerable.Range(0, 8).Select(place => new Entity($"Name {((number * 8) + place) % 20_000}", EntityType.Person, null, [], [new Mention(place, place + 4)], 0.9))],
                Quotations = [.. Enumerable.Range(0, 3).Select(place => new Quotation(place * 9, (place * 9) + 30, body.Substring(place * 9, 30), null, null, null, "said", true, 0.9))],
                Quantities = [.. Enumerable.Range(0, 4).Select(place => new Quantity(place, place + 4, "four", place, null, null, null, "things", null, 0.9))],
                Dates = [new DateMention(0, 4, "then", "2026-03-04", TimePrecision.Day, false, 0.9)],
                Keywords = [.. Words.Take(8).Select(word => new Keyword(word, 1))],
                Signature = new SamenessSignature(number, [.. Enumerable.Range(0, 256).Select(_ => random.NextInt64(1L << 40))], 2_000, [.. Enumerable.Range(0, 40).Select(_ => random.NextInt64(1L << 40))]),
            },
        };
    }

    private static List<BodyBlock> Blocks(List<string> paragraphs)
    {
        var blocks = new List<BodyBlock>();
        foreach (var paragraph in paragraphs)
        {
            var start = blocks.Count == 0 ? 0 : blocks[^1].End + 1;
            blocks.Add(new BodyBlock(BodyBlockKind.Paragraph, start, start + paragraph.Length));
        }

        return blocks;
    }
}
