namespace Ingestion.Watcher.Pressure;

/// <summary>How much room there is where files go.</summary>
public static class FreeDisk
{
    /// <summary>Bytes free for this user at <paramref name="path"/> or the nearest folder above it that exists; null where nobody says.</summary>
    public static long? At(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder))
                continue;
            try
            {
                return new DriveInfo(folder).AvailableFreeSpace;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }

        return null;
    }
}
