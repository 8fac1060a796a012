using Ingestion.Contracts.Ledger;
using Ingestion.Database.Rebuild;
using Ingestion.Host.Commands.Archive;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Host.Commands.Archive;

public sealed class VerificationPolicyTests
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly LedgerFact Ledger = new(Id, "a.txt", FileOutcome.Stored, null, "aa", "/archive/a.txt", 1, 1, true);
    private static readonly ManifestLine Line = new(Id, "aa", 1, "s", "/drop", "a.txt", default, FileOutcome.Stored, null, null, null, null, "/archive/a.txt");

    [Fact]
    public void Where_all_agree_there_is_nothing_to_say() => Differences(Ledger, Line, true, "aa").ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_not_there_or_was_changed_is_named() =>
        (One(Ledger, Line, false, null), One(Ledger, Line, true, "bb")).ShouldSatisfyAllConditions(
            pair => pair.Item1.ShouldContain("nothing lies at /archive/a.txt"), pair => pair.Item2.ShouldContain("another hash"));

    [Fact]
    public void Rows_that_are_missing_or_too_many_are_named()
    {
        One(Ledger with { Rows = 0 }, Line, true, "aa").ShouldContain("0 row(s)");
        One(Ledger with { Outcome = FileOutcome.Rejected, ArticleCount = 0 }, Line with { Outcome = FileOutcome.Rejected }, true, "aa").ShouldContain("ingest forget");
    }

    [Fact]
    public void Ledger_and_manifest_are_compared_both_ways()
    {
        One(Ledger, null, true, "aa").ShouldContain("no manifest");
        One(null, Line, false, null).ShouldContain("the ledger does not know it");
        One(Ledger, Line with { Outcome = FileOutcome.Duplicate }, true, "aa").ShouldContain("duplicate by the manifest");
        One(Ledger, Line with { Sha256 = "bb" }, true, "aa").ShouldContain("different hashes");
    }

    [Fact]
    public void A_file_that_was_not_kept_has_no_place_to_look_at() => Differences(Ledger with { MovedTo = null }, null, false, null).ShouldBeEmpty();

    [Theory]
    [InlineData(FileOutcome.Rejected, 31, true)]
    [InlineData(FileOutcome.Duplicate, 31, true)]
    [InlineData(FileOutcome.Duplicate, 29, false)]
    [InlineData(FileOutcome.Stored, 31, false)]
    [InlineData(FileOutcome.Quarantined, 31, false)]
    public void What_the_ledger_was_told_to_forget_is_no_difference(FileOutcome outcome, int days, bool may)
    {
        var line = Line with { Outcome = outcome, FoundAt = DateTimeOffset.UnixEpoch };
        VerificationPolicy.MayBeForgotten(line, DateTimeOffset.UnixEpoch.AddDays(days), TimeSpan.FromDays(30)).ShouldBe(may);
        VerificationPolicy.MayBeForgotten(line, DateTimeOffset.UnixEpoch.AddDays(days), null).ShouldBeFalse();
    }

    private static string One(LedgerFact? ledger, ManifestLine? line, bool isThere, string? sha256) => Differences(ledger, line, isThere, sha256).ShouldHaveSingleItem();

    private static List<string> Differences(LedgerFact? ledger, ManifestLine? line, bool isThere, string? sha256) =>
        [.. VerificationPolicy.Differences(new FileFacts(ledger, line, isThere, sha256))];
}
