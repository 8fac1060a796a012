namespace Ingestion.Host.Commands;

/// <summary>
/// Where configuration comes from, weakest first: <c>appsettings.json</c> beside the executable, <c>ingestion.json</c> in the working folder,
/// environment variables (<c>Watcher__Folder</c>), the command line (<c>--set Watcher:Folder=drop</c>).
/// </summary>
public static class Settings
{
    /// <summary>Adds the sources to <paramref name="configuration"/>.</summary>
    /// <exception cref="FormatException">A <c>--set</c> that is not <c>Name=Value</c>, or a file that cannot be read.</exception>
    public static void AddTo(IConfigurationBuilder configuration, IEnumerable<string> set) => Readable(() => Add(configuration, set));

    /// <summary>The configuration of commands that need no host.</summary>
    /// <exception cref="FormatException">As of <see cref="AddTo"/>.</exception>
    public static IConfigurationRoot Load(IEnumerable<string> set)
    {
        var builder = new ConfigurationBuilder();
        Add(builder, set);
        IConfigurationRoot? loaded = null;
        Readable(() => loaded = builder.Build());
        return loaded!;
    }

    private static void Add(IConfigurationBuilder configuration, IEnumerable<string> set)
    {
        configuration.Sources.Clear();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        configuration.AddJsonFile(Path.GetFullPath("ingestion.json"), optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(set.Select(Pair));
    }

    /// <summary>A host's configuration reads a file when it is added, another when it is built.</summary>
    private static void Readable(Action load)
    {
        try
        {
            load();
        }
        catch (InvalidDataException broken)
        {
            var cause = broken.GetBaseException();
            throw new FormatException($"{broken.Message.ReplaceLineEndings(" ")} {(cause == broken ? "" : cause.Message.ReplaceLineEndings(" "))} Mend it, or take it away.", broken);
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new FormatException($"{closed.Message} It holds settings: let this user read it, or take it away.", closed);
        }
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? new(text[..at].Trim(), text[(at + 1)..]) : throw new FormatException($"--set {Printable.Of(text)}: write Name=Value, such as Watcher:Folder=drop");
    }
}
