namespace Ingestion.Benchmarks.Training;

/// <summary>Rebuilds one shipped model from the measuring sets that may be trained on: the same bytes from the same data on any processor.</summary>
internal interface ITrainer
{
    /// <summary>The model's name, such as <c>topics</c>.</summary>
    string Name { get; }

    /// <summary>The file it makes, from the root of the checkout.</summary>
    string Resource { get; }

    /// <summary>Trains and gives the resource's bytes.</summary>
    /// <param name="shared">The folder with <c>data/</c>.</param>
    /// <param name="log">Where progress goes.</param>
    byte[] Train(string shared, TextWriter log);
}
