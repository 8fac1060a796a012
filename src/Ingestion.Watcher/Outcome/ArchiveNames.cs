using System.Text;
using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Outcome;

/// <summary>
/// Where a settled file goes: <c>YYYY/MM/DD/source/name~id8.ext</c>. It follows from the ledger's entry alone, so that after a crash the
/// place can be looked at again.
/// </summary>
internal static class ArchiveNames
{
    /// <summary>255 bytes (NAME_MAX of the Linux file systems) less room for the longest ending of a companion, <c>.reason.txt</c>.</summary>
    internal const int MostBytes = 255 - 11;

    /// <summary>The ending of the file that says why a file was rejected.</summary>
    internal const string ReasonEnding = ".reason.txt";

    private static readonly string[] Compressions = [".gz", ".bz2", ".xz", ".zst"];

    /// <summary>The folder below archive or rejected, with '/' between its parts.</summary>
    internal static string Folder(LedgerEntry entry) => $"{Day(entry)}/{SourceFolder(entry.Source)}";

    /// <summary>The day's folder below archive or rejected, by the UTC date on which the file was found.</summary>
    internal static string Day(LedgerEntry entry) => Manifest.DayOf(entry.FoundAt);

    /// <summary>The source's name, which is any that a folder may have; beside it lies the day's manifest, whose name is taken.</summary>
    private static string SourceFolder(string source) => source == Manifest.FileName ? source + "~" : source;

    /// <summary>The names to try in turn: with 8 digits of the id, which nearly always are enough, then with all.</summary>
    internal static IEnumerable<string> Candidates(LedgerEntry entry)
    {
        var name = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];
        var id = entry.FileId.ToString("N");
        yield return Name(name, id[^8..]);
        yield return Name(name, id);
    }

    /// <summary><paramref name="name"/> with <paramref name="tag"/> before its ending, shortened between characters to what a name may have.</summary>
    internal static string Name(string name, string tag)
    {
        var ending = Ending(name);
        var stem = name[..^ending.Length];
        var room = MostBytes - Encoding.UTF8.GetByteCount(ending) - tag.Length - 1;
        return $"{Shorten(stem, room)}~{tag}{ending}";
    }

    private static string Ending(string name)
    {
        var ending = ExtensionOf(name);
        if (Compressions.Contains(ending, StringComparer.OrdinalIgnoreCase))
            ending = ExtensionOf(name[..^ending.Length]) + ending;
        return ending;
    }

    /// <summary>The last dot and what follows, where that looks like an ending and not like part of a title.</summary>
    private static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 || name.Length - dot > 12 || !name.AsSpan(dot + 1).ContainsAnyExcept("") || HasOther(name.AsSpan(dot + 1)) ? "" : name[dot..];

        static bool HasOther(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                if (!char.IsAsciiLetterOrDigit(character))
                    return true;
            }

            return false;
        }
    }

    private static string Shorten(string text, int mostBytes)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > mostBytes)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
