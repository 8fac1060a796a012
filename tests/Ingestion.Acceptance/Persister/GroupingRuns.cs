using Ingestion.Acceptance.Database;
using Ingestion.Persister.Grouping;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Persister;

/// <summary>Runs the grouper until nothing waits.</summary>
internal static class GroupingRuns
{
    public static async Task GroupAllAsync(this MigratedDatabase database, bool countCommon = false)
    {
        var grouper = database.Services.GetRequiredService<Grouper>();
        while (await grouper.StepAsync(TestContext.Current.CancellationToken) > 0)
        {
        }

        if (countCommon)
        {
            await grouper.CountCommonAsync(always: true, TestContext.Current.CancellationToken);
            await database.GroupAllAsync();
        }
    }
}
