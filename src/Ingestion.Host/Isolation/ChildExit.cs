namespace Ingestion.Host.Isolation;

/// <summary>What a child process ends with besides <see cref="Commands.ExitStatus"/>; a signal is told as 128 and its number.</summary>
internal static class ChildExit
{
    /// <summary>Its stage asked for more memory than it may have (the number of ENOMEM).</summary>
    public const int OutOfMemory = 12;

    private const int Signals = 128;

    /// <summary>SIGHUP, SIGINT, SIGKILL and SIGTERM: what a person, a shell or the kernel sends and no article can cause.</summary>
    private static readonly int[] FromOutside = [1, 2, 9, 15];

    /// <summary>Whether the process was ended by somebody else.</summary>
    public static bool IsFromOutside(int status) => status > Signals && FromOutside.Contains(status - Signals);

    /// <summary>The status in words.</summary>
    public static string Describe(int status) => status switch
    {
        Signals + 6 => "signal 6 (SIGABRT: the runtime gave up, as after a stack overflow)",
        Signals + 11 => "signal 11 (SIGSEGV)",
        > Signals => $"signal {status - Signals}",
        _ => $"exit status {status}",
    };
}
