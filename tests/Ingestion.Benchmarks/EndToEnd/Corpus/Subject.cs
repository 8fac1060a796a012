namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>The words of one subject.</summary>
internal sealed record Subject
{
    public Subject(string section, string actors, string things, string deeds, string qualities)
    {
        Section = section;
        Actors = Vocabulary.Split(actors);
        Things = Vocabulary.Split(things);
        Deeds = Vocabulary.Split(deeds);
        Qualities = Vocabulary.Split(qualities);
    }

    public string Section { get; }

    public IReadOnlyList<string> Actors { get; }

    public IReadOnlyList<string> Things { get; }

    public IReadOnlyList<string> Deeds { get; }

    public IReadOnlyList<string> Qualities { get; }
}
