using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

/// <summary>Data to show, with room for a hostile text in every field.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    public static readonly Guid Id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");

    public static FlowReport Flow(params StageReport[] stages) => new(
        [new FolderReport("/drop", "watching", null, null, Now)],
        true,
        stages.Length > 0 ? stages : [.. new[] { "clean", "classify", "persist" }.Select(name => new StageReport(name, 0, 0, 0, 1, null, null))],
        0,
        null,
        null);

    public static LedgerReport Ledger(string text = "x", long unproven = 0, params FailureGroup[] failures) => new(
        [new CustodyRow("stored", 3, 3 - unproven, unproven)],
        new InFlight(0, null),
        [.. Enumerable.Range(0, 60).Select(m => new MinuteCount(Now.AddMinutes(m - 59), m == 30 ? 12 : 0))],
        [.. Enumerable.Range(0, 60).Select(m => new MinuteLatency(Now.AddMinutes(m - 59), m == 30 ? TimeSpan.FromMilliseconds(45) : null, m == 30 ? TimeSpan.FromSeconds(1.24) : null))],
        failures,
        [],
        0,
        [new ArticleRow(Id, text, text, text, text, Now, Now, text)]);

    public static Overview Overview(FlowReport? flow = null, LedgerReport? ledger = null, string? trouble = null) => new(Now, flow ?? Flow(), ledger ?? Ledger(), trouble);

    public static FailureGroup Failure(string text = "x", string kind = "quarantined", string state = "open") => new(kind, text, text, state, 2, Now.AddHours(-2), Now.AddMinutes(-5), Id, text);

    public static FailuresScene Failures(string text, params FailureGroup[] groups)
    {
        var order = new FailureOrder(FailureVerb.Retry, text, text, text);
        return new(groups, [new(Now, order, 1, 3, Ended: false, Trouble: null), new(Now, order with { Verb = FailureVerb.Archive }, 2, 2, Ended: true, Trouble: text)], "stamp", Now);
    }

    public static ArticleText Text(string body, int[]? blockStarts = null, int[]? blockEnds = null) => new()
    {
        ArticleId = Id,
        RevisionId = Id,
        FileId = Id,
        Source = "harbour",
        Body = body,
        Language = "en",
        LanguageConfidence = 0.9f,
        Kind = "article",
        Authors = [],
        Keywords = [],
        BlockKinds = [.. (blockStarts ?? [0]).Select(_ => "paragraph")],
        BlockStarts = blockStarts ?? [0],
        BlockEnds = blockEnds ?? [body.Length],
        KeptStarts = [],
        RemovedStarts = [],
        RemovedReasons = [],
        RemovedTexts = [],
        CleanerVersion = "1",
        ClassifierVersion = "1",
        FoundAt = Now,
        StoredAt = Now,
        Revisions = 1,
    };

    public static FileRecord File(string outcome = "stored") => new() { Id = Id, Path = "harbour/a.txt", Source = "harbour", FoundAt = Now, Outcome = outcome, SettledAt = outcome == "in_flight" ? null : Now };
}
