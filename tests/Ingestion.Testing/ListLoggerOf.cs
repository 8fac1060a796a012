using Microsoft.Extensions.Logging;

namespace Ingestion.Testing;

/// <summary>The same, for whoever asks for a category.</summary>
public sealed class ListLogger<T> : ListLogger, ILogger<T>
{
}
