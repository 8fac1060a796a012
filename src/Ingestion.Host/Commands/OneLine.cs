using System.Net.Sockets;
using System.Text.RegularExpressions;
using Ingestion.Messaging;
using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Commands;

/// <summary>Turns what stops a start into one line for the person who started it.</summary>
public static partial class OneLine
{
    /// <summary>The line, or null for something that deserves a stack trace.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures),
        FormatException or BrokerRefusedException or TopologyConflictException => exception.Message,
        Npgsql.NpgsqlException database => $"PostgreSQL: {database.Message.ReplaceLineEndings(" ")}. Check ConnectionStrings:Postgres.",
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } port => $"{port.Message.Split('\n')[0]} Choose another with Host:HealthPort.",
        // Kestrel wraps only an address that is in use.
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AccessDenied } port =>
            $"cannot listen: {port.Message}. Host:HealthAddress and Host:HealthPort say where: an address of this machine, and a port that this user may open.",
        InvalidOperationException unknown when UnknownOption().Match(unknown.Message) is { Success: true } named =>
            $"{named.Groups["names"].Value}: no such option of the section {named.Groups["section"].Value}; README.md lists them (Configuration).",
        InvalidOperationException { InnerException: FormatException inner } bad => $"{bad.Message.Split('\n')[0]} {inner.Message}",
        AggregateException { InnerExceptions.Count: 1 } one => Of(one.InnerExceptions[0]),
        _ when exception.GetType().Namespace?.StartsWith("Ingestion.", StringComparison.Ordinal) == true => exception.Message,
        _ => null,
    };

    /// <summary>Whether what has a line is the caller's own mistake, an option or a setting that cannot be read, and nothing was tried.</summary>
    public static bool IsUsage(Exception exception) =>
        exception is FormatException or OptionsValidationException or InvalidOperationException ||
        (exception is AggregateException { InnerExceptions: [var one] } && IsUsage(one));

    /// <summary>What the binder says with <c>ErrorOnUnknownConfiguration</c>; a type of options is named after its section.</summary>
    [GeneratedRegex(@"'ErrorOnUnknownConfiguration'.*\b(?<section>\w+)Options: (?<names>'.*')", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownOption();
}
