using System.Diagnostics;
using System.Globalization;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Host.Commands;
using Ingestion.Host.FaultInjection;
using Ingestion.Messaging;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Isolation;

/// <summary>How a child is started: this executable again, with limits, without secrets.</summary>
internal sealed class ChildCommand(IConfiguration configuration, IOptions<MessagingOptions> options)
{
    /// <summary>
    /// Address space besides the objects: code, stacks, what the collector reserves. Measured: with 256 MiB of objects it starts in 2.0 GB and not
    /// in 1.4, with 1 GiB in 2.6 GB and not in 2.0 (.NET 10, deploy/decisions/0012).
    /// </summary>
    private const long Besides = 3L << 30;

    private const long Mebibyte = 1 << 20;

    /// <summary>What the child inherits: where programs and their files are, and the runtime's own settings. No connection string is among them.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "TZ", "LD_LIBRARY_PATH", FaultPlan.Variable];

    /// <summary>The start of a child for <paramref name="stage"/>.</summary>
    public ProcessStartInfo For(string stage)
    {
        var memory = options.Value.SuspectMemory * Mebibyte;
        // The shell sets the limits and is replaced by the program. No core file: it would hold the article, and be large.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", "ulimit -c 0; ulimit -v \"$0\"; exec \"$@\"", ((memory + Besides) / 1024).ToString(CultureInfo.InvariantCulture), .. Executable(), RunOneCommand.Name, stage])
            start.ArgumentList.Add(argument);

        var inherited = start.Environment.Where(pair => Inherited.Contains(pair.Key) || pair.Key.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited) start.Environment[name] = value;
        // The collector's own limit is what makes an OutOfMemoryException of too many objects, which the child can name; the address space
        // stops what is not the collector's, and then the runtime aborts.
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        foreach (var section in (string[])[CleanerOptions.Section, ClassifierOptions.Section])
        foreach (var (name, value) in configuration.GetSection(section).AsEnumerable().Where(setting => setting.Value is not null))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private static string[] Executable()
    {
        var host = Environment.ProcessPath ?? "dotnet";
        var assembly = typeof(ChildCommand).Assembly.Location;
        // 'dotnet ingest.dll', or the program itself where it was published as one.
        return Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, assembly] : [host];
    }
}
