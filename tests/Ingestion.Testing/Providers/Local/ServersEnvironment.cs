namespace Ingestion.Testing.Providers.Local;

/// <summary>The environment file that <c>deploy/local/servers</c> writes: lines of <c>NAME=value</c>, unquoted.</summary>
internal static class ServersEnvironment
{
    public static IReadOnlyDictionary<string, string> Read(string state)
    {
        string file = Path.Combine(state, "env");
        if (!File.Exists(file))
            throw new ServersNotStartedException($"{file} is missing: no servers were started in {state} (deploy/local/servers start --state {state})");

        return File.ReadLines(file)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
