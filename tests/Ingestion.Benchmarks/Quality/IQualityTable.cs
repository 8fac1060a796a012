namespace Ingestion.Benchmarks.Quality;

/// <summary>One table of the quality report.</summary>
internal interface IQualityTable
{
    /// <summary>Its name on the command line, such as <c>topics</c>.</summary>
    string Name { get; }

    /// <summary>Measures and prints it.</summary>
    /// <param name="shared">The folder with <c>data/</c> and <c>tools/</c>.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken);
}
