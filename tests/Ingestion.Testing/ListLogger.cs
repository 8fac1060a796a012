using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ingestion.Testing;

/// <summary>Keeps every line that was logged.</summary>
public class ListLogger : ILogger
{
    /// <summary>The lines, in their order.</summary>
    public ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> Lines { get; } = new();

    /// <summary>The texts of one event.</summary>
    public IEnumerable<string> Texts(int eventId) => Lines.Where(line => line.Id.Id == eventId).Select(line => line.Text);

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((eventId, logLevel, formatter(state, exception)));
}
