using Ingestion.Host.Commands;
using Ingestion.Host.Commands.Offline;
using Ingestion.Host.Commands.Offline.Explained;

namespace Ingestion.Tests.Host.Commands.Offline.Explained;

public sealed class ExplainRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explain-").FullName;

    [Fact]
    public void A_page_is_written_beside_nothing_else()
    {
        var (file, page) = (Path.Combine(_folder, "article.txt"), Path.Combine(_folder, "page.html"));
        File.WriteAllText(file, ExplainedSample.Text);
        Run([file], page).ShouldBe(ExitStatus.Done);
        File.ReadAllText(page).ShouldContain("<del>Read more:</del>");
        Directory.GetFiles(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_rejected_file_is_a_failure_and_no_page()
    {
        var (file, page) = (Path.Combine(_folder, "empty.txt"), Path.Combine(_folder, "page.html"));
        File.WriteAllText(file, " ");
        Run([file], page).ShouldBe(ExitStatus.Failed);
        File.Exists(page).ShouldBeFalse();
    }

    [Fact]
    public void One_page_is_of_one_file_and_a_missing_file_is_bad_usage()
    {
        var files = new[] { Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b.txt") };
        foreach (var file in files) File.WriteAllText(file, ExplainedSample.Text);
        Run(files, Path.Combine(_folder, "page.html")).ShouldBe(ExitStatus.BadUsage);
        Run([Path.Combine(_folder, "none.txt")], Path.Combine(_folder, "page.html")).ShouldBe(ExitStatus.BadUsage);
        File.Exists(Path.Combine(_folder, "page.html")).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int Run(string[] paths, string page) =>
        new ExplainRun(new OfflineCleaning().Explain, new ExplanationText(colours: false, width: null)).Run(paths, print: false, page, CancellationToken.None);
}
