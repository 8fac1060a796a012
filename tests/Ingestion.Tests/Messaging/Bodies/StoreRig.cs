using Ingestion.Contracts.Ledger;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Messaging.Bodies;

/// <summary>A store in a temporary folder, with a ledger in memory that says what is wanted.</summary>
internal sealed class StoreRig : IBodyReferences, IDisposable
{
    internal StoreRig(int inlineLimit = 1024)
    {
        var options = Options.Create(new MessagingOptions { Store = Folder, InlineLimit = inlineLimit });
        Store = new BodyStore(options);
        Store.Prepare();
        Lost = new LostBodies(NullLogger<LostBodies>.Instance, this);
        Claims = new ClaimCheck(Store, Lost, _room, options);
        Collector = new BodyCollector(Store, this);
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("store-").FullName;

    internal BodyStore Store { get; }

    internal LostBodies Lost { get; }

    internal ClaimCheck Claims { get; }

    internal BodyCollector Collector { get; }

    internal HashSet<string> Wanted { get; } = [];

    /// <summary>Called before each answer, with how many were given.</summary>
    internal Action<int>? OnAsked { get; set; }

    internal List<Guid> PublishedAgain { get; } = [];

    internal bool InFlight { get; set; } = true;

    /// <summary>What lies in the store, without its marker.</summary>
    internal IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file)[0] != '.')];

    private readonly LargeRoom _room = new();
    private int _asked;

    public Task<IReadOnlySet<string>> WantedAsync(IReadOnlyCollection<string> contents, CancellationToken cancellationToken)
    {
        OnAsked?.Invoke(_asked++);
        return Task.FromResult<IReadOnlySet<string>>(contents.Where(Wanted.Contains).ToHashSet());
    }

    public Task<bool> PublishAgainAsync(Guid fileId, CancellationToken cancellationToken)
    {
        PublishedAgain.Add(fileId);
        return Task.FromResult(InFlight);
    }

    public void Dispose()
    {
        _room.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
