using System.Text;

namespace Ingestion.Host.Commands;

/// <summary>Where a command's product goes.</summary>
internal static class CommandOutput
{
    /// <summary>The file, written anew, or standard output; UTF-8 without a mark in any locale, as the script of the schema says of itself.</summary>
    /// <param name="path">The file, or null for standard output.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static StreamWriter Open(string? path)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return path is null ? new StreamWriter(Console.OpenStandardOutput(), encoding) : new StreamWriter(path, append: false, encoding);
    }
}
