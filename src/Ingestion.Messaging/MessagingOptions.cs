using System.ComponentModel.DataAnnotations;

namespace Ingestion.Messaging;

/// <summary>Settings of the broker's side, section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Messaging";

    /// <summary>The highest value of <see cref="InlineLimit"/>: RabbitMQ 4 refuses a message of more than 16 MiB, and 12 MiB of bytes are that as text.</summary>
    public const int MostInline = 8 * 1024 * 1024;

    /// <summary>What carries the messages; RabbitMQ unless told otherwise.</summary>
    public MessagingTransport Transport { get; set; } = MessagingTransport.RabbitMq;

    /// <summary>
    /// Further nodes of the broker's cluster, each <c>host</c> or <c>host:port</c>: a connection is made to whichever answers. User, password, virtual
    /// host and TLS are those of <c>ConnectionStrings:RabbitMq</c>. Default none.
    /// </summary>
    public IList<string> Nodes { get; } = [];

    /// <summary>How long one publish may wait for the broker's confirm; 1 s to 5 min, default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>AMQP heartbeat (AMQP 0-9-1, section 4.2.7); 1 s to 60 s, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a stopping endpoint waits for its handlers, which also bounds the recovery of a dead channel; 1 s to 60 s, default 8 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the start waits for the broker before it says so and ends; 1 s to 10 min, default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a queue may be without its consumer while the broker answers, before the worker repairs it; at three times that it ends. 5 s to 10 min, default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan ConsumerTolerance { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Envelopes a working stage (clean, classify) takes ahead; 1 to 1,000, default 16.</summary>
    [Range(1, 1000)]
    public int Prefetch { get; set; } = 16;

    /// <summary>Envelopes the persister takes ahead, so that one commit has many to take; 1 to 1,000, default 64.</summary>
    [Range(1, 1000)]
    public int PersistPrefetch { get; set; } = 64;

    /// <summary>Envelopes a working stage handles at once; 0 (one a processor) to 256, default 0.</summary>
    [Range(0, 256)]
    public int Concurrency { get; set; }

    /// <summary>Deliveries of one message after which its items are tried one by one in the suspect queue; 1 to 900, default 5.</summary>
    [Range(1, 900)]
    public int SuspectAfter { get; set; } = 5;

    /// <summary>
    /// What is larger than so many bytes waits in the store while its message travels; 1 KiB to 8 MiB, default 256 KiB. A quorum queue writes each
    /// message to the log of every member and likes them small.
    /// </summary>
    [Range(1024, MostInline)]
    public int InlineLimit { get; set; } = 256 * 1024;

    /// <summary>
    /// The folder where larger bodies wait, the same for all roles and of this service alone. Default: <c>store</c> beside the archive of the first
    /// watched folder; needed where a process does not know that.
    /// </summary>
    public string? Store { get; set; }

    /// <summary>How often the store is swept for what nobody wants any more; 1 s to 1 day, default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StoreSweep { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How old a stored body must be for the sweep, which then asks the ledger; 1 s to 30 days, default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan StoreOrphanAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Seconds that one suspect item may take in its own process, once that has started; 1 to 900 (half of RabbitMQ's consumer timeout), default 120.</summary>
    [Range(1, 900)]
    public int SuspectSeconds { get; set; } = 120;

    /// <summary>Memory that a suspect item's process may fill with objects, in MiB; 256 to 65,536, default 1,024.</summary>
    [Range(256, 65_536)]
    public int SuspectMemory { get; set; } = 1024;

    /// <summary>Threads in work that does not return after which the worker ends, to be started anew; 1 to 64, default 2.</summary>
    [Range(1, 64)]
    public int StuckLimit { get; set; } = 2;
}
