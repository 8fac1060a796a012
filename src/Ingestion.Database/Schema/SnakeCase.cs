using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Ingestion.Database.Schema;

/// <summary>The naming convention of the schema: <c>ContentSha256</c> is the column <c>content_sha256</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Names the columns of every entity of <paramref name="model"/>.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    /// <summary><paramref name="name"/> in snake_case; digits stay with the word before them.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
