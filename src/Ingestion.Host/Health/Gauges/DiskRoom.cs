namespace Ingestion.Host.Health.Gauges;

/// <summary>Looks at the disk of a folder.</summary>
internal static class DiskRoom
{
    /// <summary>The room at <paramref name="folder"/>, or at the nearest folder above it that exists; null where nobody says.</summary>
    public static FolderRoom? Of(string folder)
    {
        for (var place = folder; place is not null; place = Path.GetDirectoryName(place))
        {
            if (!Directory.Exists(place)) continue;
            try
            {
                return new FolderRoom(folder, new DriveInfo(place).AvailableFreeSpace);
            }
            catch (Exception silent) when (silent is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }

        return null;
    }
}
