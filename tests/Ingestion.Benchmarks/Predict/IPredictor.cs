namespace Ingestion.Benchmarks.Predict;

/// <summary>Writes predictions for a measuring file in the form that its scorer reads.</summary>
internal interface IPredictor
{
    /// <summary>What it predicts, such as <c>topics</c>.</summary>
    string Name { get; }

    /// <summary>Predicts every item of a file.</summary>
    /// <param name="input">A file in the format of the measuring sets, packed as <c>.gz</c> or not; its gold fields may be there or not and are never read.</param>
    /// <param name="output">The file that gets the predictions.</param>
    void Predict(string input, string output);
}
