using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>
/// An article's source text for a terminal or a pipe: the reason of each removal at the margin, what was taken off struck through in red
/// or, without colours, marked by a minus sign.
/// </summary>
/// <param name="colours">Whether to write ANSI sequences (ECMA-48, SGR).</param>
/// <param name="width">Columns after which a line is broken at a space, 40 or more; null for never.</param>
internal sealed class ExplanationText(bool colours, int? width)
{
    private const int Margin = 18;
    private const int FieldMargin = 12;
    private const int Narrowest = 20;

    private const string Struck = "\e[9;31m";
    private const string Bold = "\e[1m";
    private const string Faint = "\e[2m";
    private const string Plain = "\e[0m";

    /// <summary>The lines to print, safe for a terminal whatever the article holds.</summary>
    public IEnumerable<string> Of(CleanedArticle article, string source)
    {
        foreach (var line in ExplainedLines.Of(article, source))
            foreach (var printed in Print(line)) yield return printed;
        yield return "";
        foreach (var field in ExplainedFields.Of(article)) yield return Print(field);
    }

    private IEnumerable<string> Print(ExplainedLine line)
    {
        if (line == ExplainedLine.Empty)
        {
            yield return "";
            yield break;
        }

        var mark = line.Mark;
        foreach (var piece in Pieces(Printable.Of(line.Text)))
        {
            var style = line.IsRemoved ? Struck : line.Mark == "body" ? "" : Bold;
            yield return $"{Styled(Faint, Printable.Of(mark).PadLeft(Margin))} {(line.IsRemoved ? '-' : ' ')} {Styled(style, piece)}";
            mark = "";
        }
    }

    private string Print(ExplainedField field)
    {
        var name = field.Name.PadRight(FieldMargin);
        if (field.Value is null) return name + Styled(Faint, "not stated");
        var source = field.Source is null ? "" : "  " + Styled(Faint, $"[{Printable.Of(field.Source)}]");
        return name + Printable.Of(field.Value) + source;
    }

    private string Styled(string style, string text) => colours && style.Length > 0 ? style + text + Plain : text;

    /// <summary>The line in pieces that fit beside the margin.</summary>
    private IEnumerable<string> Pieces(string text)
    {
        var room = width is { } columns ? Math.Max(Narrowest, columns - Margin - 3) : int.MaxValue;
        while (text.Length > room)
        {
            var cut = text.LastIndexOf(' ', room);
            if (cut <= 0) cut = room;
            if (char.IsLowSurrogate(text[cut])) cut--;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        yield return text;
    }
}
