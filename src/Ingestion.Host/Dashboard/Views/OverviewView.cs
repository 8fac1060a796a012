using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The overview: is it well, what is stuck, why, and what to press.</summary>
internal static class OverviewView
{
    /// <summary>The parts that <c>/live</c> replaces; each is one element with an id. Queries and headings stay where they are.</summary>
    public static IReadOnlyList<Markup> Fragments(Overview overview) =>
    [
        VerdictView.Of(overview),
        FlowPicture.Of(overview),
        StuckList.Of(overview.Ledger?.Stuck, overview.At),
        ThroughputChart.Of(overview.Ledger?.Minutes),
        LatencyChart.Of(overview.Ledger?.Latency),
        CustodyTable.Of(overview.Ledger?.Custody),
        FailuresTable.Part(overview.Ledger?.Failures, overview.At, "No failures wait. What is rejected or quarantined is listed here by cause."),
        ArticleList.Of(overview.Ledger?.Recent, overview.At, "No articles yet. Drop a file into the watched folder; it is here within a second or two."),
    ];

    /// <summary>The page's content.</summary>
    public static Markup Of(Overview overview)
    {
        var part = Fragments(overview);
        return Markup.Of($"""
            <h1>Overview</h1>
            {part[0]}
            <section aria-labelledby="h-flow"><h2 id="h-flow">The way of a file</h2>{part[1]}{part[2]}{QueryDisclosure.Of(OverviewQuestions.InFlight, OverviewQuestions.Stuck, OverviewQuestions.Grouping)}</section>
            <div class="columns">
            <section aria-labelledby="h-throughput"><h2 id="h-throughput">Articles per minute</h2>{part[3]}{QueryDisclosure.Of(OverviewQuestions.Minutes)}</section>
            <section aria-labelledby="h-latency"><h2 id="h-latency">From folder to row</h2>{part[4]}{QueryDisclosure.Of(OverviewQuestions.Latency)}</section>
            <section aria-labelledby="h-custody"><h2 id="h-custody">Custody balance</h2>{part[5]}{QueryDisclosure.Of(OverviewQuestions.Custody)}</section>
            <section aria-labelledby="h-failures"><h2 id="h-failures">Failures by cause</h2>{part[6]}<p><a href="/failures">All failures</a></p>{QueryDisclosure.Of(FailureQuestions.Open)}</section>
            </div>
            <section aria-labelledby="h-articles"><h2 id="h-articles">Recent articles</h2>{part[7]}<p><a href="/articles">All articles, and search</a></p>{QueryDisclosure.Of(OverviewQuestions.Recent)}</section>
            """);
    }
}
