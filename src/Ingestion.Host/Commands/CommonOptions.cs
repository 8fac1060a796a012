using System.CommandLine;

namespace Ingestion.Host.Commands;

/// <summary>Options that several commands share.</summary>
public static class CommonOptions
{
    /// <summary><c>--set Name=Value</c>, as often as wanted.</summary>
    public static Option<string[]> Set() => new("--set") { Description = "Sets an option, such as Watcher:Folder=drop; may be given often", AllowMultipleArgumentsPerToken = false };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Writes JSON, for scripts" };
}
