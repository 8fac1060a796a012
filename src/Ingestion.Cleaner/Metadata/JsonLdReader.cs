using System.Text.Json;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds the article in a page's linked data: @graph, arrays, nesting, references by @id.</summary>
internal sealed class JsonLdReader
{
    private const int MostNodes = 3000;
    private const int MostCounted = 100;

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _objects = [];

    /// <summary>Takes in one script. The document must live as long as this reader.</summary>
    public void Add(JsonElement root)
    {
        var queue = new Queue<JsonElement>();
        queue.Enqueue(root);
        while (queue.TryDequeue(out var element) && _objects.Count < MostNodes)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) queue.Enqueue(item);
                continue;
            }

            if (element.ValueKind != JsonValueKind.Object) continue;
            _objects.Add(element);
            if (Text(element, "@id") is { } id && (!_byId.TryGetValue(id, out var other) || Size(element) > Size(other))) _byId[id] = element;
            foreach (var property in element.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !IsAside(property.Name)) queue.Enqueue(property.Value);
        }
    }

    /// <summary>The article, or null where no object is of such a type.</summary>
    public LinkedArticle? Find()
    {
        LinkedArticle? best = null;
        foreach (var element in _objects)
        {
            var types = Texts(element, "@type");
            var rank = types.Count == 0 ? 0 : types.Max(RankOf);
            if (rank == 0 || (best is not null && rank <= best.Rank)) continue;
            best = Read(element, types, rank);
        }

        if (best is not null && best.Publisher is null) best.Publisher = SiteOf();
        return best;
    }

    private static bool IsAside(string name) => name is "comment" or "review" or "image" or "breadcrumb" or "itemListElement" or "potentialAction" or "mentions" or "offers" or "citation" or "hasPart" or "associatedMedia" or "relatedLink";

    private static int RankOf(string type)
    {
        var name = type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..];
        return name switch
        {
            "WebPage" or "ItemPage" or "AboutPage" or "FAQPage" or "CollectionPage" or "MedicalWebPage" => 1,
            "CreativeWork" or "VideoObject" or "Recipe" or "HowTo" or "Review" or "PodcastEpisode" or "Event" or "Product" or "DiscussionForumPosting" or "Report" => 2,
            _ when name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "SocialMediaPosting" or "Blog" or "MediaGallery" => name == "Blog" ? 1 : 3,
            _ => 0,
        };
    }

    private LinkedArticle Read(JsonElement element, List<string> types, int rank)
    {
        var article = new LinkedArticle
        {
            Rank = rank,
            Headline = Text(element, "headline") ?? (rank >= 2 ? Text(element, "name") : null),
            AlternativeHeadline = Text(element, "alternativeHeadline"),
            Body = Text(element, "articleBody") ?? Text(element, "text"),
            Published = Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate"),
            Updated = Text(element, "dateModified"),
            Section = Text(element, "articleSection"),
            Language = Text(element, "inLanguage"),
            Url = Text(element, "url") ?? Text(element, "mainEntityOfPage"),
            Free = Flag(element, "isAccessibleForFree"),
        };
        article.Types.AddRange(types);
        AddAuthors(article, element, "author");
        if (article.Authors.Count == 0) AddAuthors(article, element, "creator");
        foreach (var keyword in Texts(element, "keywords").SelectMany(k => k.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))) article.Keywords.Add(keyword);
        if (element.TryGetProperty("publisher", out var publisher)) article.Publisher = NameOf(publisher);
        return article;
    }

    private void AddAuthors(LinkedArticle article, JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return;
        var items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new List<JsonElement> { value };
        foreach (var item in items.Take(30))
        {
            var resolved = Resolve(item);
            if (NameOf(resolved) is not { } author) continue;
            article.Authors.Add((author, resolved.ValueKind == JsonValueKind.Object ? KindOf(Texts(resolved, "@type")) : null));
        }
    }

    private static AuthorKind? KindOf(List<string> types)
    {
        if (types.Exists(t => t.EndsWith("Organization", StringComparison.Ordinal))) return AuthorKind.Agency;
        return types.Exists(t => t[(t.LastIndexOfAny(['/', '#', ':']) + 1)..] == "Person") ? AuthorKind.Person : null;
    }

    private JsonElement Resolve(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("name", out _) && Text(element, "@id") is { } id && _byId.TryGetValue(id, out var found) ? found : element;

    private string? NameOf(JsonElement element)
    {
        element = Resolve(element);
        if (element.ValueKind == JsonValueKind.Array) return element.GetArrayLength() == 0 ? null : NameOf(element[0]);
        if (element.ValueKind == JsonValueKind.String) return StringOf(element);
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String or JsonValueKind.Array)
            return name.ValueKind == JsonValueKind.String ? StringOf(name) : string.Join(", ", name.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(StringOf));
        var (given, family) = (Text(element, "givenName"), Text(element, "familyName"));
        return given is null && family is null ? null : $"{given} {family}".Trim();
    }

    private string? SiteOf()
    {
        foreach (var element in _objects)
            if (Texts(element, "@type").Exists(t => t is "WebSite" or "NewsMediaOrganization") && Text(element, "name") is { } name) return name;
        return null;
    }

    private static int Size(JsonElement element) => element.EnumerateObject().Take(MostCounted).Count();

    private static string? StringOf(JsonElement element) => element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? Text(JsonElement element, string name) => Texts(element, name) is [var first, ..] ? first : null;

    private static List<string> Texts(JsonElement element, string name)
    {
        var texts = new List<string>();
        if (!element.TryGetProperty(name, out var value)) return texts;
        if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("@value", out var inner) || value.TryGetProperty("name", out inner) || value.TryGetProperty("@id", out inner))) value = inner;
        if (value.ValueKind == JsonValueKind.String && StringOf(value) is { } single) texts.Add(single);
        if (value.ValueKind == JsonValueKind.Number) texts.Add(value.GetRawText());
        if (value.ValueKind != JsonValueKind.Array) return texts;
        foreach (var item in value.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String && StringOf(item) is { } text) texts.Add(text);
        return texts;
    }

    private static bool? Flag(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.ValueKind == JsonValueKind.True;
        return value.ValueKind == JsonValueKind.String && bool.TryParse(StringOf(value), out var flag) ? flag : null;
    }
}
