using System.Resources;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Places;

/// <summary>
/// Names that are known beforehand: countries in some forty languages, cities, regions, peoples, organisations, and the words names are
/// made of. Case, accents, blanks and stops are folded away; the tagger weighs the case itself. Built once from the lists beside it.
/// </summary>
internal sealed class Gazetteer
{
    private const int TableBits = 18;
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer());

    // Open addressing; a key of 0 is an empty slot. Prefixes of phrases are entries too, so that the search knows when to stop.
    private readonly uint[] keys = new uint[1 << TableBits];
    private readonly GazetteerEntry[] entries = new GazetteerEntry[1 << TableBits];
    private readonly bool[] continues = new bool[1 << TableBits];

    private Gazetteer()
    {
        ReadColumns("Places.cities.txt", (name, columns) =>
            Add(name, int.Parse(columns[1], System.Globalization.CultureInfo.InvariantCulture) >= 300 ? PhraseKinds.LargeCity : PhraseKinds.City, Code(columns[0])));
        ReadColumns("Places.regions.txt", (name, columns) => Add(name, PhraseKinds.Region, Code(columns[0])));
        ReadColumns("Places.country-names.txt", (name, columns) => Add(name, PhraseKinds.Country, Code(columns[0])));
        ReadColumns("Places.countries.txt", (code, names) =>
        {
            foreach (var name in names) Add(name, Find(Folding.HashName(Folding.Seed, name)).Kinds.HasFlag(PhraseKinds.LargeCity) ? PhraseKinds.LargeCity : PhraseKinds.Country, Code(code));
        });
        ReadColumns("Places.areas.txt", (name, _) => Add(name, PhraseKinds.Area, 0));
        ReadColumns("Places.demonyms.txt", (code, names) =>
        {
            foreach (var name in names) Add(name, PhraseKinds.Demonym, Code(code));
        });
        ushort organisation = 0;
        ReadColumns("Entities.organisations.txt", (name, others) =>
        {
            organisation++;
            Add(name, PhraseKinds.Organisation, 0, organisation);
            foreach (var other in others) Add(other, PhraseKinds.Organisation, 0, organisation);
        });
        ReadColumns("Entities.organisation-words.txt", (name, _) => Add(name, PhraseKinds.OrganisationWord, 0));
        ReadColumns("Entities.place-words.txt", (name, _) => Add(name, PhraseKinds.PlaceWord, 0));
        ReadColumns("Entities.given-names.txt", (name, _) => Add(name, PhraseKinds.GivenName, 0));
        ReadColumns("Entities.surnames.txt", (name, _) => Add(name, PhraseKinds.Surname, 0));
        ReadColumns("Entities.titles.txt", (name, _) => Add(name, PhraseKinds.Title, 0));
    }

    /// <summary>The one gazetteer.</summary>
    public static Gazetteer Instance => Shared.Value;

    /// <summary>What is known of the phrase with a name's hash.</summary>
    public GazetteerEntry Find(uint hash)
    {
        var slot = SlotOf(hash);
        return keys[slot] == 0 ? default : entries[slot];
    }

    /// <summary>What is known of a name.</summary>
    public GazetteerEntry Find(ReadOnlySpan<char> name) => Find(Folding.HashName(Folding.Seed, name));

    /// <summary>The same, and whether longer phrases begin with it.</summary>
    public GazetteerEntry Find(uint hash, out bool longer)
    {
        var slot = SlotOf(hash);
        longer = keys[slot] != 0 && continues[slot];
        return keys[slot] == 0 ? default : entries[slot];
    }

    private static ushort Code(string code) => code == "--" ? (ushort)0 : (ushort)((code[0] << 8) | code[1]);

    private int SlotOf(uint hash)
    {
        var key = hash == 0 ? 1 : hash;
        var slot = (int)(Folding.Mix(key) >> (32 - TableBits));
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    private void Add(ReadOnlySpan<char> name, PhraseKinds kinds, ushort country, ushort organisation = 0)
    {
        var hash = Folding.Seed;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == ' ' || (name[i] is '-' or '\'' or '’' && i > 0))
            {
                var prefix = SlotOf(hash);
                keys[prefix] = hash == 0 ? 1 : hash;
                continues[prefix] = true;
            }

            hash = Folding.HashName(hash, name.Slice(i, 1));
        }

        var slot = SlotOf(hash);
        keys[slot] = hash == 0 ? 1 : hash;
        var known = entries[slot];
        // The first country that is given stands: the lists go from the largest place to the smallest; the short names of countries win.
        var code = (kinds & (PhraseKinds.Country | PhraseKinds.LargeCity)) != 0 && country != 0 && (known.Kinds & PhraseKinds.Country) == 0 ? country
            : known.Country != 0 || (known.Kinds & PhraseKinds.Place) != 0 ? known.Country : country;
        entries[slot] = new GazetteerEntry(known.Kinds | kinds, code, known.Organisation != 0 ? known.Organisation : organisation);
    }

    private static void ReadColumns(string resource, Action<string, string[]> line)
    {
        var assembly = typeof(Gazetteer).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"Ingestion.Classifier.{resource}") ?? throw new MissingManifestResourceException(resource));
        while (reader.ReadLine() is { } text)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var columns = text.Split('\t');
            line(columns[0], columns[1..]);
        }
    }
}
