using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>All that the failures page shows.</summary>
/// <param name="Groups">The failures by cause.</param>
/// <param name="Actions">What was pressed, the newest first.</param>
/// <param name="Stamp">What its forms carry.</param>
/// <param name="Now">As of when, UTC.</param>
internal sealed record FailuresScene(IReadOnlyList<FailureGroup> Groups, IReadOnlyList<ActionReport> Actions, string Stamp, DateTimeOffset Now);
