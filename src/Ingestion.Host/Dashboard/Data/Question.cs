using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>A statement and the values it is asked with: run as such, and shown so that an operator can copy it.</summary>
/// <param name="Sql">SQL with $1, $2, … for the values.</param>
/// <param name="Values">Text, ids and whole numbers.</param>
internal sealed partial record Question(string Sql, params object?[] Values)
{
    /// <summary>The statement with its values in it, ready for psql.</summary>
    public string Copyable => Placeholder().Replace(Sql, match => Literal(Values[int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture) - 1]));

    /// <summary>The values as typed parameters, so that a null has a type too.</summary>
    public IEnumerable<NpgsqlParameter> Parameters => Values.Select(value => value switch
    {
        Guid id => new NpgsqlParameter { Value = id, NpgsqlDbType = NpgsqlDbType.Uuid },
        int number => new NpgsqlParameter { Value = number, NpgsqlDbType = NpgsqlDbType.Integer },
        _ => new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
    });

    // Standard-conforming strings (PostgreSQL manual, 4.1.2.1): a quote is doubled and nothing else is special.
    private static string Literal(object? value) => value switch
    {
        null => "null",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("'", "''", StringComparison.Ordinal)}'",
    };

    [GeneratedRegex(@"\$[1-9]\b")]
    private static partial Regex Placeholder();
}
