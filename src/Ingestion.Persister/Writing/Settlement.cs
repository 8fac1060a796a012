using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>Turns decided items into the statements that record them in the ledger.</summary>
internal static class Settlement
{
    private const int DetailLimit = 4_000;

    /// <summary>The outcomes of <paramref name="items"/>, the evidence of failures, and the word to the watchers.</summary>
    /// <param name="items">What is written.</param>
    /// <param name="outcomes">The outcome of each file.</param>
    /// <param name="rows">How many article rows each file becomes; 0 for those not named.</param>
    /// <param name="ledger">The files as they were.</param>
    /// <param name="now">When this is.</param>
    public static IEnumerable<NpgsqlBatchCommand> Commands(
        IReadOnlyList<WorkItem> items,
        IReadOnlyDictionary<Guid, SettledItem> outcomes,
        IReadOnlyDictionary<Guid, int> rows,
        IReadOnlyDictionary<Guid, LedgerState> ledger,
        DateTimeOffset now)
    {
        yield return Outcomes(items, outcomes, rows, now);
        List<WorkItem> failed = [.. items.Where(item => item.Content is not ClassifiedItem)];
        if (failed.Count > 0)
        {
            yield return Failures(failed, now);
        }

        Guid[] retried = [.. items.Select(item => item.Identity.FileId).Where(id => ledger[id].Retries > 0)];
        if (retried.Length > 0)
        {
            yield return new NpgsqlBatchCommand(SettleSql.Resolve) { Parameters = { Parameter.Uuids(retried), Parameter.Time(now) } };
        }

        yield return new NpgsqlBatchCommand(SettleSql.Announce);
    }

    private static NpgsqlBatchCommand Outcomes(
        IReadOnlyList<WorkItem> items, IReadOnlyDictionary<Guid, SettledItem> outcomes, IReadOnlyDictionary<Guid, int> rows, DateTimeOffset now)
    {
        SettledItem[] settled = [.. items.Select(item => outcomes[item.Identity.FileId])];
        ClassifiedArticle?[] first = [.. items.Select(item => (item.Content as ClassifiedItem)?.Articles[0])];
        return new NpgsqlBatchCommand(SettleSql.Settle)
        {
            Parameters =
            {
                Parameter.Uuids([.. settled.Select(item => item.FileId)]),
                Parameter.Texts([.. settled.Select(item => StoredName.Of(item.Outcome))]),
                Parameter.Texts([.. items.Select(item => Reason(item.Content))]),
                Parameter.Texts([.. items.Select(item => Detail(item.Content))]),
                Parameter.Uuids([.. settled.Select(item => item.DuplicateOf)]),
                Parameter.Texts([.. first.Select(article => StorableText.Of(article?.Article.CleanerVersion))]),
                Parameter.Texts([.. first.Select(article => StorableText.Of(article?.Classification.ClassifierVersion))]),
                Parameter.Integers([.. settled.Select(item => rows.GetValueOrDefault(item.FileId))]),
                Parameter.Time(now),
            },
        };
    }

    /// <summary>The evidence of rejections and quarantines.</summary>
    public static NpgsqlBatchCommand Failures(IReadOnlyList<WorkItem> failed, DateTimeOffset now) => new(SettleSql.Fail)
    {
        Parameters =
        {
            Parameter.Uuids([.. failed.Select(item => FailureId.Of(item, now))]),
            Parameter.Uuids([.. failed.Select(item => item.Identity.FileId)]),
            Parameter.Texts([.. failed.Select(item => item.Content is RejectedItem rejected ? rejected.Stage : ((QuarantinedItem)item.Content).Stage)]),
            Parameter.Texts([.. failed.Select(item => item.Content is RejectedItem ? "rejected" : "quarantined")]),
            Parameter.Texts([.. failed.Select(item => Reason(item.Content))]),
            Parameter.Texts([.. failed.Select(item => Detail(item.Content))]),
            Parameter.Texts([.. failed.Select(item => StorableText.Of((item.Content as QuarantinedItem)?.MessageType))]),
            Parameter.Texts([.. failed.Select(item => StorableText.Of((item.Content as QuarantinedItem)?.Payload))]),
            Parameter.Times([.. failed.Select(item => (item.Content is QuarantinedItem poison ? poison.FailedAt : now).UtcDateTime)]),
        },
    };

    private static string? Reason(object content) => content switch
    {
        RejectedItem rejected => StoredName.Of(rejected.Reason),
        QuarantinedItem quarantined => StorableText.Of(quarantined.Cause, 200),
        _ => null,
    };

    private static string? Detail(object content) => content switch
    {
        RejectedItem rejected => StorableText.Of(rejected.Detail, DetailLimit),
        QuarantinedItem quarantined => StorableText.Of(quarantined.Detail, DetailLimit),
        _ => null,
    };
}
