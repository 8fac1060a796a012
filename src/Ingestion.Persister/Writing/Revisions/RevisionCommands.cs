using Ingestion.Contracts.Ledger;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>The statements that go with new texts: who owns a repeated content, what is current no longer, and who has to hear of it.</summary>
internal static class RevisionCommands
{
    /// <summary>The statements, none where nothing was written.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Of(RevisionPlan plan, DateTimeOffset now)
    {
        List<SettledItem> repeated = [.. plan.Outcomes.Values.Where(outcome => outcome.Outcome == FileOutcome.Duplicate)];
        if (repeated.Count > 0)
        {
            yield return new NpgsqlBatchCommand(SettleSql.Reown)
            {
                Parameters = { Parameter.Uuids([.. repeated.Select(outcome => outcome.FileId)]), Parameter.Uuids([.. repeated.Select(outcome => outcome.DuplicateOf)]) },
            };
        }

        if (plan.Superseded.Count > 0)
        {
            yield return new NpgsqlBatchCommand(SettleSql.Supersede) { Parameters = { Parameter.Uuids([.. plan.Superseded.Order()]) } };
        }

        if (plan.Revisions.Count == 0)
        {
            yield break;
        }

        Guid[] ids = [.. plan.Revisions.Select(revision => revision.Id)];
        yield return new NpgsqlBatchCommand(SettleSql.Queue) { Parameters = { Parameter.Uuids([.. ids, .. plan.Superseded]), Parameter.Time(now) } };
        yield return new NpgsqlBatchCommand(SettleSql.AnnounceArticles)
        {
            Parameters = { Parameter.Integer(ids.Length), Parameter.Uuid(ids.Min()), Parameter.Uuid(ids.Max()) },
        };
    }
}
