using System.Text;

namespace Ingestion.Host.Isolation;

/// <summary>The begin of what a child says on standard error; the rest is read and dropped, or the child would wait for a reader.</summary>
internal sealed class LastWords
{
    /// <summary>At most this many characters are kept: the runtime's first lines name the cause, thousands of frames follow.</summary>
    public const int Limit = 2000;

    private readonly StringBuilder _text = new();
    private readonly Task _reading;

    /// <summary>Reads from now on.</summary>
    public LastWords(TextReader error) => _reading = ReadAsync(error);

    /// <summary>What was said, when all has been read or the patience is over (a grandchild may hold the pipe).</summary>
    public async Task<string> HearAsync(TimeSpan patience)
    {
        await Task.WhenAny(_reading, Task.Delay(patience)).ConfigureAwait(false);
        lock (_text) return _text.ToString().Trim();
    }

    private async Task ReadAsync(TextReader error)
    {
        var buffer = new char[1024];
        for (int read; (read = await error.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
            lock (_text) _text.Append(buffer, 0, Math.Min(read, Limit - _text.Length));
    }
}
