namespace Ingestion.Host.Commands;

/// <summary>
/// Where configuration comes from, weakest first: <c>appsettings.json</c> beside the executable, <c>ingestion.json</c> in the working folder,
/// environment variables (<c>Watcher__Folder</c>), the command line (<c>--set Watcher:Folder=drop</c>).
/// </summary>
public static class Settings
{
    /// <summary>Adds the sources to <paramref name="configuration"/>.</summary>
    /// <exception cref="FormatException">A <c>--set</c> that is not <c>Name=Value</c>.</exception>
    public static void AddTo(IConfigurationBuilder configuration, IEnumerable<string> set)
    {
        configuration.Sources.Clear();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        configuration.AddJsonFile(Path.GetFullPath("ingestion.json"), optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(set.Select(Pair));
    }

    /// <summary>The configuration of commands that need no host.</summary>
    public static IConfigurationRoot Load(IEnumerable<string> set)
    {
        var builder = new ConfigurationBuilder();
        AddTo(builder, set);
        return builder.Build();
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? new(text[..at].Trim(), text[(at + 1)..]) : throw new FormatException($"--set {Printable.Of(text)}: write Name=Value, such as Watcher:Folder=drop");
    }
}
