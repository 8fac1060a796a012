using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Ingestion.Database.Ledger;

/// <summary>The names under which enumerations are stored: those the contracts give their JSON.</summary>
internal static class StoredName
{
    /// <summary>The stored name, such as <c>in_flight</c>, <c>index-page</c> or <c>PER</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[value];

    /// <summary>The member with a stored name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => Table<T>.Members[name];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).ToFrozenDictionary(
            field => (T)field.GetValue(null)!,
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

        public static readonly FrozenDictionary<string, T> Members =
            Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
