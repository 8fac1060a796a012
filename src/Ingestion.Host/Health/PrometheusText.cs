using System.Globalization;
using System.Text;

namespace Ingestion.Host.Health;

/// <summary>
/// Writes samples in the Prometheus text format, version 0.0.4 (Prometheus documentation, 'Exposition formats'). The exporters of
/// OpenTelemetry for it cannot be restored where this is built.
/// </summary>
public sealed class PrometheusText
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);

    /// <summary>
    /// A metric's name made of an instrument's and its unit (OpenTelemetry specification, 'Prometheus and OpenMetrics Compatibility'): seconds and
    /// bytes stand in it. What would end as only parts of a histogram may, ends in <c>_current</c>.
    /// </summary>
    public static string NameOf(string instrument, string? unit, bool isCounter)
    {
        var name = NameOf(instrument, isCounter: false);
        var suffix = unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        if (!name.EndsWith(suffix, StringComparison.Ordinal)) name += suffix;
        if (!isCounter && name.EndsWith("_count", StringComparison.Ordinal)) name = name[..^"_count".Length] + "_current";
        return NameOf(name, isCounter);
    }

    /// <summary>A metric's name made of an instrument's: dots become underscores, a counter ends in <c>_total</c>.</summary>
    public static string NameOf(string instrument, bool isCounter)
    {
        var name = string.Concat(instrument.Select(c => char.IsAsciiLetterOrDigit(c) || c == ':' ? c : '_'));
        return isCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>Adds one sample; help and type are written once a name, so add the samples of one name together.</summary>
    public void Add(string name, string type, string help, IEnumerable<KeyValuePair<string, object?>> labels, double value, string suffix = "")
    {
        if (_described.Add(name))
        {
            _text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        }

        _text.Append(name).Append(suffix);
        var first = true;
        foreach (var (key, labelValue) in labels)
        {
            _text.Append(first ? '{' : ',').Append(NameOf(key, isCounter: false)).Append("=\"").Append(Escape(labelValue)).Append('"');
            first = false;
        }

        if (!first) _text.Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>A number as the format wants it.</summary>
    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escape(object? value) => (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
