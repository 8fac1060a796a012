using System.Text.Encodings.Web;
using System.Text.Json;
using Ingestion.Contracts.Articles;
using Spectre.Console;

namespace Ingestion.Host.Commands.Offline;

/// <summary>Runs one pure stage over files and folders on all cores, without any server.</summary>
public sealed class OfflineRun(Func<RawFile, CleaningResult> clean, Func<CleanedArticle, object> describe)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private int _done;
    private int _rejected;

    /// <summary>Writes one <c>ID.json</c> an input under <paramref name="outFolder"/>; rejections are named on standard error.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, string outFolder, CancellationToken cancellationToken)
    {
        List<OfflineInput> inputs;
        try
        {
            inputs = [.. OfflineInput.Expand(paths)];
            Directory.CreateDirectory(outFolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"ingest: {exception.Message}").ConfigureAwait(false);
            return ExitStatus.BadUsage;
        }

        if (Clash(inputs, outFolder) is { } clash)
        {
            await Console.Error.WriteLineAsync($"ingest: {clash}").ConfigureAwait(false);
            return ExitStatus.BadUsage;
        }

        await WithProgressAsync(inputs.Count, report => Parallel.ForEachAsync(
            inputs,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            (input, _) =>
            {
                Handle(input, outFolder);
                report(Interlocked.Increment(ref _done));
                return ValueTask.CompletedTask;
            })).ConfigureAwait(false);
        return _rejected == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static string? Clash(List<OfflineInput> inputs, string outFolder)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            var output = input.OutputUnder(outFolder);
            if (!seen.TryAdd(output, input.Path)) return $"{seen[output]} and {input.Path} would both be written to {output}: rename one or run them apart";
        }

        return null;
    }

    private void Handle(OfflineInput input, string outFolder)
    {
        try
        {
            switch (clean(OfflineReader.Read(input)))
            {
                case Cleaned cleaned:
                    Write(input.OutputUnder(outFolder), cleaned.Articles);
                    break;
                case Rejected rejected:
                    Reject(input, $"{JsonSerializer.Serialize(rejected.Reason).Trim('"')}: {rejected.Detail}");
                    break;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Reject(input, exception.Message);
        }
    }

    private void Write(string path, IReadOnlyList<CleanedArticle> articles)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        // One object an input, as most inputs are one article; a feed's articles stand in an array.
        if (articles.Count == 1) JsonSerializer.Serialize(file, describe(articles[0]), Json);
        else JsonSerializer.Serialize(file, articles.Select(describe), Json);
    }

    private void Reject(OfflineInput input, string reason)
    {
        Interlocked.Increment(ref _rejected);
        lock (this) Console.Error.WriteLine($"{Printable.Of(input.Path)}: {reason}");
    }

    private static Task WithProgressAsync(int total, Func<Action<int>, Task> work)
    {
        if (Console.IsOutputRedirected || total < 2) return work(_ => { });
        return AnsiConsole.Progress().HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("articles", maxValue: total);
                await work(done => task.Value = done).ConfigureAwait(false);
                task.Value = total;
            });
    }
}
