using System.Reflection;
using Ingestion.Contracts.Messages;
using Ingestion.Host.FaultInjection;
using MassTransit;

namespace Ingestion.Tests.Host.FaultInjection;

public sealed class AfterCommitFaultTests
{
    [Fact]
    public async Task Every_third_message_of_the_persister_kills_and_no_other_stage_counts()
    {
        var kills = 0;
        var fault = new AfterCommitFault(3, () => kills++);

        await fault.PostConsume(Message<ArticlesClassified>());
        await fault.PostConsume(Message<ArticlesRejected>());
        await fault.PostConsume(Message<ArticlesCleaned>());
        kills.ShouldBe(0);
        await fault.PostConsume(Message<ArticlesQuarantined>());
        kills.ShouldBe(1);
        for (var more = 0; more < 3; more++) await fault.PostConsume(Message<ArticlesClassified>());
        kills.ShouldBe(2);
    }

    private static ConsumeContext<T> Message<T>()
        where T : class => DispatchProxy.Create<ConsumeContext<T>, Untouched>();

    /// <summary>Public and not sealed: the proxy derives from it.</summary>
    public class Untouched : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException("only the type counts");
    }
}
