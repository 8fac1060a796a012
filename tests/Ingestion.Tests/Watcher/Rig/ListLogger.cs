using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>Keeps every line that was logged.</summary>
internal sealed class ListLogger : ILogger
{
    internal ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> Lines { get; } = new();

    internal IEnumerable<string> Texts(int eventId) => Lines.Where(line => line.Id.Id == eventId).Select(line => line.Text);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((eventId, logLevel, formatter(state, exception)));
}
