using Ingestion.Database.Profiles;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Tests.Database.Profiles;

public sealed class SourceProfilesTests
{
    /// <summary>Regression: every source asked for itself, so that each article waited for a database that was away, with a line in the log.</summary>
    [Fact]
    public async Task While_the_database_is_away_one_question_stands_for_all_sources()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=5;Username=nobody;Database=none");
        var log = new ListLogger<SourceProfiles>();
        var profiles = new SourceProfiles(nowhere, TimeProvider.System, log);

        foreach (var source in new[] { "harbour-post", "northern-wire", "valley-echo" })
            (await profiles.FindAsync(source, TestContext.Current.CancellationToken)).ShouldBeNull();

        log.Lines.Count.ShouldBe(1);
    }
}
