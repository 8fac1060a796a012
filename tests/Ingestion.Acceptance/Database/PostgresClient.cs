using System.Diagnostics;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>Programs that reach a database by libpq's variables, as people use them; in a locale that is not the database's.</summary>
internal static class PostgresClient
{
    public static async Task<(int Status, string Output)> RunAsync(string connectionString, string program, params string[] arguments)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGHOST"] = address.Host;
        start.Environment["PGPORT"] = $"{address.Port}";
        start.Environment["PGDATABASE"] = address.Database;
        start.Environment["PGUSER"] = address.Username;
        start.Environment["PGPASSWORD"] = address.Password;
        start.Environment["PGCLIENTENCODING"] = "LATIN1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
