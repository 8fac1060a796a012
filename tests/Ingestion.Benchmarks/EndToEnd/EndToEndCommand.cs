using System.CommandLine;
using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary><c>end-to-end --files N --kind text|html|mixed [--vs-baseline]</c>: how many articles a second become rows, on real servers.</summary>
internal static class EndToEndCommand
{
    public static Command Create()
    {
        var files = new Option<int>("--files") { Description = "How many files are dropped", DefaultValueFactory = _ => 2_000 };
        var kind = CorpusGenerator.KindOption();
        var baseline = new Option<bool>("--vs-baseline") { Description = "Also runs tools/baseline-pipeline on the same corpus and servers, alternating; the last line is 'ratio N.NN'" };
        var rounds = new Option<int>("--rounds") { Description = "How often each side runs; medians count", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another corpus", DefaultValueFactory = _ => 1 };
        var duplicates = new Option<double>("--duplicates") { Description = "Share of files with the bytes of an earlier one (default 0.01, 0 beside the baseline)" };
        var reprints = new Option<double>("--reprints") { Description = "Share of files with an earlier story under another frame", DefaultValueFactory = _ => CorpusGenerator.ReprintShare };
        var minutes = new Option<int>("--minutes") { Description = "Longest time for one run", DefaultValueFactory = _ => 30 };
        var worker = PublishedWorker.Option();
        var shared = SharedFolder.Option();
        var command = new Command("end-to-end", "Drops generated files before a real worker on real servers and measures until the last is settled.")
        {
            files, kind, baseline, rounds, seed, duplicates, reprints, minutes, worker, shared,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var versus = parsed.GetValue(baseline);
            var copies = parsed.GetResult(duplicates) is { Implicit: false } ? parsed.GetValue(duplicates) : versus ? 0 : 0.01;
            var generator = new CorpusGenerator(parsed.GetValue(kind), parsed.GetValue(seed), copies, parsed.GetValue(reprints));
            var comparison = new Comparison(generator, parsed.GetValue(files), TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(worker)?.FullName, Console.Out);
            var tool = versus ? Path.Combine(parsed.GetRequiredValue(shared), "tools", "baseline-pipeline") : null;
            return await comparison.RunAsync(parsed.GetValue(rounds), tool, cancellationToken) ? 0 : 1;
        });
        return command;
    }
}
