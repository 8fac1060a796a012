using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Backup;

public sealed class When_a_backup_is_restored(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rows_and_the_originals_are_those_that_were_there_and_nothing_is_overwritten()
    {
        await using var service = await Service.StartAsync(servers, Token);
        for (var number = 0; number < 6; number++) service.DropFile($"wire/{number}.txt", OwnArticles.Numbered(number));
        service.DropFile("wire/again.txt", OwnArticles.Numbered(0));
        service.DropFile("wire/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        await service.UntilSettledAsync(8, TimeSpan.FromSeconds(90), Token);

        var (made, output) = await RunAsync("backup", service.Rows.ConnectionString, "--to", Path.Combine(service.Root, "backups"), "--archive", service.Archive);
        made.ShouldBe(0, output);
        var backup = Directory.GetDirectories(Path.Combine(service.Root, "backups")).ShouldHaveSingleItem();
        var second = await service.Servers.CreateDatabaseAsync(Token);
        var archive = Path.Combine(service.Root, "archive-again");

        var (restored, said) = await RunAsync("restore", second, backup, "--archive", archive);
        restored.ShouldBe(0, said);

        var rows = new Rows(second);
        (await rows.CustodyAsync(Token)).ShouldBe(await service.Rows.CustodyAsync(Token));
        (await rows.UnprovenAsync(Token)).ShouldBe(0);
        foreach (var table in new[] { "ops.file", "ops.failure", "ops.content", "news.article_revision", "news.removed_span", "news.mention", "news.quantity", "news.article_topic" })
            (await FingerprintAsync(rows, table)).ShouldBe(await FingerprintAsync(service.Rows, table), table);
        Contents(archive).ShouldBe(Contents(service.Archive));
        service.Worker.Environment["ConnectionStrings__Postgres"] = second;
        (await service.Worker.RunAsync(Token, "status", "--json")).Status.ShouldBe(0);

        var (again, refused) = await RunAsync("restore", second, backup, "--archive", Path.Combine(service.Root, "third"));
        again.ShouldBe(1);
        refused.ShouldContain("the database is not empty");
        var (full, occupied) = await RunAsync("restore", await service.Servers.CreateDatabaseAsync(Token), backup, "--archive", archive);
        full.ShouldBe(1);
        occupied.ShouldContain("is not empty: nothing is overwritten");
    }

    [Fact]
    public async Task A_damaged_backup_and_a_database_that_is_not_the_services_are_refused()
    {
        var root = Directory.CreateTempSubdirectory("ingestion-backup-").FullName;
        try
        {
            var database = await (await servers.StartedAsync(Token)).CreateDatabaseAsync(Token);
            var (foreign, why) = await RunAsync("backup", database, "--to", root);
            foreign.ShouldBe(1);
            why.ShouldContain("the database has no ops.file");
            Directory.EnumerateFileSystemEntries(root).ShouldBeEmpty();

            await File.WriteAllTextAsync(Path.Combine(root, "database.dump"), "not what it was", Token);
            (await RunAsync("restore", database, root)).Output.ShouldContain("it has no MANIFEST");
            await File.WriteAllTextAsync(Path.Combine(root, "MANIFEST"), $"{new string('0', 64)} 15 database.dump\n", Token);
            var (damaged, said) = await RunAsync("restore", database, root);
            damaged.ShouldBe(1);
            said.ShouldContain("database.dump is damaged");
            (await RunAsync("restore", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x", root)).Status.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static Task<string?> FingerprintAsync(Rows rows, string table) =>
        rows.ScalarAsync<string>($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from {table} t", Token);

    private static List<string> Contents(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal)];

    private async Task<(int Status, string Output)> RunAsync(string script, string postgres, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "deploy", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Postgres"] = postgres;
        // The client programs of this machine may be older than the server in the container.
        if ((await servers.StartedAsync(Token)).Provider == "containers")
        {
            var address = new NpgsqlConnectionStringBuilder(postgres);
            var client = $"docker run --rm -i --network host -e PGHOST={address.Host} -e PGPORT={address.Port} -e PGDATABASE={address.Database} -e PGUSER={address.Username} -e PGPASSWORD={address.Password} postgres:17";
            start.ArgumentList.Add("--through");
            start.ArgumentList.Add(client);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output + await error);
    }
}
