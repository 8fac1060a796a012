using System.Diagnostics;

namespace Ingestion.Acceptance.Chaos;

/// <summary>A file system in memory of a few hundred KiB, mounted over a folder until it is disposed.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts one; the test is skipped where that right is missing.</summary>
    public static async Task<SmallDisk> OverAsync(string folder, int kilobytes)
    {
        Assert.SkipUnless(Environment.UserName == "root" && await StatusAsync("unshare", "--mount", "true") == 0, "mounting a small file system takes root's rights");
        Directory.CreateDirectory(folder);
        (await StatusAsync("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder)).ShouldBe(0);
        return new SmallDisk(folder);
    }

    /// <summary>Bytes that are free.</summary>
    public long Free => new DriveInfo(_folder).AvailableFreeSpace;

    /// <summary>Makes room, or takes it.</summary>
    public async Task ResizeAsync(int kilobytes) => (await StatusAsync("mount", "-o", $"remount,size={kilobytes}k", _folder)).ShouldBe(0);

    public async ValueTask DisposeAsync() => await StatusAsync("umount", "--lazy", _folder);

    private static async Task<int> StatusAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
