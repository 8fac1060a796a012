using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Schema;

/// <summary>The SQL scripts inside this assembly.</summary>
internal static class EmbeddedSql
{
    /// <summary>Runs the scripts below <c>Sql/<paramref name="folder"/></c>, in the order of their names.</summary>
    public static void RunScripts(this MigrationBuilder migration, string folder)
    {
        foreach (var script in Scripts(folder)) migration.Sql(script);
    }

    private static IReadOnlyList<string> Scripts(string folder)
    {
        var assembly = typeof(EmbeddedSql).Assembly;
        var prefix = $"Ingestion.Database.Sql.{folder}.";
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
