using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed html</c>: processor time of cleaning a page, single thread, against Debian's python3-readability in the same run.</summary>
internal static class ReadabilitySpeed
{
    private const int Passes = 6;
    private const int Cold = 2;
    private const double Asked = 0.3;

    public static Command Create()
    {
        var shared = SharedFolder.Option();
        var python = new Option<string>("--python") { Description = "Debian's interpreter, with python3-readability", DefaultValueFactory = _ => "/usr/bin/python3" };
        var every = new Option<int>("--every") { Description = "Only every n-th page", DefaultValueFactory = _ => 1 };
        var command = new Command("html", "Times HTML against python3-readability.") { shared, python, every };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(shared), parsed.GetRequiredValue(python), Math.Max(1, parsed.GetValue(every)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string shared, string python, int every, CancellationToken cancellationToken)
    {
        var pages = Directory.GetFiles(Path.Combine(shared, "data", "extraction", "html"), "*.html.gz").Order(StringComparer.Ordinal).Where((_, i) => i % every == 0).ToList();
        var ours = Ours(pages, cancellationToken);
        Print("this cleaner", ours, pages.Count);
        if (await TheirsAsync(python, pages, cancellationToken) is not { Count: Passes } theirs)
        {
            Console.Error.WriteLine($"speed: {python} gave no times: install the package python3-readability, or name its interpreter with --python");
            return 1;
        }

        Print("python3-readability", theirs, pages.Count);
        Console.WriteLine($"ratio of the steady figures {Steady(ours) / Steady(theirs):0.000} (at most {Asked} asked); of the first passes {ours[0] / theirs[0]:0.000}");
        return 0;
    }

    private static List<double> Ours(List<string> pages, CancellationToken cancellationToken)
    {
        var files = pages.ConvertAll(Read);
        var cleaner = new ArticleCleaner(new CleanerOptions());
        var seconds = new List<double>();
        for (var pass = 0; pass < Passes; pass++)
        {
            // Of the whole process: its compiler and collector count.
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var file in files) cleaner.Clean(file, CleaningHints.None, cancellationToken);
            seconds.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return seconds;
    }

    private static async Task<List<double>> TheirsAsync(string python, List<string> pages, CancellationToken cancellationToken)
    {
        using var script = new StreamReader(typeof(ReadabilitySpeed).Assembly.GetManifestResourceStream("Ingestion.Benchmarks.Speed.readability.py")!);
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true, ArgumentList = { "-c", await script.ReadToEndAsync(cancellationToken), Passes.ToString(CultureInfo.InvariantCulture) } };
        foreach (var page in pages) start.ArgumentList.Add(page);
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
    }

    private static RawFile Read(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return new RawFile(Path.GetFileNameWithoutExtension(path), bytes.ToArray());
    }

    private static void Print(string name, List<double> seconds, int pages) =>
        Console.WriteLine($"{name,-20} {pages} pages: cold {seconds[0] * 1000 / pages:0.00} ms a page, steady {Steady(seconds) * 1000 / pages:0.00} ms (median of passes 3 to {Passes})");

    private static double Steady(List<double> seconds) => Quantile.Median(seconds.Skip(Cold));
}
