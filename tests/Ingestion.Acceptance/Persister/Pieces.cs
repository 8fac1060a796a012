using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;

namespace Ingestion.Acceptance.Persister;

/// <summary>Articles with facts, in words of our own.</summary>
internal static class Pieces
{
    public static ClassifiedArticle Plain(string title, string body) => new(
        new CleanedArticle { Title = title, Body = body, SourceLength = body.Length, CleanerVersion = "1" },
        new Classification { Language = new LanguageGuess("en", 0.99), Signature = new SamenessSignature(0, [], 0, []), ClassifierVersion = "1" });

    /// <summary>An article with every kind of fact, each number another text.</summary>
    public static ClassifiedArticle Numbered(int number)
    {
        var body = $"Engineers said on Monday that quay {number} would be ready before winter.\n“We are glad,” said Ada Lund of the Harbour Board in Norr.";
        var speaker = body.IndexOf("Ada Lund", StringComparison.Ordinal);
        var place = body.IndexOf("Norr", StringComparison.Ordinal);
        var piece = Plain($"Quay number {number} nearly done", body);
        return piece with
        {
            Article = piece.Article with
            {
                Authors = [new Author("Ada Holm", AuthorKind.Person)],
                Removed = [new RemovedSpan(body.Length, body.Length + 5, "share-row", "Share")],
                Published = new StatedTime(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero), TimePrecision.Minute, true),
            },
            Classification = piece.Classification with
            {
                Topics = [new TopicScore("medtop:04000000", "economy, business and finance", 0.61), new TopicScore("medtop:11000000", "politics", 0.2)],
                Entities =
                [
                    new Entity("Ada Lund", EntityType.Person, null, [], [new Mention(speaker, speaker + 8)], 0.9),
                    new Entity("Norr", EntityType.Location, "SE", [], [new Mention(place, place + 4)], 0.8),
                    new Entity($"Board {number % 10}", EntityType.Organisation, null, ["Board"], [new Mention(0, 9), new Mention(10, 14)], 0.7),
                ],
                Quotations = [new Quotation(body.IndexOf('“') + 1, body.IndexOf('”'), "We are glad,", "Ada Lund", speaker, speaker + 8, "said", true, 0.95)],
                Quantities = [new Quantity(0, 9, "Engineers", number, null, "about", null, "quays", null, 0.5)],
                Dates = [new DateMention(18, 24, "Monday", "2026-03-02", TimePrecision.Day, true, 0.8)],
                Keywords = [new Keyword("quay", 2.5)],
                Signature = new SamenessSignature(1_000 + number, [number, 100_000 + number], 2, [number]),
            },
        };
    }

    public static ClassifiedItem Item(ItemIdentity identity, params ClassifiedArticle[] articles) => new(identity, articles);

    public static RejectedItem Rejected(ItemIdentity identity) => new(identity, "clean", RejectionReason.TooShort, "Nine words are no article.");

    public static QuarantinedItem Quarantined(ItemIdentity identity) =>
        new(identity, "classify", "crash", "exit 139", "Ingestion.Contracts.Messages.CleanedItem", "{\"secret\":\"text\"}", DateTimeOffset.UtcNow);
}
