using System.Globalization;
using System.Text.RegularExpressions;
using Ingestion.Host.Dashboard;

namespace Ingestion.Tests.Host.Dashboard;

public sealed class AssetsTests
{
    private static readonly string[] Grounds = ["ground", "surface", "raised"];

    public static TheoryData<int, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, string, string>();
            for (var scheme = 0; scheme < 2; scheme++)
            {
                foreach (var ground in Grounds)
                    foreach (var text in new[] { "text", "muted", "accent" }) pairs.Add(scheme, text, ground);
                foreach (var level in new[] { "well", "look", "stuck" })
                    foreach (var text in new[] { level, "text", "muted", "accent" }) pairs.Add(scheme, text, $"{level}-ground");
                pairs.Add(scheme, "text", "mark");
                pairs.Add(scheme, "stuck", "surface");
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_can_be_read_on_its_ground(int scheme, string text, string ground)
    {
        var colours = Colours(scheme);
        Contrast(colours[text], colours[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{text} on {ground}, {(scheme == 0 ? "light" : "dark")}");
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assets.TextOf("dashboard.css").ShouldNotContain("url(");
        Assets.TextOf("dashboard.css").ShouldNotContain("@import");
        Assets.TextOf("dashboard.js").ShouldNotContain("://");
        Assets.TextOf("dashboard.js").ShouldNotContain("innerHTML");
    }

    // WCAG 2.2, definitions of 'relative luminance' and 'contrast ratio'.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    private static Dictionary<string, string> Colours(int scheme) => Regex.Matches(
            Regex.Matches(Assets.TextOf("dashboard.css"), @":root \{([^}]*)\}")[scheme].Groups[1].Value, "--([a-z-]+): (#[0-9a-f]{6});")
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
}
