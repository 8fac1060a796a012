using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A service that has stored a text, a page and the article the project was asked for, each from a folder of its own.</summary>
public sealed class DroppedFiles(ServersFixture servers) : IAsyncLifetime
{
    private Service? _service;

    internal Service Service => _service!;

    /// <summary>What a person marked in that article.</summary>
    internal JsonElement Expected { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _service = await Service.StartAsync(servers, token);
        _service.DropFile("harbour/council.txt", OwnArticles.Scraped);
        _service.DropFile("post/rain.html", OwnArticles.Html);

        // It lies where the shared data lie beside the checkout; where they do not, a text of ours that needs the same stands in.
        var folder = Path.Combine(Checkout.Root, "..", "shared", "data", "articles");
        var here = Directory.Exists(folder);
        _service.DropFile("asked/troops.txt", here ? await File.ReadAllTextAsync(Path.Combine(folder, "north-korean-troops.txt"), token) : OwnArticles.Scraped + "\n");
        Expected = JsonDocument.Parse(here ? await File.ReadAllTextAsync(Path.Combine(folder, "north-korean-troops.expected.json"), token) : StandIn).RootElement;
        await _service.UntilSettledAsync(3, TimeSpan.FromSeconds(90), token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    private const string StandIn = """
        {
          "title": "Harbour council approves second ferry line to Norr",
          "body_paragraphs": 5,
          "body_first": "The harbour council has approved a second ferry line to the island of Norr, ending a dispute that had divided the town for two years.",
          "body_last": "The government in Stockholm must still give its consent.",
          "body_must_not_hold": ["Read more", "Patron"],
          "topics_any_of_first_two": ["politics", "economy, business and finance"]
        }
        """;
}
