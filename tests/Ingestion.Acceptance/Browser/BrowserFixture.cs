using Microsoft.Playwright;

namespace Ingestion.Acceptance.Browser;

/// <summary>One Chromium for all tests of the page; each test has a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The machine that runs the tests may be busy; what is broken never comes.
    private const int Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("INGESTION_TEST_BROWSER");
        if (string.IsNullOrEmpty(path)) throw new InvalidOperationException("there is no browser: tests/run finds or installs one; by hand, set INGESTION_TEST_BROWSER to what deploy/local/browser prints");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        // Chromium's sandbox does not run as root, as which a build machine's tests may; it sees nothing but our own page.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A page as a viewer would open it.</summary>
    /// <param name="width">The width of the window, in CSS pixels.</param>
    /// <param name="dark">Whether the viewer prefers dark.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<Viewer> ViewAsync(int width = 1440, bool dark = false, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        return new Viewer(context, await context.NewPageAsync());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
