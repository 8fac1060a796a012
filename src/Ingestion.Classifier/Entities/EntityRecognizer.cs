using System.Buffers;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Finds the persons, organisations, places and other names of a text, each once with all its mentions. Safe to share between threads.</summary>
internal sealed class EntityRecognizer(EntityModel model, Gazetteer gazetteer)
{
    private readonly EntityTagger tagger = new(model, gazetteer);

    /// <summary>With the shipped model.</summary>
    public static EntityRecognizer CreateDefault() => new(EntityModel.Instance, Gazetteer.Instance);

    /// <summary>The entities of a text, most mentioned first.</summary>
    public List<Entity> Find(TextAnalysis text) => Read(text, (facts, mentions) => EntityMerger.Merge(text, facts, mentions, gazetteer));

    /// <summary>The names of a text where they stand.</summary>
    public List<NameMention> FindMentions(TextAnalysis text) => Read(text, (_, mentions) => mentions);

    private T Read<T>(TextAnalysis text, Finish<T> finish)
    {
        var count = text.Tokens.Length;
        var facts = ArrayPool<TokenFacts>.Shared.Rent(count + 1);
        var tags = ArrayPool<byte>.Shared.Rent(count + 1);
        var margins = ArrayPool<short>.Shared.Rent(count + 1);
        try
        {
            tagger.Tag(text, facts.AsSpan(0, count), tags.AsSpan(0, count), margins.AsSpan(0, count));
            var mentions = MentionReader.Read(text, facts.AsSpan(0, count), tags.AsSpan(0, count), margins.AsSpan(0, count));
            mentions = KnownNames.Correct(text, facts.AsSpan(0, count), mentions, gazetteer);
            return finish(facts.AsSpan(0, count), DocumentConsistency.Revise(text, facts.AsSpan(0, count), mentions));
        }
        finally
        {
            ArrayPool<TokenFacts>.Shared.Return(facts);
            ArrayPool<byte>.Shared.Return(tags);
            ArrayPool<short>.Shared.Return(margins);
        }
    }

    private delegate T Finish<out T>(ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions);
}
