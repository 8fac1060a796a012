using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Views;
using Ingestion.Watcher;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class VerdictPolicyTests
{
    [Fact]
    public void All_is_well_when_nothing_is_wrong() => VerdictPolicy.Of(Samples.Overview()).ShouldBeEmpty();

    [Fact]
    public void A_rejection_is_no_reason_to_look() => VerdictPolicy.Of(Samples.Overview(ledger: Samples.Ledger(failures: Samples.Failure(kind: "rejected")))).ShouldBeEmpty();

    [Fact]
    public void Missing_evidence_is_told_first()
    {
        var lines = VerdictPolicy.Of(Samples.Overview(ledger: Samples.Ledger("x", 2, Samples.Failure())));
        lines[0].Level.ShouldBe(VerdictLevel.Stuck);
        lines[0].What.ShouldContain("The evidence for 2 files is missing");
        lines[1].Command.ShouldBe("ingest failures retry --cause x");
    }

    [Fact]
    public void A_queue_that_nobody_takes_from_names_the_role()
    {
        var lines = VerdictPolicy.Of(Samples.Overview(Samples.Flow(new StageReport("classify", 5, 0, 0, 0, null, null))));
        lines.ShouldHaveSingleItem().Command.ShouldBe("ingest run --role classifier");
    }

    [Fact]
    public void A_paused_stage_says_why_and_that_it_mends_itself()
    {
        var line = VerdictPolicy.Of(Samples.Overview(Samples.Flow(new StageReport("persist", 5, 0, 0, 0, "the database is away: gone", Samples.Now)))).ShouldHaveSingleItem();
        line.Level.ShouldBe(VerdictLevel.Stuck);
        line.What.ShouldContain("the database is away: gone");
        line.Cure!.ShouldContain("resumes by itself");
    }

    [Theory]
    [InlineData(PauseCause.Pressure, VerdictLevel.Look)]
    [InlineData(PauseCause.Lease, VerdictLevel.Look)]
    [InlineData(PauseCause.Folder, VerdictLevel.Stuck)]
    internal void A_folder_that_waits_is_told(PauseCause cause, VerdictLevel level) =>
        VerdictPolicy.Of(Samples.Overview(Samples.Flow() with { Folders = [new FolderReport("/drop", "paused", cause, "why", Samples.Now)] })).ShouldHaveSingleItem().Level.ShouldBe(level);

    [Fact]
    public void A_database_that_is_away_is_told_even_when_nothing_is_known() =>
        VerdictPolicy.Of(new Overview(Samples.Now, Samples.Flow(), null, "PostgreSQL does not answer")).ShouldHaveSingleItem().Level.ShouldBe(VerdictLevel.Stuck);
}
