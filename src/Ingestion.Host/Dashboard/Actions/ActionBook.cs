namespace Ingestion.Host.Dashboard.Actions;

/// <summary>The last things pressed since the start, the newest first: what the page shows as progress.</summary>
internal sealed class ActionBook
{
    /// <summary>How many are kept.</summary>
    public const int Most = 12;

    private readonly Lock _lock = new();
    private readonly List<ActionReport> _reports = [];

    /// <summary>As of now.</summary>
    public IReadOnlyList<ActionReport> Reports
    {
        get
        {
            lock (_lock) return [.. _reports];
        }
    }

    /// <summary>Enters what begins; false where the same is under way.</summary>
    public bool TryBegin(ActionReport report)
    {
        lock (_lock)
        {
            if (_reports.Any(other => other.IsAtIt(report.Order))) return false;
            _reports.Insert(0, report);
            // What is under way stays, however much is pressed after it.
            if (_reports.Count > Most && _reports.FindLastIndex(other => other.Ended) is >= 0 and var oldest) _reports.RemoveAt(oldest);
            return true;
        }
    }

    /// <summary>Replaces the entry of the same order that is under way.</summary>
    public void Note(ActionReport report)
    {
        lock (_lock)
        {
            var place = _reports.FindIndex(other => other.IsAtIt(report.Order));
            if (place >= 0) _reports[place] = report;
        }
    }
}
