namespace Ingestion.Messaging.Bodies;

/// <summary>
/// Room in memory for what is taken out of the store. The persister has many envelopes in hand at once, which is well while they are small:
/// of large ones no more than <see cref="Places"/> are held at a time, however many stages run in the process.
/// </summary>
public sealed class LargeRoom : IDisposable
{
    private readonly SemaphoreSlim _free = new(Places, Places);

    /// <summary>How many large items are held at once: one a processor, 2 at least.</summary>
    public static int Places { get; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Waits for a place; disposing what it gives leaves it again.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Place(_free);
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _free = free;

        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Release();
    }
}
