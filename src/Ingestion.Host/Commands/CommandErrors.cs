namespace Ingestion.Host.Commands;

/// <summary>How commands end when something is wrong: one line on standard error and an exit status, or a stack trace for what nobody expected.</summary>
internal static class CommandErrors
{
    /// <summary>Runs a command's work.</summary>
    public static async Task<int> ReportAsync(Func<Task<int>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (OneLine.Of(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"ingest: {line}").ConfigureAwait(false);
            return OneLine.IsUsage(exception) ? ExitStatus.BadUsage : ExitStatus.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"ingest: {Printable.Of(exception.Message)}").ConfigureAwait(false);
            return ExitStatus.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("ingest: stopped; what was done is kept, run it again to go on").ConfigureAwait(false);
            return ExitStatus.Failed;
        }
    }
}
