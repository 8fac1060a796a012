using System.Collections.Frozen;
using System.Text;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Reads the names that a page's author gave an element: class, id, role and their like, as a set of <see cref="ClassGroup"/>.</summary>
internal static class ClassWords
{
    private const int LongestValue = 400;
    private const int LongestToken = 24;

    private static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> ByWord = Load();

    private static readonly HtmlAttribute[] Attributes =
        [HtmlAttribute.Class, HtmlAttribute.Id, HtmlAttribute.Role, HtmlAttribute.ItemProp, HtmlAttribute.DataTestId, HtmlAttribute.DataComponent, HtmlAttribute.AriaLabel];

    /// <summary>The bit of a group.</summary>
    public static ulong Bit(ClassGroup group) => 1UL << (int)group;

    /// <summary>The groups that an element's own names are in.</summary>
    public static ulong Of(HtmlTree tree, int node)
    {
        if (tree[node].AttributeCount == 0) return 0;
        var groups = 0UL;
        foreach (var attribute in Attributes)
        {
            var value = tree.Raw(node, attribute);
            if (!value.IsEmpty && value.Length <= LongestValue) groups |= Of(value);
        }

        if (tree.Has(node, HtmlAttribute.Hidden) || IsHiddenByStyle(tree.Raw(node, HtmlAttribute.Style))) groups |= Bit(ClassGroup.Hidden);
        return groups;
    }

    /// <summary>The groups of a value: names parted by white space, tokens parted by signs and capitals.</summary>
    public static ulong Of(ReadOnlySpan<char> value)
    {
        var groups = 0UL;
        Span<char> joined = stackalloc char[LongestToken * 2];
        Span<char> token = stackalloc char[LongestToken];
        int previous = 0, length = 0;
        var wasLower = false;
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ' ';
            var letter = char.IsAsciiLetterOrDigit(c);
            var capital = letter && wasLower && char.IsAsciiLetterUpper(c);
            if ((!letter || capital) && length > 0)
            {
                if (length <= LongestToken) groups |= Look(token[..length]);
                // Two tokens joined: 'entry-content', 'articleBody'.
                if (previous > 0 && length <= LongestToken)
                {
                    token[..length].CopyTo(joined[previous..]);
                    groups |= Look(joined[..(previous + length)]);
                }

                previous = length <= LongestToken ? length : 0;
                token[..previous].CopyTo(joined);
                length = 0;
            }

            if (c is ' ' or '\n' or '\t') previous = 0;
            wasLower = letter && !char.IsAsciiLetterUpper(c);
            if (!letter) continue;
            if (length < LongestToken) token[length] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            length++;
            if (length > LongestToken) length = LongestToken + 1;
        }

        return groups;
    }

    private static ulong Look(ReadOnlySpan<char> word) => word.Length > 1 && ByWord.TryGetValue(word, out var groups) ? groups : 0;

    private static bool IsHiddenByStyle(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display");
        if (at >= 0 && style[at..].TrimStart("display").TrimStart(" :").StartsWith("none")) return true;
        at = style.IndexOf("visibility");
        return at >= 0 && style[at..].TrimStart("visibility").TrimStart(" :").StartsWith("hidden");
    }

    private static FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var stream = typeof(ClassWords).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Furniture.HtmlBlocks.class-words.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            var bit = Bit(Enum.Parse<ClassGroup>(line[..tab], ignoreCase: true));
            foreach (var word in line[(tab + 1)..].Split(' ')) words[word] = words.GetValueOrDefault(word) | bit;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
