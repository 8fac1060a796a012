using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>What all pages have in common: head, way in, navigation, content, foot.</summary>
internal static class Page
{
    private static readonly (string Path, string Name)[] Places = [("/", "Overview"), ("/articles", "Articles"), ("/failures", "Failures")];

    /// <summary>A whole page.</summary>
    /// <param name="title">The title, as it stands in the browser's tab.</param>
    /// <param name="here">The path of the place in the navigation that this is; null for none of them.</param>
    /// <param name="content">The content, which begins with the heading of first rank.</param>
    /// <param name="live">Where the script hears of what changes on it; null where nothing does.</param>
    /// <param name="leave">Whether there is a session to leave.</param>
    public static Markup Of(string title, string? here, Markup content, string? live = null, bool leave = false) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} · Ingestion</title>
        <link rel="icon" href="{Assets.AddressOf("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.AddressOf("dashboard.css")}">
        <script src="{Assets.AddressOf("dashboard.js")}" defer></script>
        </head>
        <body{Markup.When(live is not null, () => Markup.Of($" data-live=\"{live}\""))}>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top"><a class="brand" href="/">Ingestion</a>
        <nav aria-label="Pages"><ul>{Places.Select(place => Place(place, here))}</ul></nav>
        {Markup.When(live is not null, () => Markup.Of($"<div class=\"live\"><span id=\"live-state\" role=\"status\">not live: this page is as of when it was loaded</span> <button id=\"live-pause\" type=\"button\" hidden>Pause</button></div>"))}
        {Markup.When(leave, () => Markup.Of($"<form method=\"post\" action=\"/logout\"><button type=\"submit\">Log out</button></form>"))}</header>
        <main id="main" tabindex="-1">
        {content}
        </main>
        <footer><p>Times are UTC. Every number has its query beside it.</p></footer>
        </body>
        </html>

        """);

    private static Markup Place((string Path, string Name) place, string? here) => Markup.Of(
        $"""<li><a href="{place.Path}"{Markup.When(place.Path == here, () => Markup.Of($" aria-current=\"page\""))}>{place.Name}</a></li>""");
}
