using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ingestion.Acceptance.Browser;

/// <summary>Somebody in front of a browser, who notices what goes wrong in it.</summary>
public sealed class Viewer : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _trouble = [];

    /// <param name="context">The window.</param>
    /// <param name="page">What is shown in it.</param>
    public Viewer(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        // A breach of the Content-Security-Policy is told as an error of the console.
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    /// <summary>What is shown.</summary>
    public IPage Page { get; }

    /// <summary>Nothing was amiss: no script failed, no policy was broken, no dialog came up.</summary>
    public void ShouldHaveSeenNoTrouble()
    {
        lock (_trouble) _trouble.ShouldBeEmpty();
    }

    /// <summary>axe-core finds nothing serious or critical, and the page is not wider than its window.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var found = await Page.RunAxe();
        found.Violations.Where(IsSerious).Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Take(3).Select(node => node.Html))}").ShouldBeEmpty(Page.Url);
        var (content, window) = (await WidthAsync("document.documentElement.scrollWidth"), await WidthAsync("window.innerWidth"));
        content.ShouldBeLessThanOrEqualTo(window, $"{Page.Url} is wider than its window");
    }

    /// <summary>Keeps a picture where <c>INGESTION_SCREENSHOTS</c> names a folder for them.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("INGESTION_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = false });
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static bool IsSerious(AxeResultItem violation) => violation.Impact is "serious" or "critical";

    private Task<int> WidthAsync(string expression) => Page.EvaluateAsync<int>(expression);

    private void Note(bool trouble, string text)
    {
        if (trouble) lock (_trouble) _trouble.Add(text);
    }
}
