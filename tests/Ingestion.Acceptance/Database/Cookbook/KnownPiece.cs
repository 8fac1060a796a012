using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;

namespace Ingestion.Acceptance.Database.Cookbook;

/// <summary>An article of the known corpus, its facts found by their words.</summary>
internal sealed record KnownPiece(string Source, string? Title, string? Published, string Body)
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["medtop:03000000"] = "disaster, accident and emergency incident",
        ["medtop:04000000"] = "economy, business and finance",
        ["medtop:11000000"] = "politics",
        ["medtop:16000000"] = "conflict, war and peace",
    };

    public string? Topic { get; init; }

    public string[] Authors { get; init; } = [];

    /// <summary>Such as <c>PER:Ada Lund</c> or <c>LOC:Norr:SE</c>; every place where the name stands is a mention.</summary>
    public string[] Entities { get; init; } = [];

    public (string Text, string Speaker, string Verb, bool Direct)[] Quotations { get; init; } = [];

    public (string Text, decimal Value, string? Object, string? Qualifier, string? Unit, string? Claimant)[] Quantities { get; init; } = [];

    public (string Text, string Value)[] Dates { get; init; } = [];

    public string[] Keywords { get; init; } = [];

    public string Language { get; init; } = "en";

    public ArticleKind Kind { get; init; } = ArticleKind.Article;

    public bool? Paywalled { get; init; }

    public string? Url { get; init; }

    public string? Updated { get; init; }

    public int LateByMinutes { get; init; } = 10;

    public long[] Shingles { get; init; } = [];

    public long[] Terms { get; init; } = [];

    public DateTimeOffset FoundAt => (Time(Updated) ?? Time(Published) ?? new DateTimeOffset(2026, 3, 8, 0, 0, 0, TimeSpan.Zero)).AddMinutes(LateByMinutes);

    public ClassifiedArticle ToArticle() => new(
        new CleanedArticle
        {
            Title = Title,
            Body = Body,
            Authors = [.. Authors.Select(name => new Author(name, AuthorKind.Person))],
            Published = Time(Published) is { } published ? new StatedTime(published, TimePrecision.Minute, true) : null,
            Updated = Time(Updated) is { } updated ? new StatedTime(updated, TimePrecision.Minute, true) : null,
            Kind = Kind,
            Paywalled = Paywalled,
            CanonicalUrl = Url,
            SourceLength = Body.Length + 10,
            Removed = [new RemovedSpan(Body.Length, Body.Length + 10, "share-row", "Share this")],
            CleanerVersion = "1",
        },
        new Classification
        {
            Language = new LanguageGuess(Language, 0.98),
            Topics = Topic is { } code ? [new TopicScore(code, Labels[code], 0.9)] : [],
            Entities = [.. Entities.Select(ToEntity)],
            Quotations = [.. Quotations.Select(quotation => new Quotation(At(quotation.Text), At(quotation.Text) + quotation.Text.Length, quotation.Text, quotation.Speaker, null, null, quotation.Verb, quotation.Direct, 0.9))],
            Quantities = [.. Quantities.Select(quantity => new Quantity(At(quantity.Text), At(quantity.Text) + quantity.Text.Length, quantity.Text, quantity.Value, null, quantity.Qualifier, quantity.Unit, quantity.Object, quantity.Claimant, 0.9))],
            Dates = [.. Dates.Select(date => new DateMention(At(date.Text), At(date.Text) + date.Text.Length, date.Text, date.Value, TimePrecision.Day, false, 0.9))],
            Keywords = [.. Keywords.Select(word => new Keyword(word, 1))],
            Signature = new SamenessSignature(Body.Length + (Shingles.Length * 1_000), Shingles, Shingles.Length, Terms),
            ClassifierVersion = "1",
        });

    private Entity ToEntity(string text)
    {
        var parts = text.Split(':');
        var type = parts[0] switch { "PER" => EntityType.Person, "ORG" => EntityType.Organisation, "LOC" => EntityType.Location, _ => EntityType.Miscellaneous };
        var mentions = new List<Mention>();
        for (var at = Body.IndexOf(parts[1], StringComparison.Ordinal); at >= 0; at = Body.IndexOf(parts[1], at + 1, StringComparison.Ordinal))
        {
            mentions.Add(new Mention(at, at + parts[1].Length));
        }

        return new Entity(parts[1], type, parts.Length > 2 ? parts[2] : null, [], mentions, 0.9);
    }

    private int At(string words) => Body.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at : throw new ArgumentException($"'{words}' does not stand in '{Title}'");

    private static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
