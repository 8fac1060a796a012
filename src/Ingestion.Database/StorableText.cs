using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Database;

/// <summary>
/// Text as PostgreSQL takes it: its type text holds every Unicode scalar value but NUL. NUL and unpaired surrogates each become one
/// U+FFFD, so that offsets into the text stay right.
/// </summary>
public static class StorableText
{
    private const char Replacement = '\uFFFD';

    /// <summary><paramref name="text"/> itself where it can be stored, else a copy of the same length that can.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || FirstFault(text) is not (>= 0 and var at))
        {
            return text;
        }

        return string.Create(text.Length, (text, at), static (copy, state) =>
        {
            state.text.CopyTo(copy);
            for (var i = state.at; i < copy.Length; i++)
            {
                if (char.IsHighSurrogate(copy[i]) && i + 1 < copy.Length && char.IsLowSurrogate(copy[i + 1]))
                {
                    i++;
                }
                else if (copy[i] == '\0' || char.IsSurrogate(copy[i]))
                {
                    copy[i] = Replacement;
                }
            }
        });
    }

    /// <summary>As <see cref="Of(string?)"/>, cut to <paramref name="limit"/> UTF-16 units or one less where a pair would be split.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, int limit)
    {
        if (text is null || text.Length <= limit)
        {
            return Of(text);
        }

        return Of(text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)]);
    }

    private static int FirstFault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            i += text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var step ? step : text.Length - i;
            if (i >= text.Length)
            {
                break;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return FirstNul(text, i);
            }

            i++;
        }

        return FirstNul(text, text.Length);
    }

    private static int FirstNul(string text, int other)
    {
        var nul = text.AsSpan(0, other).IndexOf('\0');
        return nul >= 0 ? nul : other < text.Length ? other : -1;
    }
}
