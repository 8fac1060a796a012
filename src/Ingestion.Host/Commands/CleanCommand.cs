using System.CommandLine;
using Ingestion.Host.Commands.Offline;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest clean</c>: the cleaner over files and folders, without any server.</summary>
public static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => OfflineCommand.Create(
        "clean",
        "Cleans files without any server: one ID.json an input.",
        (classifier, article) => ArticleView.OfCleaned(article, classifier.LanguageOf(article).Code));
}
