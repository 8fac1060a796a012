using System.Diagnostics;
using System.Text.Json;
using Ingestion.Benchmarks.Training.TextLines;
using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Table <c>text</c>: body F1 of bare text, by five folds of domains.</summary>
internal sealed class TextQuality : IQualityTable
{
    public string Name => "text";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var pages = ExtractionPage.ReadAll(shared);
        await output.WriteLineAsync($"{pages.Count} pages, {pages.Sum(p => p.Lines.Count)} lines, {watch.Elapsed}");
        var folder = Directory.CreateTempSubdirectory("text-quality");
        foreach (var kind in new[] { "oracle", "folds" })
            foreach (var track in ExtractionPage.Tracks) folder.CreateSubdirectory($"{kind}-{track}");
        foreach (var page in pages.Where(p => p.Track != "clean"))
            Write(folder.FullName, "oracle", page, i => page.IsBody[i]);
        var settings = new TreeSettings();
        if (Environment.GetEnvironmentVariable("TREES") is { } t) settings = JsonSerializer.Deserialize<TreeSettings>(t)!;
        for (var fold = 0; fold < ExtractionPage.Folds; fold++)
        {
            var model = LineModelTrainer.Train([.. pages.Where(p => p.Fold != fold)], settings);
            foreach (var page in pages.Where(p => p.Fold == fold))
            {
                var scores = model.Score(page.Lines);
                if (page.Track == "clean")
                {
                    lost += Enumerable.Range(1, scores.Length - 1).Where(i => page.IsBody[i] && scores[i] < 0).Sum(i => page.Lines.Shapes[i].Words);
                    all += Enumerable.Range(1, scores.Length - 1).Where(i => page.IsBody[i]).Sum(i => page.Lines.Shapes[i].Words);
                    continue;
                }

                Dump(folder.FullName, page, scores);
                var body = LineSmoother.Decide(scores);
                Write(folder.FullName, "folds", page, i => body[i]);
            }

            await output.WriteLineAsync($"fold {fold} {watch.Elapsed}");
        }

        await output.WriteLineAsync($"clean: lost {lost} of {all} words");
        foreach (var kind in new[] { "oracle", "folds" })
            foreach (var track in ExtractionPage.Tracks)
            {
                await output.WriteLineAsync(kind);
                var start = new ProcessStartInfo(Path.Combine(shared, "tools", "score-extraction"))
                {
                    ArgumentList = { Path.Combine(folder.FullName, $"{kind}-{track}"), Path.Combine(shared, "data", "extraction", "gold"), "--track", track, "--boot", "0", "--worst", kind == "oracle" ? "5" : "15" },
                    RedirectStandardOutput = true,
                };
                using var process = Process.Start(start)!;
                await output.WriteAsync(string.Join('\n', (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Split('\n').Where(l => l.Contains("F1") || l.Contains(':'))) + "\n");
            }

        await output.WriteLineAsync(folder.FullName);
    }

    private int lost, all;

    private static void Dump(string folder, ExtractionPage page, int[] scores)
    {
        Directory.CreateDirectory(Path.Combine(folder, "dump-" + page.Track));
        File.WriteAllLines(Path.Combine(folder, "dump-" + page.Track, page.Id + ".txt"),
            page.Page.Blocks.Select((b, i) => $"{(page.IsBody[i] ? 'B' : ' ')} {(scores[i] > 0 ? 'b' : ' ')} {scores[i] / 1024.0:0.0} {page.Page.TextOf(b)}"));
    }

    private static void Write(string folder, string kind, ExtractionPage page, Func<int, bool> isBody)
    {
        var lines = Enumerable.Range(0, page.Lines.Count).Where(isBody).Select(i => page.Page.TextOf(page.Page.Blocks[i]).ToString());
        File.WriteAllText(Path.Combine(folder, $"{kind}-{page.Track}", page.Id + ".json"),
            JsonSerializer.Serialize(new { body = string.Join('\n', lines), title = page.Page.TextOf(page.Page.Blocks[0]).ToString() }));
    }
}
