using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;

namespace Ingestion.Tests.Contracts;

/// <summary>One envelope of each type with every field set, in words of our own.</summary>
internal static class SampleEnvelopes
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static ItemIdentity Identity { get; } =
        new(Guid.Parse("0195e0a0-0000-7000-8000-00000000002a"), Guid.Parse("0195e0a0-0000-7000-8000-000000000001"), 3, "harbour-post", new string('a', 64), Noon, 1);

    public static CleanedArticle Article { get; } = new()
    {
        Title = "Ferry line reopens after storm",
        Subtitle = "Two ships a day",
        Body = "The ferry to Norr runs again.\n“We are glad,” said Ada Lund.",
        Blocks = [new(BodyBlockKind.Paragraph, 0, 29), new(BodyBlockKind.Quote, 30, 58)],
        Authors = [new("Ada Lund", AuthorKind.Person), new("Harbour Desk", AuthorKind.Agency)],
        Dateline = new("NORR", "HP"),
        Published = new(Noon, TimePrecision.Minute, true),
        Updated = new(Noon.AddHours(1), TimePrecision.Day, false),
        CanonicalUrl = "https://example.org/ferry",
        SiteName = "Harbour Post",
        Section = "Local",
        Tags = ["ferry", "weather"],
        DeclaredLanguage = "en-GB",
        Kind = ArticleKind.Article,
        Paywalled = false,
        Links = [new("https://example.org/norr", 4, 9)],
        Captions = ["The quay at Norr"],
        SourceLength = 90,
        Kept = [new(0, 30, "title"), new(31, 89, "body")],
        Removed = [new(89, 90, "share-row", "f")],
        FieldSources = new Dictionary<string, string> { ["title"] = "json-ld" },
        Charset = "utf-8",
        CleanerVersion = "1",
        ProfileVersion = 7,
    };

    public static Classification Facts { get; } = new()
    {
        Language = new("en", 0.99),
        Topics = [new("medtop:04000000", "economy, business and finance", 0.61)],
        Entities = [new("Ada Lund", EntityType.Person, null, ["Lund"], [new(49, 57)], 0.9), new("Norr", EntityType.Location, "SE", [], [new(13, 17)], 0.8)],
        Quotations = [new(31, 42, "We are glad,", "Ada Lund", 49, 57, "said", true, 0.95)],
        Quantities = [new(0, 3, "two", 2, 3, "up to", "EUR", "ships", "Ada Lund", 0.7)],
        Dates = [new(0, 3, "May", "2026-05", TimePrecision.Month, false, 0.8)],
        Keywords = [new("ferry", 2.5)],
        Signature = new(42, [1, 2, 3], 12, [4, 5]),
        ClassifierVersion = "1",
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new ArticleFilesFound([new(Identity, "ferry.html", new InlineBody([60, 112, 62]), [123, 125]), new(Identity, "ferry.txt", new StoredBody(new string('b', 64), 9), null), new(Identity, "pier.html", new PackedBody([11, 2, 128], 6), null)]),
        new ArticlesCleaned([new(Identity, [Article])]),
        new ArticlesClassified([new(Identity, [new(Article, Facts)])]),
        new ArticlesRejected([new(Identity, "clean", RejectionReason.TooShort, "Nine words are no article.")]),
        new ArticlesQuarantined([new(Identity, "persist", "crash", "exit 139", "Some.Type", "{}", Noon)]),
    ];
}
