namespace Ingestion.Watcher.Discovery;

/// <summary>Tells by its name alone what a file in the drop folder is: an article, or something that is not taken.</summary>
internal sealed class NameRules(string? doneMarker)
{
    /// <summary>The ending of a file that describes the file beside it.</summary>
    internal const string Sidecar = ".meta.json";

    // What browsers, curl, wget, FileZilla, WinSCP, rsync and editors call a file that is not finished.
    private static readonly string[] PartialEndings = [".part", ".crdownload", ".tmp", ".temp", ".filepart", ".download", ".partial", ".swp"];

    /// <summary>Whether a file of this name is an article to take.</summary>
    internal bool IsArticle(string name)
    {
        if (name.Length == 0 || name[0] == '.' || name[^1] == '~')
            return false;
        if (name.EndsWith(Sidecar, StringComparison.OrdinalIgnoreCase))
            return false;
        if (doneMarker is not null && name.EndsWith(doneMarker, StringComparison.Ordinal))
            return false;
        foreach (var ending in PartialEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>Whether a folder of this name is entered.</summary>
    internal static bool IsEntered(string name) => name.Length > 0 && name[0] != '.';

    /// <summary>The path of the article that a done marker releases, or null where the path is no marker.</summary>
    internal string? ReleasedBy(string path) =>
        doneMarker is not null && path.Length > doneMarker.Length && path.EndsWith(doneMarker, StringComparison.Ordinal)
            ? path[..^doneMarker.Length]
            : null;
}
