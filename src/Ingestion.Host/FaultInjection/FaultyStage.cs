using System.Diagnostics.CodeAnalysis;
using Ingestion.Contracts.Stages;

namespace Ingestion.Host.FaultInjection;

/// <summary>A pure stage that some articles do harm to, in the worker as in a child.</summary>
/// <param name="inner">The real one.</param>
/// <param name="faults">What happens.</param>
/// <param name="holds">Whether the task holds a text.</param>
internal sealed class FaultyStage<TTask, TResult>(IPureStage<TTask, TResult> inner, IReadOnlyList<StageFault> faults, Func<TTask, string, bool> holds)
    : IPureStage<TTask, TResult>
{
    public TResult Run(TTask task, CancellationToken cancellationToken)
    {
        foreach (var fault in faults.Where(fault => holds(task, fault.Text))) Cause(fault.Kind);
        return inner.Run(task, cancellationToken);
    }

    private static void Cause(StageFaultKind kind)
    {
        switch (kind)
        {
            case StageFaultKind.Crash:
                Descend(0);
                break;
            case StageFaultKind.Hang:
                while (true) Thread.SpinWait(1000);
            case StageFaultKind.Exhaust:
                for (var kept = new List<byte[]>(); ;) kept.Add(GC.AllocateArray<byte>(1 << 20));
            default:
                throw new InvalidOperationException("unknown fault");
        }
    }

    [SuppressMessage("Performance", "CA1822", Justification = "Recursion without end is the purpose.")]
    private static int Descend(int depth) => 1 + Descend(depth + 1) + depth;
}
