using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>The mentions of one entity.</summary>
/// <param name="lead">The mention whose form is the entity's name.</param>
internal sealed class EntityGroup(NameMention lead)
{
    /// <summary>The mention whose form is the entity's name: the longest.</summary>
    public NameMention Lead { get; } = lead;

    /// <summary>All mentions.</summary>
    public List<NameMention> Mentions { get; } = new(2);

    /// <summary>The entity.</summary>
    public Entity ToEntity(TextAnalysis text, Gazetteer gazetteer)
    {
        Mentions.Sort(static (a, b) => a.First.CompareTo(b.First));
        var name = NameOf(text, Lead);
        List<string>? aliases = null;
        var places = new Mention[Mentions.Count];
        var doubt = 1.0;
        for (var i = 0; i < places.Length; i++)
        {
            var mention = Mentions[i];
            places[i] = new Mention(text.Tokens[mention.First].Start, text.Tokens[mention.End - 1].End);
            doubt = Math.Min(doubt, 1 - mention.Confidence);
            var form = text.TextOf(mention.First, mention.End);
            if (form.SequenceEqual(name) || (aliases is not null && Holds(aliases, form))) continue;
            (aliases ??= []).Add(NameOf(text, mention));
        }

        var country = Lead.Type is EntityType.Location or EntityType.Miscellaneous ? CountryResolver.Resolve(text, Lead.First, Lead.End, gazetteer) : null;
        return new Entity(name, Lead.Type, country, aliases is null ? [] : aliases, places, 1 - doubt);
    }

    private static bool Holds(List<string> aliases, ReadOnlySpan<char> form)
    {
        foreach (var alias in aliases)
        {
            if (form.SequenceEqual(alias)) return true;
        }

        return false;
    }

    private static string NameOf(TextAnalysis text, in NameMention mention) => text.TextOf(mention.First, mention.End).ToString();
}
