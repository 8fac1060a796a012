using Ingestion.Database;
using Ingestion.Host.Commands;

namespace Ingestion.Tests.Host.Commands;

public sealed class MigrateCommandTests
{
    [Fact]
    public async Task The_script_is_written_to_a_file_that_begins_with_its_first_letter_and_says_how_it_is_run()
    {
        var path = Path.GetTempFileName();
        try
        {
            (await IngestCommandLine.RunAsync(["migrate", "--script", path])).ShouldBe(ExitStatus.Done);

            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            bytes[0].ShouldBe((byte)'-');
            bytes.ShouldBe(System.Text.Encoding.UTF8.GetBytes(MigrationScript.Create()));
            MigrationScript.Create().ShouldContain("psql -X -v ON_ERROR_STOP=1 -d ingestion -f FILE");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_with_failed() =>
        (await IngestCommandLine.RunAsync(["migrate", "--script", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}", "schema.sql")])).ShouldBe(ExitStatus.Failed);
}
