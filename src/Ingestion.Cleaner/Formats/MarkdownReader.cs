using System.Text;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads Markdown (CommonMark's blocks, without nesting) into its visible text: headings, paragraphs, lists, quotations, code, tables, links.</summary>
internal sealed class MarkdownReader
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<ArticleLink> _links = [];
    private readonly StringBuilder _open = new();
    private readonly StatedFacts _facts = new();
    private readonly int _maxBlocks;
    private BodyBlockKind _kind;

    private MarkdownReader(int maxBlocks) => _maxBlocks = maxBlocks;

    /// <summary>The page of a Markdown text.</summary>
    public static SourcePage Read(string text, int maxBlocks, DateConventions conventions, CancellationToken budget)
    {
        var reader = new MarkdownReader(maxBlocks);
        var front = FrontMatter.LengthOf(text);
        if (front > 0) FrontMatter.Fill(text.AsSpan(0, front), reader._facts, conventions);
        reader.ReadLines(text.AsSpan(front), budget);
        return new SourcePage { Text = reader._text.ToString(), Blocks = reader._blocks, Links = reader._links, Facts = reader._facts };
    }

    private void ReadLines(ReadOnlySpan<char> text, CancellationToken budget)
    {
        var inCode = false;
        foreach (var raw in text.EnumerateLines())
        {
            budget.ThrowIfCancellationRequested();
            if (_blocks.Count >= _maxBlocks) return;
            var line = raw.TrimEnd();
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"))
            {
                Close();
                inCode = !inCode;
            }
            else if (inCode) AddWhole(line, BodyBlockKind.Code);
            else if (trimmed.IsEmpty) Close();
            else ReadLine(trimmed);
        }

        Close();
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var level = 0;
        while (level < line.Length && level < 7 && line[level] == '#') level++;
        if (level is > 0 and < 7 && level < line.Length && line[level] == ' ')
        {
            Close();
            AddHeading(line[level..].Trim().TrimEnd('#').TrimEnd(), level);
        }
        else if (IsRule(line)) CloseUnderlined(line);
        else if (line[0] == '|' && line.Length > 2)
        {
            Close();
            if (line.IndexOfAnyExcept("|-: ") >= 0) AddRow(line);
        }
        else if (line[0] == '>') Continue(line[1..].TrimStart(), BodyBlockKind.Quote);
        else if (ListMarker.LengthOf(line) is > 0 and var mark)
        {
            Close();
            Continue(line[mark..].TrimStart(), BodyBlockKind.ListItem);
        }
        else Continue(line, _open.Length > 0 ? _kind : BodyBlockKind.Paragraph);
    }

    /// <summary>The first heading of the first level is the headline.</summary>
    private void AddHeading(ReadOnlySpan<char> line, int level)
    {
        if (level == 1 && _facts.Title is null && _blocks.Count == 0) AddWhole(line, BodyBlockKind.Paragraph);
        else AddWhole(line, BodyBlockKind.Subhead);
    }

    /// <summary>'===' and '---' below a line make it a heading; alone they part sections.</summary>
    private void CloseUnderlined(ReadOnlySpan<char> line)
    {
        if (_open.Length > 0 && line[0] is '=' or '-' && _kind == BodyBlockKind.Paragraph)
        {
            var heading = _open.ToString();
            _open.Clear();
            AddHeading(heading, line[0] == '=' ? 1 : 2);
            return;
        }

        Close();
    }

    private void AddRow(ReadOnlySpan<char> line)
    {
        var cells = line.Trim('|').ToString().Split('|', StringSplitOptions.TrimEntries);
        AddWhole(string.Join(" | ", cells), BodyBlockKind.TableRow);
    }

    private void Continue(ReadOnlySpan<char> line, BodyBlockKind kind)
    {
        if (_open.Length > 0 && kind != _kind) Close();
        if (_open.Length > 0) _open.Append(' ');
        _kind = kind;
        _open.Append(line);
    }

    private void Close()
    {
        if (_open.Length == 0) return;
        var line = _open.ToString();
        _open.Clear();
        AddWhole(line, _kind);
    }

    private void AddWhole(ReadOnlySpan<char> line, BodyBlockKind kind)
    {
        var start = _text.Length;
        if (kind == BodyBlockKind.Code) _text.Append(line);
        else MarkdownInline.Write(line, _text, _links);
        while (_text.Length > start && char.IsWhiteSpace(_text[^1])) _text.Length--;
        var from = start;
        while (from < _text.Length && char.IsWhiteSpace(_text[from])) from++;
        if (from == _text.Length)
        {
            _text.Length = start;
            return;
        }

        _blocks.Add(new SourceBlock { Start = from, End = _text.Length, Kind = kind });
        _text.Append('\n');
    }

    /// <summary>Three or more of one mark and nothing else.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.IndexOfAnyExcept(line[0], ' ') < 0;
}
