using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Shows the verdict: a word for the eye, and a list of what to do.</summary>
internal static class VerdictView
{
    /// <summary>The verdict of an overview.</summary>
    public static Markup Of(Overview overview)
    {
        var lines = VerdictPolicy.Of(overview);
        var level = lines.Count == 0 ? VerdictLevel.Well : lines[0].Level;
        return Markup.Of($"""
            <div id="verdict" class="verdict is-{ClassOf(level)}"><p class="word">{Word(level, overview)}</p>{Markup.When(lines.Count > 0, () => Markup.Of($"<ul>{lines.Select(Line)}</ul>"))}</div>
            """);
    }

    /// <summary>The class of a level: its colour.</summary>
    public static string ClassOf(VerdictLevel level) => level switch
    {
        VerdictLevel.Well => "well",
        VerdictLevel.Look => "look",
        _ => "stuck",
    };

    private static Markup Line(VerdictLine line) => Markup.Of(
        $"<li>{line.What}{Markup.When(line.Cure is not null, () => Markup.Of($" {line.Cure}"))}{Markup.When(line.Command is not null, () => Markup.Of($" <code>{line.Command}</code>"))}</li>");

    private static string Word(VerdictLevel level, Overview overview) => level switch
    {
        VerdictLevel.Well when overview.Ledger is { InFlight.Files: > 0 } busy => $"All is well; {Figures.Of(busy.InFlight.Files, "file is", "files are")} under way",
        VerdictLevel.Well => "All is well; nothing waits",
        VerdictLevel.Look => "It goes on, and something wants a look",
        _ => "Something does not go on",
    };
}
