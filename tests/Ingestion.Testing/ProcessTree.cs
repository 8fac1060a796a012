using System.Globalization;

namespace Ingestion.Testing;

/// <summary>A process with its descendants, as <c>/proc</c> shows them: processor seconds and memory. All zero where there is no such process here (a container's, say).</summary>
public static class ProcessTree
{
    private const double TicksPerSecond = 100; // USER_HZ, the same on every Linux that .NET runs on

    /// <summary>User and system seconds of a tree, with those of children that have ended.</summary>
    public static double CpuSeconds(int root) => Members(root).Sum(fields => (fields[11] + fields[12] + fields[13] + fields[14]) / TicksPerSecond);

    /// <summary>The peak resident memory of one process, in bytes.</summary>
    public static long PeakMemory(int process) => StatusBytes(process, "VmHWM:");

    /// <summary>The resident memory of one process now, in bytes.</summary>
    public static long ResidentMemory(int process) => StatusBytes(process, "VmRSS:");

    /// <summary>The private memory of a tree now, in bytes; what the processes share is left out.</summary>
    public static long PrivateMemory(int root) => Members(root).Sum(fields => StatusBytes((int)fields[^1], "RssAnon:"));

    /// <summary>The parent of a process, 0 where it is not to be seen.</summary>
    public static int ParentOf(int process) => Stat(process) is { } fields ? (int)fields[1] : 0;

    /// <summary>The processes whose command line, or the title they gave themselves, holds a text: PostgreSQL's name their database.</summary>
    public static IReadOnlyList<int> Titled(string text) =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _) && Title(name!).Contains(text, StringComparison.Ordinal)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))];

    // The numbers of /proc/PID/stat after the name, with the process id at the end: [1] parent, [11] user, [12] system, [13] and [14] those of ended children.
    private static List<long[]> Members(int root)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Stat(id) : null)
            .OfType<long[]>().ToDictionary(fields => (int)fields[^1]);
        return [.. all.Values.Where(fields => Descends(fields))];

        bool Descends(long[]? fields)
        {
            for (var steps = 0; fields is not null && steps < 64; steps++)
            {
                if (fields[^1] == root) return true;
                fields = all.GetValueOrDefault((int)fields[1]);
            }

            return false;
        }
    }

    private static long[]? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return [.. fields.Select(field => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0), process];
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private static string Title(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return ""; // it has ended
        }
    }

    private static long StatusBytes(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
