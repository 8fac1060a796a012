using Ingestion.Contracts.Ledger;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class FolderLeaseTests(ServersFixture servers)
{
    [Fact]
    public async Task One_watcher_at_a_time_holds_a_folder_and_the_next_may_have_it_at_once()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var leases = database.Services.GetRequiredService<IFolderLeases>();

        var first = (await leases.TryAcquireAsync("/drop", token)).ShouldNotBeNull();
        (await leases.TryAcquireAsync("/drop", token)).ShouldBeNull();
        await using var other = (await leases.TryAcquireAsync("/drop two", token)).ShouldNotBeNull();
        (await leases.HolderAsync("/drop", token)).ShouldNotBeNull().ShouldContain("process");
        (await leases.HolderAsync("/nobody's", token)).ShouldBeNull();
        await first.DisposeAsync();
        await using var second = (await leases.TryAcquireAsync("/drop", token)).ShouldNotBeNull();
        second.Lost.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task A_lease_whose_connection_is_cut_is_lost_within_seconds()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var leases = database.Services.GetRequiredService<IFolderLeases>();
        await using var lease = (await leases.TryAcquireAsync("/drop", token)).ShouldNotBeNull();

        await database.ExecuteAsync("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");

        await Waiting.UntilAsync("the lease to be lost", _ => Task.FromResult(lease.Lost.IsCancellationRequested), TimeSpan.FromSeconds(10), token);
        await using var next = (await leases.TryAcquireAsync("/drop", token)).ShouldNotBeNull();
        next.Lost.IsCancellationRequested.ShouldBeFalse();
    }
}
