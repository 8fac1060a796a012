using System.CommandLine;
using System.Diagnostics;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.Fuzz;

/// <summary><c>fuzz</c>: cleans mutated inputs (our golden files, and pieces of the development pages where they are there) by the million; every exception, wrong offset or slow input is written out as a regression to keep.</summary>
internal static class FuzzCommand
{
    private const int Report = 50_000;

    public static Command Create()
    {
        var inputs = new Option<int>("--inputs") { Description = "How many inputs", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "Seed of the mutations", DefaultValueFactory = _ => 1 };
        var slow = new Option<int>("--slow") { Description = "Milliseconds from which an input counts as slow", DefaultValueFactory = _ => 2000 };
        var findings = new Option<string>("--findings") { Description = "Folder that gets the inputs found", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "ingestion-fuzz") };
        var shared = SharedFolder.Option();
        var command = new Command("fuzz", "Cleans mutated inputs and keeps those that break something.") { inputs, seed, slow, findings, shared };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(
            new FuzzSeeds(parsed.GetRequiredValue(shared)), parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(seed), parsed.GetRequiredValue(slow), parsed.GetRequiredValue(findings), cancellationToken), CancellationToken.None));
        return command;
    }

    private static int Run(FuzzSeeds seeds, int inputs, int seed, int slow, string folder, CancellationToken cancellationToken)
    {
        var samples = seeds.Read();
        Console.WriteLine($"{samples.Count} samples to mutate");
        var mutator = new ByteMutator(samples, seed);
        var cleaner = new ArticleCleaner(new CleanerOptions { MinWords = 1 });
        var results = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var found = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < inputs && !cancellationToken.IsCancellationRequested; i++)
        {
            var bytes = mutator.Next();
            var started = watch.ElapsedMilliseconds;
            var outcome = Check(cleaner, bytes, i);
            if (watch.ElapsedMilliseconds - started > slow) outcome = "FOUND slow";
            results[outcome] = results.GetValueOrDefault(outcome) + 1;
            if ((i + 1) % Report == 0) Console.WriteLine($"{i + 1:N0} inputs after {watch.Elapsed.TotalSeconds:0} s, {found} findings");
            if (!outcome.StartsWith("FOUND", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{seed}-{i}.bin"), bytes);
            if (++found <= 20) Console.WriteLine($"{seed}-{i}: {outcome}");
        }

        foreach (var (outcome, count) in results) Console.WriteLine($"{count,9:N0}  {outcome}");
        var done = results.Values.Sum();
        Console.WriteLine($"{done:N0} inputs in {watch.Elapsed.TotalSeconds:0} s, {done / watch.Elapsed.TotalSeconds:0} a second, {found} findings{(found > 0 ? " in " + folder : "")}");
        return found == 0 ? 0 : 1;
    }

    private static string Check(ArticleCleaner cleaner, byte[] bytes, int number)
    {
        try
        {
            var name = (number % 4) switch { 0 => "a.html", 1 => "a.md", 2 => "a.json", _ => "a.txt" };
            return cleaner.Clean(new RawFile(name, bytes), CleaningHints.None) switch
            {
                Rejected rejected => "rejected: " + rejected.Reason,
                Cleaned cleaned => cleaned.Articles.Select(OffsetFault).FirstOrDefault(f => f is not null) is { } fault ? "FOUND " + fault : "cleaned",
                _ => "FOUND no result",
            };
        }
        catch (Exception e)
        {
            return $"FOUND {e.GetType().Name}: {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }

    private static string? OffsetFault(CleanedArticle article)
    {
        var at = 0;
        foreach (var (start, end) in article.Kept.Select(k => (k.Start, k.End)).Concat(article.Removed.Select(r => (r.Start, r.End))).Order())
        {
            if (start < at || end <= start) return "spans overlap";
            at = end;
        }

        if (at > article.SourceLength) return "span beyond the source";
        at = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Start != at || block.End <= block.Start) return "blocks do not tile the body";
            at = block.End + 1;
        }

        if (at != article.Body.Length + 1) return "blocks do not end with the body";
        return article.Links.Any(l => l.Start < 0 || l.End > article.Body.Length || l.Start >= l.End) ? "link outside the body" : null;
    }
}
