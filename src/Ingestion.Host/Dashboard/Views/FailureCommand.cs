namespace Ingestion.Host.Dashboard.Views;

/// <summary>The command that sees to failures of one cause.</summary>
internal static class FailureCommand
{
    /// <summary>The command line, quoted for a POSIX shell.</summary>
    public static string Retry(string cause) => $"ingest failures retry --cause {Word(cause)}";

    private static string Word(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
        ? text
        : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
