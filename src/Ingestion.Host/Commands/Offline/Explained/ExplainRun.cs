using System.Text.Json;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>Runs <c>ingest clean FILE --explain</c> and <c>--html</c>: one file at a time, to standard output or into a page.</summary>
/// <param name="explain">The cleaner.</param>
/// <param name="text">How lines are printed.</param>
internal sealed class ExplainRun(Func<RawFile, CleaningExplanation> explain, ExplanationText text)
{
    /// <summary>Explains every input of <paramref name="paths"/>.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="print">Whether to print.</param>
    /// <param name="page">The page to write; null for none. Needs one input.</param>
    /// <param name="cancellationToken">Ends it after a file.</param>
    /// <returns>The exit status.</returns>
    public int Run(IReadOnlyList<string> paths, bool print, string? page, CancellationToken cancellationToken)
    {
        try
        {
            var inputs = OfflineInput.Expand(paths).ToList();
            if (page is not null && inputs.Count != 1)
            {
                Console.Error.WriteLine($"ingest: --html writes the page of one file, and {inputs.Count} are named: run it once for each");
                return ExitStatus.BadUsage;
            }

            var status = ExitStatus.Done;
            foreach (var input in inputs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!Explain(input, print, page, named: inputs.Count > 1)) status = ExitStatus.Failed;
            }

            return status;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"ingest: {exception.Message}");
            return ExitStatus.BadUsage;
        }
    }

    private bool Explain(OfflineInput input, bool print, string? page, bool named)
    {
        CleaningExplanation explanation;
        try
        {
            explanation = explain(OfflineReader.Read(input));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"{Printable.Of(input.Path)}: {exception.Message}");
            return false;
        }

        if (explanation.Result is Rejected rejected)
        {
            Console.Error.WriteLine($"{Printable.Of(input.Path)}: {JsonSerializer.Serialize(rejected.Reason).Trim('"')}: {rejected.Detail}");
            return false;
        }

        var articles = ((Cleaned)explanation.Result).Articles.Zip(explanation.Sources).ToList();
        if (print)
        {
            if (named) Console.WriteLine($"== {Printable.Of(input.Path)}");
            foreach (var line in articles.SelectMany(a => text.Of(a.First, a.Second).Append(""))) Console.WriteLine(line);
        }

        if (page is not null) File.WriteAllText(page, ExplanationPage.Of(Path.GetFileName(input.Path), articles));
        return true;
    }
}
