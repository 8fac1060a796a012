namespace Ingestion.Watcher.Bundles.Policies;

/// <summary>
/// Judges an entry's name. Nothing is ever unpacked to the disk under it, but a name that leads out of its archive is the mark of one made
/// to do harm (CWE-22, 'zip slip'), and names are shown to people.
/// </summary>
internal static class EntryNamePolicy
{
    /// <summary>The longest name, in UTF-16 units: what a Linux path may have.</summary>
    internal const int Longest = 4096;

    /// <summary>Judges.</summary>
    internal static EntryNameVerdict Judge(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return EntryNameVerdict.Skip;
        if (name.Length > Longest || name.Contains('\0', StringComparison.Ordinal) || name[0] is '/' or '\\' || HasDrive(name))
            return EntryNameVerdict.Unsafe;
        var parts = name.Split('/', '\\');
        if (parts.Contains(".."))
            return EntryNameVerdict.Unsafe;
        // What ends in "." or a separator is a folder.
        return parts[^1] is "" or "." || parts.Any(IsHidden) ? EntryNameVerdict.Skip : EntryNameVerdict.Take;
    }

    /// <summary>The name with '/' between its parts and without parts that say nothing.</summary>
    internal static string Tidy(string name) =>
        string.Join('/', name.Split('/', '\\').Where(part => part.Length > 0 && part != "."));

    private static bool HasDrive(string name) => name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]);

    private static bool IsHidden(string part) => part == "__MACOSX" || part.Length > 1 && part[0] == '.';
}
