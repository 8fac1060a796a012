namespace Ingestion.Acceptance.Chaos;

/// <summary>The custody check that every scenario ends in: what was dropped, against what the ledger, the rows and the folders hold.</summary>
/// <param name="FilesIn">Files dropped.</param>
/// <param name="RowsOut">Rows of <c>news.article_revision</c>.</param>
/// <param name="Lost">Dropped files that the ledger does not show as settled with their evidence.</param>
/// <param name="Doubled">Rows beyond one for each content.</param>
/// <param name="Quarantined">Files that ended in <c>ops.failure</c>.</param>
/// <param name="Planted">Files that had to end there.</param>
internal sealed record ChaosBalance(long FilesIn, long RowsOut, long Lost, long Doubled, long Quarantined, long Planted)
{
    /// <summary>Nothing is lost, nothing doubled, and exactly the planted poison is quarantined.</summary>
    public void ShouldBeWhole()
    {
        var what = ToString();
        Lost.ShouldBe(0, what);
        Doubled.ShouldBe(0, what);
        Quarantined.ShouldBe(Planted, what);
    }
}
