using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Discovery;

/// <summary>
/// Walks the drop folder lazily, one name at a time and depth first, holding one open directory a level: however many files wait, the
/// memory it needs is the depth. It yields null now and then where it only passed over names, so that its caller can do other work.
/// </summary>
internal sealed class FolderWalk(FolderTree tree, NameRules names, OddFiles odd)
{
    private const int Deepest = 32;
    private const int NamesBetweenPauses = 512;

    /// <summary>Every article file below the folder that is there and regular.</summary>
    /// <param name="isBusy">Paths to pass over without looking at them.</param>
    /// <exception cref="FileSystemException">The folder itself cannot be read.</exception>
    internal IEnumerable<FoundPath?> Walk(Func<string, bool> isBusy)
    {
        var levels = new Stack<(string Prefix, DirectoryStream Stream)>();
        try
        {
            if (tree.Read("") is not { } top)
                yield break;
            levels.Push(("", top));
            var passed = 0;
            while (levels.TryPeek(out var level))
            {
                if (++passed % NamesBetweenPauses == 0)
                    yield return null;
                if (level.Stream.Next() is not { } item)
                {
                    levels.Pop().Stream.Dispose();
                    continue;
                }

                if (item.Name is not { } name)
                {
                    odd.Name(DisplayName.Of(level.Prefix) + item.Display, "a name that is not valid UTF-8; rename it");
                    continue;
                }

                var path = level.Prefix + name;
                var kind = item.Kind;
                if (kind is FileKind.Regular && !names.IsArticle(name) || kind is FileKind.Directory && !NameRules.IsEntered(name) || isBusy(path))
                    continue;
                FileLook? look = null;
                if (kind is FileKind.Unknown or FileKind.Regular)
                {
                    look = level.Stream.Look(name);
                    kind = look?.Kind ?? FileKind.Unknown;
                }

                if (kind == FileKind.Directory && NameRules.IsEntered(name))
                    Enter(levels, path);
                else if (kind == FileKind.Regular && names.IsArticle(name))
                    yield return new FoundPath(path, look!.Value);
                else if (kind is not (FileKind.Unknown or FileKind.Regular or FileKind.Directory) && NameRules.IsEntered(name))
                    odd.NameKind(path, kind);
            }
        }
        finally
        {
            foreach (var level in levels)
                level.Stream.Dispose();
        }
    }

    private void Enter(Stack<(string Prefix, DirectoryStream Stream)> levels, string path)
    {
        if (levels.Count > Deepest)
        {
            odd.Name(DisplayName.Of(path), $"a folder more than {Deepest} levels deep, which is not entered");
            return;
        }

        try
        {
            if (tree.Read(path) is { } stream)
                levels.Push((path + "/", stream));
        }
        catch (FileSystemException failure)
        {
            odd.Name(DisplayName.Of(path), $"a folder that cannot be read ({failure.Message})");
        }
    }
}
