using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Ingestion.Acceptance.Chaos;

/// <summary>One connection through <see cref="CommitCutter"/>.</summary>
/// <param name="client">The worker's side.</param>
/// <param name="server">PostgreSQL's side.</param>
/// <param name="isToCut">Asked at each COMMIT of a transaction that wrote articles.</param>
internal sealed class CutConnection(TcpClient client, TcpClient server, Func<bool> isToCut)
{
    private const int SslRequest = 80877103;
    private const int GssRequest = 80877104;

    private readonly NetworkStream _caller = client.GetStream();
    private readonly NetworkStream _answerer = server.GetStream();
    private readonly List<byte> _lastAnswer = [];
    private volatile bool _isCut;
    private bool _wroteArticles;

    /// <summary>Relays until one side ends; true where it was cut and the server committed all the same.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var answers = RelayAnswersAsync(cancellationToken);
        try
        {
            await RelayStartAsync(cancellationToken);
            while (!_isCut) await RelayMessageAsync(cancellationToken);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The worker has closed it.
        }

        if (!_isCut) server.Close();
        await answers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _isCut && Encoding.ASCII.GetString(_lastAnswer.ToArray()).Contains("COMMIT\0", StringComparison.Ordinal);
    }

    /// <summary>The first messages have a length and no type; a request for encryption may come before the real one.</summary>
    private async Task RelayStartAsync(CancellationToken cancellationToken)
    {
        for (var code = SslRequest; code is SslRequest or GssRequest;)
        {
            var head = new byte[8];
            await _caller.ReadExactlyAsync(head, cancellationToken);
            code = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4));
            await _answerer.WriteAsync(head, cancellationToken);
            await RelayBytesAsync(BinaryPrimitives.ReadInt32BigEndian(head) - head.Length, cancellationToken);
        }
    }

    private async Task RelayMessageAsync(CancellationToken cancellationToken)
    {
        var head = new byte[5];
        await _caller.ReadExactlyAsync(head, cancellationToken);
        var rest = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4;
        if (head[0] != 'Q')
        {
            await _answerer.WriteAsync(head, cancellationToken);
            await RelayBytesAsync(rest, cancellationToken);
            return;
        }

        var text = new byte[rest];
        await _caller.ReadExactlyAsync(text, cancellationToken);
        var statement = Encoding.UTF8.GetString(text).Trim('\0', ' ', '\n');
        if (statement.StartsWith("copy news.article_revision", StringComparison.OrdinalIgnoreCase)) _wroteArticles = true;
        if (statement.StartsWith("commit", StringComparison.OrdinalIgnoreCase) && _wroteArticles)
        {
            _wroteArticles = false;
            // Before the statement goes out: nothing of its answer may get through.
            _isCut = isToCut();
        }

        await _answerer.WriteAsync((byte[])[.. head, .. text], cancellationToken);
        if (_isCut) client.Client.Close(0);
    }

    private async Task RelayBytesAsync(int count, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (count > 0)
        {
            var read = await _caller.ReadAsync(buffer.AsMemory(0, Math.Min(count, buffer.Length)), cancellationToken);
            if (read == 0) throw new EndOfStreamException();
            await _answerer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            count -= read;
        }
    }

    /// <summary>The server's side. When it is cut, its last answer is read to the end of the transaction ('Z', ready for the next query) and kept.</summary>
    private async Task RelayAnswersAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        int read;
        while ((read = await _answerer.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (_isCut)
            {
                _lastAnswer.AddRange(buffer.AsSpan(0, read));
                // ReadyForQuery: 'Z', length 5, state.
                if (_lastAnswer.Count >= 6 && _lastAnswer[^6] == (byte)'Z') break;
            }
            else
            {
                await _caller.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        if (_isCut) server.Close();
        else client.Client.Close(0);
    }
}
