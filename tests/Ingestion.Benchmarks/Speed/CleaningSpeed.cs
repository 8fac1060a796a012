using System.CommandLine;
using System.Diagnostics;
using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed clean</c>: megabytes a second of bare text through the whole cleaner, one thread, median of passes 3 to 6.</summary>
internal static class CleaningSpeed
{
    private const int Cold = 2;

    public static Command Create()
    {
        var shared = SharedFolder.Option();
        var precise = new Option<bool>("--precise") { Description = "The benchmark of the golden texts by BenchmarkDotNet instead" };
        var passes = new Option<int>("--passes") { Description = "Passes over all texts; the first two are not counted", DefaultValueFactory = _ => 6 };
        var command = new Command("clean", "Prints how fast bare text is cleaned.") { shared, precise, passes };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(precise)) BenchmarkDotNet.Running.BenchmarkRunner.Run<TextCleaningBenchmark>();
            else Run(parsed.GetRequiredValue(shared), Math.Max(Cold + 1, parsed.GetValue(passes)));
        });
        return command;
    }

    private static void Run(string shared, int passes)
    {
        var cleaner = new ArticleCleaner(new CleanerOptions());
        foreach (var track in new[] { "text-full", "text-tail" })
        {
            var files = GoldPage.Load(shared).Where(g => g.Tracks.Contains(track)).Select(g => new RawFile(g.Id + ".txt", g.Input(shared, track)!)).ToList();
            var bytes = files.Sum(f => (long)f.Bytes.Length);
            var rates = new List<double>();
            for (var pass = 0; pass < passes; pass++)
            {
                // Processor time of this process: on a busy machine the clock on the wall tells of others' work.
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                foreach (var file in files) cleaner.Clean(file, CleaningHints.None);
                rates.Add(bytes / 1e6 / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
            }

            var steady = rates.Skip(Cold).Order().ToList();
            Console.WriteLine($"{track}: {files.Count} texts, {bytes / 1e6:0.0} MB, cold {rates[0]:0.0} MB/s, steady {steady[steady.Count / 2]:0.0} MB/s of processor time");
        }
    }
}
