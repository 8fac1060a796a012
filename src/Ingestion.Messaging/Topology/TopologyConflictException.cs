namespace Ingestion.Messaging.Topology;

/// <summary>A queue or exchange exists under our name with other arguments, which never change under a name.</summary>
/// <param name="name">The queue or exchange.</param>
/// <param name="inner">The broker's refusal.</param>
public sealed class TopologyConflictException(string name, Exception inner) : Exception(
    $"the broker has '{name}' with other arguments than this version declares: drain and delete it, or use another virtual host ({inner.Message.Split('\n')[0]})",
    inner)
{
    /// <summary>The queue or exchange.</summary>
    public string Name { get; } = name;
}
