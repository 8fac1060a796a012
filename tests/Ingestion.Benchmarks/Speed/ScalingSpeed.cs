using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ingestion.Benchmarks.EndToEnd;
using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed cores</c>: <c>ingest clean</c> and <c>ingest classify</c> over a folder, two cores against one, alternating. Whole processes: the start, which one core does alone, counts.</summary>
internal static class ScalingSpeed
{
    private static readonly string[] Stages = ["clean", "classify"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Option<int>("--files") { Description = "How many files the folder has", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each side runs; medians count", DefaultValueFactory = _ => 5 };
        var worker = PublishedWorker.Option();
        var command = new Command("cores", "Times 'ingest clean' and 'ingest classify' over a folder, two cores against one.") { files, rounds, worker };
        command.SetAction((parsed, cancellationToken) =>
            MeasureAsync(parsed.GetValue(files), parsed.GetValue(rounds), parsed.GetValue(worker)?.FullName, Console.Out, cancellationToken));
        return command;
    }

    private static async Task MeasureAsync(int files, int rounds, string? worker, TextWriter output, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("ingestion-cores-").FullName;
        try
        {
            var executable = worker ?? await PublishedWorker.PublishAsync(root, cancellationToken);
            var corpus = Path.Combine(root, "corpus");
            CorpusFolder.Write(new CorpusGenerator(CorpusKind.Mixed, 1, duplicates: 0, reprints: 0).Make(files), corpus);
            foreach (var stage in Stages)
            {
                var one = new List<double>();
                var two = new List<double>();
                for (var round = 0; round < rounds; round++)
                {
                    // What a run wrote stays until all have run: for a while ext4 does not give a deleted inode out again, and
                    // for every file it makes it looks at each of those anew (`recently_deleted` in perf): two fifths of the next run's processor time and more.
                    one.Add(await SecondsAsync("0", executable, stage, corpus, Path.Combine(root, $"{stage}-one-{round}"), cancellationToken));
                    two.Add(await SecondsAsync("0,1", executable, stage, corpus, Path.Combine(root, $"{stage}-two-{round}"), cancellationToken));
                }

                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"ingest {stage}, {files} files, medians of {rounds}: one core {Quantile.Median(one):F1} s, two {Quantile.Median(two):F1} s: {Quantile.Median(one) / Quantile.Median(two):F2} (at least 1.8 asked)"));
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <exception cref="InvalidOperationException">It ended with another status than 0.</exception>
    private static async Task<double> SecondsAsync(string cores, string executable, string stage, string corpus, string output, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("taskset", ["-c", cores, "dotnet", executable, stage, corpus, "--out", output]))!;
        await process.WaitForExitAsync(cancellationToken);
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"'ingest {stage}' ended with {process.ExitCode}");
        return seconds;
    }
}
