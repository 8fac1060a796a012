using System.Text.RegularExpressions;
using Ingestion.Contracts.Stages;
using Ingestion.Watcher;

namespace Ingestion.Tests.Architecture;

public sealed partial class RunbookTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    public void Every_runbook_that_the_source_names_exists()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".sql", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(2);
        named.Where(name => !File.Exists(Path.Combine(Root, "deploy", "runbooks", name + ".md"))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_to_pause_has_its_page() =>
        Enum.GetNames<PauseCause>().Where(cause => !File.Exists(Path.Combine(Root, "deploy", "runbooks", $"watcher-paused-{cause.ToLowerInvariant()}.md"))).ShouldBeEmpty();

    [Fact]
    public void Every_alert_has_its_page()
    {
        var rules = File.ReadAllText(Path.Combine(Root, "deploy", "prometheus", "rules.yml"));
        // One alert names the page of its cause; those exist by the fact above.
        var pages = RunbookOfAlert().Matches(rules).Select(match => match.Groups[1].Value).ToList();
        pages.Count.ShouldBe(rules.Split("- alert:").Length - 1);
        pages.Where(page => !page.Contains("{{", StringComparison.Ordinal) && !File.Exists(Path.Combine(Root, page))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unreadable-message")]
    [InlineData("unknown-message")]
    [InlineData("delivery-limit")]
    [InlineData("refused-by-database")]
    [InlineData("stored-body-missing")]
    [InlineData("stored-body-damaged")]
    [InlineData(GuiltyItemException.Crashed)]
    [InlineData(GuiltyItemException.OutOfMemory)]
    [InlineData(GuiltyItemException.Timeout)]
    public void Every_cause_of_quarantine_has_its_line(string cause) =>
        File.ReadAllText(Path.Combine(Root, "deploy", "runbooks", "quarantine.md")).ShouldContain($"`{cause}`");

    [GeneratedRegex(@"runbook_url: (deploy/runbooks/.+\.md)")]
    private static partial Regex RunbookOfAlert();

    [GeneratedRegex(@"deploy/runbooks/([a-z0-9-]+)\.md|runbook ([a-z0-9]+-[a-z0-9-]*[a-z0-9])")]
    private static partial Regex Named();
}
