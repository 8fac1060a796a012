namespace Ingestion.Watcher.Discovery;

/// <summary>
/// Puts a walk in the order of the files' mtimes with flat memory: one pass keeps the first <paramref name="window"/> files of that order
/// and yields them; the next pass finds the next ones, because those that were taken are passed over.
/// </summary>
internal sealed class OrderedWalk(FolderWalk walk, TakeOrder order, int window = OrderedWalk.DefaultWindow)
{
    /// <summary>About 2 MB of paths.</summary>
    internal const int DefaultWindow = 8192;

    /// <summary>Whether the last pass saw more files than fit in the window.</summary>
    internal bool MoreWait { get; private set; }

    /// <summary>One pass.</summary>
    internal IEnumerable<FoundPath?> Walk(Func<string, bool> isBusy)
    {
        MoreWait = false;
        if (order == TakeOrder.Listed)
        {
            foreach (var found in walk.Walk(isBusy))
                yield return found;
            yield break;
        }

        // The heap's top is the last of the files kept: the first to go when a better one comes.
        var kept = new PriorityQueue<FoundPath, long>();
        foreach (var found in walk.Walk(isBusy))
        {
            if (found is not { } file)
            {
                yield return null;
                continue;
            }

            var modified = file.Look.Stamp.ModifiedNanoseconds;
            var rank = order == TakeOrder.OldestFirst ? -modified : modified;
            if (kept.Count < window)
            {
                kept.Enqueue(file, rank);
                continue;
            }

            MoreWait = true;
            kept.EnqueueDequeue(file, rank);
        }

        var ordered = new FoundPath[kept.Count];
        for (var place = ordered.Length - 1; place >= 0; place--)
            ordered[place] = kept.Dequeue();
        foreach (var file in ordered)
            yield return file;
    }
}
