using FsCheck;
using FsCheck.Fluent;
using Ingestion.Host.Commands.Export;

namespace Ingestion.Tests.Host.Commands.Export;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain words", "plain words")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("a \"quoted\" word", "\"a \"\"quoted\"\" word\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46 8", "'+46 8")]
    [InlineData("-5 degrees", "'-5 degrees")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData(" \r\n@x", "\"' \r\n@x\"")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"")]
    [InlineData("1 = 1", "1 = 1")]
    public void A_cell_is_quoted_and_no_formula(string? text, string cell) => CsvCell.Of(text).ShouldBe(cell);

    [Fact]
    public void Any_text_is_read_back_from_its_cell_and_no_cell_begins_as_a_formula() => Prop.ForAll<string>(text =>
    {
        var cell = CsvCell.Of(text);
        var read = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        var trimmed = read.TrimStart();
        return (read == (text ?? "") || read == "'" + text) && (trimmed.Length == 0 || !"=+-@".Contains(trimmed[0], StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();
}
