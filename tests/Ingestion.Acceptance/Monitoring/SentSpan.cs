using System.Text;

namespace Ingestion.Acceptance.Monitoring;

/// <summary>A span as it is sent by OTLP (opentelemetry-proto, trace.proto): as much of it as the test looks at.</summary>
internal sealed record SentSpan(string TraceId, string SpanId, string ParentId, string Name)
{
    /// <summary>The spans of an ExportTraceServiceRequest: resource_spans (1), scope_spans (2), spans (2).</summary>
    public static IEnumerable<SentSpan> Read(byte[] request) =>
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select new SentSpan(Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Fields(span, 5).Single()));

    private static string Hex(byte[] message, int field) => Convert.ToHexString(Fields(message, field).FirstOrDefault() ?? []);

    /// <summary>The length-delimited fields with this number (protobuf, 'Encoding').</summary>
    private static List<byte[]> Fields(byte[] message, int wanted)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Number(message, ref at);
                    if (tag >> 3 == (ulong)wanted) found.Add(message[at..(at + length)]);
                    at += length;
                    break;
                default: throw new InvalidDataException($"wire type {tag & 7}");
            }
        }

        return found;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var digit = message[at++];
            value |= (ulong)(digit & 0x7F) << shift;
            if (digit < 0x80) return value;
        }
    }
}
