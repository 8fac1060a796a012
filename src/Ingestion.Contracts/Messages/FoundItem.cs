namespace Ingestion.Contracts.Messages;

/// <summary>One file as it was found, on its way to the cleaner.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Name">The file's name without its folder; for people and for the format by ending, never a path to open.</param>
/// <param name="Body">The file's bytes, inline or by reference.</param>
/// <param name="Sidecar">The bytes of <c>NAME.meta.json</c> where one stood beside the file, else null.</param>
public sealed record FoundItem(ItemIdentity Identity, string Name, ItemBody Body, byte[]? Sidecar);
