using System.Diagnostics;

namespace Ingestion.Host.Isolation;

/// <summary>A running child process that works on one item after the other. It ends with its standard input, and so with the worker.</summary>
internal sealed class StageChild : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly LastWords _lastWords;
    private bool _late;

    private StageChild(Process process)
    {
        _process = process;
        Id = process.Id;
        _lastWords = new LastWords(process.StandardError);
    }

    /// <summary>The process.</summary>
    public int Id { get; }

    /// <summary>Whether it has worked on nothing yet: only then does its end tell on the item.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>Starts one and waits until it has loaded its models.</summary>
    /// <exception cref="IOException">It could not be started, or was not ready within <paramref name="patience"/>.</exception>
    public static async Task<StageChild> StartAsync(ProcessStartInfo command, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        StageChild? child = null;
        try
        {
            child = new StageChild(Process.Start(command)!);
            if (await child.AnswerAsync(patience, time, cancellationToken).ConfigureAwait(false) is not null) return child;
        }
        catch (System.ComponentModel.Win32Exception refused)
        {
            throw new IOException($"the process of a suspect item could not be started: {refused.Message}", refused);
        }
        catch
        {
            child?.Dispose();
            throw;
        }

        var end = await child.EndAsync().ConfigureAwait(false);
        child.Dispose();
        throw new IOException($"the process of a suspect item was not ready: {(end.AtDeadline ? $"it took more than {patience.TotalSeconds:0} s" : ChildExit.Describe(end.Status))}. {end.LastWords}");
    }

    /// <summary>Asks it; null where it ended instead, or its time was over.</summary>
    public async Task<byte[]?> AskAsync(byte[] question, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        IsFresh = false;
        // Not awaited before the answer: a child that hangs takes no bytes either.
        var asking = ChildFrame.WriteAsync(_process.StandardInput.BaseStream, question, cancellationToken);
        _ = asking.ContinueWith(broken => broken.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return await AnswerAsync(limit, time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Kills it and whatever it started, and tells how it ended.</summary>
    public async Task<ChildEnd> EndAsync()
    {
        Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new ChildEnd(_process.HasExited ? _process.ExitCode : 0, _late, await _lastWords.HearAsync(Patience).ConfigureAwait(false));
    }

    /// <summary>Kills it.</summary>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<byte[]?> AnswerAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        var reading = ChildFrame.ReadAsync(_process.StandardOutput.BaseStream, CancellationToken.None);
        try
        {
            var answer = await reading.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
            // It has closed its output: its own status comes with its end.
            if (answer is null) await _process.WaitForExitAsync(cancellationToken).WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch (TimeoutException)
        {
            _late = true;
            return null;
        }
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }
}
