namespace Ingestion.Classifier.Topics.Learning;

/// <summary>
/// Fits corrections: the shipped scores stay as they are and what is added is learnt by multinomial logistic regression with an L2 penalty, that is,
/// with the shipped weights as the prior (Chelba and Acero, Adaptation of Maximum Entropy Capitalizer, EMNLP 2004). Articles without a label
/// are to keep the shipped answer (Li and Hoiem, Learning without Forgetting, 2016). By AdaGrad over all articles at once (Duchi et al., 2011):
/// no chance is in it, so the same labels give the same corrections.
/// </summary>
internal static class CorrectionFit
{
    /// <summary>Strength of the penalty.</summary>
    private const float Penalty = 0.02f;

    /// <summary>What all articles without a label weigh together, as a share of what the labels do.</summary>
    private const double OthersWeight = 1;

    private const int Rounds = 60;
    private const float Step = 0.6f;

    /// <summary>The weights of each row, one a topic.</summary>
    /// <param name="lessons">The articles.</param>
    /// <param name="rows">How many rows they speak of.</param>
    /// <param name="cancellationToken">Looked at in each round.</param>
    public static float[] Of(IReadOnlyList<LessonVector> lessons, int rows, CancellationToken cancellationToken)
    {
        var weights = new float[rows * MediaTopics.Count];
        var gradient = new float[weights.Length];
        var squares = new float[weights.Length];
        var labelled = lessons.Count(lesson => lesson.IsLabelled);
        var otherWeight = lessons.Count == labelled ? 0 : Math.Min(1, OthersWeight * labelled / (lessons.Count - labelled));
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < gradient.Length; i++) gradient[i] = Penalty * weights[i];
            foreach (var lesson in lessons) AddGradient(lesson, lesson.IsLabelled ? 1 : otherWeight, weights, gradient);
            for (var i = 0; i < gradient.Length; i++)
            {
                if (gradient[i] == 0) continue;
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= Step * gradient[i] / MathF.Sqrt(squares[i] + 1e-8f);
            }
        }

        return weights;
    }

    private static void AddGradient(LessonVector lesson, double weight, float[] weights, float[] gradient)
    {
        Span<double> errors = stackalloc double[MediaTopics.Count];
        lesson.Judge(weights, errors);
        for (var topic = 0; topic < errors.Length; topic++) errors[topic] = (errors[topic] - lesson.Target[topic]) * weight * lesson.Calibration.Sharpness;
        for (var i = 0; i < lesson.Rows.Length; i++)
        {
            if (lesson.Rows[i] < 0) continue;
            var to = gradient.AsSpan(lesson.Rows[i] * MediaTopics.Count, MediaTopics.Count);
            for (var topic = 0; topic < to.Length; topic++) to[topic] += (float)(errors[topic] * lesson.Values[i]);
        }
    }
}
