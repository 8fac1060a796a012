using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Rebuild;
using Ingestion.Host.Commands.Archive;
using Ingestion.Tests.Contracts;

namespace Ingestion.Tests.Host.Commands.Archive;

public sealed class ShadowPolicyTests
{
    private static readonly ItemIdentity Identity = SampleEnvelopes.Identity;
    private static readonly ClassifiedArticle Article = new(SampleEnvelopes.Article, SampleEnvelopes.Facts);
    private static readonly StagedFile Now = new(Identity, [Article], null);
    private static readonly StoredFile Before = new(Identity.FileId, 0, "a.txt", "s", FileOutcome.Stored, null);
    private static readonly StoredText Row = new(Identity.FileId, 0, Article.Article.Title, Article.Article.Body, FactLines.Of(Article.Classification));

    [Fact]
    public void Where_all_is_as_it_was_there_is_nothing_to_say()
    {
        Changes(Now, Before, Row).ShouldBeEmpty();
        Changes(Now, Before with { Outcome = FileOutcome.Revised }, Row).ShouldBeEmpty();
        Changes(Rejected(RejectionReason.TooShort), Before with { Outcome = FileOutcome.Rejected, Reason = "too-short" }).ShouldBeEmpty();
    }

    [Fact]
    public void Title_body_and_facts_are_told_apart()
    {
        One(Now, Before, Row with { Title = "Another" }).Kind.ShouldBe(ChangeKind.Title);
        One(Now, Before, Row with { Body = "Another." }).Kind.ShouldBe(ChangeKind.Body);
        var facts = One(Now, Before, Row with { Facts = [.. Row.Facts.Skip(1), "topic medtop:15000000"] });
        (facts.Kind, facts.Ordinal).ShouldBe((ChangeKind.Facts, 0));
        facts.Detail.ShouldBe("1 gone, 1 new; first: topic medtop:15000000");
        One(Now, Before, Row with { Facts = [.. Row.Facts.Reverse()] }).Detail.ShouldContain("their order");
    }

    [Fact]
    public void In_another_body_offsets_are_not_compared() =>
        Changes(Now, Before, Row with { Title = "Another", Body = "Another.", Facts = [] }).Select(change => change.Kind).ShouldBe([ChangeKind.Title, ChangeKind.Body]);

    [Theory]
    [InlineData(FileOutcome.Stored, null, true, "stored before, rejected as too-short now")]
    [InlineData(FileOutcome.Rejected, "empty", true, "rejected as empty before, rejected as too-short now")]
    [InlineData(FileOutcome.Rejected, "empty", false, "rejected as empty before, stored now")]
    [InlineData(FileOutcome.Quarantined, "bug", false, "quarantined (bug) before, stored now")]
    public void Another_outcome_is_told_in_words(FileOutcome before, string? reason, bool isRejected, string detail)
    {
        var change = One(isRejected ? Rejected(RejectionReason.TooShort) : Now, Before with { Outcome = before, Reason = reason }, Row);
        (change.Kind, change.Detail, change.Ordinal).ShouldBe((ChangeKind.Outcome, detail, null));
    }

    [Fact]
    public void A_file_of_more_or_fewer_articles_and_an_unknown_one_are_named()
    {
        One(Now, Before).Detail.ShouldBe("0 article(s) before, 1 now");
        One(Now, null).Kind.ShouldBe(ChangeKind.Unknown);
    }

    [Fact]
    public void The_tally_counts_all_and_keeps_the_first()
    {
        var tally = new ShadowTally(1);
        tally.Add([]);
        tally.Add(Changes(Now, Before, Row with { Title = "Another", Body = "Another." }));
        (tally.Files, tally.Differing, tally.First.Count).ShouldBe((2, 1, 1));
        tally.Counts.ShouldBe(new Dictionary<ChangeKind, int> { [ChangeKind.Title] = 1, [ChangeKind.Body] = 1 }, ignoreOrder: true);
    }

    private static StagedFile Rejected(RejectionReason reason) => new(Identity, [], new RejectedItem(Identity, "clean", reason, "Because."));

    private static ShadowChange One(StagedFile now, StoredFile? before, params StoredText[] rows) => Changes(now, before, rows).ShouldHaveSingleItem();

    private static IReadOnlyList<ShadowChange> Changes(StagedFile now, StoredFile? before, params StoredText[] rows) => ShadowPolicy.Changes(now, "a.txt", before, rows);
}
